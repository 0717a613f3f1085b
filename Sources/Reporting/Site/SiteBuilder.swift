public import PlanModel

/// A browsable static site: overview, departments, domains, notices, tasks, in both languages. Files are handed on one by
/// one, so that a site of any size takes the memory of its largest page.
public struct SiteBuilder {
  private let data: SiteData

  public init(_ data: SiteData) { self.data = data }

  /// - Parameters:
  ///   - detail: fetched once for each task.
  ///   - write: called once for each file, in a fixed order.
  public func build(
    detail: (TaskState) throws -> SiteTaskDetail, write: (SiteFile) throws -> Void
  ) throws {
    try write(SiteFile(path: "style.css", bytes: Array(SiteAssets.style.utf8)))
    try write(SiteFile(path: "site.js", bytes: Array(SiteAssets.script.utf8)))
    for language in SiteLanguage.allCases {
      try write(overview(language))
      try write(
        taskList(
          language, path: "tasks.html", title: language[SiteWords.tasks], data.tasks, facts: nil))
      try write(departmentList(language))
      try write(domainList(language))
      try write(noticeList(language))
      try groupPages(language, write)
    }
    for state in data.tasks {
      let detail = try detail(state)
      for language in SiteLanguage.allCases {
        try write(
          SiteTaskPage(language: language, asOf: data.asOf, state: state, detail: detail).make())
      }
    }
  }

  private func page(_ language: SiteLanguage, _ path: String, _ title: String) -> SitePage {
    SitePage(language: language, asOf: data.asOf, path: path, title: title)
  }

  private func overview(_ language: SiteLanguage) -> SiteFile {
    let page = page(language, "index.html", language[SiteWords.overview])
    return page.make { out in
      out.tags("<ul class=\"tiles\">\n")
      for status in [TaskStatus.overdue, .dueSoon, .onSchedule, .completed, .notStarted] {
        switch status.light {
        case .red: out.tags("<li class=\"red\">")
        case .yellow: out.tags("<li class=\"yellow\">")
        case .green: out.tags("<li class=\"green\">")
        case .grey: out.tags("<li class=\"grey\">")
        }
        out.element("<b>", "\(data.tasks.count { $0.status == status })", "</b>")
        out.light(status.light, language[SiteWords.status(status)])
        out.tags("</li>\n")
      }
      out.tags("</ul>\n")
      let lists = SiteLists(language: language, page: page)
      chart(.quarter, SiteWords.byQuarter, heading: SiteWords.quarter, path: nil, lists, &out)
      out.element("<h2>", language[SiteWords.worst], "</h2>\n")
      let worst = data.tasks.filter { $0.overdue != nil }
        .sorted { SiteBuilder.isWorse($0, $1) }.prefix(10)
      if worst.isEmpty {
        out.element("<p>", language[SiteWords.noneOverdue], "</p>\n")
      } else {
        lists.tasks(Array(worst), &out)
      }
      chart(
        .department, SiteWords.byDepartment, heading: SiteWords.departments,
        path: SitePaths.department, lists, &out)
    }
  }

  /// The order of the overdue report: the longest overdue, then the widest gap.
  private static func isWorse(_ a: TaskState, _ b: TaskState) -> Bool {
    let (x, y) = (a.overdue?.days ?? 0, b.overdue?.days ?? 0)
    guard x == y else { return x > y }
    let (p, q) = (
      a.duePercent.hundredths - a.actualPercent.hundredths,
      b.duePercent.hundredths - b.actualPercent.hundredths
    )
    return p != q ? p > q : false
  }

  private func chart(
    _ grouping: CompletionGrouping, _ title: SiteWord, heading: SiteWord,
    path: ((String) -> String)?,
    _ lists: SiteLists, _ out: inout Markup
  ) {
    guard let groups = data.completion[grouping], !groups.isEmpty else { return }
    out.element("<h2>", lists.language[title], "</h2>\n")
    // More bars than fit a page say nothing; the table below has them all.
    SiteCharts(language: lists.language).bars(Array(groups.prefix(40)), title: title, &out)
    lists.groups(groups, heading: heading, path: path, &out)
  }

  private func taskList(
    _ language: SiteLanguage, path: String, title: String, _ tasks: [TaskState],
    facts: ((SitePage, inout Markup) -> Void)?
  ) -> SiteFile {
    let page = page(language, path, title)
    return page.make { out in
      facts?(page, &out)
      let lists = SiteLists(language: language, page: page)
      lists.filter(&out)
      lists.tasks(tasks, &out)
    }
  }

  private func departmentList(_ language: SiteLanguage) -> SiteFile {
    let page = page(language, "departments.html", language[SiteWords.departments])
    return page.make { out in
      out.tags("<div class=\"scroll\"><table>\n")
      out.header(
        [
          (SiteWords.rank, true), (SiteWords.departments, false), (SiteWords.led, true),
          (SiteWords.supported, true),
          (SiteWords.due, true), (SiteWords.actual, true), (SiteWords.onTime, true),
          (SiteWords.overdue, true),
          (SiteWords.unreported, true), (SiteWords.status, false),
        ], language)
      out.tags("<tbody>\n")
      for score in data.departments {
        out.tags("<tr>")
        out.number("\(score.rank)")
        out.tags("<td>")
        out.link(to: page.link(SitePaths.department(score.department)), score.department)
        out.tags("</td>")
        for value in [
          "\(score.led)", "\(score.supported)", "\(score.duePercent)%", "\(score.actualPercent)%",
          "\(score.metOnTime)/\(score.milestonesDue)", "\(score.overdue)", "\(score.unreported)",
        ] { out.number(value) }
        out.tags("<td>")
        out.light(score.light, language[SiteWords.light(score.light)])
        out.tags("</td></tr>\n")
      }
      out.tags("</tbody></table></div>\n")
    }
  }

  private func domainList(_ language: SiteLanguage) -> SiteFile {
    let page = page(language, "domains.html", language[SiteWords.domains])
    return page.make { out in
      SiteLists(language: language, page: page)
        .groups(
          data.completion[.domain] ?? [], heading: SiteWords.domain, path: SitePaths.domain, &out)
    }
  }

  private func noticeList(_ language: SiteLanguage) -> SiteFile {
    let page = page(language, "notices.html", language[SiteWords.notices])
    return page.make { out in
      out.tags("<div class=\"scroll\"><table>\n")
      out.header(
        [
          (SiteWords.number, true), (SiteWords.title, false), (SiteWords.documentNumber, false),
          (SiteWords.issuer, false), (SiteWords.signedOn, false), (SiteWords.revision, true),
          (SiteWords.count, true),
          (SiteWords.findings, true),
        ], language)
      out.tags("<tbody>\n")
      for row in data.notices {
        out.tags("<tr>")
        out.number("\(row.id)")
        out.tags("<td>")
        out.link(to: page.link(SitePaths.notice(row.id)), row.notice.title)
        out.tags("</td>")
        out.cell(row.notice.documentNumber ?? "")
        out.cell(row.notice.issuer ?? "")
        out.cell(row.notice.signedOn?.description ?? "")
        out.number("\(row.revision)")
        out.number("\(row.taskCount)")
        out.number("\(row.findingCount)")
        out.tags("</tr>\n")
      }
      out.tags("</tbody></table></div>\n")
    }
  }

  /// A page for each notice, each department (led or supported) and each domain.
  private func groupPages(_ language: SiteLanguage, _ write: (SiteFile) throws -> Void) throws {
    let byNotice = Dictionary(grouping: data.tasks, by: \.notice)
    for row in data.notices {
      try write(
        taskList(
          language, path: SitePaths.notice(row.id), title: row.notice.title, byNotice[row.id] ?? [],
          facts: { _, out in
            out.tags("<dl>")
            for (word, value) in [
              (SiteWords.documentNumber, row.notice.documentNumber),
              (SiteWords.issuer, row.notice.issuer),
              (SiteWords.signedOn, row.notice.signedOn?.description),
            ] {
              guard let value else { continue }
              out.element("<dt>", language[word], "</dt>")
              out.element("<dd>", value, "</dd>")
            }
            out.tags("</dl>\n")
          }))
    }
    var byDepartment: [String: [TaskState]] = [:]
    var byDomain: [String: [TaskState]] = [:]
    for task in data.tasks {
      for name in Set(task.lead + task.support) { byDepartment[name, default: []].append(task) }
      byDomain[task.domain ?? "", default: []].append(task)
    }
    for name in byDepartment.keys.sorted() {
      try write(
        taskList(
          language, path: SitePaths.department(name), title: name, byDepartment[name] ?? [],
          facts: nil))
    }
    for name in byDomain.keys.sorted() {
      try write(
        taskList(
          language, path: SitePaths.domain(name),
          title: name.isEmpty ? language[SiteWords.noGroup] : name,
          byDomain[name] ?? [], facts: nil))
    }
  }
}
