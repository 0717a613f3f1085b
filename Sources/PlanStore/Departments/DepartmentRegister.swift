internal import PlanModel
internal import SQLite

/// The departments of one government as an import knows them, by name and alias.
final class DepartmentRegister {
  let government: Int
  private var departments: [String: (id: Int, name: String)] = [:]

  init(government: Int, in connection: borrowing Connection) throws {
    self.government = government
    let statement = try connection.prepare(
      """
      SELECT alias, departments.id, departments.name
      FROM department_aliases JOIN departments ON departments.id = department_aliases.department_id
      WHERE department_aliases.government_id = :government
      UNION ALL SELECT name, id, name FROM departments WHERE government_id = :government
      """)
    try statement.bind(":government", government)
    while try statement.step() {
      departments[statement.text(0)] = (statement.integer(1), statement.text(2))
    }
  }

  /// The department of that name or alias; a new one is entered.
  func department(
    named name: String, recording: Int, in connection: borrowing Connection
  ) throws -> (id: Int, name: String) {
    if let known = departments[name] { return known }
    let statement = try connection.prepare(
      "INSERT INTO departments (government_id, name, recording_id) VALUES (:government, :name, :recording)")
    try statement.bind(":government", government)
    try statement.bind(":name", name)
    try statement.bind(":recording", recording)
    try statement.run()
    let made = (id: connection.lastInsertedRow, name: name)
    departments[name] = made
    return made
  }
}

/// The registers that an import has used.
struct DepartmentRegisters {
  private var byName: [String: DepartmentRegister] = [:]

  /// The register of the government behind an issuer, made where there is none.
  mutating func register(ofIssuer issuer: String?, in connection: borrowing Connection) throws -> DepartmentRegister {
    let name = (issuer ?? "").governmentName
    if let known = byName[name] { return known }
    let find = try connection.prepare("SELECT id FROM governments WHERE name = :name")
    try find.bind(":name", name)
    let government: Int
    if try find.step() {
      government = find.integer(0)
    } else {
      let insert = try connection.prepare("INSERT INTO governments (name) VALUES (:name)")
      try insert.bind(":name", name)
      try insert.run()
      government = connection.lastInsertedRow
    }
    let register = try DepartmentRegister(government: government, in: connection)
    byName[name] = register
    return register
  }
}
