/// Why a file was not read as a document, or a document not as a notice.
enum ReadingPhrases {
  static let all: [PhraseBook.Phrase] = [
    .init(
      "no {} in the archive: get the file again",
      "文件包中缺少 {1}：请重新获取文件"),
    .init(
      "{} is empty: get the file again",
      "{1} 是空的：请重新获取文件"),
    .init(
      "no memory to read {}",
      "内存不足，无法读取 {1}"),
    .init(
      "{} declares a document type or entities, as no office program does: not read",
      "{1} 声明了文档类型或实体，办公软件不会如此：不予读取"),
    .init(
      "{} is not well-formed XML (line {}: {}): get the file again",
      "{1} 不是正确的 XML（第 {2} 行：{3}）：请重新获取文件"),
    .init(
      "an archive cut off before its end: get the file again",
      "文件包不完整，尾部缺失：请重新获取文件"),
    .init(
      "an archive of {} members: no document has more than {}",
      "文件包含 {1} 个成员：文档不会超过 {2} 个"),
    .init(
      "an archive with a damaged list of members: get the file again",
      "文件包的目录已损坏：请重新获取文件"),
    .init(
      "an archive that holds {} twice: save the document again in the program it is from",
      "文件包中有两个 {1}：请在原软件中重新保存"),
    .init(
      "{} is packed by method {}: only stored and deflated members are read",
      "{1} 使用压缩方法 {2}：只能读取存储和 deflate 两种"),
    .init(
      "no memory to inflate {}",
      "内存不足，无法解压 {1}"),
    .init(
      "{} in the archive is damaged: get the file again",
      "文件包中的 {1} 已损坏：请重新获取文件"),
    .init(
      "{} in the archive is encrypted: save the document without a password",
      "文件包中的 {1} 已加密：请去掉密码后保存"),
    .init(
      "{} inflates to more than {} MB: this is no notice",
      "{1} 解压后超过 {2} MB：不会是通知"),
    .init(
      "a table of {} × {} places: split the file",
      "表格有 {1} × {2} 格：请拆分文件"),
    .init(
      "a table of {} × {} places: split it",
      "表格有 {1} × {2} 格：请拆分"),
    .init(
      "more than {} fields: split the file",
      "字段超过 {1} 个：请拆分文件"),
    .init(
      "a quote opens a field here and is never closed: add the closing quote",
      "此处的引号没有对应的结束引号：请补上"),
    .init(
      "a field of {} bytes: the longest field read is 4 MB",
      "一个字段有 {1} 字节：最长可读 4 MB"),
    .init(
      "the file is empty",
      "文件是空的"),
    .init(
      "an archive without a Word document or a workbook in it: unpack it and import its files",
      "压缩包中没有 Word 文档或工作簿：请解压后读入其中的文件"),
    .init(
      "an old binary office file (.doc, .xls, .wps, .et) or one with a password: save it as DOCX or XLSX, or convert it: {} docx FILE (or xlsx)",
      "旧版二进制文件（.doc、.xls、.wps、.et）或带密码的文件：请另存为 DOCX 或 XLSX，或转换：{1} docx FILE（或 xlsx）"),
    .init(
      "a PDF: make text of it: pdftotext -layout FILE (a scan needs text recognition first)",
      "这是 PDF：请转成文本：pdftotext -layout FILE（扫描件须先识别文字）"),
    .init(
      "an RTF file: convert it: {} docx FILE",
      "这是 RTF 文件：请转换：{1} docx FILE"),
    .init(
      "a packed file: unpack it and import the files in it",
      "这是压缩文件：请解压后读入其中的文件"),
    .init(
      "a picture: it needs text recognition before it can be read",
      "这是图片：须先识别文字"),
    .init(
      "an OFD file: export it as DOCX or as text in the program that shows it",
      "这是 OFD 文件：请在阅读软件中导出为 DOCX 或文本"),
    .init(
      "a binary workbook (.xlsb): convert it: {} xlsx FILE",
      "这是二进制工作簿（.xlsb）：请转换：{1} xlsx FILE"),
    .init(
      "a presentation: copy its table into a document or a workbook",
      "这是演示文稿：请把表格复制到文档或工作簿"),
    .init(
      "an OpenDocument file: convert it: {} docx FILE (or xlsx)",
      "这是 OpenDocument 文件：请转换：{1} docx FILE（或 xlsx）"),
    .init(
      "a web archive (.mht): save the page as HTML, or convert it: {} docx FILE",
      "这是网页归档（.mht）：请另存为 HTML，或转换：{1} docx FILE"),
    .init(
      "an XML document of Word: convert it: {} docx FILE",
      "这是 Word 的 XML 文档：请转换：{1} docx FILE"),
    .init(
      "an XML spreadsheet of Excel: convert it: {} xlsx FILE",
      "这是 Excel 的 XML 表格：请转换：{1} xlsx FILE"),
    .init(
      "not a DOCX or XLSX file, whatever its name says: state the format of the content",
      "名称虽如此，内容不是 DOCX 或 XLSX：请用 --input-format 指明内容的格式"),
    .init(
      "no text in this {} file",
      "这个 {1} 文件中没有文字"),
    .init(
      "JSON holds a plan, not a document: import it as JSON",
      "JSON 存的是计划而不是文档：请按 JSON 读入"),
    .init(
      "not a {} file",
      "不是 {1} 文件"),
    .init(
      "this is {}, not {}: leave the format out or state {}",
      "这是 {1}，不是 {2}：请不写格式，或写 {3}"),
    .init(
      "a paragraph of more than 4 MB: this is no notice",
      "一段文字超过 4 MB：不会是通知"),
    .init(
      "nested more than {} deep: save the page again, or as text",
      "嵌套超过 {1} 层：请重新保存网页，或存为文本"),
    .init(
      "a page of {} tags: no notice has more than {}; split it",
      "网页有 {1} 个标签：通知不会超过 {2} 个，请拆分"),
    .init(
      "no memory to read the page",
      "内存不足，无法读取网页"),
    .init(
      "not HTML that can be read: save the page again, or as text",
      "无法按 HTML 读取：请重新保存网页，或存为文本"),
    .init(
      "HTML nested too deep or damaged here: save the page again, or as text",
      "此处 HTML 嵌套过深或已损坏：请重新保存网页，或存为文本"),
    .init(
      "a zero byte at {}: this is not text; convert it to DOCX, HTML or text",
      "第 {1} 字节为零：这不是文本，请转换为 DOCX、HTML 或文本"),
    .init(
      "{} control characters: this is not text; convert it to DOCX, HTML or text",
      "有 {1} 个控制字符：这不是文本，请转换为 DOCX、HTML 或文本"),
    .init(
      "not UTF-8 at byte {}, though everything before it is: save the file again as UTF-8",
      "第 {1} 字节不是 UTF-8，而此前都是：请按 UTF-8 重新保存"),
    .init(
      "neither UTF-8 (byte {}) nor {} (byte {}): save the file as UTF-8",
      "既不是 UTF-8（第 {1} 字节），也不是 {2}（第 {3} 字节）：请按 UTF-8 保存"),
    .init(
      "unknown encoding {}",
      "未知的编码 {1}"),
    .init(
      "not UTF-8 at byte {}, though it begins with the mark of UTF-8: save the file again as UTF-8",
      "以 UTF-8 标记开头，第 {1} 字节却不是 UTF-8：请按 UTF-8 重新保存"),
    .init(
      "not {} at byte {}: save the file as UTF-8",
      "第 {2} 字节不是 {1}：请按 UTF-8 保存"),
    .init(
      "a line of {} bytes: this is not page text; the longest line read is 4 MB",
      "一行有 {1} 字节：不像网页文字，最长可读 4 MB"),
    .init(
      "more than {} lines: split the file",
      "超过 {1} 行：请拆分文件"),
    .init(
      "more than {} paragraphs: split the document",
      "超过 {1} 段：请拆分文档"),
    .init(
      "{} is not the text of a Word document: save it again as DOCX",
      "{1} 不是 Word 文档的正文：请重新存为 DOCX"),
    .init(
      "a table of more than {} cells: split it",
      "表格超过 {1} 格：请拆分"),
    .init(
      "sheet {}: too many merged cells",
      "工作表 {1}：合并单元格过多"),
    .init(
      "sheet {}: more than {} cells: split it",
      "工作表 {1}：超过 {2} 格，请拆分"),
    .init(
      "{}!{}: a text of more than 4 MB",
      "{1}!{2}：文字超过 4 MB"),
    .init(
      "{}!{}: no shared text “{}”: save the workbook again",
      "{1}!{2}：没有共享文字“{3}”：请重新保存工作簿"),
    .init(
      "this is a Word document, not a workbook",
      "这是 Word 文档，不是工作簿"),
    .init(
      "no {} for the sheet {} in the archive: get the file again",
      "文件包中缺少 {1}（工作表 {2}）：请重新获取文件"),
    .init(
      "a workbook without sheets: get the file again",
      "工作簿中没有工作表：请重新获取文件"),
    .init(
      "there is no layout “{}”: use one of {}",
      "没有版式“{1}”：可用 {2}"),
    .init(
      "一是, 二是 stand inside the paragraphs and nothing opens the items: number the items, one a line",
      "“一是、二是”都在段落之内，没有标出各项任务：请给各项编号并各占一行"),
    .init(
      "no plan is recognised in this document: save the page with its table or numbered items, or name the layout with --layout ({})",
      "没有认出计划：请连同表格或编号条目一起保存，或用 --layout 指明版式（{1}）"),
    .init(
      "more than {} lines: no notice is as long: give the plan alone",
      "超过 {1} 行：通知不会这样长：请只提供计划本身"),
    .init(
      "this could be read as {} or as {}: choose with --layout",
      "可读作 {1}，也可读作 {2}：请用 --layout 选定"),
    .init(
      "the letter's own instructions are here, the plan they speak of is not: import the annex",
      "这里只有通知正文的要求，没有所附的计划：请读入附件"),
    .init(
      "no numbered item was found: check that the plan itself is in the file",
      "没有找到编号条目：请确认文件中有计划本身"),
    .init(
      "no table with columns of tasks and departments or quarters was found: check that the table's header row is in the file",
      "没有找到含任务与部门或季度栏的表格：请确认文件中有表头"),
    .init(
      "the table was not understood: {} stand where tasks or departments should; put one header row over it, without merged or nested headings, and each task in a row of its own, or save it as .xlsx or .docx",
      "没有读懂表格：本应是任务或部门之处是{1}；请只用一行表头，不合并、不分层，每项任务占一行，或另存为 .xlsx 或 .docx"),
    .init(
      "the cells of a table ran together here: nothing parts “{}” and the rows behind it; save the page as .html, .docx or .xlsx, or put a tab between its cells",
      "此处表格各栏连成一片：“{1}”与其后各行之间没有分隔；请把网页另存为 .html、.docx 或 .xlsx，或在各栏之间加制表符"),
    .init(
      "the words of a table lost their order here: behind “{}” nothing says which cell a word belongs to; save the table itself as .docx or .xlsx, or copy it from the page that prints it",
      "此处表格文字次序已乱：“{1}”之后的文字无法判断属于哪一栏；请把表格本身另存为 .docx 或 .xlsx，或从刊登该表的网页重新复制"),
    .init(
      "no part of the report says what was done or what comes next: check that its headings are in the file",
      "没有找到“完成情况”或“下步工作”部分：请确认文件中有这些标题"),
    .init(
      "the report stands on one line, and no ordinal tells its items apart: give each item a line of its own",
      "报告全文只有一行，且没有序号区分各项：请每项单独成行"),
    .init(
      "no task was found by the layout {}: check that the plan itself is in the file",
      "按版式 {1} 没有找到任务：请确认文件中有计划本身"),
    .init(
      "HTML, DOCX and XLSX are read with libxml2, which cannot be loaded ({}): install it (Debian: apt-get install libxml2), or save the file as text",
      "读取 HTML、DOCX、XLSX 需要 libxml2，无法载入（{1}）：请安装（Debian：apt-get install libxml2），或把文件存为文本"),
  ]
}
