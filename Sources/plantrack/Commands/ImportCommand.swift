import DocumentReading
import PlanModel
import PlanStore
import Reporting

extension Command {
  static let importNotices = Command(
    "import", zh: "读入通知，归一后存入数据库", en: "read notices, normalise them, and store them",
    operands: [Operand("FILE", .oneOrMore, .file)],
    options: [.dryRun, .inputFormat, .layout, .year, .issuer, .replace, .strict, .dryRunFormat, .output],
    notes: [
      Message(
        zh: "FILE 可为网页文字、HTML、DOCX、XLSX、CSV 或 Plan JSON；- 为标准输入。内容相同的再次读入不改变任何数据；"
          + "同一文号而内容不同时拒绝，加 --replace 则存为新修订，进度全部保留。几份文件或者全部存入，或者一份也不存。",
        en:
          "FILE is page text, HTML, DOCX, XLSX, CSV or Plan JSON; - is standard input. The same content again changes "
          + "nothing; a revised notice (same document number, other content) is refused unless --replace stores it as a "
          + "new revision, which keeps all progress. Of several files all are stored, or none.")
    ],
    examples: [
      .init("plantrack import notice.txt", zh: "读入一份通知", en: "read a notice"),
      .init(
        "plantrack import --dry-run --format json notice.docx", zh: "只看归一结果，不动数据库",
        en: "see what would be stored, without a database"),
      .init("plantrack import --replace notice-revised.txt", zh: "存入修订后的通知", en: "store a revised notice"),
    ]
  ) { invocation in
    let reader = try NoticeFileReader(invocation)
    guard !invocation.has(.dryRun) else { return try DryRun.run(invocation, reader) }
    for option in [Option.dryRunFormat, .output] where invocation.has(option) {
      throw Failure.usage(zh: "\(option.name) 只与 --dry-run 同用", en: "\(option.name) goes with --dry-run only")
    }
    try NoticeImport(invocation, reader).run(invocation)
  }
}

extension Option {
  static let inputFormat = Option(
    "--input-format", value: "FORMAT", .words(["auto"] + DocumentFormat.allCases.map(\.rawValue)), zh: "输入格式",
    en: "the form of the input")
  static let layout = Option("--layout", value: "NAME", zh: "指定版式（识别有歧义时）", en: "the layout, where two would fit")
  static let year = Option(
    "--year", value: "YEAR", zh: "计划年份（通知未写明时）", en: "the plan's year, where the notice does not say")
  static let issuer = Option("--issuer", value: "NAME", zh: "发文机关", en: "the body that issued the notice")
  static let replace = Option("--replace", zh: "存为新修订，保留全部进度", en: "store a revised notice, keep all progress")
  static let strict = Option("--strict", zh: "有未读懂之处即拒绝", en: "refuse a notice with findings")
  fileprivate static let dryRunFormat = Option(
    "--format", value: "FORMAT", .words(["table", "json"]), zh: "试读结果的格式：table 或 json（Plan JSON）",
    en: "what --dry-run prints: table or json (Plan JSON)")
}
