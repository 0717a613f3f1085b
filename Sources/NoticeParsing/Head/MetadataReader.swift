import DocumentReading

/// The labelled facts around a notice: 发文字号:…, • 索引号:…, 发布机构 | …, cells of a table.
struct MetadataReader {
  enum Field: Sendable, Hashable { case documentNumber, indexNumber, issuer, published, created, signed, title, other }

  struct Entry: Sendable {
    var field: Field
    var label: Word
    var value: Passage
    var line: Int
  }

  static func entries(in lines: [Line], tables: [Table]) -> [Entry] {
    var entries: [Entry] = []
    for (index, line) in lines.enumerated() where line.text.count <= 400 {
      read(line.text, line: line.number, next: index + 1 < lines.count ? lines[index + 1].text : nil, into: &entries)
    }
    for table in tables.prefix(4) {
      for row in table.rows.prefix(12) { read(row, into: &entries) }
    }
    return entries
  }

  private static func read(_ row: [Cell], into entries: inout [Entry]) {
    let cells = row.filter { !$0.text.isEmpty }
    for (index, cell) in cells.enumerated() where cell.text.unicodeScalars.count <= 200 {
      let text = Passage(cell.text).trimmed()
      if let (label, end) = label(at: text.start, in: text), text.from(end).trimmed(of: [":"]).isEmpty,
        index + 1 < cells.count,
        let field = fields[label]
      {
        entries.append(
          Entry(field: field, label: label, value: Passage(cells[index + 1].text).trimmed(), line: cell.line))
      } else {
        read(text, line: cell.line, next: nil, into: &entries)
      }
    }
  }

  private static func read(_ text: Passage, line: Int, next: Passage?, into entries: inout [Entry]) {
    var open: (label: Word, from: Int)?
    func close(at end: Int) {
      guard let open, let field = fields[open.label] else { return }
      var value = text[open.from..<end].trimmed(of: [":", "|", "]", "[", "•", "·", ";", "，"])
      if value.isEmpty, end == text.end, let next, label(at: next.trimmed().start, in: next.trimmed()) == nil {
        value = next.trimmed()
      }
      if !value.isEmpty { entries.append(Entry(field: field, label: open.label, value: value, line: line)) }
    }
    var index = text.start
    var atKey = true
    while index < text.end {
      if atKey, let (label, end) = label(at: index, in: text),
        opensValue(at: end, from: index, label: label, in: text)
      {
        close(at: index)
        open = (label, end)
        index = max(end, index + 1)
        atKey = false
        continue
      }
      let scalar = text[index]
      if scalar == "|", let from = open?.from, !text[from..<index].trimmed(of: [":", "|"]).isEmpty {
        close(at: index)
        open = nil
      }
      atKey =
        scalar == " " || scalar == "|" || scalar == "•" || scalar == "·" || scalar == "[" || scalar == "]"
        || scalar == "("
        || scalar == ";" || scalar == "*" || scalar == "-" || scalar == "," || scalar == ")" || scalar == "●"
        || scalar == "◆"
      index += 1
    }
    close(at: text.end)
  }

  /// A colon behind the label, or a blank or bracket where a date or a number follows it.
  private static func opensValue(at end: Int, from start: Int, label: Word, in text: Passage) -> Bool {
    let isFirst = start == text.start
    let isStretched = end - start > label.count
    var index = end
    while index < text.end, text[index] == " " { index += 1 }
    guard index < text.end else { return isFirst }
    if text[index] == ":" || text[index] == "]" || text[index] == "|" { return true }
    guard index > end || label.count >= 3 else { return false }
    if ("0"..."9").contains(text[index]) { return true }
    // 索 引 号 AB01, 发布机构 区政府办公室: a blank in the place of the colon.
    return index > end && (isFirst && label.count >= 3 || label.count >= 4 || isStretched)
  }

  /// A known label at a position, blanks between its characters allowed (索 引 号).
  private static func label(at start: Int, in text: Passage) -> (Word, Int)? {
    guard start < text.end, firsts.contains(text[start]) else { return nil }
    var scalars: [Unicode.Scalar] = []
    var ends: [Int] = []
    var index = start
    while index < text.end, scalars.count < 8, index - start < 20 {
      if text[index] != " " {
        scalars.append(text[index])
        ends.append(index + 1)
      }
      index += 1
    }
    var count = scalars.count
    while count >= 2 {
      let word = Word(scalars: Array(scalars[..<count]))
      if fields[word] != nil { return (word, ends[count - 1]) }
      count -= 1
    }
    return nil
  }

  private static let fields: [Word: Field] = {
    let groups: [(Field, [Word])] = [
      (
        .documentNumber,
        ["发文字号", "文号", "发文文号", "文件编号", "文件字号", "发文号", "字号", "公文文号", "文件号", "发文编号", "发布文号", "印发文号", "发文序号"]
      ),
      (.indexNumber, ["索引号", "信息索引号", "索引码", "信息索引", "索引编号", "公开索引号", "索取号", "信息索取号"]),
      (
        .issuer,
        ["发文机构", "发文机关", "发布机构", "发文单位", "制发机关", "发布单位", "公开机构", "制发单位", "发布机关", "公开主体", "信息发布机构", "制发机构", "公开责任部门"]
      ),
      (
        .published,
        [
          "发布日期", "发布时间", "公开日期", "公开时间", "发布于", "发表于", "信息公开日期", "上网时间", "公布日期", "日期", "时间", "更新时间", "更新日期", "发表时间",
          "上传时间", "录入时间", "公布时间", "信息时间",
        ]
      ),
      // Of the page or of the document: a day that is said to be of publication is better.
      (.created, ["生成日期", "生成时间"]),
      (.signed, ["成文日期", "成文时间", "发文日期", "发文时间", "印发日期", "签发日期", "制发日期", "印发时间", "产生日期"]),
      (.title, ["标题", "名称", "信息名称", "文件名称", "文件标题", "公文名称", "信息标题", "公文标题"]),
      (
        .other,
        [
          "来源", "信息来源", "阅读次数", "浏览次数", "点击数", "点击次数", "字体", "作者", "分类", "主题分类", "公开属性", "公开范围", "公开形式", "有效性", "时效",
          "关键词",
          "主题词", "访问量", "浏览量", "体裁分类", "废止日期", "效力状态", "公开方式", "组配分类", "责任编辑", "信息分类", "内容概述", "失效日期", "公开类别", "点击率",
          "阅读",
          "浏览", "体裁", "主题", "公开时限", "实施日期", "文件状态", "信息类别", "编辑", "点击", "阅读量", "审核", "生效日期", "所属主题", "服务对象", "公开目录",
          "背景色",
          "文字大小", "发布人", "供稿", "颁布时间", "颁布日期", "颁布单位", "法规标题", "访问次数", "所属类别", "文件来源", "信息有效性", "有效期", "效力", "载体", "附件",
          "分享", "打印",
        ]
      ),
    ]
    var map: [Word: Field] = [:]
    for (field, words) in groups { for word in words { map[word] = field } }
    return map
  }()

  private static let firsts = ScalarSet(fields.keys.compactMap(\.scalars.first))
}
