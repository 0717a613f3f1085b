import Foundation
import Reporting
import Testing

/// What the libraries say in English is told in Chinese where it is printed. The sentences are gathered from the
/// sources, so that a new one cannot be forgotten.
@Suite struct LanguageTests {
  /// Where a library makes a sentence for people.
  private static var makers: Regex<Substring> {
    /\b(?:StoreError|DocumentError|NoticeError|JSONError|PlanJSONError|refuse|wrong|error|at|Finding|Remark|remark|Invariant|problems\.append|differences\.append)\(/
  }

  private static func sentences() throws -> [String: String] {
    var found: [String: String] = [:]
    let sources = Program.package.appending(path: "Sources")
    for target in ["DocumentReading", "JSONText", "NoticeParsing", "PlanExchange", "PlanStore"] {
      let folder = sources.appending(path: target)
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      where name.hasSuffix(".swift") {
        let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8).components(separatedBy: "\n")
        let code = lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined(separator: "\n")
        for match in code.matches(of: makers) {
          var scanner = SourceScanner(code[match.range.upperBound...])
          for sentence in scanner.literalsOfCall() where sentence.contains(" ") && !isSQLOrGaps(sentence) {
            found[sentence] = "\(target)/\(name)"
          }
        }
      }
    }
    return found
  }

  /// What a call holds beside its sentence: a query, or nothing but what others said.
  private static func isSQLOrGaps(_ sentence: String) -> Bool {
    sentence.hasPrefix("SELECT ") || sentence.allSatisfy { "{}: ".contains($0) }
  }

  @Test func `every sentence of the libraries has its Chinese`() throws {
    let sentences = try Self.sentences()
    #expect(sentences.count > 150)
    for (sentence, place) in sentences.sorted(by: { $0.key < $1.key }) where !PhraseBook.sentences.contains(sentence) {
      Issue.record("\(place): no Chinese in Sources/Reporting/Phrases for: \(sentence)")
    }
  }

  @Test func `words stay as they are, whatever they hold`() {
    for word in ["", "道路: 改建", "{1} and {2}", "“云溪”", "a: b: c", "at byte 3: save"] {
      #expect(
        PhraseBook.chinese(of: "“\(word)” lost a part in copying: kept as printed")
          == "“\(PhraseBook.chinese(of: word) ?? word)”在复制中有缺失：按原样保留")
    }
    #expect(PhraseBook.chinese(of: "words of nobody") == nil)
  }

  @Test(arguments: [
    ("recordings out of order: 5", "记录次序颠倒：第 5 次记录"),
    ("plan: revision 2 of notice 1: no item 4", "计划：通知 1 的修订 2：没有条目 4"),
    (
      "chain: recording 3 (progress, 2026-07-01T01:00:00Z): progress_entries: the row id 7 was changed",
      "记录链：第 3 次记录（progress，2026-07-01T01:00:00Z）：progress_entries：id 7 这一行被改动"
    ),
    (
      "chain: recording 3 (import, 2026-07-01T01:00:00Z) has no link: it was added by another hand, or its link was "
        + "taken away", "记录链：第 3 次记录（import，2026-07-01T01:00:00Z） 没有链：系他人所加，或链被取走"
    ),
  ])
  func `what a check finds is said in Chinese`(_ sample: (english: String, chinese: String)) {
    #expect(PhraseBook.chinese(of: sample.english) == sample.chinese)
  }

  @Test func `warnings and refusals speak Chinese`() throws {
    let program = try Program()
    try program.write(Fixture.plan(), to: "plan.json")
    #expect(
      try program("notices", "--lang", "zh").errors
        == "plantrack: plantrack.db：这里没有数据库：请先用 plantrack import FILE 读入通知\n")
    try program.write("{\"planJSON\": 1, \"notice\": 3, \"tasks\": []}", to: "wrong.json")
    #expect(try program("import", "wrong.json", "--lang", "zh").errors.contains("此处应为对象，却是数"))
    #expect(try program("import", "plan.json", "--lang", "zh").status == 0)
    #expect(try program("show", "9", "--lang", "zh").errors.contains("没有任务 9"))
    #expect(try program("show", "9", "--lang", "en").errors.contains("no task 9"))
  }
}

/// Reads the string literals of one call out of source text.
private struct SourceScanner {
  private var rest: Substring

  init(_ rest: Substring) { self.rest = rest }

  /// Up to the call's closing bracket; interpolations become `{}`, literals joined by `+` are one.
  mutating func literalsOfCall() -> [String] {
    var literals: [String] = []
    var depth = 1
    var joins = false
    while depth > 0, let character = rest.first {
      if character == "\"" {
        let text = literal()
        if joins, let last = literals.popLast() { literals.append(last + text) } else { literals.append(text) }
        let next = rest.drop(while: \.isWhitespace)
        let afterPlus = next.dropFirst().drop(while: \.isWhitespace)
        joins = next.first == "+" && afterPlus.first == "\""
        if joins { rest = afterPlus }
        continue
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      rest.removeFirst()
    }
    return literals
  }

  private mutating func literal() -> String {
    let isLong = rest.hasPrefix("\"\"\"")
    let end = isLong ? "\"\"\"" : "\""
    rest.removeFirst(end.count)
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(end) {
      if rest.hasPrefix("\\(") {
        rest.removeFirst(2)
        interpolation()
        text += "{}"
      } else if rest.hasPrefix("\\\n") {
        rest.removeFirst(2)
        rest = rest.drop { $0 == " " }
      } else if rest.first == "\\" {
        rest.removeFirst()
        if let escaped = rest.popFirst() { text.append(escaped) }
      } else if let character = rest.popFirst() {
        text.append(character)
      }
    }
    rest.removeFirst(min(end.count, rest.count))
    return isLong ? text.trimmingCharacters(in: .whitespacesAndNewlines) : text
  }

  private mutating func interpolation() {
    var depth = 1
    while depth > 0, let character = rest.first {
      if character == "\"" {
        _ = literal()
        continue
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      rest.removeFirst()
    }
  }
}
