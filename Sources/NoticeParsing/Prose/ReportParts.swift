/// The parts of a work report: what was done, and what comes next.
struct ReportParts: Sendable {
  typealias Side = ReportHeadings.Side

  struct Part: Sendable {
    var side: Side
    var heading: ProseParagraph
    var paragraphs: [ProseParagraph] = []
    /// Its paragraphs tell one thing: those under 一、 where only 二、 has sections.
    var isOneResult = false

    /// The mark of its sections: that of its own heading where parts and sections count on, else its first item's.
    fileprivate var sectionStyle: Ordinal.Style?
  }

  private(set) var parts: [Part] = []
  private let scan: ReportScan
  private let needsOrdinal: Bool
  /// The mark over a section of difficulties, which gives neither results nor tasks; within one while it is set.
  private var aside: Ordinal.Style?
  /// The part that 下一步打算:… stands in, where its items may count on behind that line.
  private var interrupted: Int?
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
        for part in ReportHeadings.parted(paragraph).flatMap(ReportHeadings.partedFirst) { take(scan.asPart(part)) }
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
      aside = nil
      interrupted = nil
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
      interrupted = parts.count - 1
      parts.append(Part(side: .plan, heading: heading))
    } else if let place = interrupted, let ordinal = paragraph.ordinal {
      interrupted = nil
      if parts[place].paragraphs.last(where: { $0.ordinal?.style == ordinal.style })?.ordinal?.value == ordinal.value
        - 1
      {
        var part = parts[place]
        part.paragraphs = []
        parts.append(part)
      }
    }
    append(paragraph)
  }

  /// By its index: a part held by name would be copied whole for each paragraph that is added to it.
  private mutating func append(_ paragraph: ProseParagraph) {
    let last = parts.count - 1
    if let style = paragraph.ordinal?.style {
      if parts[last].sectionStyle == nil { parts[last].sectionStyle = style }
      // 二、存在的困难和问题: a section, or a part of its own.
      if let above = aside, style.rawValue <= above.rawValue { aside = nil }
      if ReportHeadings.isAside(paragraph), style == parts[last].sectionStyle || isSectionHeading(paragraph) {
        aside = style
      }
    }
    guard aside == nil, !ReportHeadings.isAside(paragraph), !ReportHeadings.isForeign(paragraph) else { return }
    if opensBeside(paragraph, parts[last]) {
      parts[last].isOneResult = true
      parts.append(Part(side: .review, heading: paragraph, sectionStyle: paragraph.ordinal?.style))
    } else {
      parts[last].paragraphs.append(paragraph)
    }
  }

  /// 二、存在问题 above a review whose own sections are (一)(二).
  private func isSectionHeading(_ paragraph: ProseParagraph) -> Bool {
    guard let style = paragraph.ordinal?.style, let own = parts.last?.sectionStyle else { return false }
    return style.rawValue < own.rawValue && Topic.isHeading(paragraph.body)
  }

  /// 二、主要举措 behind plain paragraphs of 一、: what it heads is its own.
  private func opensBeside(_ paragraph: ProseParagraph, _ part: Part) -> Bool {
    guard part.side == .review, let ordinal = paragraph.ordinal, let above = part.heading.ordinal,
      ordinal.style == above.style, ordinal.value == above.value + 1, !part.paragraphs.isEmpty
    else { return false }
    return Topic.isHeading(paragraph.body)
      && part.paragraphs.allSatisfy { $0.ordinal == nil && $0.endsInMark && Topic.cut($0.body) == nil }
  }

  /// The first item, or the first sentence where nothing is numbered.
  private func opensReview(_ paragraph: ProseParagraph) -> Bool {
    if paragraph.ordinal != nil { return true }
    guard isBelowTitle, !scan.numbersReview else { return false }
    return paragraph.body.count >= Self.shortestSentence && paragraph.body.lastScalar == "。"
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
