public import DocumentReading
public import PlanModel

/// What the caller knows better than the page.
public struct ReadingOptions: Sendable {
  /// The plan's year, where the notice does not print it.
  public var year: Int?
  /// 发文机关, where the notice does not say.
  public var issuer: String?
  /// A layout's name, where the page leaves two open.
  public var layout: String?
  /// Department names known from elsewhere (the register), to part glued names by.
  public var departments: [String]

  /// Makes a value of its parts.
  public init(year: Int? = nil, issuer: String? = nil, layout: String? = nil, departments: [String] = []) {
    self.year = year
    self.issuer = issuer
    self.layout = layout
    self.departments = departments
  }
}

/// This document holds no plan that can be read; the line where it is known, and what to do.
public struct NoticeError: Error, Sendable, Equatable {
  /// Line of the source, from 1; nil where the whole is meant.
  public var line: Int?
  /// What is wrong, and what to do.
  public var message: String

  /// Makes a value of its parts.
  public init(line: Int? = nil, _ message: String) {
    self.line = line
    self.message = message
  }
}

/// Reads a document as a plan notice: one layout is chosen by evidence, drafts are cut out, and finished by common rules.
public enum NoticeReader {
  /// - Throws: `NoticeError` where no layout, or more than one, recognises the document, or where it holds no task.
  public static func read(
    _ document: Document, options: ReadingOptions = ReadingOptions()
  ) throws(NoticeError) -> Plan {
    guard let order = ReadingOrder(document) else { return try readLines(of: document, options) }
    do {
      var ordered = order.document
      ordered.remarks = []
      var plan = order.source(try readLines(of: ordered, options))
      guard !document.remarks.isEmpty else { return plan }
      plan.findings += Finisher.findings(document.remarks)
      plan.findings.sort(by: Finisher.stands)
      return plan
    } catch {
      throw order.source(error)
    }
  }

  private static func readLines(
    of document: Document, _ options: ReadingOptions
  ) throws(NoticeError) -> Plan {
    let page = Page(document)
    let layout = try layout(for: page, named: options.layout)
    let year = options.year ?? HeadReader.planYear(of: page) ?? TableYear.read(page)
    let draft = try layout.read(page, ReadingContext(year: year, options: options))
    guard !draft.tasks.isEmpty || !draft.results.isEmpty else {
      throw NoticeError("no task was found by the layout \(layout.name): check that the plan itself is in the file")
    }
    var head = HeadReader.read(page, draft: draft, year: options.year)
    if let issuer = options.issuer { head.notice.issuer = issuer }
    if let line = page.secondPaper {
      head.findings.append(
        FindingCode.papersLeftOut.at(
          line, "another paper begins here: the first is read, import the others by themselves"))
    }
    let plan = Finisher(head: head, year: year, options: options).finish(draft, remarks: document.remarks)
    return page.sources.map { at($0, plan) } ?? plan
  }

  private static func layout(for page: Page, named name: String?) throws(NoticeError) -> any Layout {
    let layout: any Layout
    do {
      layout = try Layouts.choose(for: page, named: name)
    } catch {
      guard name == nil else { throw error }
      throw GluedTable.errorOfHeaderLine(in: page) ?? GluedTable.error(in: page) ?? FlatPlan.error(in: page) ?? error
    }
    if name == nil, !(layout is TaskTableLayout), let error = GluedTable.errorOfHeaderLine(in: page) { throw error }
    return layout
  }

  /// The lines of a notice that stood on few are those.
  private static func at(_ sources: [Int], _ plan: Plan) -> Plan {
    func source(_ line: Int) -> Int { sources.indices.contains(line - 1) ? sources[line - 1] : line }
    var plan = plan
    for index in plan.tasks.indices { plan.tasks[index].line = plan.tasks[index].line.map(source) }
    for index in plan.results.indices { plan.results[index].line = plan.results[index].line.map(source) }
    for index in plan.findings.indices { plan.findings[index].line = plan.findings[index].line.map(source) }
    return plan
  }
}
