import Foundation
import Testing

/// Forms filled in and saved by the programs that people use.
@Suite(.serialized) struct OfficeProgramTests {
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  private static func works(_ line: String) -> Bool {
    guard let program = try? Program() else { return false }
    return (try? program.shell(line, environment: ["PATH": path]))?.status == 0
  }

  private static let hasOpenpyxl = works("python3 -c 'import openpyxl'")
  private static let hasLibreOffice = works("command -v soffice")

  /// Fills in percents as number, as a formatted percent and as text, a state, and text that looks like a formula.
  private static let filling = """
    import openpyxl, sys
    book = openpyxl.load_workbook(sys.argv[1])
    sheet = book.active
    heading = next(row for row in sheet.iter_rows() if any(cell.value == "Percent (0-100)" for cell in row))
    column = {cell.value: cell.column for cell in heading}
    first = heading[0].row + 1
    def put(row, name, value, number_format=None):
        cell = sheet.cell(row=row, column=column[name])
        assert not cell.protection.locked
        cell.value = value
        if number_format: cell.number_format = number_format
        return cell
    assert sheet.protection.sheet
    put(first, "Percent (0-100)", 30)
    put(first, "State", "behind")
    put(first, "What was done", "第一行\\n第二行，“引号”与<尖括号>&")
    put(first + 1, "Percent (0-100)", 0.475, "0.0%")
    put(first + 1, "Problems", "=SUM(A1:A2)").data_type = "s"
    put(first + 2, "Percent (0-100)", "九成")
    put(first + 2, "Next step", "-继续推进")
    put(first + 3, "State", "completed")
    book.save(sys.argv[2])
    """

  private func filled() throws -> Program {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"], ["发改委"], ["发改委"]])
    _ = try program.form("发改委", format: "xlsx")
    try program.write(Self.filling, to: "fill.py")
    let result = try program.shell("python3 fill.py forms/*.xlsx form.xlsx", environment: ["PATH": Self.path])
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  private func expectAll(_ program: Program, from name: String) throws {
    let result = try program("returns", "import", name, "--on", "2026-06-24")
    #expect(result.status == 0, "\(result.errors)")
    let entries = try (1...4).map { try #require(try program.entries("\($0)").first) }
    #expect(entries.map { "\($0["percent"] ?? "")" } == ["30", "47.5", "90", "100"])
    #expect(entries[0]["note"] as? String == "behind; done: 第一行\n第二行，“引号”与<尖括号>&")
    #expect(entries[1]["note"] as? String == "problems: =SUM(A1:A2)")
    #expect(entries[2]["note"] as? String == "next: -继续推进")
    #expect(entries[3]["note"] as? String == "completed")
  }

  @Test(.enabled(if: hasOpenpyxl, "needs python3 with openpyxl"))
  func `every value filled in with openpyxl arrives`() throws {
    try expectAll(try filled(), from: "form.xlsx")
  }

  @Test(.enabled(if: hasOpenpyxl && hasLibreOffice, "needs python3 with openpyxl, and LibreOffice"))
  func `every value arrives from a form that LibreOffice has saved`() throws {
    let program = try filled()
    let line = "soffice --headless -env:UserInstallation=file://$PWD/profile --convert-to xlsx --outdir saved form.xlsx"
    let saved = try program.shell(line, environment: ["PATH": Self.path, "HOME": program.path("home")])
    #expect(saved.status == 0, "\(saved.errors)")
    try expectAll(program, from: "saved/form.xlsx")
  }
}
