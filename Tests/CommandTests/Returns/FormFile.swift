import DocumentReading
import Foundation
import PlanModel
import Reporting

/// A form as a table of texts, to be filled in as a department would.
struct FormFile {
  /// The heading row and those below it.
  var rows: [[String]]

  /// Columns by their headings in the English form.
  static let headings = [
    "percent": "Percent (0-100)", "state": "State", "done": "What was done", "problems": "Problems",
    "next": "Next step", "key": "Key (leave as it is)", "number": "No.", "last": "Last reported (%)",
    "due": "Due (%)",
  ]

  init(_ data: Data, name: String) throws {
    let sheet = try Spreadsheet.read([UInt8](data), name: name).sheets[0]
    let width = sheet.cells.map(\.address.column).max() ?? 0
    let start = sheet.cells.first { $0.text == FormFile.headings["key"] }?.address.row ?? 1
    rows = (start...(sheet.cells.last?.address.row ?? start)).map { row in
      (1...max(width, 1)).map { sheet[Spreadsheet.Address(row: row, column: $0)]?.text ?? "" }
    }
  }

  func column(_ name: String) -> Int { rows[0].firstIndex(of: FormFile.headings[name] ?? "") ?? 0 }

  subscript(number: String, name: String) -> String {
    get { rows.first { $0[column("number")] == number }?[column(name)] ?? "" }
    set {
      guard let row = rows.firstIndex(where: { $0[column("number")] == number }) else { return }
      rows[row][column(name)] = newValue
    }
  }

  var csv: String {
    rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }.joined(separator: "\r\n")
      + "\r\n"
  }

  /// A workbook of the same cells, all of them text, below one row of other text.
  func xlsx(merging ranges: [String] = []) throws -> Data {
    let head = XLSXWorkbook.Row([XLSXWorkbook.Cell(.text("进展"))])
    var sheet = XLSXWorkbook.Sheet(
      name: "进展", columns: rows[0].map { _ in XLSXWorkbook.ColumnSettings(width: 10) },
      rows: [head] + rows.map { XLSXWorkbook.Row($0.map { XLSXWorkbook.Cell($0.isEmpty ? .empty : .text($0)) }) })
    sheet.mergedRanges = ranges
    return Data(try XLSXWorkbook(sheets: [sheet]).bytes())
  }
}

extension Program {
  /// Writes the forms of a quarter and reads one back.
  func form(_ department: String, quarter: String = "2026-Q2", format: String = "csv", asOf: String = "2026-06-20")
    throws -> FormFile
  {
    let result = try self(
      "returns", "export", "--quarter", quarter, "--output", "forms", "--format", format, "--as-of", asOf, "--overwrite"
    )
    guard result.status == 0 else { throw SetupFailed(errors: result.errors) }
    let name = "forms/\(department)-\(quarter).\(format)"
    return try FormFile(try read(name), name: name)
  }

  func entries(_ task: String) throws -> [[String: Any]] {
    let output = try self("progress", "history", task, "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return object?["entries"] as? [[String: Any]] ?? []
  }

  func write(_ data: Data, to name: String) throws { try data.write(to: folder.appending(path: name)) }

  /// A plan of as many tasks as there are departments, numbered from 1, each with milestones at 25, 50, 75 and 100.
  static func withTasks(led departments: [[String]]) throws -> Program {
    let tasks = departments.enumerated().map { index, leads in
      let milestones = (1...4).map {
        #"{"quarter": "2026-Q\#($0)", "text": "第\#($0)步", "scheduledPercent": \#($0 * 25), "basis": "default"}"#
      }
      let lead = leads.map { "\"\($0)\"" }.joined(separator: ", ")
      return """
        {"number": "\(index + 1)", "domain": "经济发展", "text": "第\(index + 1)项工作", "lead": [\(lead)], "support": [],
         "milestones": [\(milestones.joined(separator: ", "))]}
        """
    }
    let program = try Program()
    try program.write(
      """
      {"planJSON": 1, "notice": {"title": "云溪区2026年重点工作目标", "documentNumber": "云府〔2026〕3号",
         "issuer": "清江市云溪区人民政府", "signedOn": "2026-01-20", "kind": "annual-table",
         "period": {"from": "2026-Q1", "to": "2026-Q4"}, "reportingDay": 25},
       "tasks": [\(tasks.joined(separator: ",\n"))], "results": [], "warnings": []}
      """, to: "plan.json")
    let result = try program("import", "plan.json")
    guard result.status == 0 else { throw SetupFailed(errors: result.errors) }
    return program
  }
}
