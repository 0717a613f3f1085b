import PlanModel

/// The two trees of the site: Chinese at the root, English below `en/`.
extension Language {
  var siteFolder: String { self == .zh ? "" : "en/" }
  var code: String { self == .zh ? "zh-CN" : "en" }
  var other: Language { self == .zh ? .en : .zh }
}

/// Texts that only the site has.
enum SiteWords {
  static let site = Message(zh: "督查进度", en: "Target tracking")
  static let overview = Message(zh: "总览", en: "Overview")
  static let tasks = Message(zh: "目标任务", en: "Tasks")
  static let departments = Message(zh: "部门", en: "Departments")
  static let domains = Message(zh: "领域", en: "Domains")
  static let notices = Message(zh: "通知", en: "Notices")
  static let language = Message(zh: "English", en: "中文")
  static let asOf = Message(zh: "截至", en: "As of ")
  static let daysOverdue = Message(zh: "逾期", en: "Overdue by")
  static let worst = Message(zh: "最需督办的十项", en: "The ten worst")
  static let noneOverdue = Message(zh: "没有逾期任务。", en: "No task is overdue.")
  static let completed = Message(zh: "已完成", en: "Completed")
  static let overdue = Message(zh: "逾期", en: "Overdue")
  static let unreported = Message(zh: "未报送", en: "Unreported")
  static let rank = Message(zh: "名次", en: "Rank")
  static let led = Message(zh: "主责", en: "Led")
  static let supported = Message(zh: "配合", en: "Supported")
  static let onTime = Message(zh: "按时完成节点", en: "Milestones met on time")
  static let findings = Message(zh: "读取时的疑点", en: "Findings of the reading")
  static let search = Message(zh: "查找", en: "Search")
  static let allStatuses = Message(zh: "全部状态", en: "All statuses")
  static let all = Message(zh: "全部任务", en: "tasks in all")
  static let title = Message(zh: "标题", en: "Title")
  static let documentNumber = Message(zh: "发文字号", en: "Document number")
  static let issuer = Message(zh: "发文机关", en: "Issuer")
  static let signedOn = Message(zh: "成文日期", en: "Signed on")
  static let revision = Message(zh: "版次", en: "Revision")
  static let noGroup = Message(zh: "(未分类)", en: "(none)")
  static let count = Message(zh: "任务数", en: "Tasks")
}
