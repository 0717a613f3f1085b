/// The parts of a work report: what was done, and what comes next.
struct ReportParts: Sendable {
  typealias Side = ReportHeadings.Side

  struct Part: Sendable {
    var side: Side
    var heading: ProseParagraph
    var paragraphs: [ProseParagraph] = []

    /// The mark of its sections: that of its own heading where parts and sections count on, else its first item's.
    fileprivate var sectionStyle: Ordinal.Style?
  }

  private(set) var parts: [Part] = []
  private let scan: ReportScan
  private let needsOrdinal: Bool
  /// Within a section of difficulties, which gives neither results nor tasks.
  private var isAside = false
  /// Whether a review that no heading opens may begin: its title is behind.
  private var isBelowTitle = false

  init(_ page: Page) {
    scan = ReportScan(page)
    needsOrdinal = scan.needsOrdinal
    isBelowTitle = scan.title == nil
    let lines = Furniture.withoutNoise(page.lines)
    let broken = BrokenLines(lines)
    var id = 0
    for joined in broken.joined(lines[...]) {
      if !parts.isEmpty, Furniture.closesPlan(joined.text) || Furniture.isAnnex(joined.text) { break }
      if parts.last?.side == .plan || scan.isReviewOnly, closesLetter(joined.text) { break }
      for paragraph in RunTogether.items(of: joined.text, id: id, line: joined.line) {
        for part in ReportHeadings.parted(paragraph) { take(part) }
      }
      id += 1
    }
    withoutSigner()
  }

  private mutating func take(_ paragraph: ProseParagraph) {
    if parts.isEmpty, paragraph.ordinal == nil, let title = scan.title, paragraph.body.hasPrefix(title),
      paragraph.body.count <= title.count + Self.titleTail
    {
      isBelowTitle = true
      return
    }
    if let side = ReportHeadings.side(of: paragraph, after: parts.last?.side),
      paragraph.ordinal != nil || !needsOrdinal,
      !scan.reviewIsUnnamed || side == .plan
    {
      parts.append(Part(side: side, heading: paragraph, sectionStyle: paragraph.ordinal?.style))
      isAside = false
      return
    }
    if parts.isEmpty {
      guard scan.reviewIsUnnamed, opensReview(paragraph) else { return }
      var heading = paragraph
      heading.ordinal = nil
      heading.body = paragraph.body.upTo(paragraph.body.start)
      parts.append(Part(side: .review, heading: heading))
    }
    if parts.last?.side == .review, paragraph.ordinal == nil, let topic = Topic.cut(paragraph.body)?.title,
      ReportHeadings.isPlanLabel(topic)
    {
      var heading = paragraph
      heading.body = topic
      parts.append(Part(side: .plan, heading: heading))
    }
    append(paragraph)
  }

  /// By its index: a part held by name would be copied whole for each paragraph that is added to it.
  private mutating func append(_ paragraph: ProseParagraph) {
    let last = parts.count - 1
    if let style = paragraph.ordinal?.style {
      if parts[last].sectionStyle == nil { parts[last].sectionStyle = style }
      // 二、存在的困难和问题: a section, or a part of its own.
      if style == parts[last].sectionStyle { isAside = ReportHeadings.isAside(paragraph) }
    }
    if !isAside, !ReportHeadings.isAside(paragraph), !Self.isForeign(paragraph) {
      parts[last].paragraphs.append(paragraph)
    }
  }

  /// The first item, or the first sentence where nothing is numbered.
  private func opensReview(_ paragraph: ProseParagraph) -> Bool {
    if paragraph.ordinal != nil { return true }
    guard isBelowTitle, !scan.numbersReview else { return false }
    return paragraph.body.count >= Self.shortestSentence && paragraph.body.lastScalar == "。"
  }

  /// A row of a table, or what the page asks its visitors.
  private static func isForeign(_ paragraph: ProseParagraph) -> Bool {
    guard paragraph.ordinal == nil, let last = paragraph.body.lastScalar else { return false }
    return last == "?" || paragraph.body.marks.contains(.pipe) && paragraph.body.contains("|" as Unicode.Scalar)
  }

  /// The body that signs, behind everything, where no day stands under it.
  private mutating func withoutSigner() {
    guard let part = parts.last, part.paragraphs.count > 1, let last = part.paragraphs.last, last.ordinal == nil,
      SigningBody.matches(last.body)
    else { return }
    parts[parts.count - 1].paragraphs.removeLast()
  }

  /// 特此报告, or the day under the signature, which then goes as well.
  private mutating func closesLetter(_ text: Passage) -> Bool {
    if text.count <= 12, text.firstPrefix(of: Self.letterEnds) != nil { return true }
    guard Furniture.isDateLine(text), !parts.isEmpty else { return false }
    withoutSigner()
    return true
  }

  private static let letterEnds: [Word] = ["特此报告", "专此报告", "特此汇报", "专此汇报"]
  private static let shortestSentence = 16
  /// A day or a few words behind the title.
  private static let titleTail = 16
}
