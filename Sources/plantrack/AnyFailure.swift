import DocumentReading
import NoticeParsing
import PlanExchange

extension Failure {
  /// Whatever ended a command: the exit status is decided here and nowhere else.
  init(any error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    default: self.init(.fault, "\(error): this is a fault of plantrack; please report it")
    }
  }
}
