import Foundation
import Testing

/// Every report and every page of the site in a real browser; the pictures are kept for a person to look at.
@Suite(.serialized, .enabled(if: Browser.isThere, Comment(rawValue: Browser.reason)))
struct BrowserTests {
  /// Reports and a word that stands in each, Chinese and English.
  static let reports = [
    "notices", "tasks", "show 5", "progress history 9", "report overdue", "report completion --by department",
    "report completion --by domain", "report completion --by quarter", "report departments",
    "report bulletin --quarter 2026-Q2 --number 云督〔2026〕2号 --issuer 云溪区督查室",
    "report reminder --department 建交委 --reply-by 2026-08-10", "departments",
  ]

  private func sample() throws -> Program {
    let program = try Program()
    for (words, name) in [("import", "annual-targets-2026.txt"), ("progress import", "progress-2026.csv")] {
      let path = Program.samples.appending(path: name).path(percentEncoded: false)
      try #require(try program.shell("plantrack -q \(words) '\(path)'").status == 0)
    }
    return program
  }

  /// Where pictures are kept: `$SCREENSHOTS`, else with the test's own files, which vanish.
  private func pictures(_ program: Program) throws -> URL {
    guard let folder = ProcessInfo.processInfo.environment["SCREENSHOTS"] else { return program.folder }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return URL(filePath: folder)
  }

  private func write(_ words: String, _ language: String, _ name: String, _ program: Program) throws {
    let day = words.hasPrefix("report") || words.hasPrefix("tasks") || words.hasPrefix("show")
    let result = try program.shell(
      "plantrack \(words) \(day ? "--as-of 2026-07-30" : "") --lang \(language) --output \(name).html")
    try #require(result.status == 0, "\(words): \(result.errors)")
  }

  /// One page that holds the others as frames: one start of the browser for all of them.
  private func frames(_ pages: [String], _ program: Program) throws -> URL {
    let frames = pages.map { "<iframe src=\"\($0)\" width=\"1000\" height=\"300\"></iframe>" }.joined()
    try program.write("<!DOCTYPE html><meta charset=\"utf-8\"><title>frames</title>\(frames)", to: "frames.html")
    return program.folder.appending(path: "frames.html")
  }

  @Test func `the check hears what a console says, in frames too`() throws {
    let program = try Program()
    try program.write("<script>console.error('heard')</script>", to: "loud.html")
    let refused = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\"><script>1</script>"
    try program.write(refused, to: "refused.html")
    let page = try frames(["loud.html", "refused.html"], program)
    let heard = try Browser.console(page, picture: program.folder.appending(path: "p.png"))
    #expect(heard.contains { $0.contains("heard") } && heard.contains { $0.contains("Content Security Policy") })
  }

  @Test(arguments: ["zh", "en"])
  func `every report is drawn without a word on the console`(language: String) throws {
    let program = try sample()
    for (index, words) in Self.reports.enumerated() { try write(words, language, "r\(index)", program) }
    let page = try frames(Self.reports.indices.map { "r\($0).html" }, program)
    let picture = try pictures(program).appending(path: "reports-\(language).png")
    #expect(try Browser.console(page, picture: picture, height: 3800).isEmpty)
    #expect(try Data(contentsOf: picture).count > 50_000)
  }

  @Test func `every page of the site is drawn without a word on the console`() throws {
    let program = try sample()
    try #require(try program.shell("plantrack -q publish site --as-of 2026-07-30").status == 0)
    let site = program.folder.appending(path: "site")
    let pages = try FileManager.default.subpathsOfDirectory(atPath: site.path(percentEncoded: false))
      .filter { $0.hasSuffix(".html") }.sorted()
    #expect(pages.count > 60)
    let folder = try pictures(program)
    let all = try frames(pages.map { "site/\($0)" }, program)
    #expect(try Browser.console(all, picture: folder.appending(path: "site-all.png"), height: 9000).isEmpty)
    for (name, path) in [("overview", "index.html"), ("tasks", "en/tasks.html"), ("task", "tasks/1-5.html")] {
      let picture = folder.appending(path: "site-\(name).png")
      #expect(try Browser.console(site.appending(path: path), picture: picture).isEmpty)
      #expect(try Data(contentsOf: picture).count > 20_000)
    }
  }

  @Test(arguments: [
    ("report overdue", ["逾期任务清单", "建交委", "2026-06-30"], 1...2, false),
    ("report completion --by department", ["完成情况", "生态环境局"], 1...4, false),
    ("report departments", ["部门进度排名", "教育局"], 1...2, false),
    ("tasks", ["任务清单", "6.1", "12"], 1...3, false),
    ("show 5", ["任务 5", "序时进度", "进展记录"], 1...2, false),
    (
      "report bulletin --quarter 2026-Q2 --number 云督〔2026〕2号 --issuer 云溪区督查室",
      ["督查通报", "云督〔2026〕2号", "逾期 4 项", "七、", "云溪区督查室"], 3...6, true
    ),
    ("report reminder --department 建交委 --reply-by 2026-08-10", ["督查催办单", "云桥路", "8 月 10 日前"], 1...1, true),
  ])
  func `a report prints on A4, whole and with page numbers`(
    words: String, said: [String], pages: ClosedRange<Int>, isUpright: Bool
  ) throws {
    let program = try sample()
    try write(words, "zh", "page", program)
    let file = try pictures(program).appending(
      path: words.split(separator: " ").prefix(2).joined(separator: "-") + ".pdf")
    let printed = try Browser.print(program.folder.appending(path: "page.html"), to: file)
    #expect(pages.contains(printed.pages), "\(printed.pages) pages")
    #expect(printed.size.hasPrefix(isUpright ? "594.96 x 841.92" : "841.92 x 594.96"), "\(printed.size)")
    // pdftotext sets blanks between digits and characters, and breaks lines where the page does.
    let text = printed.text.filter { !$0.isWhitespace }
    for word in said { #expect(text.contains(word.filter { !$0.isWhitespace }), "\(word)") }
  }
}
