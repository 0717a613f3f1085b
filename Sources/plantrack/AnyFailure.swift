import PlanStore
import Reporting

/// Several things are wrong with an input or a database: each is said, and nothing was done.
struct ProblemsFound: Error {
  var problems: [Message]
  var status = ExitStatus.badData
}

extension Failure {
  /// Whatever ended a command, with its exit status: decided here and nowhere else.
  init(any error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError:
      self.init(
        ExitStatus(error.kind), zh: PhraseBook.chinese(of: error.message) ?? "\(error.kind.summary)：\(error.message)",
        en: error.message)
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

extension StoreError.Kind {
  /// What happened, in Chinese; the store's own words, which name the place and the remedy, follow it.
  fileprivate var summary: String {
    switch self {
    case .missing: "没有数据库，请先用 import 读入通知"
    case .rule: "规则或数据不允许"
    case .notOurs: "不是 plantrack 的数据库，没有改动"
    case .newer: "数据库由更新版本的 plantrack 建立，请升级程序"
    case .damaged: "数据库已损坏，请保留原件并改用备份"
    case .busy: "数据库正忙，请稍后再试"
    case .notPermitted: "没有权限"
    case .ioFailed: "读写失败，没有存入"
    case .uncertain: "保存的最后一步失败，结果不确定，请用 show 或 notices 核对"
    case .cannotCreate: "无法建立文件"
    case .fault: "本程序的故障，请反馈"
    }
  }
}
