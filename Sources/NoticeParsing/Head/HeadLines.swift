/// The lines of a page that are not the plan itself: those before it and those after it.
struct HeadLines {
  let before: [Line]
  let after: [Line]
  /// `before` and the first few lines of the plan: a layout may take the signing date for a cell.
  let letter: [Line]

  /// Far more than any head holds; a bound, so that a page of headless text is not read twice.
  private static let most = 400

  init(_ page: Page, plan: ClosedRange<Int>?) {
    let lines = page.lines
    /// Up to `most` lines in the order of the indices given.
    func take(_ most: Int, of indices: some Sequence<Int>, where test: (Int) -> Bool) -> [Line] {
      var taken: [Line] = []
      for index in indices where !lines[index].text.isEmpty && test(lines[index].number) {
        taken.append(lines[index])
        if taken.count == most { break }
      }
      return taken
    }
    if let plan {
      var above = take(Self.most, of: lines.indices) { $0 < plan.lowerBound }
      if let first = lines.first(where: { $0.number == plan.lowerBound }), let head = TrailingHeader.above(first) {
        above.append(head)
      }
      before = RunInHead.parted(above.isEmpty ? Self.opening(of: page) : above)
      letter = before + take(6, of: lines.indices) { plan.contains($0) }
      after = take(Self.most, of: lines.indices.reversed()) { $0 > plan.upperBound }.reversed()
    } else {
      before = take(60, of: lines.indices) { _ in true }
      letter = before
      let last = before.last?.number ?? 0
      after = before.count < 60 ? [] : take(40, of: lines.indices.reversed()) { $0 > last }.reversed()
    }
  }

  var all: [Line] { before + after }

  /// The title of a page that holds all in one paragraph.
  private static func opening(of page: Page) -> [Line] {
    guard var line = page.lines.first(where: { !$0.text.isEmpty }), let words = line.opening else { return [] }
    line.text = words
    return [line]
  }
}

/// Whether text is the name of a body that can sign: 云溪区人民政府办公室.
enum SigningBody {
  static func matches(_ passage: Passage) -> Bool {
    let text = passage.trimmed()
    let unspaced = text.foldedScalars.lazy.filter { $0 != " " }.count
    guard (4...40).contains(unspaced) else { return false }
    for scalar in text.foldedScalars
    where scalar.value < 0x4E00 && scalar != " " && scalar != "(" && scalar != ")" && scalar != "*" {
      return false
    }
    if notBodies.occurs(in: text) { return false }
    // The second line of a name: 第三次会议主席团.
    if text.firstScalar == "第", text.contains(meeting) { return false }
    let bare = Passage(text.unspacedString)
    return endings.longest(endingAt: bare.end, in: bare) != nil
  }

  private static let meeting: Word = "次会议"
  private static let endings = WordTable([
    "政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "委", "领导小组", "指挥部", "党组", "街道办事处", "办事处", "区委", "市委", "县委", "集团",
    "公司", "中心", "专班", "督查室", "政府办", "府办", "委办", "推进办", "创建办", "民生办", "小组办", "党工委", "工委",
    "主席团", "常委会", "人民代表大会",
  ])
  private static let notBodies = WordTable([
    "各", "有关", "关于", "主办", "承办", "首页", "网站", "版权", "来源", "抄送", "返回", "当前", "所属", "直属",
  ])
}
