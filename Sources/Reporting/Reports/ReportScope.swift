public import PlanModel

/// What a report covers: its day and filter, and the notices that are stored.
public struct ReportScope: Sendable {
  /// Day, knowledge and filter.
  public var specification: ReportSpecification
  /// The notices covered; two are enough where there are more.
  public var notices: [NoticeRow]
  /// How many notices are stored.
  public var noticeCount: Int
  /// The link of the chain that the report was made from: on paper it holds the database to what it was.
  public var chain: ChainHead?

  /// Makes a value of its parts.
  ///
  /// - Parameter noticeCount: nil where `notices` are all.
  public init(
    _ specification: ReportSpecification, notices: [NoticeRow], noticeCount: Int? = nil, chain: ChainHead? = nil
  ) {
    self.specification = specification
    self.notices = notices
    self.noticeCount = noticeCount ?? notices.count
    self.chain = chain
  }

  /// Numbers alone do not tell a task where several notices are covered.
  var coversSeveralNotices: Bool { coveredCount > 1 }

  private var coveredCount: Int { specification.filter.notice == nil ? noticeCount : covered.count }

  private var covered: [NoticeRow] {
    guard let id = specification.filter.notice else { return notices }
    return notices.filter { $0.id == id }
  }

  /// The day, the notices, what was filtered, the chain.
  var lines: [Message] {
    let day = specification.asOf
    var lines = [Message(zh: "截至 \(day)", en: "As of \(day)")]
    // The known-by moment is not among them: a report printed again by it is the same, byte for byte.
    if covered.count == 1 {
      let notice = covered[0].notice
      let number = notice.documentNumber.map { "（\($0)）" } ?? ""
      lines.append(Message(zh: "通知：\(notice.title)\(number)", en: "Notice: \(notice.title)\(number)"))
    } else if coveredCount > 1 {
      lines.append(Message(zh: "通知：\(coveredCount)份", en: "Notices: \(coveredCount)"))
    }
    let filters = filterWords
    if let first = filters.first {
      lines.append(
        filters.dropFirst().reduce(Message(zh: "仅含：", en: "Only: ") + first) {
          $0 + Message(zh: "；", en: "; ") + $1
        })
    }
    if let chain {
      lines.append(
        Message(
          zh: "记录链：第 \(chain.recording) 次记录 \(chain.printed)",
          en: "Chain: recording \(chain.recording), \(chain.printed)"))
    }
    return lines
  }

  private var filterWords: [Message] {
    let filter = specification.filter
    var words: [Message] = []
    if let name = filter.department { words.append(Message(zh: "部门 \(name)", en: "department \(name)")) }
    if let domain = filter.domain { words.append(Message(zh: "领域 \(domain)", en: "domain \(domain)")) }
    if let quarter = filter.quarter { words.append(Words.quarter(quarter)) }
    if let status = filter.status {
      words.append(Message(zh: "状态 \(status.words.zh)", en: "status \(status.rawValue)"))
    }
    if let text = filter.search { words.append(Message(zh: "含“\(text)”", en: "containing '\(text)'")) }
    return words
  }

  /// The column of notice ids, where it is needed.
  func noticeColumn<Item>(_ notice: @escaping (Item) -> Int) -> [Column<Item>] {
    guard coversSeveralNotices else { return [] }
    return [Column("notice", Words.notice, .number) { .integer(notice($0)) }]
  }
}

extension TaskWording {
  /// The project and the task's own words: 滨河绿道：新建绿道3公里.
  var words: String {
    switch (head(project), head(title)) {
    case (nil, nil): text
    case (let head?, nil), (nil, let head?): head + "：" + text
    case (let project?, let title?): project + " " + title + "：" + text
    }
  }

  /// A name that the text does not begin with anyway.
  private func head(_ name: String?) -> String? {
    guard let name, !name.isEmpty, !text.hasPrefix(name) else { return nil }
    return name
  }
}

extension TaskState {
  /// The project and the task's own words.
  var words: String { TaskWording(project: project, title: title, text: text).words }

  var gap: Percent { Percent(hundredths: max(0, duePercent.hundredths - actualPercent.hundredths)) }

  /// The actual percent, or that nobody has reported.

  var lastReportedCell: CellValue { lastReportedOn.map { .date($0) } ?? .missing(Words.unreported) }

  /// One heading for each lead department.
  var leadSections: [Message] { lead.isEmpty ? [Words.noLead] : lead.map { Message(both: $0) } }
}
