import DocumentReading
import PlanModel

/// Turns drafts into a plan by the rules that all layouts share: departments, deadlines, milestones, indicators, points.
struct Finisher {
  let head: Head
  let year: Int?
  let options: ReadingOptions

  func finish(_ given: consuming Draft, remarks: [Document.Remark]) -> Plan {
    var draft = given
    var findings = head.findings + draft.findings
    findings += Finisher.findings(remarks)
    // A report's first year is the one that it looks back on.
    let planYear =
      (draft.kind == .report ? head.notice.period?.first.year : nil) ?? year ?? head.notice.period?.first.year
    var resolver = ResponsibilityResolver(lexicon: lexicon(of: draft), firstListedLeads: head.firstListedLeads)
    var people: Set<String> = []
    for task in draft.tasks { for leader in task.leaders { people.formUnion(PeopleWords.list(leader)) } }
    let hasDepartments = draft.tasks.contains { !$0.responsibilities.isEmpty }

    var tasks: [PlanTask] = []
    tasks.reserveCapacity(draft.tasks.count)
    let isTable = draft.isTable || draft.kind == .annualTable
    let period = draft.kind == .report ? nil : head.notice.period
    for index in draft.tasks.indices {
      // A finished draft is no longer needed: of a long list there are never two in memory.
      var task = DraftTask(number: "", text: [], line: 0)
      swap(&task, &draft.tasks[index])
      tasks.append(
        finish(
          task, isTable: isTable, period: period, year: planYear, resolver: &resolver, people: people,
          hasDepartments: hasDepartments, findings: &findings))
    }
    join(.milestoneWithoutQuarter, above: 1, in: &findings) {
      "\($0) milestones have no quarter and are left out: give the plan's year with --year"
    }
    join(.departmentsFromAbove, above: 3, in: &findings) {
      "\($0) rows leave the cell of the leading department empty: taken from the rows above them"
    }
    let results = draft.results.map { result in
      PlanResult(
        section: result.section, title: result.title, text: Paragraphs.join(result.text, heading: result.title),
        percentOfPlan: result.text.lazy.compactMap { PercentOfPlan.read($0) }.first,
        indicators: result.text.flatMap { IndicatorReader.read($0, skipped: PercentOfPlan.positions(in: $0)) },
        line: result.line)
    }
    findings.sort(by: Finisher.stands)
    return Plan(notice: head.notice, tasks: tasks, results: results, findings: findings)
  }

  static func findings(_ remarks: [Document.Remark]) -> [Finding] {
    remarks.map { Finding(line: $0.line, code: $0.code, message: $0.message) }
  }

  /// The order in which findings are told.
  static func stands(_ a: Finding, before b: Finding) -> Bool {
    (a.line ?? 0, a.code, a.message) < (b.line ?? 0, b.code, b.message)
  }

  /// One finding for all of a kind where each would say the same.
  private func join(
    _ code: FindingCode, above most: Int, in findings: inout [Finding], _ message: (Int) -> String
  ) {
    let alike = findings.filter { $0.code == code.rawValue }
    guard alike.count > most else { return }
    findings.removeAll { $0.code == code.rawValue }
    findings.append(code.at(alike.compactMap(\.line).min(), message(alike.count)))
  }

  private func finish(
    _ task: DraftTask, isTable: Bool, period: PlanPeriod?, year: Int?, resolver: inout ResponsibilityResolver,
    people: Set<String>, hasDepartments: Bool, findings: inout [Finding]
  ) -> PlanTask {
    let text = Paragraphs.join(task.text, heading: task.title)
    let roles = resolver.resolve(task, people: people)
    findings += roles.findings
    if hasDepartments, roles.lead.isEmpty, roles.support.isEmpty {
      findings.append(FindingCode.departmentMissing.at(task.line, "task \(task.number) names no department"))
    }
    let (milestones, sources, stepFindings) = MilestoneFinisher(period: period, year: year).finish(task, taskText: text)
    findings += stepFindings

    let deadline = task.deadline.flatMap { DeadlineReader.read($0, year: year) }
    if let printed = task.deadline, deadline == nil {
      findings.append(
        FindingCode.deadlineUndated.at(
          task.line, "no day in “\(printed.foldedSpaceString)”: it stays open until one is recorded"))
    }
    var indicators: [Indicator] = []
    for passage in task.text { IndicatorReader.add(from: passage, to: &indicators) }
    for (milestone, source) in zip(milestones, sources) where milestone.text != text {
      if let source {
        IndicatorReader.add(from: source, quarter: milestone.quarter, to: &indicators)
      } else if milestone.text.utf8.contains(where: Finisher.mayBeDigit) {
        IndicatorReader.add(from: Passage(milestone.text), quarter: milestone.quarter, to: &indicators)
      }
    }
    return PlanTask(
      number: task.number, domain: Finisher.words(task.domain), subdomain: Finisher.words(task.subdomain),
      project: Finisher.words(task.project),
      title: Finisher.words(task.title), text: text, lead: roles.lead, support: roles.support,
      leaders: resolver.unique(task.leaders.flatMap { PeopleWords.list($0) }), deadline: deadline,
      deadlineText: Finisher.words(task.deadline?.foldedSpaceString), milestones: milestones,
      workPoints: isTable ? [] : WorkPoints.cut(task.text, heading: task.title, whole: text), indicators: indicators,
      line: task.line)
  }

  /// Names of the register, and those that stand unglued somewhere in the notice.
  private func lexicon(of draft: Draft) -> DepartmentLexicon {
    var lexicon = DepartmentLexicon(names: options.departments)
    var seen: Set<Passage> = []
    for task in draft.tasks {
      for given in task.responsibilities where seen.insert(given.names).inserted { lexicon.learn(given.names) }
    }
    return lexicon
  }

  /// A digit, or a byte of a full-width one.
  private static func mayBeDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0xEF }
}

extension Finisher {
  /// A cell of marks alone (①) names nothing.
  fileprivate static func words(_ text: String?) -> String? { text?.isEmpty ?? true ? nil : text }
}
