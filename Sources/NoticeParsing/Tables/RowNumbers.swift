import PlanModel

/// The numbers of a table's tasks: as printed, behind their row's number, or by the ordinals in their cells.
enum RowNumbers {
  /// What stood in the column of numbers.
  struct Printed: Sendable {
    var text: String
    var value: Int
    /// Part of the row above (a merged cell).
    var isShared = false
  }

  static func finish(
    _ tasks: inout [DraftTask], _ numbers: inout [Printed?], from start: Int, sectionStarts: [Int]
  ) {
    guard start < tasks.count else { return }
    let range = start..<tasks.count
    let printed = range.count { numbers[$0] != nil }
    if printed == 0 {
      numberByOrdinals(&tasks, range, sectionStarts: sectionStarts)
      return
    }
    writeInFigures(&numbers, range)
    fillGaps(&numbers, range)
    var groups: [Range<Int>] = []
    var index = start
    while index < tasks.count {
      var end = index + 1
      while end < tasks.count, numbers[end].map({ $0.isShared }) ?? true { end += 1 }
      groups.append(index..<end)
      index = end
    }
    let areCounted = dropBracketedOrdinals(&tasks, groups)
    for group in groups {
      let own = numbers[group.lowerBound]?.text ?? "\(group.lowerBound - start + 1)"
      for place in group {
        tasks[place].number = group.count == 1 && !areCounted ? own : "\(own).\(place - group.lowerBound + 1)"
      }
      dropOrdinals(&tasks, group)
    }
  }

  /// Rows of one category that carry the same number: one of them is misprinted, or no row.
  static func repeated(_ tasks: ArraySlice<DraftTask>) -> [Finding] {
    var seen: Set<String> = []
    var domain: String?
    var count = 0
    var first: DraftTask?
    for task in tasks {
      if task.domain != domain { seen = [] }
      domain = task.domain
      if seen.insert(task.number).inserted { continue }
      first = first ?? task
      count += 1
    }
    guard let first else { return [] }
    return [
      FindingCode.numberRepeated.at(
        first.line, "\(count) rows repeat a number, the first “\(first.number)”: check where they begin")
    ]
  }

  /// Rows numbered 一, 二 and none with figures: 一.1 is no number.
  private static func writeInFigures(_ numbers: inout [Printed?], _ range: Range<Int>) {
    let areChinese = range.allSatisfy { index in
      numbers[index].map { $0.value > 0 && CellKind.isChineseNumeral(Passage($0.text)) } ?? true
    }
    guard areChinese else { return }
    for index in range {
      guard let value = numbers[index]?.value else { continue }
      numbers[index]?.text = "\(value)"
    }
  }

  /// (一)…, (二)… counted anew under each number are its parts, one alone as well.
  private static func dropBracketedOrdinals(_ tasks: inout [DraftTask], _ groups: [Range<Int>]) -> Bool {
    guard groups.count > 1, groups.contains(where: { $0.count > 1 }) else { return false }
    var rests: [(index: Int, rest: Passage)] = []
    for group in groups {
      for index in group {
        guard let project = tasks[index].project, let (ordinal, rest) = Passage(project).leadingOrdinal(),
          ordinal.style == .bracketedChinese, ordinal.value == index - group.lowerBound + 1, !rest.isEmpty
        else { return false }
        rests.append((index, rest))
      }
    }
    for (index, rest) in rests { tasks[index].project = rest.unspacedString }
    return true
  }

  /// The parts of a numbered row that are counted in their cells as well (1.… 2.…).
  private static func dropOrdinals(_ tasks: inout [DraftTask], _ parts: Range<Int>) {
    guard parts.count > 1 else { return }
    var rests: [Passage] = []
    for (offset, index) in parts.enumerated() {
      guard let found = tasks[index].text.first?.leadingOrdinal(), !found.ordinal.isCompound,
        found.ordinal.style == .arabic || found.ordinal.style == .bracketedArabic,
        found.ordinal.value == offset + 1, !found.rest.isEmpty
      else { return }
      rests.append(found.rest)
    }
    for (index, rest) in zip(parts, rests) { tasks[index].text[0] = rest }
  }

  /// As many rows without a number as numbers are missing: each of them has lost its own.
  private static func fillGaps(_ numbers: inout [Printed?], _ range: Range<Int>) {
    var last = 0
    var index = range.lowerBound
    while index < range.upperBound {
      if let number = numbers[index] {
        last = number.value
        index += 1
        continue
      }
      var end = index
      while end < range.upperBound, numbers[end] == nil { end += 1 }
      if end < range.upperBound, let next = numbers[end], next.value - last - 1 == end - index {
        for place in index..<end {
          numbers[place] = Printed(text: "\(last + 1 + place - index)", value: last + 1 + place - index)
        }
      }
      index = end
    }
  }

  /// Numbers inside the cells (1.…), or the ordinal in the section.
  private static func numberByOrdinals(
    _ tasks: inout [DraftTask], _ range: Range<Int>, sectionStarts: [Int]
  ) {
    let inside = range.map { ordinalInside(tasks[$0]) }
    if inside.count(where: { $0 != nil }) * 2 > range.count {
      for (offset, index) in range.enumerated() {
        guard let found = inside[offset] else {
          tasks[index].number = "\(offset + 1)"
          continue
        }
        tasks[index].number = found.ordinal.printed
        if found.isProject {
          tasks[index].project = found.rest.unspacedString
        } else {
          tasks[index].text[0] = found.rest
        }
      }
      numberParts(&tasks, range, inside.map { $0?.isProject ?? false })
      return
    }
    var ordinal = 0
    for index in range {
      if sectionStarts.contains(index) { ordinal = 0 }
      ordinal += 1
      tasks[index].number = "\(ordinal)"
    }
  }

  /// The rows of one numbered project: 14.1, 14.2.
  private static func numberParts(_ tasks: inout [DraftTask], _ range: Range<Int>, _ areProjects: [Bool]) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, tasks[end].number == tasks[start].number,
        areProjects[start - range.lowerBound], areProjects[end - range.lowerBound],
        tasks[end].project == tasks[start].project
      {
        end += 1
      }
      if end - start > 1 {
        let number = tasks[start].number
        for index in start..<end { tasks[index].number = "\(number).\(index - start + 1)" }
      }
      start = end
    }
  }

  private static func ordinalInside(_ task: DraftTask) -> (ordinal: Ordinal, rest: Passage, isProject: Bool)? {
    if let project = task.project, let found = Passage(project).leadingOrdinal(), !found.rest.isEmpty {
      return (found.ordinal, found.rest, true)
    }
    guard let text = task.text.first, let found = text.leadingOrdinal(), !found.rest.isEmpty,
      found.ordinal.style != .inline
    else { return nil }
    return (found.ordinal, found.rest, false)
  }
}
