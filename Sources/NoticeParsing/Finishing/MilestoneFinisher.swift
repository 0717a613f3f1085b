import PlanModel

/// Puts steps into quarters and says how much of the task the plan expects by then.
struct MilestoneFinisher {
  let period: PlanPeriod?
  let year: Int?

  /// - Returns: the milestones, and for each the passage that its text is, where it is one as it stands.
  func finish(
    _ task: DraftTask, taskText: String
  ) -> (milestones: [Milestone], sources: [Passage?], findings: [Finding]) {
    var findings: [Finding] = []
    var steps: [Step] = []
    steps.reserveCapacity(task.milestones.count)
    for index in task.milestones.indices {
      let text = task.milestones[index].text
      // One without blanks stays as it is, in its array: so are nearly all.
      let passages =
        text.count == 1 && !text[0].marks.contains(.blank) && !isEmpty(text[0])
        ? text : text.compactMap { isEmpty($0) ? nil : $0.trimmed() }
      guard !passages.isEmpty else { continue }
      guard let (quarter, dueOn) = place(task.milestones[index].slot, passages) else {
        findings.append(
          FindingCode.milestoneWithoutQuarter.at(
            task.line,
            "no quarter for “\(passages.map(\.foldedSpaceString).joined())”: give the plan's year with --year"))
        continue
      }
      if let known = steps.firstIndex(where: { $0.quarter == quarter }) {
        MilestoneFinisher.closeLast(of: &steps[known].passages)
        steps[known].passages += passages
        steps[known].dueOn = max(steps[known].dueOn, dueOn)
      } else {
        steps.append(Step(quarter: quarter, passages: passages, dueOn: dueOn))
      }
    }
    if !zip(steps, steps.dropFirst()).allSatisfy({ $0.quarter < $1.quarter }) {
      steps.sort { $0.quarter < $1.quarter }
    }
    let last = steps.last?.quarter
    let areLevels = steps.last.map { isLevel($0.passages) } ?? false
    var milestones: [Milestone] = []
    var sources: [Passage?] = []
    milestones.reserveCapacity(steps.count)
    sources.reserveCapacity(steps.count)
    for index in steps.indices {
      let (quarter, passages, dueOn) = (steps[index].quarter, steps[index].passages, steps[index].dueOn)
      var shares: [Percent] = []
      if !areLevels || !isFigure(passages) {
        shares = StatedShare.all(in: passages[0])
        for passage in passages.dropFirst() { shares += StatedShare.all(in: passage) }
      }
      let stated = shares.min()
      if shares.count > 1, Set(shares).count > 1 {
        findings.append(
          FindingCode.statedSharesDiffer.at(
            task.line, "\(quarter) states \(shares.map { "\($0)%" }.joined(separator: ", ")): the lowest counts"))
      }
      let isLast = quarter == last
      var percent = stated ?? defaultPercent(at: quarter)
      var basis: Milestone.Basis = stated == nil ? .default : .stated
      if percent > .full || isLast && percent != .full {
        percent = .full
        basis = .default
      }
      if basis == .stated, let before = milestones.last, before.basis == .stated, before.scheduledPercent > percent {
        findings.append(
          FindingCode.statedShareFalls.at(
            task.line, "\(quarter) states \(percent)%, after \(before.scheduledPercent)% in \(before.quarter)"))
      }
      milestones.append(
        Milestone(
          quarter: quarter, dueOn: dueOn, text: Paragraphs.join(passages), scheduledPercent: percent, basis: basis))
      sources.append(passages.count == 1 && !passages[0].holdsBlank ? passages[0] : nil)
    }
    if milestones.isEmpty, let period, period.first == period.last, task.milestones.isEmpty {
      milestones = [
        Milestone(
          quarter: period.last, dueOn: period.last.lastDay, text: taskText, scheduledPercent: .full, basis: .default)
      ]
      sources = [nil]
    }
    return (milestones, sources, findings)
  }

  /// What a quarter's steps say, joined.
  private struct Step {
    var quarter: Quarter
    var passages: [Passage]
    var dueOn: CivilDate
  }

  /// Steps that share a quarter stay sentences of their own.
  private static func closeLast(of passages: inout [Passage]) {
    guard let last = passages.last, let mark = last.lastScalar, !["。", ";", ","].contains(mark) else { return }
    passages[passages.count - 1] = Passage(last.string + "；")
  }

  /// A year that ends at a bare 6.5%, or 达到98%, counts a level of its own, no share of the task.
  private func isLevel(_ passages: [Passage]) -> Bool {
    isFigure(passages) && passages.allSatisfy { (StatedShare.all(in: $0).max() ?? .full) < .full }
  }

  /// 6.5%, or 达到98%, and nothing else.
  private func isFigure(_ passages: [Passage]) -> Bool {
    passages.allSatisfy { passage in
      let lead = MilestoneFinisher.levelLeads.longest(at: passage.start, in: passage)?.count ?? 0
      let passage = passage.from(passage.start + lead).trimmed(of: ["。", ";"])
      return passage.lastScalar == "%"
        && passage.upTo(passage.end - 1).withFolded { scalars in
          scalars.allSatisfy { $0 == "." || (0x30...0x39).contains($0.value) }
        }
    }
  }

  private static let levelLeads = WordTable(["达到", "达", "提高到", "提升到", "保持", "稳定在", "控制在"])

  private func defaultPercent(at quarter: Quarter) -> Percent {
    if let period { return Schedule.defaultPercent(at: quarter, in: period) }
    return Percent(hundredths: quarter.ordinal * 2500)
  }

  private func place(_ slot: DraftMilestone.Slot, _ passages: [Passage]) -> (Quarter, CivilDate)? {
    switch slot {
    case .quarter(let ordinal):
      guard let year = year ?? period?.first.year, let quarter = Quarter(year: year, ordinal: ordinal) else {
        return nil
      }
      return (quarter, quarter.lastDay)
    case .month(let month):
      guard let year = year ?? period?.first.year, let day = CivilDate.lastDay(ofMonth: month, year: year) else {
        return nil
      }
      return (Quarter(containing: day), day)
    case .day(let day):
      return (Quarter(containing: day), day)
    }
  }

  /// A dash, a stroke or 无 in a cell says that the quarter has no step.
  private func isEmpty(_ passage: Passage) -> Bool {
    let text = passage.trimmed(of: MilestoneFinisher.emptyMarks)
    return text.count <= 2 && (text.isEmpty || text.key == "无" || text.key == "暂无")
  }

  private static let emptyMarks: ScalarSet = ["-", "—", "/", "\\", "_", "~", "·", "|", "。", "…", "*", "一"]
}
