internal import SQLite
public import PlanModel

extension Store {
  /// The names and aliases in the register of an issuer's government; of all governments for nil. Sorted, each once.
  public func departmentNames(ofIssuer issuer: String? = nil) throws -> [String] {
    guard !isPending else { return [] }
    return try reading { connection in
      let condition =
        issuer == nil ? "" : "WHERE government_id IN (SELECT id FROM governments WHERE name = :government)"
      let row = try connection.prepare(
        """
        SELECT name FROM departments \(condition) UNION SELECT alias FROM department_aliases \(condition) ORDER BY 1
        """)
      if let issuer { try row.bind(":government", issuer.governmentName) }
      var names: [String] = []
      while try row.step() { names.append(row.text(0)) }
      return names
    }
  }

  /// Whether a name or alias is in any government's register.
  public func hasDepartment(named name: String) throws -> Bool {
    try reading { connection in
      let row = try connection.prepare(
        """
        SELECT EXISTS (SELECT 1 FROM departments WHERE name = :name)
          OR EXISTS (SELECT 1 FROM department_aliases WHERE alias = :name)
        """)
      try row.bind(":name", name)
      return try row.step() && row.integer(0) == 1
    }
  }

  /// The register: by government, then name. Merged departments are listed with what they were merged into.
  public func departments(knownBy: Moment? = nil) throws -> [DepartmentRow] {
    try reading { connection in
      let names = try DepartmentNames(connection, knownBy: knownBy)
      let roles = try roleCounts(connection, names, knownBy)
      let row = try connection.prepare(
        """
        SELECT departments.id, departments.name, governments.name
        FROM departments JOIN governments ON governments.id = departments.government_id
        WHERE departments.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
        ORDER BY governments.name, departments.name
        """)
      try row.bind(":known_by", Moment.bound(knownBy))
      let aliases = try connection.prepare(
        """
        SELECT alias FROM department_aliases WHERE department_id = :department
          AND recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
        ORDER BY alias
        """)
      try aliases.bind(":known_by", Moment.bound(knownBy))
      var rows: [DepartmentRow] = []
      while try row.step() {
        let id = row.integer(0)
        try aliases.bind(":department", id)
        var known: [String] = []
        while try aliases.step() { known.append(aliases.text(0)) }
        aliases.reset()
        let current = try names.current(id)
        let counts: (led: Int, supported: Int) = current.id == id ? roles[id] ?? (0, 0) : (0, 0)
        rows.append(
          DepartmentRow(
            id: id, name: row.text(1), government: row.text(2).isEmpty ? nil : row.text(2), aliases: known,
            mergedInto: current.id == id ? nil : current.name, led: counts.led, supported: counts.supported))
      }
      return rows
    }
  }

  private func roleCounts(
    _ connection: borrowing Connection, _ names: DepartmentNames, _ knownBy: Moment?
  ) throws -> [Int: (led: Int, supported: Int)] {
    let row = try connection.prepare(
      """
      SELECT item_departments.department_id, item_departments.role, count(*)
      FROM revisions JOIN items ON items.revision_id = revisions.id
        JOIN item_departments ON item_departments.item_id = items.id
      WHERE \(latestRevision) GROUP BY 1, 2
      """)
    try row.bind(":known_by", Moment.bound(knownBy))
    var counts: [Int: (led: Int, supported: Int)] = [:]
    while try row.step() {
      let id = try names.current(row.integer(0)).id
      if row.text(1) == "lead" {
        counts[id, default: (0, 0)].led += row.integer(2)
      } else {
        counts[id, default: (0, 0)].supported += row.integer(2)
      }
    }
    return counts
  }

  /// Enters another name for a department, in every government's register that has the department: later notices that
  /// print it mean that department. Throws `rule` where the department is unknown or the alias is taken.
  public mutating func addAlias(_ alias: String, to name: String, now: Moment) throws {
    try requireFile()
    try writing { connection in
      guard !alias.isEmpty, alias != name else { throw StoreError(.rule, "“\(alias)” is no other name for “\(name)”") }
      let found = try departments(named: name, in: connection)
      let recording = try Recording.append(kind: .departments, now: now, source: nil, to: connection)
      for department in found {
        if let taken = try meaning(of: alias, government: department.government, in: connection) {
          if taken == department.id, found.count > 1 { continue }
          throw StoreError(
            .rule,
            "“\(alias)” is in the register already: to count it as “\(name)”, use `plantrack departments merge \(alias) \(name)`"
          )
        }
        let row = try connection.prepare(
          """
          INSERT INTO department_aliases (department_id, government_id, alias, recording_id)
          VALUES (:department, :government, :alias, :recording)
          """)
        try row.bind(":department", department.id)
        try row.bind(":government", department.government)
        try row.bind(":alias", alias)
        try row.bind(":recording", recording.id)
        try row.run()
      }
    }
  }

  /// From now on counts one department as another, in every government's register that has both.
  ///
  /// Throws `rule` where one is unknown, or the second already counts as the first.
  public mutating func mergeDepartments(_ from: String, into name: String, now: Moment) throws {
    try requireFile()
    try writing { connection in
      let sources = try departments(named: from, in: connection)
      let targets = try departments(named: name, in: connection)
      let recording = try Recording.append(kind: .departments, now: now, source: nil, to: connection)
      let names = try DepartmentNames(connection, knownBy: nil)
      var count = 0
      for source in sources {
        guard let target = targets.first(where: { $0.government == source.government }) else { continue }
        let into = try names.current(target.id).id
        let current = try names.current(source.id).id
        guard into != current else {
          throw StoreError(.rule, "“\(from)” and “\(name)” are one department already: nothing to merge")
        }
        for moved in try counted(as: current, in: connection) {
          let row = try connection.prepare(
            "INSERT INTO department_merges (from_id, into_id, recording_id) VALUES (:from, :into, :recording)")
          try row.bind(":from", moved)
          try row.bind(":into", into)
          try row.bind(":recording", recording.id)
          try row.run()
        }
        count += 1
      }
      guard count > 0 else {
        throw StoreError(
          .rule, "“\(from)” and “\(name)” are in different governments' registers: they cannot be merged")
      }
    }
  }

  /// A department and all that count as it.
  private func counted(as department: Int, in connection: borrowing Connection) throws -> [Int] {
    let row = try connection.prepare(
      """
      SELECT DISTINCT merge.from_id FROM department_merges AS merge
      WHERE :department = (
        SELECT last.into_id FROM department_merges AS last WHERE last.from_id = merge.from_id ORDER BY last.id DESC LIMIT 1)
      """)
    try row.bind(":department", department)
    var ids = [department]
    while try row.step() { ids.append(row.integer(0)) }
    return ids
  }

  private func meaning(of name: String, government: Int, in connection: borrowing Connection) throws -> Int? {
    let row = try connection.prepare(
      """
      SELECT id FROM departments WHERE government_id = :government AND name = :name
      UNION ALL SELECT department_id FROM department_aliases WHERE government_id = :government AND alias = :name
      """)
    try row.bind(":government", government)
    try row.bind(":name", name)
    return try row.step() ? row.integer(0) : nil
  }

  private func departments(
    named name: String, in connection: borrowing Connection
  ) throws -> [(id: Int, government: Int)] {
    let row = try connection.prepare(
      """
      SELECT id, government_id FROM departments WHERE name = :name
      UNION SELECT department_id, government_id FROM department_aliases WHERE alias = :name ORDER BY 1
      """)
    try row.bind(":name", name)
    var found: [(id: Int, government: Int)] = []
    while try row.step() { found.append((row.integer(0), row.integer(1))) }
    guard !found.isEmpty else {
      throw StoreError(.rule, "no department “\(name)”: `plantrack departments` lists them")
    }
    return found
  }
}

extension ImportSession {
  /// The names and aliases in the register of an issuer's government as they were before this import, sorted: what a file
  /// is read as does not hang on the files beside it.
  public func departmentNamesBefore(ofIssuer issuer: String?) throws -> [String] {
    do {
      let row = try connection.prepare(
        """
        WITH government(id) AS (SELECT id FROM governments WHERE name = :government)
        SELECT name FROM departments
        WHERE government_id = (SELECT id FROM government) AND recording_id < :recording
        UNION
        SELECT alias FROM department_aliases
        WHERE government_id = (SELECT id FROM government) AND recording_id < :recording
        ORDER BY 1
        """)
      try row.bind(":government", (issuer ?? "").governmentName)
      try row.bind(":recording", rows.recording ?? Int.max)
      var names: [String] = []
      while try row.step() { names.append(row.text(0)) }
      return names
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
