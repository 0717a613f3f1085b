public import PlanModel

/// A browsable static site: overview, departments, domains, notices, tasks, in both languages. Files are handed on one by
/// one, so that a site of any size takes the memory of its largest page.
public struct SiteBuilder {
  private let data: SiteData
  private let tasks: [SiteTask]

  /// Makes a value of its parts.
  public init(_ data: SiteData) {
    self.data = data
    tasks = SiteTask.all(data.tasks)
  }

  /// - Parameters:
  ///   - detail: fetched once for each task, when its pages are made.
  ///   - write: called once for each file, in a fixed order.
  public func build(
    detail: (SiteTask) throws -> TaskDetail, write: (SiteFile) throws -> Void
  ) throws {
    try write(SiteFile(path: "style.css", bytes: Array(SiteAssets.style.utf8)))
    try write(SiteFile(path: "site.js", bytes: Array(SiteAssets.script.utf8)))
    for language in Language.allCases {
      try write(overview(language))
      try write(taskList(language, path: "tasks.html", title: SiteWords.tasks.text(language), tasks, facts: nil))
      try write(departmentList(language))
      try write(domainList(language))
      try write(noticeList(language))
      try groupPages(language, write)
    }
    for task in tasks {
      let detail = try detail(task)
      let blocks = TaskDetailReport.document(detail, data.specification).blocks
      for language in Language.allCases {
        try write(
          SiteTaskPage(
            language: language, asOf: data.specification.asOf, task: task, noticeTitle: detail.noticeTitle,
            blocks: blocks
          ).make())
      }
    }
  }

  private func page(_ language: Language, _ path: String, _ title: String) -> SitePage {
    SitePage(language: language, asOf: data.specification.asOf, path: path, title: title)
  }

  private func overview(_ language: Language) -> SiteFile {
    let page = page(language, "index.html", SiteWords.overview.text(language))
    return page.make { out in
      out.tags("<ul class=\"tiles\">\n<li>")
      out.element("<b>", "\(tasks.count)", "</b>")
      out.text(SiteWords.all.text(language))
      out.tags("</li>\n")
      for status in [TaskStatus.overdue, .dueSoon, .onSchedule, .completed, .notStarted] {
        out.tags("<li>")
        out.element("<b>", "\(tasks.count { $0.state.status == status })", "</b>")
        out.light(status.light, status.words.text(language))
        out.tags("</li>\n")
      }
      out.tags("</ul>\n")
      HTMLRenderer.write(data.charts.map { .chart($0) }, language, to: &out)
      let lists = SiteLists(language: language, page: page)
      out.element("<h2>", SiteWords.worst.text(language), "</h2>\n")
      let worst = tasks.filter { $0.state.overdue != nil }.sorted { SiteBuilder.isWorse($0.state, $1.state) }.prefix(10)
      if worst.isEmpty {
        out.element("<p>", SiteWords.noneOverdue.text(language), "</p>\n")
      } else {
        lists.tasks(Array(worst), &out)
      }
      out.element("<h2>", SiteWords.departments.text(language), "</h2>\n")
      lists.groups(data.byDepartment, heading: SiteWords.departments, path: SitePaths.department, &out)
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

  private func taskList(
    _ language: Language, path: String, title: String, _ tasks: [SiteTask],
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

  private func departmentList(_ language: Language) -> SiteFile {
    let page = page(language, "departments.html", SiteWords.departments.text(language))
    return page.make { out in
      SiteLists(language: language, page: page).scores(data.departments, &out)
    }
  }

  private func domainList(_ language: Language) -> SiteFile {
    let page = page(language, "domains.html", SiteWords.domains.text(language))
    return page.make { out in
      SiteLists(language: language, page: page)
        .groups(
          data.byDomain, heading: Words.domain, path: SitePaths.domain, &out)
    }
  }

  private func noticeList(_ language: Language) -> SiteFile {
    let page = page(language, "notices.html", SiteWords.notices.text(language))
    return page.make { out in
      out.tags("<div class=\"scroll\"><table>\n")
      out.header(
        [
          Words.number, SiteWords.title, SiteWords.documentNumber,
          SiteWords.issuer, SiteWords.signedOn, SiteWords.revision,
          SiteWords.count,
          SiteWords.findings,
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
        out.short(row.notice.signedOn?.description ?? "")
        out.number("\(row.revision)")
        out.number("\(row.taskCount)")
        out.number("\(row.findingCount)")
        out.tags("</tr>\n")
      }
      out.tags("</tbody></table></div>\n")
    }
  }

  /// A page for each notice, each department (led or supported) and each domain.
  private func groupPages(_ language: Language, _ write: (SiteFile) throws -> Void) throws {
    let byNotice = Dictionary(grouping: tasks, by: \.state.notice)
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
              out.element("<dt>", word.text(language), "</dt>")
              out.element("<dd>", value, "</dd>")
            }
            out.tags("</dl>\n")
          }))
    }
    var byDepartment: [String: [SiteTask]] = [:]
    var byDomain: [String: [SiteTask]] = [:]
    for task in tasks {
      for name in Set(task.state.lead + task.state.support) { byDepartment[name, default: []].append(task) }
      byDomain[task.state.domain ?? "", default: []].append(task)
    }
    for name in byDepartment.keys.sorted() {
      let scores = data.departments.filter { $0.department == name }
      // What it leads comes before what it supports.
      let tasks = byDepartment[name] ?? []
      let ordered = tasks.filter { $0.state.lead.contains(name) } + tasks.filter { !$0.state.lead.contains(name) }
      try write(
        taskList(language, path: SitePaths.department(name), title: name, ordered) { page, out in
          guard !scores.isEmpty else { return }
          SiteLists(language: language, page: page).scores(scores, &out)
        })
    }
    for name in byDomain.keys.sorted() {
      let title = name.isEmpty ? SiteWords.noGroup.text(language) : name
      let groups = data.byDomain.filter { $0.group == name }
      try write(
        taskList(language, path: SitePaths.domain(name), title: title, byDomain[name] ?? []) { page, out in
          SiteLists(language: language, page: page).groups(groups, heading: Words.domain, path: nil, &out)
        })
    }
  }
}
