/// Headings without an ordinal over items whose numbers begin anew below each.
enum UnnumberedSections {
  /// 二季度(4-6月) right above a first item.
  static func isTime(_ index: Int, in paragraphs: [ProseParagraph]) -> Bool {
    paragraphs[index].ordinal == nil && index + 1 < paragraphs.count && paragraphs[index + 1].ordinal?.value == 1
      && Topic.isTimeHeading(paragraphs[index].body)
  }

  /// 重点工作 / 重点抓好…。 / (一)…: the first item below the sentence that the heading has under it, where the same series
  /// ran before it below such a heading.
  static func ordinal(below index: Int, in paragraphs: [ProseParagraph]) -> Ordinal? {
    guard index > 0, index + 2 < paragraphs.count, paragraphs[index].ordinal == nil,
      paragraphs[index + 1].ordinal == nil,
      paragraphs[index + 1].endsInMark, let below = paragraphs[index + 2].ordinal, below.value == 1
    else { return nil }
    guard let before = paragraphs[..<index].suffix(mostParagraphs).lastIndex(where: { $0.ordinal != nil }),
      paragraphs[before].ordinal?.style == below.style,
      paragraphs[index - 1].endsInMark,
      let first = paragraphs[...before].suffix(mostSeries).lastIndex(where: {
        $0.ordinal?.style == below.style && $0.ordinal?.value == 1
      }
      ),
      first > 0, isHeading(paragraphs[first - 1]) || first > 1 && isHeading(paragraphs[first - 2])
    else { return nil }
    return below
  }

  private static func isHeading(_ paragraph: ProseParagraph) -> Bool {
    paragraph.ordinal == nil && Topic.isPlainHeading(paragraph.body)
  }

  /// Text of the last item above the heading.
  private static let mostParagraphs = 6
  /// Paragraphs of the section before.
  private static let mostSeries = 200
}
