import PlanModel
import PlanStore
import Reporting

extension Command {
  static let check = Command(
    "check", zh: "检查数据库是否完好", en: "check the database: integrity, references and rules",
    options: [.chain, .head],
    notes: [
      Message(
        zh: "每次记录都接在前一次之后，构成一条 SHA-256 链；报告上印有链头。--chain 核对整条链，指出何处被改；"
          + "--head 给出纸面上的链头，核对该报告所依据的记录至今未变、未缺。",
        en: "Every recording is linked to the one before it by SHA-256, and reports print the link that they were made "
          + "from. --chain verifies all links and names what was changed; --head takes the digits from a printed report "
          + "and finds whether all that it was made from is still there.")
    ],
    examples: [
      .init("plantrack check", zh: "检查", en: "check it"),
      .init("plantrack check --chain", zh: "检查，并核对记录链", en: "check it and the chain over everything recorded"),
    ]
  ) { invocation in
    let digits = try invocation.headDigits()
    let path = invocation.databasePath
    let store = try Store(path: path, access: .read)
    let verifiesChain = invocation.has(.chain) || digits != nil
    var problems = try store.check()
    // A damaged file would answer with one problem for each thing that cannot be read.
    if problems.isEmpty, verifiesChain { problems = try store.checkChain() }
    guard problems.isEmpty else {
      throw ProblemsFound(problems: problems.map { PhraseBook.message($0).prefixed(path) })
    }
    try invocation.console.say(Message(zh: "\(path)：完好", en: "\(path): ok"))
    guard verifiesChain, let head = try store.chainHead() else { return }
    try invocation.console.say(
      Message(
        zh: "链头：第 \(head.recording) 次记录，\(head.recordedAt)，\(head.sha256)",
        en: "chain head: recording \(head.recording), \(head.recordedAt), \(head.sha256)"))
    guard let digits else { return }
    guard let link = try store.chainLink(startingWith: digits) else {
      throw Failure.badData(
        zh: "\(path)：记录链中没有 \(digits)：那份报告所依据的记录被改动或截去，或不是这个数据库印出的",
        en: "\(path): no link of the chain begins with \(digits): what that report was made from was changed or cut "
          + "off, or it was made from another database")
    }
    try invocation.console.say(
      Message(
        zh: "\(digits)：即第 \(link.recording) 次记录（\(link.recordedAt)），到此为止的记录未变",
        en: "\(digits): is recording \(link.recording) (\(link.recordedAt)), and all up to it is unchanged"))
  }
}

extension Invocation {
  /// As printed on a report; fewer than 16 digits could be met by chance.
  fileprivate func headDigits() throws(Failure) -> String? {
    guard let text = text(.head) else { return nil }
    let digits = text.lowercased()
    guard (16...64).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else {
      throw .usage(
        zh: "--head：“\(text)” 应为报告上所印的 16 至 64 位十六进制数字",
        en: "--head: '\(text)' is not the 16 to 64 hexadecimal digits that a report prints")
    }
    return digits
  }
}

extension Option {
  fileprivate static let chain = Option("--chain", zh: "核对记录链并给出链头", en: "verify the chain and print its head")
  fileprivate static let head = Option(
    "--head", value: "DIGITS", zh: "报告上所印的链头", en: "the digits that a report prints")
}
