import DocumentReading

@testable import NoticeParsing

/// An invented annual table, printed in each of the forms in which page text brings tables.
struct SampleTable {
  enum Field: String, CaseIterable {
    case domain, number, project, text, quarter1, quarter2, quarter3, quarter4, lead, support, leaders, deadline

    var heading: String {
      switch self {
      case .domain: "领域"
      case .number: "序号"
      case .project: "重点项目"
      case .text: "目标任务"
      case .quarter1: "第一季度"
      case .quarter2: "第二季度"
      case .quarter3: "第三季度"
      case .quarter4: "第四季度"
      case .lead: "牵头单位"
      case .support: "配合单位"
      case .leaders: "责任领导"
      case .deadline: "完成时限"
      }
    }
  }

  /// Cells may hold several lines; absent ones are empty.
  typealias Row = [Field: String]

  var fields: [Field]
  var rows: [Row] = SampleTable.rows
  var title = "清江市云溪区2026年重点工作目标任务分解表"

  static let all: [Field] = [
    .number, .project, .text, .quarter1, .quarter2, .quarter3, .quarter4, .lead, .support, .leaders, .deadline,
  ]

  static let rows: [Row] = [
    row(
      "产业发展", 1, "招商引资", "新签约亿元以上项目12个,到位资金30亿元。", ["签约3个", "签约6个", "签约9个", "签约12个"], "区投促局",
      "区发改局、区财政局", "林晓东", "12月底前"),
    row(
      "产业发展", 2, "园区扩容", "完成云溪科技园二期土地平整400亩,引进企业8家。", ["编制规划,完成报批", "启动土地平整", "完成平整200亩,引进企业3家", "全面完成"],
      "云溪科技园管委会", "区自然资源局、区住建局、城东街道", "周海", "11月底前"),
    row(
      "产业发展", 3, "技术改造", "实施技改项目20项,完成投资6.5亿元。", ["完成摸底,建立项目库", "开工10项", "开工20项", "完成投资6.5亿元"], "区工信局",
      "区发改局", "林晓东", "年底前"),
    row(
      "城市建设", 4, "道路提升", "改造云溪大道等5条道路,总长7.2公里。", ["——", "完成施工图设计,启动招标", "开工建设", "完成主体工程"], "区住建局",
      "区城管局、区交通局、供电公司", "陈立群", "12月底前"),
    row(
      "城市建设", 5, "老旧小区改造", "改造老旧小区15个,惠及居民3200户,同步完善停车、充电等配套设施。", ["确定改造名单", "开工6个", "开工15个", "完工9个"],
      "区住建局", "各街道", "陈立群", "10月底前"),
    row(
      "民生保障", 6, "养老服务", "新建日间照料中心4家;新增养老床位260张。", ["落实选址", "完成设计,进场施工", "建成2家", "建成4家,投入运营"], "区民政局",
      "区卫健局、区残联", "何静", "12月底前"),
    row(
      "民生保障", 7, "教育扩优", "新建幼儿园2所,新增公办学位1800个。", ["完成立项批复", "主体施工", "完成装修", "秋季投入使用,新增学位1800个"], "区教育局",
      "区发改局、区自然资源局、区财政局", "何静", "8月底前"),
    row(
      "民生保障", 8, "就业创业", "城镇新增就业5000人,扶持创业300户。", ["新增就业1200人", "新增就业2600人", "新增就业3900人", "新增就业5000人"],
      "区人社局", "区总工会、团区委", "何静", "全年"),
  ]

  private static func row(
    _ domain: String, _ number: Int, _ project: String, _ text: String, _ quarters: [String], _ lead: String,
    _ support: String, _ leaders: String, _ deadline: String
  ) -> Row {
    [
      .domain: domain, .number: "\(number)", .project: project, .text: text, .quarter1: quarters[0],
      .quarter2: quarters[1], .quarter3: quarters[2], .quarter4: quarters[3], .lead: lead, .support: support,
      .leaders: leaders, .deadline: deadline,
    ]
  }

  var cells: [[String]] { rows.map { row in fields.map { row[$0] ?? "" } } }
  var headings: [String] { fields.map(\.heading) }

  /// What must be read, field by field.
  var expected: [String] {
    rows.map { row in
      func has(_ field: Field) -> String? { fields.contains(field) ? row[field] : nil }
      let quarters = [Field.quarter1, .quarter2, .quarter3, .quarter4].compactMap { field in
        has(field).flatMap { $0.contains("——") ? nil : "\(field.rawValue.last ?? "0"):\($0)" }
      }
      return [
        row[.number] ?? "", has(.project) ?? "", row[.text] ?? "", quarters.joined(separator: "|"), has(.lead) ?? "",
        has(.support) ?? "", has(.leaders) ?? "", has(.deadline) ?? "",
      ].joined(separator: " / ").replacing("\n", with: "")
    }
  }

  var head: [String] {
    [
      "清江市云溪区人民政府关于印发2026年重点工作目标任务的通知", "云溪政发〔2026〕4号", "各街道办事处,区政府各部门:", "现将目标任务印发给你们,请认真组织实施。",
      "清江市云溪区人民政府", "2026年1月20日", title,
    ]
  }
}

extension SampleTable {
  /// Every cell apart by a blank line; an empty one is a line of U+00A0, or missing where `dropsEmpty`.
  func blankLines(dropsEmpty: Bool = false, sections: Bool = false, headerEvery: Int? = nil) -> [String] {
    cellLines(sections: sections, headerEvery: headerEvery).flatMap { cell in
      cell.isEmpty && dropsEmpty ? [] : [cell.isEmpty ? "\u{A0}" : cell, ""]
    }
  }

  func oneCellALine(sections: Bool = false, headerEvery: Int? = nil) -> [String] {
    cellLines(sections: sections, headerEvery: headerEvery).filter { !$0.isEmpty }
  }

  func oneCellAPipe() -> [String] { cellLines(sections: false, headerEvery: nil).map { $0 + " |" } }

  func pipes(edges: Bool, markdown: Bool = false) -> [String] {
    var lines = ([headings] + cells).map {
      edges ? "| " + $0.joined(separator: " | ") + " |" : $0.joined(separator: " | ")
    }
    if markdown { lines.insert("|" + fields.map { _ in "---|" }.joined(), at: 1) }
    return lines
  }

  func tabs() -> [String] { ([headings] + cells).map { $0.joined(separator: "\t") } }

  func table() -> Table {
    Table(
      rows: ([headings] + cells).enumerated().map { y, row in row.map { Cell(text: $0, line: 20 + y) } }, line: 20)
  }

  private func cellLines(sections: Bool, headerEvery: Int?) -> [String] {
    var lines = headings
    var domain = ""
    var ordinal = 0
    let ordinals = ["一", "二", "三", "四", "五"]
    for (index, row) in rows.enumerated() {
      if let headerEvery, index > 0, index % headerEvery == 0 {
        lines += headings
        if sections { lines.append("\(ordinals[max(0, ordinal - 1)])、\(domain)") }
      }
      if sections, let own = row[.domain], own != domain {
        domain = own
        lines.append("\(ordinals[ordinal])、\(own)")
        ordinal += 1
      }
      lines += fields.map { row[$0] ?? "" }
    }
    return lines
  }
}
