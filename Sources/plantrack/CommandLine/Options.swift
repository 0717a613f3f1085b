import PlanModel

// Every option, each said once: commands list the ones they take.
extension Option {
  /// Taken by every command.
  static let everywhere = [database, networkDatabase, language, color, quiet, verbose, help, version]

  static let database = Option(
    "--db", value: "FILE", .file, zh: "数据库文件（默认 $PLANTRACK_DB，再默认 plantrack.db）",
    en: "the database (default: $PLANTRACK_DB, else plantrack.db)")
  static let networkDatabase = Option(
    "--allow-network-db", zh: "数据库在网络盘上时不再提醒（须确知锁可靠）",
    en: "no warning where the database is on a network drive (be sure that its locks work)")
  static let language = Option(
    "--lang", value: "LANG", .words(["zh", "en"]), zh: "中文或英文（默认随系统语言）",
    en: "zh or en (default: as the locale says)")
  static let color = Option(
    "--color", value: "WHEN", .words(["auto", "always", "never"]), zh: "颜色：auto（仅终端）、always、never",
    en: "colour: auto (terminals only), always, never")
  static let quiet = Option("--quiet", short: "q", zh: "只报告失败", en: "report failures only")
  static let verbose = Option("--verbose", short: "v", zh: "多说明一些", en: "say more")
  static let help = Option("--help", short: "h", zh: "显示帮助", en: "show help")
  static let version = Option("--version", zh: "显示版本", en: "show the version")

  /// The day and the knowledge that a report stands for.
  static let moment = [asOf, knownBy]
  static let asOf = Option(
    "--as-of", value: "DATE", zh: "截止日期 YYYY-MM-DD（默认今天）", en: "the day reported on (default: today)")
  static let knownBy = Option(
    "--known-by", value: "TIME", zh: "只计此刻之前的记录 YYYY-MM-DD[THH:MM[:SS]]",
    en: "leave out what was recorded after YYYY-MM-DD[THH:MM[:SS]]")

  static let warnDays = Option(
    "--warn-days", value: "DAYS", zh: "提前几天预警（默认 15）", en: "warn so many days ahead (default: 15)")

  static let filters = [notice, department, domain, quarter, status, search]
  static let notice = Option(
    "--notice", value: "NOTICE", .notices, zh: "通知的编号或发文字号", en: "only this notice (id or document number)")
  static let department = Option(
    "--department", value: "NAME", .departments, zh: "主责或配合部门", en: "only tasks this department leads or supports")
  static let domain = Option("--domain", value: "NAME", .domains, zh: "领域", en: "only this domain")
  static let quarter = Option(
    "--quarter", value: "QUARTER", .quarters, zh: "季度：2026-Q2，只有一年时可写 Q2",
    en: "2026-Q2, or Q2 where one year is stored")
  static let status = Option(
    "--status", value: "STATUS", .words(TaskStatus.allCases.map(\.rawValue)), zh: "进度状态", en: "only tasks in this state"
  )
  static let search = Option("--search", value: "TEXT", zh: "含有这段文字的任务", en: "only tasks that hold this text")

  static let rendering = [format, output, wideAmbiguous, byteOrderMark, noByteOrderMark]
  static let format = Option(
    "--format", value: "FORMAT", .words(["table", "csv", "json", "markdown", "html", "xlsx"]),
    zh: "输出格式（默认随文件名，否则 table）", en: "the form of the output (default: as FILE ends, else table)")
  static let output = Option(
    "--output", short: "o", value: "FILE", .file, zh: "写入文件（整体写成或不写）；- 为标准输出",
    en: "write to a file, whole or not at all; - is standard output")
  static let wideAmbiguous = Option(
    "--wide-ambiguous", zh: "…—“” 等按两列计宽", en: "count characters of ambiguous width as two columns")
  static let byteOrderMark = Option("--bom", zh: "CSV 以字节顺序标记开头（写入文件时默认）", en: "start CSV with a byte order mark")
  static let noByteOrderMark = Option("--no-bom", zh: "CSV 不带字节顺序标记", en: "no byte order mark in CSV files")

  static let dryRun = Option("--dry-run", short: "n", zh: "只看结果，不写入", en: "show what would be stored; store nothing")
}
