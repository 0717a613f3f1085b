/// Findings: what a reading did not understand, or understood by a guess.
enum FindingPhrases {
  static let all: [PhraseBook.Phrase] = [
    .init(
      "task {} names no department",
      "任务 {1} 没有写明部门"),
    .init(
      "no day in “{}”: it stays open until one is recorded",
      "“{1}”没有具体日期：期限暂空，待另行确定"),
    .init(
      "no quarter for “{}”: give the plan's year with --year",
      "“{1}”无法归入季度：请用 --year 指明计划年度"),
    .init(
      "{} states {}: the lowest counts",
      "{1} 写有多个比例 {2}：按最低的计"),
    .init(
      "{} states {}%, after {}% in {}",
      "{1} 写 {2}%，低于 {4} 的 {3}%"),
    .init(
      "“{}” was read as {}: check the names",
      "“{1}”读作 {2}：请核对部门名称"),
    .init(
      "“{}” lost a part in copying: kept as printed",
      "“{1}”在复制中有缺失：按原样保留"),
    .init(
      "the signing date lost its marks: read as {}",
      "成文日期缺少年月日字样：读作 {1}"),
    .init(
      "the signing date lost its marks and fits more than one day: left open",
      "成文日期缺少年月日字样，可有多种读法：暂空"),
    .init(
      "no signing body was found: give one with --issuer",
      "没有找到发文机关：可用 --issuer 指明"),
    .init(
      "no year or quarter of the plan was found: give the year with --year",
      "没有找到计划的年度或季度：请用 --year 指明"),
    .init(
      "no title or day names the plan's year: {} stands in its table and is taken: check it",
      "标题和日期都没有写明计划年度：表中写有 {1} 年，按此读取，请核对"),
    .init(
      "nothing names the plan's year: {} is the year in which the page was published: check it",
      "文中没有写明计划年度：{1} 年是网页发布的年份，按此读取，请核对"),
    .init(
      "the column “{}” tells progress, not plan: it is left out; record it with progress add",
      "“{1}”一列是进展而非计划：已略去，请用 progress add 记录"),
    .init(
      "nothing marks what an item is: {} entries from here on were taken for the items",
      "没有标志说明哪一级是任务：从此处起的 {1} 条按任务读取"),
    .init(
      "{} paragraphs hold several items each: parted into {} by their ordinals",
      "有 {1} 段各含几项任务：已按序号分成 {2} 项"),
    .init(
      "{} items name no department: taken from the line under the items behind them",
      "有 {1} 项没有写明部门：取自其后各项之下的责任行"),
    .init(
      "{} headings name a leader: taken for the leader of what stands under each",
      "有 {1} 个标题写有领导姓名：作为其下各项的责任领导"),
    .init(
      "the section “{}” is about the plan, not of it: left out",
      "“{1}”一节是对计划的要求，不是任务：已略去"),
    .init(
      "{} rows have lost cells: those left were put under columns by what they hold: check them",
      "有 {1} 行缺少单元格：其余各格按内容归入各列，请核对"),
    .init(
      "“{}” stands behind the items and is none of them: left out",
      "“{1}”位于各项之后、不属于任何一项：已略去"),
    .init(
      "{} items repeat a number, the first “{}”: check where they begin",
      "有 {1} 项编号重复，首个为“{2}”：请核对各项起始处"),
    .init(
      "another paper begins here: the first is read, import the others by themselves",
      "另一篇文件从此处开始：只读取第一篇，其余请单独导入"),
    .init(
      "“{}” belongs to an item above: left out",
      "“{1}”属于前页的一项：已略去"),
    .init(
      "“{}” fits no column of the table: left out",
      "“{1}”不属于表中任何一列：已略去"),
    .init(
      "{} cells reach over several quarters: their words stand in each of them",
      "有 {1} 格跨几个季度：其文字计入每个季度"),
    .init(
      "“{}” stands where a department should: check it",
      "“{1}”处本应是部门名称：请核对"),
    .init(
      "no document number was found: the title and the year stand for it",
      "没有找到发文字号：以标题和年度代之"),
    .init(
      "{} rows leave the cell of the leading department empty: taken from the rows above them",
      "有 {1} 行的主责部门一格为空：取自其上一行"),
    .init(
      "“{}” stands where a task or a department should: check the row",
      "“{1}”处本应是任务或部门：请核对这一行"),
    .init(
      "{} numbered lines end in departments and no task has any: put a header line such as 序号 工作任务 责任单位 above them",
      "有 {1} 个编号行末尾是部门，而任务均无责任单位：请在其上加表头一行，如“序号 工作任务 责任单位”"),
    .init(
      "no title was found: none stands in its place",
      "没有找到标题：留空"),
    .init(
      "a row of the table names no task: it is left out",
      "表中有一行没有任务：已略去"),
    .init(
      "“{}” is to tell what comes next, and no task was found under it",
      "“{1}”应是下一步的工作，但其下没有读出任务"),
    .init(
      "“{}” gave neither a result nor a task of the report: left out",
      "“{1}”既未读作报告的成果，也未读作任务：已略去"),
    .init(
      "{} control characters left out",
      "略去控制字符 {1} 个"),
    .init(
      "notes at the foot of the page or the end left out",
      "脚注、尾注已略去"),
    .init(
      "text boxes left out: move their text into the document if it belongs to the plan",
      "文本框已略去：如属计划内容，请把文字移入正文"),
    .init(
      "{} rows have more cells than the others: put cells that hold a separator in quotes",
      "有 {1} 行的格数多于其他各行：含分隔符的格请加引号"),
    .init(
      "hidden sheet {} left out",
      "隐藏的工作表 {1} 已略去"),
    .init(
      "{}!{}: {} {} {}",
      "{1}!{2}：{3} 个单元格{5}"),
    .init(
      "in hidden rows or columns left out",
      "在隐藏的行或列中，已略去"),
    .init(
      "with a formula never computed: open the workbook, save it",
      "的公式从未计算：请打开工作簿后保存"),
    .init(
      "with an error instead of a value",
      "是错误值"),
    .init(
      "{} milestones have no quarter and are left out: give the plan's year with --year",
      "有 {1} 个阶段目标没有季度，已略去：请用 --year 指明计划年度"),
    .init(
      "the cell of the leading department is empty: taken from the row above",
      "主责部门一格为空：取自上一行"),
  ]
}
