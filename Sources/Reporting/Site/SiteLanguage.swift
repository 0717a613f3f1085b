import PlanModel

/// A text in both languages of the site.
struct SiteWord: Sendable {
  let zh: String
  let en: String
  init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }
}

/// The two trees of the site: Chinese at the root, English below `en/`.
enum SiteLanguage: CaseIterable, Sendable {
  case chinese, english

  var folder: String { self == .chinese ? "" : "en/" }
  var code: String { self == .chinese ? "zh-CN" : "en" }
  var other: SiteLanguage { self == .chinese ? .english : .chinese }

  subscript(_ word: SiteWord) -> String { self == .chinese ? word.zh : word.en }

  func days(_ count: Int) -> String {
    self == .chinese ? "\(count)天" : count == 1 ? "1 day" : "\(count) days"
  }
}

/// Every text of the site.
enum SiteWords {
  static let site = SiteWord("督查进度", "Target tracking")
  static let overview = SiteWord("总览", "Overview")
  static let tasks = SiteWord("目标任务", "Tasks")
  static let departments = SiteWord("部门", "Departments")
  static let domains = SiteWord("领域", "Domains")
  static let notices = SiteWord("通知", "Notices")
  static let language = SiteWord("English", "中文")
  static let asOf = SiteWord("截至", "As of ")
  static let number = SiteWord("序号", "No.")
  static let task = SiteWord("任务", "Task")
  static let lead = SiteWord("主责部门", "Lead")
  static let support = SiteWord("配合部门", "Support")
  static let leaders = SiteWord("责任领导", "Leaders")
  static let domain = SiteWord("领域", "Domain")
  static let project = SiteWord("重要项目", "Project")
  static let status = SiteWord("状态", "Status")
  static let due = SiteWord("序时进度", "Due")
  static let actual = SiteWord("实际进度", "Actual")
  static let daysOverdue = SiteWord("逾期", "Overdue by")
  static let lastReport = SiteWord("最近报送", "Last report")
  static let never = SiteWord("未报送", "never")
  static let worst = SiteWord("最需督办的十项", "The ten worst")
  static let noneOverdue = SiteWord("没有逾期任务。", "No task is overdue.")
  static let byQuarter = SiteWord("各季度序时进度与实际进度", "Scheduled and actual by quarter")
  static let byDepartment = SiteWord("各部门完成情况", "Completion by department")
  static let quarter = SiteWord("季度", "Quarter")
  static let completed = SiteWord("已完成", "Completed")
  static let overdue = SiteWord("逾期", "Overdue")
  static let unreported = SiteWord("未报送", "Unreported")
  static let rank = SiteWord("名次", "Rank")
  static let led = SiteWord("主责", "Led")
  static let supported = SiteWord("配合", "Supported")
  static let onTime = SiteWord("按时完成节点", "Milestones met on time")
  static let schedule = SiteWord("阶段性目标", "Milestones")
  static let printedOrDefault = SiteWord("依据", "Basis")
  static let stated = SiteWord("通知载明", "stated")
  static let byDefault = SiteWord("序时推算", "default")
  static let dueOn = SiteWord("到期日", "Due on")
  static let milestone = SiteWord("目标", "Target")
  static let scheduled = SiteWord("应达", "Scheduled")
  static let history = SiteWord("进展记录", "Progress entries")
  static let noEntries = SiteWord("尚无进展记录。", "No progress has been reported.")
  static let on = SiteWord("日期", "On")
  static let percent = SiteWord("进度", "Percent")
  static let by = SiteWord("填报", "By")
  static let note = SiteWord("说明", "Note")
  static let evidence = SiteWord("佐证", "Evidence")
  static let recorded = SiteWord("记录时间", "Recorded at")
  static let correction = SiteWord("更正", "correction")
  static let workPoints = SiteWord("工作要点", "Work points")
  static let findings = SiteWord("读取时的疑点", "Findings of the reading")
  static let line = SiteWord("行", "Line")
  static let search = SiteWord("查找", "Search")
  static let allStatuses = SiteWord("全部状态", "All statuses")
  static let shown = SiteWord("项", "shown")
  static let title = SiteWord("标题", "Title")
  static let documentNumber = SiteWord("发文字号", "Document number")
  static let issuer = SiteWord("发文机关", "Issuer")
  static let signedOn = SiteWord("成文日期", "Signed on")
  static let revision = SiteWord("版次", "Revision")
  static let noGroup = SiteWord("(未分类)", "(none)")
  static let count = SiteWord("任务数", "Tasks")

  static func status(_ status: TaskStatus) -> SiteWord {
    switch status {
    case .completed: SiteWord("已完成", "completed")
    case .overdue: SiteWord("逾期", "overdue")
    case .dueSoon: SiteWord("即将到期", "due soon")
    case .onSchedule: SiteWord("按序时", "on schedule")
    case .notStarted: SiteWord("未开始", "not started")
    }
  }

  static func light(_ light: Light) -> SiteWord {
    switch light {
    case .red: SiteWord("红", "red")
    case .yellow: SiteWord("黄", "yellow")
    case .green: SiteWord("绿", "green")
    case .grey: SiteWord("灰", "grey")
    }
  }
}
