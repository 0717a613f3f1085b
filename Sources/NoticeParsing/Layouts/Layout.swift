import PlanModel

/// One way in which notices are laid out. A layout is a value in `Layouts.all`; it looks at a page, says how sure it is,
/// and cuts drafts out of it.
protocol Layout: Sendable {
  /// For `--layout` and for messages: lower case, hyphenated.
  var name: String { get }
  /// The most that `evidence` can be: a layout that cannot come near another's evidence is not asked for its own.
  var mostEvidence: Int { get }
  /// What speaks for this layout, 0 to 100; below `Layouts.threshold` it is no candidate. Must not be slower than a scan.
  func evidence(in page: Page) -> Int
  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft
}

/// What is known before the body is read.
struct ReadingContext: Sendable {
  /// The plan's year, from the options, the title or the dates.
  var year: Int?
  var options: ReadingOptions
}
