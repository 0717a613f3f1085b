import JSONText
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    "null", "true", "[1,-2,3.5]", #"{"名":"值","b":[]}"#, #""a\"\\\n\t\u0001""#, "{}", "0.000001", "9007199254740993",
  ])
  func `what is read is written back`(text: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)).text() == text)
  }

  @Test(arguments: [
    ("", 1), ("[1,]", 1), ("{\"a\":1,\n\"a\":2}", 2), ("[\n1\n2]", 3), ("01", 1), ("1.", 1), ("\"\\x\"", 1),
    ("\"\u{1}\"", 1), ("[1] 2", 1), ("nul", 1), (#""\ud800""#, 1), ("1e999", 1),
    (String(repeating: "[", count: 100), 1), ("{\"a\" 1}", 1),
  ])
  func `what is not JSON is refused with its line`(text: String, line: Int) {
    #expect { try JSONParser.parse(Array(text.utf8)) } throws: { ($0 as? JSONError)?.line == line }
  }

  @Test func `escapes and surrogate pairs are read`() throws {
    #expect(try JSONParser.parse(Array(#""\u4e00\ud83d\ude00\/""#.utf8)) == .string("一😀/"))
  }

  @Test func `indented text keeps the order of members`() throws {
    let value = try JSONParser.parse(Array(#"{"b":1,"a":[2,{}]}"#.utf8))
    #expect(value.text(indented: true) == "{\n  \"b\": 1,\n  \"a\": [\n    2,\n    {}\n  ]\n}")
    #expect(value["a"]?.array?.first?.integer == 2)
  }

  @Test func `what steers a terminal or turns the direction is escaped, and reads back`() throws {
    let text = "a\u{1B}\u{7F}\u{9B}\u{A0}é\u{61C}\u{200E}\u{202E}\u{2028}\u{2066}\u{2069}\u{2070}“通知”\u{D7}"
    let written = JSONValue.string(text).text()
    #expect(
      written == "\"a\\u001b\\u007f\\u009b\u{A0}é\\u061c\\u200e\\u202e\\u2028\\u2066\\u2069\u{2070}“通知”\u{D7}\"")
    #expect(try JSONParser.parse(Array(written.utf8)) == .string(text))
  }
}
