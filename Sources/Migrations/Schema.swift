/// What a database of this program looks like: the tables' migrations in order, and the views made after them.
public struct Schema: Sendable {
  /// SQLite's `application_id`: the bytes `PLTR`.
  public static let applicationID = 0x504C_5452

  /// Applied once each, in order; the n-th makes version n. Never edited after release.
  public let migrations: [SQLFile]
  /// `CREATE VIEW` statements, with the rules put in.
  public var views: [SQLFile] { makeViews() }
  private let makeViews: @Sendable () -> [SQLFile]
  /// What each version's schema digests to, from version 1; where it is empty, it is worked out from the migrations.
  public let fingerprints: [String]

  /// - Parameter views: made when they are asked for, which opening a file of this version does not.
  public init(
    migrations: [SQLFile], views: @escaping @autoclosure @Sendable () -> [SQLFile], fingerprints: [String] = []
  ) {
    self.migrations = migrations
    makeViews = views
    self.fingerprints = fingerprints
  }

  /// The `user_version` that it makes.
  public var version: Int { migrations.count }

  /// The schema that this program makes and migrates to.
  public static let current = Schema(
    migrations: EmbeddedSQL.files.filter { $0.folder != "Rules" && $0.folder != "Views" },
    views: ["task_status", "overdue_tasks", "department_completion"].map { name in
      SQLFile(folder: "Views", name: name, text: Rule.ofToday(EmbeddedSQL.text(folder: "Views", name: name)))
    }, fingerprints: ["4084254e444068fe2e851008e5c7a95756ae412ddb532c02fbf16ef87b75e5a0"])
}

/// A rule of `Migrations/Rules`: a query whose day, moment and warning days are parameters, with places for conditions.
public enum Rule {
  /// The state of tasks; parameters `:as_of`, `:known_by`, `:warn_days`.
  ///
  /// - Parameter filter: conditions on `items` and `revisions`, each beginning with `AND`.
  public static func taskState(filter: String = "") -> String {
    EmbeddedSQL.text(folder: "Rules", name: "task_state").replacing("/*and: filter*/", with: filter)
  }

  /// The state of milestones, of tasks that `filter` names; the same parameters.
  ///
  /// - Parameter milestones: conditions on `milestone`, each beginning with `AND`.
  public static func milestoneState(filter: String = "", milestones: String = "") -> String {
    milestoneState(
      of: """
        SELECT state.item_id, state.notice_id, state.task_id, state.number_order, state.actual, state.due, state.status,
          state.is_unreported, state.number, state.domain
        FROM (\(taskState(filter: filter))) AS state
        LIMIT -1 OFFSET 0
        """, milestones: milestones)
  }

  /// The same of one task whose actual percent is known; parameters `:item`, `:task`, `:actual`, `:as_of`, `:known_by`.
  public static func milestoneStateOfOne() -> String {
    milestoneState(of: "SELECT :item AS item_id, :task AS task_id, :actual AS actual", milestones: "")
  }

  private static func milestoneState(of tasks: String, milestones: String) -> String {
    EmbeddedSQL.text(folder: "Rules", name: "milestone_state")
      .replacing("/*include: tasks*/", with: tasks)
      .replacing("/*and: milestones*/", with: milestones)
  }

  /// The department that another counts as; parameter `:known_by`, and the department's expression.
  public static func department(of expression: String = ":department") -> String {
    EmbeddedSQL.text(folder: "Rules", name: "department").replacing(":department", with: expression)
  }

  /// A view's text: the same rules, for today in local time, everything known.
  static func ofToday(_ view: String) -> String {
    view
      .replacing(
        "/*include: department of item_departments.department_id*/",
        with: department(of: "item_departments.department_id")
      )
      .replacing("/*include: milestone_state*/", with: milestoneState(milestones: "AND milestone.due_on < :as_of"))
      .replacing("/*include: task_state*/", with: taskState())
      .replacing(":as_of", with: "date('now', 'localtime')")
      .replacing(":known_by", with: "'9999-12-31T23:59:59.999999Z'")
      .replacing(":warn_days", with: "15")
  }
}

extension EmbeddedSQL {
  static func text(folder: String, name: String) -> String {
    guard let file = files.first(where: { $0.folder == folder && $0.name == name }) else {
      preconditionFailure("Migrations/\(folder)/\(name).sql is part of the program")
    }
    return file.text
  }
}

extension String {
  /// All occurrences of a text replaced by another, byte for byte.
  func replacing(_ old: String, with new: String) -> String {
    var (source, pattern) = (self, old)
    let replaced: [UInt8]? = source.withUTF8 { source in
      pattern.withUTF8 { pattern in
        guard let first = pattern.first, pattern.count <= source.count else { return nil }
        var result: [UInt8] = []
        var copied = 0
        var index = 0
        while index <= source.count - pattern.count {
          guard source[index] == first, source[index..<index + pattern.count].elementsEqual(pattern) else {
            index += 1
            continue
          }
          result += source[copied..<index]
          result += new.utf8
          index += pattern.count
          copied = index
        }
        return copied == 0 ? nil : result + source[copied...]
      }
    }
    return replaced.map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}
