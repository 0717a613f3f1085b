import Foundation
import Testing

/// Text from files is text in every output: it steers no terminal, no spreadsheet, no browser, no Markdown reader.
/// (Workbooks are opened cell by cell in ReportingTests.)
@Suite struct EscapingTests {
  static let hostile = [
    "=cmd|' /C calc'!A0", "+1+cmd", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "＝1+1", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "&lt;b&gt;", "a | b \\| c", "[x](javascript:alert(1))",
    "![x](http://x.invalid/a)",
    "`code` *bold* _it_ ~~no~~", "# head", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}31m",
    "abc\u{202E}fed", "\u{2066}abc\u{2069}", "\u{200F}abc", "'; DROP TABLE tasks; --", "\u{FFFE}x",
    "]]> <!-- --> <?x ?>", "%s%n{0}", "a\nb\r\nc", "_x000D_", "https://x.invalid/\" onclick=\"x",
  ]

  /// One task for each text, which stands in every place that a plan has for words.
  private func bench() throws -> Bench {
    func json(_ text: String) throws -> String {
      String(decoding: try JSONEncoder().encode([text]).dropFirst().dropLast(), as: UTF8.self)
    }
    let tasks = try Self.hostile.enumerated().map { index, text in
      let word = try json(text)
      return """
        {"number": "\(index + 1)", "domain": \(word), "project": \(word), "text": \(word), "lead": [\(word)],
         "support": [\(word)], "leaders": [\(word)], "workPoints": [\(word)],
         "milestones": [{"quarter": "2026-Q1", "text": \(word), "scheduledPercent": 100, "basis": "stated"}]}
        """
    }
    let bench = try Bench()
    let plan = """
      {"planJSON": 1, "notice": {"title": \(try json(Self.hostile[7])), "documentNumber": \(try json(Self.hostile[8])),
       "issuer": \(try json(Self.hostile[15])), "kind": "annual-table", "period": {"from": "2026-Q1", "to": "2026-Q4"}},
       "tasks": [\(tasks.joined(separator: ","))], "results": [], "warnings": []}
      """
    try bench.write(Data(plan.utf8), to: "plan.json")
    let outcome = try bench("import", "plan.json")
    try #require(outcome.status == 0, "\(outcome.errors)")
    expectCalm(outcome.output + outcome.errors, "import")
    let (note, by) = (Self.hostile[15], Self.hostile[18])
    #expect(try bench("progress", "add", "1", "--percent", "5", "--note", note, "--by", by).status == 0)
    return bench
  }

  private static let commands = [
    "report overdue", "report completion --by task", "report completion --by department",
    "report completion --by domain",
    "report departments", "tasks", "notices", "departments", "show 1", "show 17",
  ]

  /// No character that steers a terminal or turns the direction of writing.
  private func expectCalm(_ text: String, _ what: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) {
    let steering = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: !allowed.contains(scalar)
      default: false
      }
    }
    #expect(steering == nil, "\(what): U+\(String(steering?.value ?? 0, radix: 16))")
  }

  @Test(arguments: ["table", "csv", "json", "markdown", "html"])
  func `no output carries what steers a terminal`(_ format: String) throws {
    let bench = try bench()
    for words in Self.commands {
      let outcome = try bench.shell("plantrack \(words) --as-of 2026-08-01 --format \(format)")
      #expect(outcome.status == 0 || ["notices", "departments"].contains(words), "\(outcome.errors)")
      expectCalm(outcome.output, "\(words) as \(format)", allowing: format == "csv" ? ["\n", "\r"] : ["\n"])
    }
  }

  @Test func `messages carry nothing that steers a terminal`() throws {
    let bench = try bench()
    for text in Self.hostile {
      for words in [
        ["show", text], ["tasks", "--department", text], ["import", text], [text], ["tasks", "--status", text],
      ] {
        let outcome = try bench.run(words, killedAfter: nil)
        bench.expectAnswer(outcome, words.joined(separator: " "))
        expectCalm(outcome.errors + outcome.output, words.joined(separator: " "))
      }
    }
  }

  @Test func `no cell of CSV begins as a formula`() throws {
    let bench = try bench()
    for words in Self.commands + ["export"] {
      let text = try bench.shell("plantrack \(words) --format csv").output
      // At the start of a field only: inside quotes a comma parts nothing.
      for field in Self.fields(text) {
        let first = field.unicodeScalars.first.map { "=+@＝＋＠\t\r\n".unicodeScalars.contains($0) } ?? false
        let isMinus = field.hasPrefix("-") && Double(field) == nil
        #expect(!first && !isMinus, "\(words): \(field.debugDescription)")
      }
    }
  }

  /// The fields of RFC 4180.
  private static func fields(_ text: String) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\r" where !isQuoted, "\n" where !isQuoted:
        fields.append(field)
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    return fields + [field]
  }

  @Test func `pages hold no element, attribute or link of a file`() throws {
    let bench = try bench()
    let signs = ["<script>alert", "<img src=x", "\" onclick", "href=\"javascript", "src=\"http"]
    for words in Self.commands {
      let page = try bench.shell("plantrack \(words) --as-of 2026-08-01 --format html").output
      for sign in signs { #expect(!page.contains(sign), "\(words): \(sign)") }
    }
    #expect(try bench("publish", "site").status == 0)
    let site = try bench.shell("find site -name '*.html' -exec cat {} +").output
    #expect(!site.isEmpty)
    for sign in signs { #expect(!site.contains(sign), "\(sign)") }
    expectCalm(site, "publish")
  }

  @Test func `tables of Markdown keep their columns, and no text becomes markup`() throws {
    let bench = try bench()
    for words in ["report overdue", "tasks", "report completion --by task"] {
      let text = try bench.shell("plantrack \(words) --as-of 2026-08-01 --format markdown").output
      var columns: Int?
      for line in text.split(separator: "\n") where line.hasPrefix("|") {
        let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
        columns = columns ?? bars
        #expect(bars == columns, "\(words): \(line)")
      }
      let plain = text.replacing("\\]", with: "").replacing("\\[", with: "")
      for sign in ["<script", "<img", "](javascript", "![x]("] { #expect(!plain.contains(sign), "\(words): \(sign)") }
    }
  }
}
