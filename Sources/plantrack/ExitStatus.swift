import Reporting

/// What the program's end says to the caller; the numbers are those of sysexits.h, and 1 for a plain no.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case refused = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case fault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case notPermitted = 77

  var meaning: Message {
    switch self {
    case .done: Message(zh: "完成", en: "done")
    case .refused:
      Message(
        zh: "规则或数据不允许（无此任务、进度倒退而无 --correct、通知有修订而无 --replace、没有数据库）",
        en: "a rule or the data says no (no such task, a lower percent without --correct, "
          + "a revised notice without --replace, no database)")
    case .usage: Message(zh: "命令行有误", en: "the command line is wrong")
    case .badData: Message(zh: "输入文件或数据库内容不对", en: "an input or a database is not what it should be")
    case .noInput: Message(zh: "读不到输入文件", en: "an input file cannot be read")
    case .fault: Message(zh: "本程序的故障", en: "a fault of this program")
    case .cannotCreate: Message(zh: "无法建立输出文件", en: "an output cannot be made")
    case .inputOutput: Message(zh: "读写中途失败（如磁盘已满）", en: "reading or writing failed on the way (a full disk)")
    case .tryAgain: Message(zh: "数据库正忙，请稍后再试", en: "the database is busy: try again")
    case .notPermitted: Message(zh: "没有权限", en: "not permitted")
    }
  }
}
