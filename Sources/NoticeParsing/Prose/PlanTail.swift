import PlanModel

/// What stands behind the last item of a stretch and is none of it: words to the offices, lists of papers, notes, who signs
/// and who wrote it.
struct PlanTail {
  /// The stretch without it.
  private(set) var body: [ProseParagraph]
  /// Whether words to the offices were left out.
  private(set) var hasClosing = false
  /// Where leaving it out is a guess.
  private(set) var findings: [Finding] = []

  init(of paragraphs: consuming [ProseParagraph]) {
    body = paragraphs
    cutList()
    while body.count > 1, let last = body.last, last.ordinal == nil {
      let above = body[body.count - 2]
      if Self.isSignature(last.body, below: above) || Self.isCredit(last.body) {
        body.removeLast()
      } else if Self.isClosing(last.body) {
        body.removeLast()
        hasClosing = true
      } else if ToldClosing.matches(last.body) {
        leaveOut(last.body, at: last.line)
        body.removeLast()
      } else {
        break
      }
    }
    cutCredit()
  }

  private mutating func leaveOut(_ text: Passage, at line: Int) {
    findings.append(
      FindingCode.tailLeftOut.at(
        line, "“\(text.upTo(text.start + 24).foldedSpaceString)” stands behind the items and is none of them: left out")
    )
  }

  // MARK: lists

  /// Above a list that is not the plan's: 注:, 相关文件:.
  private static let listHeads: [Word] = [
    "注:", "备注:", "附注:", "说明:", "附:", "附件:", "相关文件", "相关阅读", "相关资料", "相关链接", "相关附件", "附件下载", "延伸阅读", "参考资料",
  ]
  /// Above what the offices are asked to do.
  private static let addressed: [Word] = ["各", "请各", "有关单位", "责任单位", "牵头单位"]
  private static let asked: ScalarSet = "要应须将请"
  private static let longestHead = 40

  /// A line that opens a list of its own, whose series runs to the end of the stretch and is not the items' own.
  private mutating func cutList() {
    /// The mark before the line, and the last head found with it.
    var last: Ordinal?
    var start: (index: Int, next: Int, before: Ordinal, isSure: Bool)?
    for index in body.indices {
      if let ordinal = body[index].ordinal {
        if let open = start {
          if ordinal.style == .arabic, ordinal.value == open.next, body[index].body.count <= 120,
            open.isSure || ordinal.style == open.before.style, !namesDepartments(body[index].body)
          {
            start?.next += 1
          } else {
            start = nil
          }
        }
        last = ordinal
      } else if start != nil {
        if namesDepartments(body[index].body) { start = nil }
      } else if last != nil, body[index].body.count <= Self.longestHead, Self.mayHead(body[index].body),
        let head = Self.listHead(body[index].body), let last
      {
        start = (index, head.next, last, head.isSure)
      }
    }
    guard let start, start.next > 2, start.index > 0 else { return }
    leaveOut(body[start.index].body, at: body[start.index].line)
    body.removeSubrange(start.index...)
  }

  /// Then it is an item, whatever stands above it.
  private func namesDepartments(_ text: Passage) -> Bool {
    LabelLine.opens(text) || ResponsibleTail.closesWithBracket(text)
  }

  /// A look at its ends, for each paragraph: most are turned away.
  @inline(__always)
  private static func mayHead(_ text: Passage) -> Bool {
    text.lastScalar == ":" || text.firstScalar.map(listHeadStarts.contains) ?? false
  }

  private static let listHeadStarts = ScalarSet(listHeads.map { $0.scalars[0] })

  /// Which value opens the list below; 2 where the first one stands on the line itself.
  private static func listHead(_ text: Passage) -> (next: Int, isSure: Bool)? {
    if let word = text.firstPrefix(of: listHeads) {
      let rest = text.from(text.start + word.count).trimmedStart(of: [":"])
      if rest.isEmpty { return (1, true) }
      return rest.leadingOrdinal().map { $0.ordinal.style == .arabic && $0.ordinal.value == 1 } == true
        ? (2, true) : nil
    }
    guard text.lastScalar == ":", text.firstPrefix(of: addressed) != nil,
      text.firstIndex(where: { asked.contains($0) }) != nil
    else { return nil }
    return (1, false)
  }

  // MARK: words to the offices

  private static func isClosing(_ text: Passage) -> Bool {
    if text.count <= 14, closings.holds(text.trimmed(of: ProseMarks.sentenceEnds)) { return true }
    guard text.firstPrefix(of: closingWords) != nil else { return false }
    return text.containsAny(PlanRegion.instructionWords)
      || text.count <= 40 && text.firstPrefix(of: summing) != nil && text.containsAny(carryOut)
  }

  private static let closings = WordTable([
    "现予公告", "现予以公告", "特此公告", "特此通知", "特此通告", "特此公示", "特此函告", "特此报告", "现予公示", "现予公布", "现予以公布", "现予以公示",
  ])
  private static let closingWords: [Word] = ["各", "请各", "以上", "上述", "请", "牵头单位", "责任单位要", "区政府", "市政府", "县政府", "本"]
  private static let summing: [Word] = ["以上", "上述", "请"]
  private static let carryOut: [Word] = ["贯彻落实", "贯彻执行", "遵照执行", "认真落实", "抓好落实", "组织实施"]

  // MARK: who signs, who wrote

  /// The body that signs, with no day under it.
  private static func isSignature(_ text: Passage, below above: ProseParagraph) -> Bool {
    SigningBody.matches(text) && (above.endsInMark || above.body.lastScalar == ")" || LabelLine.opens(above.body))
  }

  private static let writers: [Word] = ["记者", "通讯员", "本报记者", "撰稿", "供稿", "来源", "信息员"]

  /// 记者 方云舟, (来源:区政府办): a line of its own.
  private static func isCredit(_ text: Passage) -> Bool {
    guard text.count <= 30 else { return false }
    let inner = text.trimmed(of: ["(", ")"])
    if text.count <= 8, text.firstScalar == "(", text.lastScalar == ")", inner.firstPrefix(of: writers) == nil {
      return (2...4).contains(inner.count) && PeopleWords.looksLikePeople(inner) && !DepartmentShapes.isList(inner)
    }
    guard let word = inner.firstPrefix(of: writers) else { return false }
    let rest = inner.from(inner.start + word.count)
    guard rest.firstIndex(where: { $0 == "," || $0 == "。" || $0 == ";" }) == nil else { return false }
    return text.firstScalar == "(" || rest.firstScalar == " " || rest.firstScalar == ":"
  }

  /// …。(记者方云舟): at the end of the last item, where no other closes so.
  private mutating func cutCredit() {
    guard let last = body.last, last.body.lastScalar == ")" else { return }
    let text = last.body
    let tail = text.from(max(text.start, text.end - 24))
    guard let open = tail.range.last(where: { tail[$0] == "(" }), open > text.start + 4 else { return }
    let inner = text[open + 1..<text.end - 1].trimmed()
    let rest = text.upTo(open).trimmed()
    let isNamed = inner.firstPrefix(of: Self.writers) != nil
    let isName =
      (2...4).contains(inner.count) && inner.ideographs == inner.count && rest.lastScalar == "。"
      && !body.dropLast().contains(where: { $0.body.lastScalar == ")" }) && !DepartmentShapes.isList(inner)
      && !DeadlineReader.looksLikeDeadline(inner) && PeopleWords.looksLikePeople(inner)
    guard isNamed || isName else { return }
    leaveOut(text.from(open), at: last.line)
    body[body.count - 1].cut(to: rest)
  }
}
