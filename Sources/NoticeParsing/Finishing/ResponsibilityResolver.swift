import PlanModel

/// Who leads and who supports, from what was printed beside each list of departments.
struct ResponsibilityResolver {
  let lexicon: DepartmentLexicon
  /// The notice says that the first of a list leads (列第一位者为牵头单位).
  let firstListedLeads: Bool
  /// Lists as they were read: the same names stand under many tasks.
  private var known: [PrintedList: [Part]] = [:]
  private static let mostKnown = 20_000

  init(lexicon: DepartmentLexicon, firstListedLeads: Bool) {
    self.lexicon = lexicon
    self.firstListedLeads = firstListedLeads
  }

  private struct Part {
    var label: DraftResponsibility.Label
    var names: [String]
    /// The words that were cut by a guess.
    var doubt: String?
    /// A name that reads like no department's.
    var unusual: String?
  }

  struct Resolution {
    var lead: [String] = []
    var support: [String] = []
    var findings: [Finding] = []
  }

  mutating func resolve(_ task: DraftTask, people: Set<String>) -> Resolution {
    var (lead, responsible, support, unlabelled): ([String], [String], [String], [String]) = ([], [], [], [])
    var result = Resolution()
    // Asked in place, as far as it goes: to copy a part costs more than to add its names.
    for index in task.responsibilities.indices {
      let parts = parts(of: task.responsibilities[index])
      for place in parts.indices {
        let names = people.isEmpty ? parts[place].names : parts[place].names.filter { !people.contains($0) }
        switch parts[place].label {
        case .lead: ResponsibilityResolver.add(names, to: &lead)
        case .responsible: ResponsibilityResolver.add(names, to: &responsible)
        case .support: ResponsibilityResolver.add(names, to: &support)
        case .unlabelled: ResponsibilityResolver.add(names, to: &unlabelled)
        }
        guard parts[place].unusual != nil || parts[place].doubt != nil else { continue }
        let (part, line) = (parts[place], task.responsibilities[index].line)
        if let name = part.unusual {
          result.findings.append(
            FindingCode.departmentNameUnusual.at(line, "“\(name)” stands where a department should: check it"))
        } else if let words = part.doubt {
          result.findings.append(
            FindingCode.departmentSplitDoubtful.at(
              line, "“\(words)” was read as \(part.names.joined(separator: ", ")): check the names"))
        }
      }
    }
    result.lead = lead
    result.support = support
    if !responsible.isEmpty {
      if !lead.isEmpty {
        result.support = responsible + support
      } else if support.isEmpty {
        result.lead = firstListedLeads ? Array(responsible.prefix(1)) : responsible
        if firstListedLeads { result.support = Array(responsible.dropFirst()) }
      } else {
        result.lead = responsible
      }
    }
    if !unlabelled.isEmpty {
      if firstListedLeads, lead.isEmpty, responsible.isEmpty {
        result.lead += unlabelled.prefix(1)
        result.support = unlabelled.dropFirst() + result.support
      } else {
        result.lead += unlabelled
      }
    }
    if lead.isEmpty, support.isEmpty, result.lead.count > 1 { nameLead(in: task, &result) }
    result.lead = unique(result.lead)
    result.support = unique(result.support)
    return result
  }

  /// Tasks that name the same list share it.
  private static func add(_ names: [String], to list: inout [String]) {
    if list.isEmpty { list = names } else { list += names }
  }

  private mutating func parts(of given: DraftResponsibility) -> [Part] {
    let list = PrintedList(names: given.names, label: given.label)
    if let known = known[list] { return known }
    let parts = RolePhrases.read(given.names, label: given.label, line: given.line).map { part in
      let (names, isDoubtful) = lexicon.split(part.names)
      let doubt = isDoubtful ? part.names.upTo(part.names.start + 60).foldedSpaceString : nil
      let unusual = names.first { DepartmentWords.isUnusual(Passage($0)) }
      // 分管副市长 beside 甲局: a post names no department.
      return Part(
        label: part.label, names: names.filter { !PeopleWords.holdsPost(Passage($0)) }, doubt: doubt,
        unusual: unusual)
    }
    if known.count < ResponsibilityResolver.mostKnown { known[list] = parts }
    return parts
  }

  /// 由X牵头 in the task's own text names the lead where the list does not.
  private func nameLead(in task: DraftTask, _ result: inout Resolution) {
    for passage in task.text {
      guard let at = passage.find("牵头") else { continue }
      // 由甲局牵头 in its sentences, or 甲局牵头 at its start.
      let by = passage.upTo(at).range.last { passage[$0] == "由" }.map { $0 + 1 } ?? passage.start
      guard at - by <= 30, by < at else { continue }
      let named = lexicon.split(passage[by..<at]).names
      let leads = result.lead.filter { named.contains($0) }
      if !leads.isEmpty, leads.count == named.count, leads.count < result.lead.count {
        result.support = result.lead.filter { !leads.contains($0) } + result.support
        result.lead = leads
        return
      }
    }
  }

  func unique(_ names: [String]) -> [String] {
    if names.count < 2 { return names }
    if names.count <= 12 {
      // Comparing a few costs less than hashing one.
      var out: [String] = []
      for name in names where !out.contains(name) { out.append(name) }
      return out
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
