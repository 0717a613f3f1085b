import Reporting
import DocumentReading
import NoticeParsing
import PlanExchange
import PlanModel

/// Reads a file as the plans it holds: Plan JSON as it is, everything else through the notice readers.
struct NoticeFileReader {
  private let format: DocumentFormat?
  private let options: ReadingOptions
  private let isStrict: Bool

  init(_ invocation: borrowing Invocation) throws(Failure) {
    format = invocation.text(.inputFormat).flatMap(DocumentFormat.init(rawValue:))
    options = ReadingOptions(
      year: try invocation.integer(.year, in: 1900...9999), issuer: invocation.text(.issuer),
      layout: invocation.text(.layout))
    isStrict = invocation.has(.strict)
  }

  /// - Parameter knownDepartments: the names that the register of an issuer holds; they part glued names.
  /// - Throws: `Failure` of status 65 with line and remedy where the file holds no plan that can be read.
  func plans(in file: InputFile, knownDepartments: (String?) throws -> [String]) throws -> [Plan] {
    let plans = try readPlans(file, knownDepartments: knownDepartments)
    guard isStrict, let finding = plans.lazy.flatMap(\.findings).first else { return plans }
    let count = plans.reduce(0) { $0 + $1.findings.count }
    throw Failure(
      .badData,
      Message(
        zh:
          "\(Place.of(file, finding.line)): \(PhraseBook.message(finding.message).zh)（共 \(count) 处；去掉 --strict 可照样读入）",
        en:
          "\(Place.of(file, finding.line)): \(finding.message) (\(count) findings; without --strict it is read all the same)"
      ))
  }

  private func readPlans(_ file: InputFile, knownDepartments: (String?) throws -> [String]) throws -> [Plan] {
    if format == .json || format == nil && holdsJSON(file) {
      do { return try PlanJSON.decode(file.bytes) } catch {
        let place = Place.of(file, error.line) + (error.path.isEmpty ? "" : ": \(error.path)")
        throw Failure(.badData, at: place, error.message)
      }
    }
    let document: Document
    do { document = try DocumentReader.read(file.bytes, name: file.name, format: format) } catch {
      throw Failure(.badData, at: Place.of(file, error.line), error.message)
    }
    do {
      let plan = try NoticeReader.read(document, options: options)
      var options = options
      options.departments = try knownDepartments(plan.notice.issuer)
      return [options.departments.isEmpty ? plan : try NoticeReader.read(document, options: options)]
    } catch let error as NoticeError {
      guard !ProgressFile.isMeant(by: document) else {
        throw Failure.badData(
          zh: "\(file.path): 这是进度表，不是通知：用 plantrack progress import 登记",
          en: "\(file.path): a list of progress, no notice: record it with 'plantrack progress import'")
      }
      throw Failure(.badData, at: Place.of(file, error.line), error.message)
    }
  }

  /// A text that opens like JSON, or a file that is named so. (Page text may begin with a bracket, but not so.)
  private func holdsJSON(_ file: InputFile) -> Bool {
    if file.path.hasSuffix(".json") { return true }
    let start = file.bytes.lazy.filter { $0 > 0x20 && $0 < 0x80 }.prefix(2)
    return start.starts(with: [0x7B, 0x22]) || start.starts(with: [0x5B, 0x7B])
  }
}

/// `FILE:LINE`, or the file alone where the line is not known.
enum Place {
  static func of(_ file: InputFile, _ line: Int?) -> String { of(file.path, line) }

  static func of(_ path: String, _ line: Int?) -> String {
    let name = path == "-" ? "standard input" : path
    return line.map { "\(name):\($0)" } ?? name
  }
}
