import JSONText
import PlanModel
import Reporting
import Testing

@Suite struct `Reports of several parts` {
  private func shown(_ state: TaskState, _ entries: [ProgressEntry] = [], on day: String = "2026-08-15") throws
    -> String
  {
    let document = TaskDetailReport.document(
      try Rows.detail(state, entries), ReportSpecification(asOf: try Rows.day(day)))
    return try written(document, as: .table)
  }

  @Test func `show explains each light with its formula, entry, rule and due day`() throws {
    let entries = [try Rows.entry("2026-03-20", "30"), try Rows.entry("2026-06-25", "40")]
    #expect(
      try shown(try Rows.overdue(), entries).contains(
        "■ 红灯（逾期）：实际 40%（第 2 条记录，2026-06-25）低于应达 50%（2026年二季度目标，2026-06-30 到期）；"
          + "最早未达的是2026年二季度目标，2026-06-30 到期，2026-08-15 − 2026-06-30 = 逾期 46 天"))
    #expect(
      try shown(try Rows.state("1", .dueSoon, actual: "60"), entries, on: "2026-09-20").contains(
        "低于下一目标的 75%，2026-09-30 到期，还有 10 天（提前 15 天预警）"))
    #expect(
      try shown(try Rows.state("1", .onSchedule, actual: "50"), entries).contains(
        "不低于应达 50%（2026年二季度目标，2026-06-30 到期）；下一目标 75%，2026-09-30 到期"))
    #expect(try shown(try Rows.state("1", .completed, actual: "100"), entries).contains("达到 100%，即为完成；全部"))
    let silent = try shown(try Rows.state("1", .overdue, actual: "0"), [])
    #expect(silent.contains("截至 2026-08-15 没有进展记录，实际按 0% 计，低于应达 50%"))
    #expect(
      try shown(try Rows.state("1", .notStarted, due: "0", actual: "0")).contains(
        "○ 灰灯（未启动）：截至 2026-08-15 没有进展记录，实际按 0% 计，尚无目标到期"))
  }

  @Test func `the entry that counts is the last by date, then by order of recording`() throws {
    let entries = [
      try Rows.entry("2026-06-25", "45"), try Rows.entry("2026-06-25", "40", correction: true),
      try Rows.entry("2026-05-01", "20"), try Rows.entry("2026-09-01", "60"),
    ]
    let text = try shown(try Rows.overdue(), entries)
    #expect(text.contains("实际 40%（第 2 条记录，2026-06-25，更正）"))
    #expect(text.contains("更正：重复计算") && text.contains("晚于报表日"))
  }

  @Test func `show names who is responsible and keeps the findings`() throws {
    let text = try shown(try Rows.overdue())
    for words in ["云溪区水务局（区水务局）", "陈某", "2026-12-31（12月底前）", "deadline-open", "还没有进展记录", "通知所定"] {
      #expect(text.contains(words))
    }
  }

  @Test func `a document is JSON, Markdown, HTML, CSV and XLSX too`() throws {
    let detail = try Rows.detail(try Rows.overdue(), [try Rows.entry("2026-06-25", "40")])
    let document = TaskDetailReport.document(detail, ReportSpecification(asOf: try Rows.day("2026-08-15")))
    let json = try JSONParser.parse(Array(try written(document, as: .json).utf8))
    #expect(json["report"]?.string == "task" && json["entries"]?.array?.count == 1)
    #expect(json["state"]?["daysOverdue"]?.integer == 46 && json["schedule"]?.array?.count == 4)
    #expect(try written(document, as: .markdown).contains("## 序时进度"))
    #expect(try written(document, as: .html).contains("<h2>进展记录</h2>"))
    #expect(try written(document, as: .csv, .init(language: .en)).hasPrefix("section,quarter,dueOn,scheduledPercent,"))
    #expect(try written(document, as: .xlsx).hasPrefix("PK"))
  }

  private func bulletin() throws -> Bulletin {
    var late = try Rows.state("7", .overdue, actual: "10", lead: ["区住建局"])
    late.overdue?.days = 137
    return Bulletin(
      quarter: try Rows.quarter("2026-Q2"), number: "云督〔2026〕2号", issuer: "云溪区督查室",
      tasks: [
        try Rows.state("1", .completed, actual: "100"), try Rows.state("2", .overdue, actual: "40"), late,
        try Rows.state("3", .dueSoon, actual: "60"), try Rows.state("4", .onSchedule, actual: "55"),
        try Rows.state("5", .notStarted, due: "0", actual: "0"),
      ],
      departments: [try Rows.score(1, "区水务局", .green), try Rows.score(2, "区住建局"), try Rows.score(2, "区文旅局")],
      returns: [
        ReturnState(
          notice: 1, department: "区文旅局", dueOn: try Rows.day("2026-06-25"), receivedOn: nil, arrival: .missing),
        ReturnState(
          notice: 1, department: "区水务局", dueOn: try Rows.day("2026-06-25"), receivedOn: try Rows.day("2026-06-24"),
          arrival: .onTime),
      ])
  }

  @Test func `CSV of several tables is one table that names the part of each row`() throws {
    let csv = try written(BulletinReport.document(try bulletin(), try Rows.scope()), as: .csv, .init(language: .en))
    // The one field in quotes, for the comma in it.
    let plain = csv.replacing("\"3. Behind, due soon\"", with: "3")
    let lines = plain.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(lines.allSatisfy { $0.count == lines[0].count })
    #expect(Set(lines[0]).count == lines[0].count && lines[0][0] == "section")
    #expect(lines.count { $0[0] == "4. Overdue" } == 2 && lines.count { $0[0] == "5. Departments" } == 3)
    let rank = try #require(lines[0].firstIndex(of: "rank"))
    #expect(lines.filter { $0[0] == "5. Departments" }.map { $0[rank] } == ["1", "2", "2"])
  }

  @Test func `where no return was recorded, nobody is blamed for it`() throws {
    var silent = try bulletin()
    #expect(
      try written(BulletinReport.document(silent, try Rows.scope()), as: .markdown).contains("| 区文旅局 | 2026-06-25 |"))
    silent.returns.removeAll { $0.receivedOn != nil }
    silent.departments = silent.departments.map { score in
      var score = score
      score.returnsOnTime = 0
      return score
    }
    let document = BulletinReport.document(silent, try Rows.scope())
    let text = try written(document, as: .markdown)
    #expect(text.contains("2026年二季度没有收到报送表") && !text.contains("应报送"))
    #expect(text.contains("从未报送进展的任务"))
    let json = try JSONParser.parse(Array(try written(document, as: .json).utf8))
    #expect(json["lateReturns"]?.array?.isEmpty == true)
    #expect(json["returnsDue"]?.integer == 1 && json["returnsReceived"]?.integer == 0)
  }

  @Test func `the figures in the bulletin's sentences agree with its lists`() throws {
    let document = BulletinReport.document(try bulletin(), try Rows.scope())
    let text = try written(document, as: .table)
    #expect(text.contains("列入督查的 6 项目标任务中，已完成 1 项，按序时推进 1 项，临近到期尚未达标 1 项，逾期 2 项，未启动 1 项"))
    // (100 + 40 + 10 + 60 + 55 + 0) / 6 and 5 × 50 / 6.
    #expect(text.contains("平均应达进度 41.67%，平均实际进度 44.17%。应达阶段性目标 12 个，已达 6 个，其中按期达标 6 个"))
    let json = try JSONParser.parse(Array(try written(document, as: .json).utf8))
    #expect(json["total"]?.integer == 6 && json["actualPercent"]?.double == 44.17)
    for (name, numbers) in [
      ("completed", ["1"]), ("overdue", ["7", "2"]), ("behind", ["3"]), ("unreported", ["5"]),
      ("dueNext", ["2", "7", "3", "4", "5"]),
    ] { #expect(json[name]?.array?.compactMap { $0["number"]?.string } == numbers, "\(name)") }
    #expect(json["lateReturns"]?.array?.compactMap { $0["department"]?.string } == ["区文旅局"])
    #expect(json["departments"]?.array?.compactMap { $0["rank"]?.integer } == [1, 2, 2])
  }

  @Test func `a bulletin fits its width in both languages`() throws {
    let document = BulletinReport.document(try bulletin(), try Rows.scope())
    for language in Language.allCases {
      for width in [60, 80, 120] {
        let text = try written(document, as: .table, .init(language: language, width: width))
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
      }
    }
    #expect(try written(document, as: .markdown).contains("## 四、逾期事项"))
  }

  @Test func `a reminder is red when overdue, yellow when due soon, blue before`() throws {
    let overdue = try Rows.state("2", .overdue, actual: "40")
    let soon = try Rows.state("3", .dueSoon, actual: "60")
    let before = try Rows.state("4", .onSchedule, actual: "55")
    let ahead = try Rows.state("6", .onSchedule, actual: "80")
    let done = try Rows.state("1", .completed, actual: "100")
    func letter(_ tasks: [TaskState]) throws -> String {
      let document = ReminderReport.document(
        department: "区水务局", tasks: tasks, try Rows.scope(), issuer: "云溪区督查室",
        replyBy: try Rows.day("2026-08-20"))
      return try written(document, as: .markdown)
    }
    let red = try letter([done, overdue, soon, before, ahead])
    #expect(red.hasPrefix("# 督查催办单（红）") && red.contains("逾期 1 项，临近到期尚未达标 1 项，须按期推进 1 项"))
    #expect(!red.contains("第6项") && !red.contains("第1项") && red.contains("2026年8月20日前"))
    #expect(try letter([soon, before]).hasPrefix("# 督查催办单（黄）"))
    #expect(try letter([before]).hasPrefix("# 督查催办单（蓝）"))
    #expect(try letter([ahead, done]).contains("均不需催办"))
  }
}
