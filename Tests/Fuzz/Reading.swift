import DocumentReading
import JSONText
import NoticeParsing
import PlanExchange
import PlanModel
import Reporting

/// The readers that take what others hand in.
enum Reader: String, CaseIterable, CustomStringConvertible {
  case text, html, csv, docx, xlsx, json, form, values

  var description: String { rawValue }
}

enum Reading {
  /// `read`, or why not. Anything else is a fault: a crash ends the process, a broken promise too.
  static func run(_ reader: Reader, _ bytes: [UInt8]) -> String {
    switch reader {
    case .text: notice(bytes, "notice.txt", nil)
    case .html: notice(bytes, "notice.html", .html)
    case .csv: notice(bytes, "notice.csv", .csv)
    case .docx: notice(bytes, "notice.docx", nil)
    case .xlsx: notice(bytes, "notice.xlsx", nil)
    case .json: plans(bytes)
    case .form: form(bytes)
    case .values: values(bytes)
    }
  }

  private static func notice(_ bytes: [UInt8], _ name: String, _ format: DocumentFormat?) -> String {
    let document: Document
    do { document = try DocumentReader.read(bytes, name: name, format: format) } catch { return "refused" }
    let plan: Plan
    do { plan = try NoticeReader.read(document) } catch { return "no plan" }
    guard !plan.tasks.isEmpty || !plan.results.isEmpty else { fatalError("a plan of nothing") }
    return again(plan)
  }

  /// What a reader makes is a plan that Plan JSON carries: what is read back is written the same.
  private static func again(_ plan: Plan) -> String {
    let text = PlanJSON.encode(plan).text()
    do {
      let found = try PlanJSON.decode(Array(text.utf8))
      guard found.count == 1, PlanJSON.encode(found[0]).text() == text else {
        fatalError("Plan JSON reads back as another plan")
      }
    } catch {
      fatalError("Plan JSON does not read back: \(error)")
    }
    return "read"
  }

  private static func plans(_ bytes: [UInt8]) -> String {
    do {
      for plan in try PlanJSON.decode(bytes) { _ = again(plan) }
      return "read"
    } catch { return "refused" }
  }

  private static func form(_ bytes: [UInt8]) -> String {
    do {
      let book = try Spreadsheet.read(bytes, name: "form.xlsx")
      var keys = 0
      for sheet in book.sheets {
        for cell in sheet.cells where FormKey.isKey(cell.text) {
          keys += 1
          if let key = FormKey(cell.text), FormKey(key.text) != key { fatalError("a key reads back as another") }
        }
      }
      return keys > 0 ? "read" : "no key"
    } catch { return "refused" }
  }

  private static func values(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var understood = 0
    if let day = CivilDate(iso: text) {
      understood += 1
      guard CivilDate(iso: day.description) == day else { fatalError("a day reads back as another") }
    }
    if let percent = Percent(text: text) {
      understood += 1
      guard Percent(text: percent.description) == percent else { fatalError("a percent reads back as another") }
    }
    if let quarter = Quarter(text) {
      understood += 1
      guard Quarter(quarter.description) == quarter else { fatalError("a quarter reads back as another") }
    }
    if let moment = Moment(text: text) {
      understood += 1
      guard Moment(text: moment.description) == moment else { fatalError("a moment reads back as another") }
    }
    if let key = FormKey(text) {
      understood += 1
      guard FormKey(key.text) == key else { fatalError("a key reads back as another") }
    }
    return understood > 0 ? "read" : "refused"
  }
}
