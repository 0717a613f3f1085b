internal import Migrations
internal import PlanModel
internal import SQLite

/// A filter as conditions for the rules, and the values to bind.
struct TaskSelection {
  /// On `items` and `revisions`, each beginning with `AND`; the status is not among them: only the rule knows it.
  let conditions: String
  private let specification: ReportSpecification
  private let search: String?

  init(_ specification: ReportSpecification) {
    self.specification = specification
    let filter = specification.filter
    search = filter.search.flatMap { $0.isEmpty ? nil : $0 }
    var conditions: [String] = []
    if filter.notice != nil { conditions.append("AND revisions.notice_id = :notice") }
    if filter.department != nil {
      // Of one notice, look at each item; of all, begin with the department's.
      conditions.append(
        filter.notice == nil
          ? "AND items.id IN (SELECT item_id FROM item_departments WHERE department_id IN (\(DepartmentName.allMeant())))"
          : """
          AND EXISTS (SELECT 1 FROM item_departments
            WHERE item_departments.item_id = items.id AND +department_id IN (\(DepartmentName.allMeant(inOneNotice: true))))
          """)
    }
    if filter.domain != nil { conditions.append("AND items.domain = :domain") }
    if filter.quarter != nil {
      conditions.append(
        "AND EXISTS (SELECT 1 FROM milestones WHERE milestones.item_id = items.id AND milestones.quarter = :quarter)")
    }
    if search != nil {
      conditions.append(
        """
        AND EXISTS (SELECT 1 FROM item_texts WHERE item_texts.item_id = items.id AND (instr(items.number, :search)
          OR instr(item_texts.project, :search) OR instr(item_texts.title, :search) OR instr(item_texts.text, :search)))
        """)
    }
    self.conditions = conditions.joined(separator: " ")
  }

  /// Binds what the rule and the conditions ask for.
  func bind(to statement: borrowing Statement) throws {
    func bindIfThere(_ name: String, _ value: String?) throws {
      if let index = statement.index(of: name) { try statement.bind(index, value) }
    }
    try bindIfThere(":known_by", Moment.bound(specification.knownBy))
    try bindIfThere(":as_of", specification.asOf.description)
    if let index = statement.index(of: ":warn_days") { try statement.bind(index, specification.warnDays) }
    let filter = specification.filter
    if let notice = filter.notice { try statement.bind(":notice", notice) }
    if let department = filter.department { try statement.bind(":department", department) }
    if let domain = filter.domain { try statement.bind(":domain", domain) }
    if let quarter = filter.quarter { try statement.bind(":quarter", quarter.description) }
    if let search { try statement.bind(":search", search) }
  }
}

enum DepartmentName {
  /// The ids of all departments that a name (`:department`) means: those of that name or alias, what they were merged
  /// into, and what was merged into that; parameter `:known_by`.
  ///
  /// - Parameter inOneNotice: only in the register of the government of `:notice`, which does not grow with the file.
  static func allMeant(inOneNotice: Bool = false) -> String {
    let government = "AND government_id = (SELECT government_id FROM notices WHERE id = :notice)"
    return allMeant(condition: inOneNotice ? government : "")
  }

  private static func allMeant(condition: String) -> String {
    """
    WITH known(recording) AS (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1),
      moved(from_id, into_id) AS (
        SELECT merge.from_id, merge.into_id FROM department_merges AS merge
        WHERE merge.id = (
          SELECT last.id FROM department_merges AS last
          WHERE last.from_id = merge.from_id AND last.recording_id <= (SELECT recording FROM known)
          ORDER BY last.id DESC LIMIT 1)),
      named(id) AS (
        SELECT id FROM departments WHERE name = :department \(condition)
        UNION SELECT department_id FROM department_aliases WHERE alias = :department \(condition)
          AND recording_id <= (SELECT recording FROM known)),
      meant(id) AS (
        SELECT coalesce((SELECT into_id FROM moved WHERE from_id = named.id), named.id) FROM named)
    SELECT id FROM meant UNION SELECT from_id FROM moved WHERE into_id IN (SELECT id FROM meant)
    """
  }
}
