/// Parts a run of names that no mark keeps apart: by blanks, by endings, by names known from elsewhere.
/// The cheapest way to cut is taken; the costs are weights of evidence, not measurements.
struct NameSegmentation {
  /// Positions (in the passage) of scalars that are not blank, brackets with what they hold included.
  private let positions: [Int]
  /// Whether a blank stands before the scalar of that index.
  private let blankBefore: [Bool]
  /// Whether a cut is forbidden before the scalar of that index (inside or right before a bracket).
  private let isBound: [Bool]
  /// Index of the scalar after the last one outside brackets, for each end.
  private let unspaced: Passage
  private let known: Set<Passage>

  /// Names are at most this long, brackets included.
  static let longestName = 40

  init(_ passage: Passage, known: Set<Passage>) {
    var positions: [Int] = []
    var blanks: [Bool] = []
    var bound: [Bool] = []
    var depth = 0
    var pendingBlank = false
    var scalars: [Unicode.Scalar] = []
    for position in passage.range {
      let scalar = passage[position]
      if scalar == " " {
        pendingBlank = true
        continue
      }
      let opens = DepartmentWords.openings.contains(scalar)
      bound.append(depth > 0 || opens)
      if opens { depth += 1 }
      if DepartmentWords.closings.contains(scalar) { depth = max(0, depth - 1) }
      blanks.append(pendingBlank && !positions.isEmpty)
      pendingBlank = false
      positions.append(position)
      scalars.append(scalar)
    }
    self.positions = positions
    blankBefore = blanks
    isBound = bound
    unspaced = Passage(scalars)
    self.known = known
  }

  /// Ranges of positions in the passage, in order, and whether the choice was a guess.
  func cut() -> (parts: [Range<Int>], isDoubtful: Bool) {
    let count = positions.count
    guard count > 0 else { return ([], false) }
    let inner = innerEndings()
    let evidence = WordEvidence(unspaced)
    var blanksUpTo = [Int](repeating: 0, count: count + 1)
    for index in 0..<count {
      blanksUpTo[index + 1] = blanksUpTo[index] + (blankBefore[index] && !isBound[index] ? 1 : 0)
    }
    var endingsUpTo = [Int](repeating: 0, count: count + 1)
    for index in 0..<count { endingsUpTo[index + 1] = endingsUpTo[index] + (inner[index] ? 1 : 0) }

    var best = [Int](repeating: Int.max, count: count + 1)
    var from = [Int](repeating: 0, count: count + 1)
    best[0] = 0
    for end in 1...count where end == count || !isBound[end] {
      for start in max(0, end - Self.longestName)..<end where best[start] != Int.max && (start == 0 || !isBound[start])
      {
        let blanks = blanksUpTo[end] - blanksUpTo[min(start + 1, end)]
        let endings = endingsUpTo[end] - endingsUpTo[min(start + 1, end)]
        var cost = best[start] + pieceCost(start..<end, evidence, blanks: blanks, innerEndings: endings)
        if start > 0, !blankBefore[start] { cost += 10 }
        if cost < best[end] {
          best[end] = cost
          from[end] = start
        }
      }
      // Nothing ended here within a name's length: let the text run on.
      if best[end] == Int.max, end > Self.longestName {
        best[end] = (best[end - Self.longestName] == Int.max ? 0 : best[end - Self.longestName]) + 500
        from[end] = end - Self.longestName
      }
    }
    var cuts: [Range<Int>] = []
    var end = count
    while end > 0 {
      cuts.append(from[end]..<end)
      end = from[end]
    }
    cuts.reverse()
    return (cuts.map { positions[$0.lowerBound]..<positions[$0.upperBound - 1] + 1 }, isDoubtful(cuts))
  }

  /// Whether a name might end before the last scalar: such a one teaches nothing.
  var holdsSeveralEndings: Bool { innerEndings().contains(true) }

  /// True before each scalar that follows a strong ending, where another name might begin.
  private func innerEndings() -> [Bool] {
    var marks = [Bool](repeating: false, count: positions.count)
    guard positions.count > 2 else { return marks }
    var last = 0
    for index in 2..<positions.count where !isBound[index] {
      defer { if marks[index] { last = index } }
      if endsWithBrackets(at: index) {
        marks[index] = true
        continue
      }
      guard let ending = DepartmentWords.strongEndings.longest(endingAt: index, in: unspaced) else { continue }
      if isJointBody(at: index) { continue }
      if DepartmentWords.groupsOfAll.longest(at: index, in: unspaced) != nil, !continuesBody(at: index) {
        marks[index] = true
        continue
      }
      // 委 of 委员会, 办 of 办公室: the longer ending closes later.
      if let next = DepartmentWords.neverFirst.longest(at: index, in: unspaced),
        !blankBefore[index] || Self.goesOn(next)
      {
        continue
      }
      if DepartmentWords.falseEndings.longest(endingAt: index, in: unspaced) != nil { continue }
      if ending.count == index, ending.count == 1 { continue }
      // 柳镇桥街道: no town's name has one character.
      if index - last - ending.count < 2, DepartmentWords.towns.holds(unspaced[index - ending.count..<index]),
        DepartmentWords.collectiveStarts.longest(at: last, in: unspaced) == nil
      {
        continue
      }
      if continuesBody(at: index), !blankBefore[index], !endsGroup(at: index) { continue }
      marks[index] = true
    }
    return marks
  }

  /// 府办(侨办)|税务局: the name in brackets belongs to the one before it.
  private func endsWithBrackets(at index: Int) -> Bool {
    guard unspaced[index - 1] == ")" else { return false }
    let name = unspaced.upTo(index)
    let bare = name.withoutTrailingBrackets()
    return bare.count < name.count && bare.count >= 2 && DepartmentWords.endsStrongly(bare)
      && DepartmentWords.endsAsName(name[bare.end + 1..<index - 1])
      && DepartmentWords.neverFirst.longest(at: index, in: unspaced) == nil
  }

  /// 各镇政府|水利局: the second half is a name of its own where it stands as one elsewhere.
  private func endsGroup(at index: Int) -> Bool {
    let start = (0..<index).last { blankBefore[$0] } ?? 0
    let end = (index..<positions.count).first { blankBefore[$0] } ?? positions.count
    return DepartmentWords.collectiveStarts.longest(at: start, in: unspaced) != nil
      && known.contains(Passage(Array(unspaced[index..<end].foldedScalars)))
  }

  /// 区纪委区监委: one body under two names.
  private func isJointBody(at index: Int) -> Bool {
    DepartmentWords.jointBodies.contains {
      unspaced.matches($0.first, at: index - 2) && unspaced.matches($0.rest, at: index + 1)
    }
  }

  /// 区委|组织部 and 区政府|办公室 go on; 区委|区政府 and 团区委|民政局 don't.
  private func continuesBody(at index: Int) -> Bool {
    if index >= 3, unspaced[index - 3] == "团" { return false }
    guard DepartmentWords.bodiesWithOffices.longest(endingAt: index, in: unspaced) != nil else { return false }
    switch unspaced[index] {
    case "区", "市", "县", "省", "镇", "州", "旗": return false
    default: return true
    }
  }

  /// 领导小组 成员单位, 食安委 各成员单位: even a blank doesn't part them.
  private static func goesOn(_ word: Word) -> Bool { word == members || word == allMembers }

  private static let members: Word = "成员"
  private static let allMembers: Word = "各成员"

  private func pieceCost(_ piece: Range<Int>, _ evidence: WordEvidence, blanks: Int, innerEndings: Int) -> Int {
    if known.contains(unspaced[piece]) { return blanks * 5 }
    let bare = unspaced[evidence.withoutTrailingBrackets(piece)]
    if bare.count < 2 { return 100 }
    var cost = 30
    if bare.count >= evidence.strong[bare.end] {
      cost = 10
    } else if bare.count >= evidence.weak[bare.end] {
      cost = 12
    }
    let endsAsName = cost < 30
    // A name below the one before it (局 + 支队) speaks less strongly for two names.
    let isChild = bare.count >= evidence.child[bare.end]
    let isCollective = bare.count >= evidence.collective[bare.start]
    cost += innerEndings * (isChild || isCollective ? 8 : 30)
    if piece.lowerBound > 0, bare.count >= evidence.neverFirst[bare.start],
      !isCollective || DepartmentWords.neverFirst.longest(at: bare.start, in: bare).map(Self.goesOn) == true
    {
      cost += 45
    }
    if let last = bare.lastScalar, last == "与" || last == "和" || last == "及" { cost += 20 }
    // Short names are stretched to the width of their neighbours (科  委); long ones are only broken.
    cost += blanks * (bare.count <= 3 ? 10 : endsAsName ? 25 : 40)
    return cost
  }

  private func isDoubtful(_ cuts: [Range<Int>]) -> Bool {
    for cut in cuts {
      let name = unspaced[cut]
      if known.contains(name) { continue }
      let bare = name.withoutTrailingBrackets()
      if cut.lowerBound > 0, !blankBefore[cut.lowerBound] { return true }
      if cut.upperBound < positions.count, !blankBefore[cut.upperBound] { return true }
      let hasBlank = (cut.lowerBound + 1..<max(cut.upperBound, cut.lowerBound + 1)).contains {
        blankBefore[$0] && !isBound[$0]
      }
      if hasBlank, bare.count > 3 { return true }
      if cuts.count > 1 || hasBlank, !DepartmentWords.endsAsName(bare) { return true }
    }
    return false
  }
}

/// What words stand where in a run of names, looked up once for all the ways to cut it.
private struct WordEvidence {
  /// By end: the length of the shortest ending there, more than any name's where there is none.
  let strong: [Int]
  let weak: [Int]
  let child: [Int]
  /// By start, likewise.
  let collective: [Int]
  let neverFirst: [Int]
  private let text: Passage

  init(_ text: Passage) {
    func lengths(endingWith table: WordTable) -> [Int] {
      (0...text.count).map { table.shortest(endingAt: $0, in: text) ?? Int.max }
    }
    func lengths(beginningWith table: WordTable) -> [Int] {
      (0...text.count).map { table.shortest(at: $0, in: text) ?? Int.max }
    }
    strong = lengths(endingWith: DepartmentWords.strongEndings).enumerated().map { end, length in
      length < Int.max && DepartmentWords.unfinishedNames.longest(endingAt: end, in: text) != nil ? Int.max : length
    }
    weak = lengths(endingWith: DepartmentWords.weakEndings)
    child = lengths(endingWith: DepartmentWords.childEndings)
    collective = lengths(beginningWith: DepartmentWords.collectiveStarts)
    neverFirst = (0...text.count).map {
      DepartmentWords.firstAfterAll.longest(at: $0, in: text) == nil
        ? DepartmentWords.neverFirst.shortest(at: $0, in: text) ?? Int.max : Int.max
    }
    self.text = text
  }

  func withoutTrailingBrackets(_ piece: Range<Int>) -> Range<Int> {
    text[piece.upperBound - 1] == ")" ? text[piece].withoutTrailingBrackets().range : piece
  }
}
