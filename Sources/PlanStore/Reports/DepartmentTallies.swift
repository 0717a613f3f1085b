internal import PlanModel
internal import SQLite

/// The tasks that each department leads, summed; departments of several governments kept apart.
struct DepartmentTallies {
  struct Group {
    let id: Int
    /// With its government where another one's department has the same name.
    var name: String
    let government: Int
    var tally = Tally()
    var supported = 0
    /// Notices in which it leads; one may stand there more than once.
    var notices: [Int] = []
  }

  private(set) var groups: [Group] = []

  init(_ connection: borrowing Connection, _ specification: ReportSpecification, withSupport: Bool = false) throws {
    let names = try DepartmentNames(connection, knownBy: specification.knownBy)
    var roles = try RoleScan(connection)
    var places: [Int: Int] = [:]
    var supported: [Int: Int] = [:]
    var groups: [Group] = []
    var seen: [Int] = []
    var seenSupport: [Int] = []
    try CountedTasks.forEach(in: connection, specification, columns: []) { task in
      seen.removeAll(keepingCapacity: true)
      seenSupport.removeAll(keepingCapacity: true)
      try roles.forEach(of: task.item) { isLead, printed in
        guard isLead || withSupport else { return }
        let department = try names.current(printed)
        guard isLead else {
          if !seenSupport.contains(department.id) {
            seenSupport.append(department.id)
            supported[department.id, default: 0] += 1
          }
          return
        }
        guard !seen.contains(department.id) else { return }
        seen.append(department.id)
        let place = places[department.id] ?? groups.count
        if place == groups.count {
          places[department.id] = place
          groups.append(Group(id: department.id, name: department.name, government: department.government))
        }
        groups[place].tally.add(task, milestones: task.milestones)
        if groups[place].notices.last != task.notice { groups[place].notices.append(task.notice) }
      }
    }
    for place in groups.indices { groups[place].supported = supported[groups[place].id] ?? 0 }
    try tellApart(&groups, connection)
    self.groups = groups
  }

  var sortedByName: [Group] {
    groups.sorted { a, b in a.name == b.name ? a.id < b.id : a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
  }

  /// 财政局 of two governments are two departments: 财政局(云溪区) and 财政局(清江区).
  private func tellApart(_ groups: inout [Group], _ connection: borrowing Connection) throws {
    var counts: [String: Int] = [:]
    for group in groups { counts[group.name, default: 0] += 1 }
    let find = try connection.prepare("SELECT name FROM governments WHERE id = :government")
    for place in groups.indices where counts[groups[place].name, default: 0] > 1 {
      try find.bind(":government", groups[place].government)
      if try find.step(), !find.text(0).isEmpty { groups[place].name += "(\(find.text(0)))" }
      find.reset()
    }
  }
}
