import PlanModel
import Reporting
import Testing

@Suite struct FormTests {
  private func key(_ department: String) throws -> FormKey {
    FormKey(
      place: FormPlace(notice: 3, number: "14.1#2", revision: "0123456789ab"), quarter: try Rows.quarter("2026-Q2"),
      department: department, issuedOn: try Rows.day("2026-06-20"))
  }

  @Test(arguments: ["区水务局", "a|b", ""])
  func `a key says the same after a round trip`(department: String) throws {
    let key = try key(department)
    #expect(FormKey.isKey(key.text))
    #expect(FormKey(key.text) == key)
  }

  @Test func `a key with a changed character is none`() throws {
    let text = try key("区水务局").text
    #expect(FormKey(text.replacing("3:14.1", with: "3:14.2")) == nil)
    #expect(FormKey(String(text.dropLast())) == nil)
    #expect(FormKey("plantrack|") == nil)
    #expect(FormKey("") == nil)
  }

  @Test(arguments: Language.allCases)
  func `the headings of a form are known again`(language: Language) {
    for column in FormColumn.inputs { #expect(FormColumn(inputHeading: column.title.text(language)) == column) }
    for state in FormState.allCases { #expect(FormState(state.words.text(language)) == state) }
    for column in FormColumn.allCases where !FormColumn.inputs.contains(column) {
      #expect(FormColumn(inputHeading: column.title.text(language)) == nil)
    }
  }

  @Test(arguments: [
    (" 累计进度\n(%) ", FormColumn.percent), ("实际进度", .percent), ("存在问题（必填）", .problems), ("下一步 打算", .nextStep),
  ])
  func `a heading may be spaced and explained`(heading: String, column: FormColumn) {
    #expect(FormColumn(inputHeading: heading) == column)
  }
}
