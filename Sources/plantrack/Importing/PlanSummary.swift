import Reporting
import PlanModel

/// What was read from a notice, in a few lines.
enum PlanSummary {
  /// `notice.txt: 云府〔2026〕3号 …`.
  static func head(_ plan: Plan, path: String) -> Message {
    let name = [plan.notice.documentNumber, plan.notice.title].compactMap { $0 }.joined(separator: " ")
    let place = Place.of(path, nil)
    return Message(zh: "\(place)：\(name)", en: "\(place): \(name)")
  }

  /// A table alone has neither title nor number to be listed by: its file's name stands in, with a finding.
  static func nameUntitled(_ plan: inout Plan, after file: InputFile) {
    guard plan.notice.title.isEmpty, plan.notice.documentNumber == nil, file.path != "-" else { return }
    let parts = file.name.split(separator: ".", omittingEmptySubsequences: false)
    plan.notice.title = parts.count > 1 ? parts.dropLast().joined(separator: ".") : file.name
    plan.findings.removeAll { $0.code == "title-missing" }
    plan.findings.insert(
      Finding(code: "title-missing", message: "no title was found: the file's name stands in its place"), at: 0)
  }

  static func counts(_ plan: Plan) -> [Message] {
    let tasks = plan.tasks
    let milestones = tasks.reduce(0) { $0 + $1.milestones.count }
    let departments = names(of: tasks).count
    let indicators = tasks.reduce(0) { $0 + $1.indicators.count }
    let workPoints = tasks.reduce(0) { $0 + $1.workPoints.count }
    var zh = ["任务 \(tasks.count) 项", "阶段目标 \(milestones) 个", "部门 \(departments) 个", "指标 \(indicators) 个"]
    var en = [
      count(tasks.count, "task"), count(milestones, "milestone"), count(departments, "department"),
      count(indicators, "indicator"),
    ]
    if workPoints > 0 {
      zh.append("工作要点 \(workPoints) 条")
      en.append(count(workPoints, "work point"))
    }
    if !plan.results.isEmpty {
      zh.append("已完成事项 \(plan.results.count) 条")
      en.append(count(plan.results.count, "result"))
    }
    if let period = plan.notice.period {
      let span = period.first == period.last ? "\(period.first)" : "\(period.first) – \(period.last)"
      zh.append("季度 \(span)")
      en.append(span)
    }
    zh.append("存疑 \(plan.findings.count) 处")
    en.append(count(plan.findings.count, "finding"))
    return [Message(zh: "  " + zh.joined(separator: "，"), en: "  " + en.joined(separator: ", "))]
  }

  /// The same few names stand in nearly every list: one that was met shortly before is compared, not hashed again, which
  /// costs ten times as much for Chinese.
  private static func names(of tasks: [PlanTask]) -> Set<String> {
    var names: Set<String> = []
    var recent = [String?](repeating: nil, count: 256)
    func add(_ list: [String]) {
      for name in list {
        var place: UInt8 = 0
        for byte in name.utf8 { place = place &* 31 &+ byte }
        if recent[Int(place)] == name { continue }
        recent[Int(place)] = name
        names.insert(name)
      }
    }
    for index in tasks.indices {
      add(tasks[index].lead)
      add(tasks[index].support)
    }
    return names
  }

  /// Each finding as a warning; a long list is cut unless the user wants all.
  static func warnings(of findings: [Finding], path: String, showingAll: Bool) -> [Message] {
    let shown = showingAll ? findings[...] : findings.prefix(20)
    var warnings = shown.map { finding in
      let place = Place.of(path, finding.line)
      let words = PhraseBook.message(finding.message)
      return Message(zh: "\(place): 注意：\(words.zh)", en: "\(place): note: \(words.en)")
    }
    let rest = findings.count - shown.count
    if rest > 0 {
      let place = Place.of(path, nil)
      warnings.append(
        Message(zh: "\(place): 还有 \(rest) 处：--verbose 全部列出", en: "\(place): \(rest) more findings: --verbose lists all")
      )
    }
    return warnings
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
