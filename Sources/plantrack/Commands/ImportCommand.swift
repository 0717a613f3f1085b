import DocumentReading
import JSONText
import PlanExchange
import PlanModel

extension Command {
  static let importNotices = Command(
    "import", zh: "读入通知，归一后存入数据库", en: "read notices, normalise them, and store them",
    operands: [Operand("FILE", .oneOrMore, .file)],
    options: [
      .dryRun, .inputFormat, .layout, .year, .issuer, .replace, .strict, .dryRunFormat, .output,
    ],
    notes: [
      Message(
        zh: "FILE 可为网页文字、HTML、DOCX、XLSX、CSV 或 Plan JSON；- 为标准输入。内容相同的再次读入不改变任何数据；"
          + "同一文号而内容不同时拒绝，加 --replace 则存为新修订，进度全部保留。",
        en: "FILE is page text, HTML, DOCX, XLSX, CSV or Plan JSON; - is standard input. The same content again changes "
          + "nothing; a revised notice (same document number, other content) is refused unless --replace stores it as a "
          + "new revision, which keeps all progress.")
    ],
    examples: [
      .init("plantrack import notice.txt", zh: "读入一份通知", en: "read a notice"),
      .init(
        "plantrack import --dry-run --format json notice.docx", zh: "只看归一结果，不动数据库",
        en: "see what would be stored, without a database"),
    ]
  ) { invocation in
    let reader = try NoticeFileReader(invocation)
    if invocation.has(.dryRun) { return try DryRun.run(invocation, reader) }
  }
}

extension Option {
  static let inputFormat = Option(
    "--input-format", value: "FORMAT", .words(["auto"] + DocumentFormat.allCases.map(\.rawValue)), zh: "输入格式",
    en: "the form of the input")
  static let layout = Option("--layout", value: "NAME", zh: "指定版式（识别有歧义时）", en: "the layout, where two would fit")
  static let year = Option("--year", value: "YEAR", zh: "计划年份（通知未写明时）", en: "the plan's year, where the notice does not say")
  static let issuer = Option("--issuer", value: "NAME", zh: "发文机关", en: "the body that issued the notice")
  fileprivate static let replace = Option("--replace", zh: "存为新修订，保留全部进度", en: "store a revised notice, keep all progress")
  static let strict = Option("--strict", zh: "有未读懂之处即拒绝", en: "refuse a notice with findings")
  fileprivate static let dryRunFormat = Option(
    "--format", value: "FORMAT", .words(["table", "json"]), zh: "试读结果的格式：table 或 json（Plan JSON）",
    en: "what --dry-run prints: table or json (Plan JSON)")
}
