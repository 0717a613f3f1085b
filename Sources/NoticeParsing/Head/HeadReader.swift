import DocumentReading
import PlanModel

/// The notice's head as read from the page around the plan.
struct Head: Sendable {
  var notice: Notice
  var findings: [Finding]
  /// The notice says that the first of several departments leads (列第一位者为牵头单位).
  var firstListedLeads = false
}

/// Reads title, number, body, days, index, period and reporting day from what stands around the plan.
enum HeadReader {
  /// The year that deadlines without one mean: the title's, the plan heading's, the document number's or the dates'.
  static func planYear(of page: Page) -> Int? { yearFound(of: page)?.year }

  /// - Returns: the year, and whether no more than the day on which the page was published says so.
  private static func yearFound(of page: Page) -> (year: Int, isOfPage: Bool)? {
    var lines = Array(page.lines.lazy.filter { !$0.text.isEmpty && $0.text.count <= 120 }.prefix(80))
    if var first = page.lines.first(where: { !$0.text.isEmpty }), let opening = first.opening {
      first.text = opening
      lines.insert(first, at: 0)
    }
    var number: Int?
    var stamp: PrintedDate?
    var inSentence: Int?
    for line in lines {
      let mention = PeriodReader.mention(in: line.text)
      if mention.years.isEmpty, let year = PlannedMonths.mention(in: line.text)?.years.first,
        TitleReader.endsAsPlan(line.text)
      {
        return (year, false)
      }
      if let year = mention.years.max(), !mention.years.isEmpty, titleWords.occurs(in: line.text),
        !line.text.contains("《") || line.text.contains("印发")
      {
        let found = mention.lastYear == nil ? year : mention.years.first ?? year
        // A site's sentence about the page (…的2031年重点工作,供大家参考。) may name another year than the title does.
        if line.text.lastScalar != "。" { return (found, false) }
        inSentence = inSentence ?? found
      }
      if number == nil, stamp == nil {
        number = DocumentNumberReader.whole(line.text)?.year
        stamp = number == nil ? PrintedDate.first(in: line.text) : nil
        if stamp?.day == nil { stamp = nil }
      }
    }
    if let found = inSentence ?? number { return (found, false) }
    let day = stamp?.day
    // The day of a site's page may lie in the year before the plan's, or in the year behind it.
    if let coming = ComingYear.read(page), day.map({ abs($0.year - coming) <= 1 }) ?? true { return (coming, false) }
    if let day { return (day.year, stamp?.style == .numeric) }
    for property in page.metadata {
      if let year = PrintedDate.first(in: Passage(property.value))?.day?.year { return (year, true) }
    }
    if let found = lines.lazy.compactMap({ ComingYear.unbound(in: $0.text) }).first { return (found, false) }
    return page.lines.lazy.filter { $0.text.count > 120 }.prefix(3)
      .compactMap { ComingYear.unbound(in: $0.text.upTo($0.text.start + 300)) }.first.map { ($0, false) }
  }

  private static let titleWords = WordTable([
    "关于", "要点", "目标", "计划", "任务", "分解", "清单", "方案", "报告", "安排", "分工", "实事", "总结", "重点工作",
  ])

  /// - Parameter year: the plan's year where the caller knows it and the notice does not say.
  static func read(_ page: Page, draft: Draft, year: Int? = nil) -> Head {
    let lines = HeadLines(page, plan: draft.lines)
    let entries = MetadataReader.entries(in: lines.all, tables: page.tables)
    var findings: [Finding] = []

    let signature =
      SignatureReader.read(lines.letter.filter { !isLabelled($0, entries) })
      ?? SignatureReader.read(lines.after.filter { !isLabelled($0, entries) })
      ?? lines.before.lazy.filter { $0.text.count >= 40 }.compactMap { SignatureReader.tail(of: $0) }.first
      ?? page.lines.last { $0.text.count > 80 }.flatMap { SignatureReader.tail(of: $0) }
    let metadataTitles = page.metadata.filter { ["articletitle", "og:title", "title", "dc.title"].contains($0.name) }
      .map(\.value)
    let title = TitleReader.read(
      lines.before, labelled: entries.filter { $0.field == .title }.map(\.value), metadata: metadataTitles,
      signer: signature?.issuer)

    var notice = Notice(title: title?.text ?? "", kind: draft.kind)
    let number = documentNumber(lines, entries: entries, title: title)
    notice.documentNumber = number?.found.text
    if let number, number.found.isDamaged {
      findings.append(
        FindingCode.documentNumberIncomplete.at(
          number.line, "“\(number.found.text)” lost a part in copying: kept as printed"))
    }
    if number == nil, draft.kind != .report, signature?.issuer != nil, signature?.date.style == .written,
      let title, Passage(title.text).contains("关于"), Passage(title.text).hasSuffix("通知")
    {
      findings.append(
        FindingCode.documentNumberMissing.at(nil, "no document number was found: the title and the year stand for it"))
    }
    let isSigned = signature.map { $0.date.style != .numeric || $0.isBelowLetter && $0.issuer != nil } ?? false
    notice.issuer = issuer(signature: signature, title: title, entries: entries, lines: lines, kind: draft.kind)
    if isSigned, let signature {
      notice.signedOn = signature.date.day
      if signature.date.style == .damaged {
        findings.append(
          FindingCode.signingDateDamaged.at(
            signature.line,
            signature.date.day.map { "the signing date lost its marks: read as \($0)" }
              ?? "the signing date lost its marks and fits more than one day: left open"))
      }
    } else if draft.kind != .report {
      notice.signedOn =
        entries.lazy.filter { $0.field == .signed }.compactMap { PrintedDate.first(in: $0.value)?.day }.first
    }
    notice.publishedOn = publishedOn(
      lines, entries: entries, title: title, signature: isSigned ? signature : nil, metadata: page.metadata,
      kind: draft.kind)
    notice.indexNumber = entries.first { $0.field == .indexNumber }.flatMap { indexNumber($0.value) }
    notice.period = period(
      page, lines: lines, draft: draft, title: title, number: number?.found, notice: notice, known: year)
    notice.reportingDay = lines.all.lazy.compactMap { ReportingDay.read($0.text) }.first
    if notice.title.isEmpty {
      findings.append(FindingCode.titleMissing.at(nil, "no title was found: none stands in its place"))
    }
    if notice.issuer == nil {
      findings.append(FindingCode.issuerMissing.at(nil, "no signing body was found: give one with --issuer"))
    }
    if year == nil, let guessed = notice.period?.first.year {
      let found = yearFound(of: page)
      if found == nil, TableYear.read(page) == guessed {
        findings.append(
          FindingCode.yearFromTable.at(
            nil, "no title or day names the plan's year: \(guessed) stands in its table and is taken: check it"))
      } else if let found, found.isOfPage, found.year == guessed {
        findings.append(
          FindingCode.yearFromPublication.at(
            nil, "nothing names the plan's year: \(guessed) is the year in which the page was published: check it"))
      }
    }
    if notice.period == nil {
      findings.append(
        FindingCode.periodMissing.at(nil, "no year or quarter of the plan was found: give the year with --year"))
    }
    return Head(notice: notice, findings: findings, firstListedLeads: FirstListed.leads(page))
  }

  private static func isLabelled(_ line: Line, _ entries: [MetadataReader.Entry]) -> Bool {
    line.text.contains(":") && entries.contains { $0.line == line.number }
  }

  // MARK: - Number

  private static func documentNumber(
    _ lines: HeadLines, entries: [MetadataReader.Entry], title: TitleReader.Found?
  ) -> (found: DocumentNumberReader.Found, line: Int)? {
    for entry in entries where entry.field == .documentNumber {
      if let found = DocumentNumberReader.whole(entry.value) ?? DocumentNumberReader.first(in: entry.value) {
        return (found, entry.line)
      }
    }
    for line in lines.before where line.text.count <= 60 {
      if let found = DocumentNumberReader.whole(line.text) ?? DocumentNumberReader.leading(line.text) {
        return (found, line.number)
      }
    }
    if let title, let found = DocumentNumberReader.first(in: title.rest) { return (found, title.lines.lowerBound) }
    // 2032年重点工作任务(云政发〔2032〕3号): the page's own heading ends with it.
    if let title, let last = Passage(title.text).lastBracket, let found = DocumentNumberReader.whole(last) {
      return (found, title.lines.lowerBound)
    }
    for line in lines.after where line.text.count <= 40 {
      if let found = DocumentNumberReader.whole(line.text), !found.isDamaged { return (found, line.number) }
    }
    return nil
  }

  private static func indexNumber(_ value: Passage) -> String? {
    let token = value.split { $0 == " " || $0 == "|" }.first { !$0.isEmpty }
    guard let token, token.foldedScalars.contains(where: { ("0"..."9").contains($0) }) else { return nil }
    return token.string
  }

  // MARK: - Body

  private static func issuer(
    signature: SignatureReader.Found?, title: TitleReader.Found?, entries: [MetadataReader.Entry], lines: HeadLines,
    kind: NoticeKind
  ) -> String? {
    if let issuer = signature?.issuer, signature?.date.style != .numeric { return issuer }
    if let title, let at = Passage(title.text).find("关于") {
      let isQuoted = title.text.hasSuffix("》")
      let lead = Passage(title.text).upTo(at).trimmed(of: isQuoted ? ["《"] : [])
      if SigningBody.matches(lead) { return lead.unspacedString }
    }
    // 云溪区人民政府2032年上半年工作总结: who reports stands before the year.
    if kind == .report, let title = title.map({ Passage($0.text) }),
      let year = title.firstIndex(where: { ("0"..."9").contains($0) }), SigningBody.matches(title.upTo(year))
    {
      return title.upTo(year).unspacedString
    }
    for entry in entries where entry.field == .issuer {
      let value = entry.value.split { $0 == " " }.first { !$0.isEmpty } ?? entry.value
      if SigningBody.matches(value) { return value.unspacedString }
    }
    // 我代表云溪区人民政府: who gives a report.
    if kind == .report {
      for line in lines.before {
        guard let at = line.text.find("代表") else { continue }
        let rest = line.text.from(at + 2)
        guard let end = rest.find("人民政府") else { continue }
        let body = rest.upTo(end + 4)
        if SigningBody.matches(body) { return body.unspacedString }
      }
    }
    return signature?.issuer
  }

  // MARK: - Days

  private static func publishedOn(
    _ lines: HeadLines, entries: [MetadataReader.Entry], title: TitleReader.Found?, signature: SignatureReader.Found?,
    metadata: [Document.Property], kind: NoticeKind
  ) -> CivilDate? {
    // 时间: may be the portal's own; a label that says of what is better.
    let published = entries.filter { $0.field == .published }
    for entry in published.filter({ $0.label.count > 2 }) + published.filter({ $0.label.count <= 2 }) {
      if let date = PrintedDate.at(entry.value.start, in: entry.value)?.day { return date }
    }
    if let title, let date = PrintedDate.first(in: title.rest)?.day { return date }
    for entry in entries where entry.field == .created {
      if let date = PrintedDate.at(entry.value.start, in: entry.value)?.day { return date }
    }
    for line in lines.before.prefix(40) where line.text.count <= 120 && line.number != signature?.line {
      guard let date = PrintedDate.at(line.text.start, in: line.text) else { continue }
      let rest = line.text.from(date.end).trimmed()
      if date.style == .numeric, rest.isEmpty || isTimeOrCounter(rest) { return date.day }
      if date.style == .written, !rest.isEmpty, isTimeOrCounter(rest) { return date.day }
    }
    // 云溪日报 2012-03-13 08:12: a clock behind the day, or a counter beside it.
    for line in lines.before.prefix(40) + lines.after.prefix(40)
    where line.text.count <= 90 && !line.text.contains("。") && line.number != signature?.line
      && !visitors.occurs(in: line.text)
    {
      guard let date = PrintedDate.first(in: line.text) else { continue }
      if opensWithClock(line.text.from(date.end)) || counters.occurs(in: line.text) { return date.day }
    }
    if kind == .report {
      for entry in entries where entry.field == .signed {
        if let date = PrintedDate.first(in: entry.value)?.day { return date }
      }
    }
    for property in metadata
    where ["pubdate", "publishdate", "article:published_time", "publishedtime", "dc.date"].contains(property.name) {
      if let date = PrintedDate.first(in: Passage(property.value))?.day { return date }
    }
    return nil
  }

  private static func opensWithClock(_ text: Passage) -> Bool {
    let rest = text.trimmed()
    guard let colon = rest.firstIndex(where: { $0 == ":" }), (1...2).contains(colon - rest.start) else { return false }
    return rest.upTo(colon).foldedScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  private static func isTimeOrCounter(_ rest: Passage) -> Bool {
    opensWithClock(rest) || counters.occurs(in: rest)
      || rest.foldedScalars.allSatisfy { ("0"..."9").contains($0) || $0 == ":" || $0 == " " }
  }

  /// What forums print about who writes there.
  private static let visitors = WordTable(["心情", "签到", "注册", "最后登录", "在线时间", "积分", "威望", "楼主", "会员"])

  private static let counters = WordTable([
    "点击", "浏览次", "浏览量", "浏览:", "阅读", "访问", "来源", "字号", "字体", "打印", "作者", "编辑", "责编",
  ])

  // MARK: - Period

  /// 2032年度重点工作清单(一季度落实情况): the bracket says up to when progress is told, not what is planned.
  private static func withoutState(_ title: Passage, kind: NoticeKind) -> Passage {
    guard let bracket = title.lastBracket else { return title }
    let rest = title.upTo(bracket.start - 1)
    // …进展情况(一季度) over a table of what is planned.
    guard bracket.hasSuffix("情况") || kind != .report && rest.hasSuffix("情况") else { return title }
    return PeriodReader.mention(in: rest).years.isEmpty ? title : rest
  }

  private static func period(
    _ page: Page, lines: HeadLines, draft: Draft, title: TitleReader.Found?, number: DocumentNumberReader.Found?,
    notice: Notice, known: Int?
  ) -> PlanPeriod? {
    let year =
      known ?? planYear(of: page) ?? number?.year ?? notice.signedOn?.year ?? notice.publishedOn?.year
      ?? TableYear.read(page)
    // 二、2032年工作安排 says which year is to come, whatever the title leaves out.
    let inTitle = title.map { PeriodReader.mention(in: Passage($0.text)) }
    if draft.kind == .report, let coming = draft.coming,
      var year = coming.years.max() ?? year
    {
      // A title of two years names the one to come, a title of one the one that is over.
      if coming.isNextYear, inTitle?.years.count ?? 0 < 2 { year += 1 }
      // 第四季度工作总结, then 一季度工作计划: that of the year behind.
      if coming.years.isEmpty, let first = coming.quarters, inTitle?.years.count ?? 0 < 2,
        let over = inTitle?.quarters, over.lowerBound == over.upperBound, first.upperBound < over.lowerBound
      {
        year += 1
      }
      if coming.quarters != nil || inTitle?.quarters == nil || !(inTitle?.years.contains(year) ?? false),
        let quarters = coming.quarters ?? .some(1...4),
        let first = Quarter(year: year, ordinal: quarters.lowerBound),
        let last = Quarter(year: year, ordinal: quarters.upperBound)
      {
        return PlanPeriod(from: first, to: last)
      }
    }
    if draft.kind == .report, draft.tasks.isEmpty, !draft.results.isEmpty,
      let title = title.map({ Passage($0.text) })
        ?? lines.before.first(where: { ReportScan.tellsOfState($0.text) })?.text,
      let quarters = ReportedTime.quarters(in: title), let year = PeriodReader.mention(in: title).years.max() ?? year,
      let first = Quarter(year: year, ordinal: quarters.lowerBound),
      let last = Quarter(year: year, ordinal: quarters.upperBound)
    {
      return PlanPeriod(from: first, to: last)
    }
    if let mention = title.flatMap({ PlannedMonths.coming(in: Passage($0.text)) }) {
      return PeriodReader.period(mention, kind: .points, fallbackYear: year)
    }
    if let title {
      var mention = PeriodReader.mention(in: withoutState(Passage(title.text), kind: draft.kind))
      if mention.quarters == nil, mention.lastYear == nil { mention.quarters = draft.columnQuarters }
      if mention.quarters == nil, mention.lastYear == nil, draft.kind != .report,
        let months = PlannedMonths.mention(in: Passage(title.text))
      {
        mention.quarters = months.quarters
        if mention.years.isEmpty { mention.years = months.years }
      }
      // 1-9月推进情况, and what comes next.
      if mention.quarters == nil, draft.kind == .report {
        mention.quarters = ReportedTime.quarters(in: Passage(title.text))
      }
      if !mention.years.isEmpty || mention.quarters != nil {
        return PeriodReader.period(mention, kind: draft.kind, fallbackYear: year)
      }
    }
    // The plan's own heading, between the letter and its first item.
    for line in lines.before.suffix(12).reversed() where line.text.count <= 60 && !line.text.foldedScalars.contains("。")
    {
      let mention = PeriodReader.mention(in: line.text)
      if !mention.years.isEmpty, titleWords.occurs(in: line.text) {
        return PeriodReader.period(mention, kind: draft.kind, fallbackYear: year)
      }
    }
    guard let year else { return nil }
    let mention = PeriodReader.Mention(years: [year], quarters: draft.columnQuarters)
    return PeriodReader.period(mention, kind: draft.kind, fallbackYear: year)
  }
}

extension Passage {
  /// What stands in the round bracket that it ends with; brackets of other shapes inside are part of it.
  fileprivate var lastBracket: Passage? {
    guard lastScalar == ")", let open = range.last(where: { self[$0] == "(" }), open > start else { return nil }
    return self[open + 1..<end - 1]
  }
}
