internal import Migrations
internal import PlanModel
internal import SQLite

/// What departments are called at a moment: merged ones by the name of what they were merged into.
final class DepartmentNames {
  struct Department {
    let id: Int
    let name: String
    let government: Int
  }

  private let find: Statement
  /// By id; read as they are met, because a person's command meets few.
  private var known: [Department?] = []

  init(_ connection: borrowing Connection, knownBy: Moment?) throws {
    find = try connection.prepare(
      "SELECT id, name, government_id FROM departments WHERE id = (\(Rule.department()))")
    try find.bind(":known_by", Moment.bound(knownBy))
  }

  func name(of department: Int) throws -> String { try current(department).name }

  /// The department that another counts as.
  func current(_ department: Int) throws -> Department {
    if known.indices.contains(department), let found = known[department] { return found }
    try find.bind(":department", department)
    defer { find.reset() }
    guard try find.step() else {
      throw StoreError(.damaged, "department \(department) is not in the register: go back to a backup")
    }
    let found = Department(id: find.integer(0), name: find.text(1), government: find.integer(2))
    // Ids are given one after another; one far beyond is damage, and not worth the room.
    guard (0..<10_000_000).contains(department) else { return found }
    if known.count <= department { known += Array(repeating: nil, count: department + 1 - known.count) }
    known[department] = found
    return found
  }
}
