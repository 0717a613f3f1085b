import JSONText
import PlanExchange
import PlanModel
import PlanStore
import Reporting

/// Writes stored plans out, one at a time: memory does not grow with their number.
struct PlanExport: ~Copyable {
  private let store: Store
  private let notices: [Int]
  private let knownBy: Moment?

  /// The plan of the notice named, else of every notice.
  init(_ store: consuming Store, notice: String?, knownBy: Moment?) throws {
    if let notice {
      notices = [try store.resolveNotice(notice, knownBy: knownBy)]
    } else {
      notices = try store.notices(knownBy: knownBy).map(\.id)
    }
    self.store = store
    self.knownBy = knownBy
  }

  private func forEach(_ body: (Plan) throws -> Void) throws {
    for notice in notices { try body(try store.plan(notice: notice, knownBy: knownBy)) }
  }

  /// Plan JSON: an object for one notice, an array for several.
  func writeJSON(_ invocation: borrowing Invocation) throws {
    let isOne = notices.count == 1
    var lead = isOne ? "" : "[\n"
    try Output.write(to: invocation.text(.output), from: store) { sink in
      try forEach { plan in
        var bytes = Array(lead.utf8)
        PlanJSON.encode(plan).write(to: &bytes, indented: true)
        try sink(bytes)
        lead = ",\n"
      }
      try sink(Array((isOne ? "\n" : notices.isEmpty ? "[]\n" : "\n]\n").utf8))
    }
  }

  /// A table with a row for each task.
  func writeTable(_ invocation: borrowing Invocation) throws {
    var heads: [Notice] = []
    var quarters: Set<Quarter> = []
    try forEach { plan in
      heads.append(plan.notice)
      quarters.formUnion(plan.tasks.flatMap(\.milestones).map(\.quarter))
    }
    try invocation.write(PlanTable.report(heads, quarters: quarters.sorted()), from: store) { row in
      try forEach { plan in
        for task in plan.tasks { try row(PlannedTask(notice: plan.notice, task: task)) }
      }
    }
  }
}
