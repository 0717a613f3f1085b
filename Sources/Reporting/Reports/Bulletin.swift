public import PlanModel

/// What the bulletin of a quarter (督查通报) is made from: every figure and every list comes from these rows.
public struct Bulletin: Sendable {
  /// The quarter it belongs to.
  public var quarter: Quarter
  /// 发文字号 or the number of the issue, as it is to be printed.
  public var number: String?
  /// The office that signs.
  public var issuer: String?
  /// All tasks covered, in the order of their notices, true for the day of the scope.
  public var tasks: [TaskState]
  /// The scoreboard of departments.
  public var departments: [DepartmentScore]
  /// The returns that were due in the quarter; empty where no notice has a reporting day.
  public var returns: [ReturnState]
  /// Drawn under the overall state; the tables hold their figures.
  public var charts: [Chart]

  /// Makes a value of its parts.
  public init(
    quarter: Quarter, number: String? = nil, issuer: String? = nil, tasks: [TaskState],
    departments: [DepartmentScore], returns: [ReturnState] = [], charts: [Chart] = []
  ) {
    self.quarter = quarter
    self.number = number
    self.issuer = issuer
    self.tasks = tasks
    self.departments = departments
    self.returns = returns
    self.charts = charts
  }

  func tasks(_ status: TaskStatus) -> [TaskState] { tasks.filter { $0.status == status } }

  var unreported: [TaskState] { tasks.filter { $0.lastReportedOn == nil } }

  /// Tasks whose next milestone is that of the following quarter.
  var dueNext: [TaskState] { tasks.filter { $0.next.map { $0.quarter == quarter.next } ?? false } }

  /// The plain mean over the tasks.
  func mean(_ percent: (TaskState) -> Percent) -> Percent {
    guard !tasks.isEmpty else { return .zero }
    let sum = tasks.reduce(0) { $0 + percent($1).hundredths }
    return Percent(Double(sum) / 100 / Double(tasks.count)) ?? .zero
  }

  func sum(_ count: (TaskState) -> Int) -> Int { tasks.reduce(0) { $0 + count($1) } }

  /// At least one return came in: before that nobody can be blamed for having sent none.
  var hasReceivedReturns: Bool { returns.contains { $0.receivedOn != nil } }

  /// Departments with a return late or missing, by name; none where no return was recorded at all.
  var silent: [ReturnState] {
    guard hasReceivedReturns else { return [] }
    return returns.filter { $0.arrival == .missing || $0.arrival == .late }
      .sorted { ($0.department, $0.notice, $0.dueOn) < ($1.department, $1.notice, $1.dueOn) }
  }

  /// What a department owes or sent late in the quarter.
  struct Silence {
    var department: String
    var missing: [CivilDate] = []
    var late: [(dueOn: CivilDate, receivedOn: CivilDate)] = []
  }

  /// One for each department with a return late or missing, by name.
  var silences: [Silence] {
    var silences: [Silence] = []
    for state in silent {
      if silences.last?.department != state.department { silences.append(Silence(department: state.department)) }
      if let receivedOn = state.receivedOn {
        silences[silences.count - 1].late.append((state.dueOn, receivedOn))
      } else {
        silences[silences.count - 1].missing.append(state.dueOn)
      }
    }
    return silences
  }
}
