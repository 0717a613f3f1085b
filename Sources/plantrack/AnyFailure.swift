import PlanStore
import Reporting

/// Several things are wrong with an input or a database: each is said, and nothing was done.
struct ProblemsFound: Error {
  var problems: [Message]
}

extension Failure {
  /// Whatever ended a command, with its exit status: decided here and nowhere else.
  init(any error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self.init(ExitStatus(error.kind), error.message)
    default:
      self.init(
        .fault,
        Message(zh: "\(error)：本程序的故障，请反馈", en: "\(error): this is a fault of plantrack, please report it"))
    }
  }
}

extension ExitStatus {
  init(_ kind: StoreError.Kind) {
    self =
      switch kind {
      case .missing, .rule: .refused
      case .notOurs, .newer, .damaged: .badData
      case .busy: .tryAgain
      case .notPermitted: .notPermitted
      case .ioFailed, .uncertain: .inputOutput
      case .cannotCreate: .cannotCreate
      case .fault: .fault
      }
  }
}
