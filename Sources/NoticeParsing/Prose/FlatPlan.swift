/// A plan without headings and ordinals: its items open with 一是 or 第一, or each paragraph leads with its topic.
struct FlatPlan {
  private var isTitled = false
  private var sentences = 0
  private var topics = 0
  /// The value of the last mark in order, and runs that stand inside a paragraph.
  private var marks = 0
  private var runs = 0
  private var runsUnderTopics = 0

  /// 同志们: opens a speech.
  private var isSpeech = false

  private static let comrades: Word = "同志们"
  private static let meeting: Word = "会议"
  private static let closers: ScalarSet = "。;)"
  /// 一是抓消费。 above its text.
  private static let shortestMarked = 6
  private static let fewest = 3
  private static let shortest = 14

  /// Such items under a title that names the year and says what it is, and no run for each of several paragraphs.
  var makePlan: Bool {
    isTitled && !isSpeech
      && (marks >= Self.fewest && runs == 0 || runs + runsUnderTopics == 1 && marks == 0 || areTopics)
  }

  private var areTopics: Bool { runs == 0 && topics >= Self.fewest && topics * 10 >= sentences * 8 }

  mutating func take(_ text: Passage, at line: Int) {
    guard isTitled else {
      isTitled = UnnumberedHeads.isTitle(text, at: line) && !text.contains(Self.meeting)
      if text.count <= 12, text.hasPrefix(Self.comrades) { isSpeech = true }
      return
    }
    guard !isSpeech else { return }
    guard text.count >= Self.shortestMarked, let last = text.lastScalar, Self.closers.contains(last) else { return }
    if InlineRun.mark(of: text) == marks + 1, InlineRun.parts(of: text) < 2 {
      marks += 1
    } else if text.count < Self.shortest {
      return
    } else if Self.leadsWithTopic(text) {
      (sentences, topics) = (sentences + 1, topics + 1)
      if InlineRun.parts(of: text) >= Self.fewest { runsUnderTopics += 1 }
    } else if InlineRun.parts(of: text) >= Self.fewest {
      runs += 1
    } else if topics > 0 {
      sentences += 1
    }
  }

  /// Under a plan's title, paragraphs that each hold a run and lead with no topic: what the items are stays open.
  static func error(in page: Page) -> NoticeError? {
    var plan = FlatPlan()
    var first: Int?
    for (place, line) in page.lines.lazy.filter({ !$0.text.isEmpty }).enumerated().prefix(mostLines) {
      plan.take(line.text, at: place + 1)
      if plan.runs == 1, first == nil { first = line.number }
    }
    guard plan.isTitled, plan.runs > 1, let first else { return nil }
    return NoticeError(
      line: first,
      "一是, 二是 stand inside the paragraphs and nothing opens the items: number the items, one a line")
  }

  private static let mostLines = 400

  /// 2033年,…。 says what is below, or when.
  private static func leadsWithTopic(_ text: Passage) -> Bool {
    guard let cut = Topic.cut(text), cut.title.count >= 4 else { return false }
    return !ReportHeadings.hasYear(cut.title.upTo(cut.title.start + 8)) && cut.rest.ideographs >= 6
      && openings.longest(at: text.start, in: text) == nil && SigningBody.matches(cut.title) == false
  }

  private static let openings = WordTable([
    "今年", "上半年", "下半年", "一年来", "时间", "来源", "发布", "作者", "为", "各", "现将", "根据", "按照", "总体要求", "指导思想", "会议", "记者",
  ])

  /// Gives each item its place as its ordinal; false where there is nothing to number.
  ///
  /// - Returns: the first item's line and how many there are, where only their topics tell them.
  static func number(_ paragraphs: inout [ProseParagraph]) -> (line: Int, count: Int)? {
    let marked = paragraphs.indices.filter { InlineRun.mark(of: paragraphs[$0].body) != nil }
    if marked.count >= fewest {
      guard marked.enumerated().allSatisfy({ InlineRun.mark(of: paragraphs[$1].body) == $0 + 1 }) else { return nil }
      for (place, index) in marked.enumerated() { paragraphs[index].number(place + 1) }
      return nil
    }
    let led = paragraphs.indices.filter { paragraphs[$0].endsInMark && leadsWithTopic(paragraphs[$0].body) }
    let runs = paragraphs.indices.filter { InlineRun.parts(of: paragraphs[$0].body) >= fewest }
    if let run = runs.first, led.count < fewest {
      guard runs.count == 1 else { return nil }
      var items = InlineRun.items(of: paragraphs[run])
      for index in items.indices { items[index].number(index + 1) }
      paragraphs.replaceSubrange(run...run, with: items)
      return nil
    }
    guard led.count >= fewest, let first = led.first, let last = led.last, led.count * 10 >= (last - first + 1) * 8,
      !paragraphs.contains(where: { LabelLine.opens($0.body) })
    else { return nil }
    for (place, index) in led.enumerated() { paragraphs[index].number(place + 1) }
    return (paragraphs[first].line, led.count)
  }
}

extension ProseParagraph {
  /// An item by its place, whose words stay whole.
  fileprivate mutating func number(_ value: Int) {
    ordinal = Ordinal(style: .inline, value: value, printed: String(value))
  }
}
