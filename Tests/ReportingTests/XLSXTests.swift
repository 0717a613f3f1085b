import Foundation
import JSONText
import PlanModel
import Reporting
import Testing

@Suite struct `XLSX files` {
  private static func has(_ program: String, _ arguments: [String]) -> Bool {
    (try? run(program, arguments))?.status == 0
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let hasUnzip = has("unzip", ["-v"])
  private static let hasOpenpyxl = has("python3", ["-c", "import openpyxl"])

  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    // unzip takes brackets for a pattern; none of the parts asked for here has one.
    try withFile(bytes) { path in
      let (status, output) = try XLSXTests.run("unzip", ["-p", path, name])
      #expect(status == 0)
      return output
    }
  }

  private typealias XLSXTests = `XLSX files`

  @Test(.enabled(if: hasUnzip, "needs unzip"))
  func `numbers, percents and dates are real, text is text`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 9, overdue: 1)
    let file = try bytes(report, [try Rows.overdue(milestone: "=1+1 <b>&\u{1B}_x0041_")], as: .xlsx)
    let sheet = try part("xl/worksheets/sheet1.xml", of: file)
    for words in [
      "<v>46203</v>", "<v>0.4000</v>", "<v>46</v>", "=1+1 &lt;b&gt;&amp;\\u{1b}_x005F_x0041_", "state=\"frozen\"",
      "orientation=\"landscape\"", "paperSize=\"9\"",
    ] { #expect(sheet.contains(words), "\(words)") }
    #expect(!sheet.contains("<f>"))
    let workbook = try part("xl/workbook.xml", of: file)
    #expect(workbook.contains("_xlnm.Print_Titles") && workbook.contains("!$5:$5"))
  }

  @Test(.enabled(if: hasUnzip, "needs unzip"))
  func `a form has locked and open cells, validations, hidden columns and sheets`() throws {
    var form = XLSXWorkbook.Sheet(
      name: "填报[表]/一", columns: [.init(width: 8, isHidden: true), .init(width: 30)],
      rows: [.init([.init(.text("任务")), .init(.empty, .input, isLocked: false)])])
    form.isProtected = true
    form.mergedRanges = ["A2:B2"]
    form.validations = [
      .init(range: "B1:B9", rule: .decimal(0...100), message: "0–100"),
      .init(range: "C1", rule: .list(["按期", "滞后"]), message: "二选一"),
      .init(range: "D1", rule: .listIn("'名单'!$A$1:$A$2"), message: "<名单>"),
    ]
    var list = XLSXWorkbook.Sheet(name: "填报表一", columns: [])
    list.isHidden = true
    let file = try XLSXWorkbook(sheets: [form, list]).bytes()
    let sheet = try part("xl/worksheets/sheet1.xml", of: file)
    for words in [
      "<sheetProtection sheet=\"1\"", "hidden=\"1\"", "type=\"decimal\"", "&quot;按期,滞后&quot;", "&lt;名单&gt;",
      "<mergeCell ref=\"A2:B2\"/>",
    ] { #expect(sheet.contains(words), "\(words)") }
    #expect(!sheet.contains("password"))
    let workbook = try part("xl/workbook.xml", of: file)
    #expect(workbook.contains("name=\"填报表一\"") && workbook.contains("name=\"填报表一 (2)\" sheetId=\"2\" state=\"hidden\""))
    let types = try withFile(file) { try XLSXTests.run("unzip", ["-t", $0]).status }
    #expect(types == 0)
  }

  @Test(.enabled(if: hasOpenpyxl, "needs python3 with openpyxl"))
  func `openpyxl reads back every tricky text as it was`() throws {
    let texts = Tricky.texts.filter {
      !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFE } && $0 != "_x001B_"
    }
    let sheet = XLSXWorkbook.Sheet(
      name: "文本", columns: [.init(width: 40)], rows: texts.map { .init([.init(.text($0))]) })
    let script = """
      import json, openpyxl, sys
      for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows():
          print(json.dumps([row[0].value or "", row[0].data_type]))
      """
    let output = try withFile(try XLSXWorkbook(sheets: [sheet]).bytes()) { path in
      try XLSXTests.run("python3", ["-c", script, path])
    }
    #expect(output.status == 0)
    let lines = output.output.split(separator: "\n")
    #expect(lines.count == texts.count)
    for (line, text) in zip(lines, texts) {
      let cell = try JSONParser.parse(Array(line.utf8)).array?.compactMap(\.string) ?? []
      #expect(cell.first == text && cell.last != "f")
    }
  }

  @Test func `columns are named as spreadsheets name them`() {
    let names = [0, 25, 26, 51, 52, 701, 702].map(XLSXWorkbook.columnName)
    #expect(names == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}
