import PlanModel

/// One task: plan, schedule, history with corrections, evidence names, findings.
struct SiteTaskPage {
  let language: SiteLanguage
  let asOf: CivilDate
  let state: TaskState
  let detail: SiteTaskDetail

  func make() -> SiteFile {
    let page = SitePage(
      language: language, asOf: asOf,
      path: SitePaths.task(notice: state.notice, number: state.number),
      title: "\(state.number) \(SiteLists.short(state))")
    return page.make { out in
      facts(page, &out)
      out.tags("<p>")
      out.text(detail.task.text)
      out.tags("</p>\n")
      schedule(&out)
      history(&out)
      list(SiteWords.workPoints, detail.task.workPoints, &out)
      list(
        SiteWords.findings,
        detail.findings.map { finding in
          (finding.line.map { "\(language[SiteWords.line]) \($0): " } ?? "") + finding.message
        }, &out)
    }
  }

  private func facts(_ page: SitePage, _ out: inout Markup) {
    let lists = SiteLists(language: language, page: page)
    func pair(_ word: SiteWord, _ write: (inout Markup) -> Void) {
      out.element("<dt>", language[word], "</dt><dd>")
      write(&out)
      out.tags("</dd>\n")
    }
    out.tags("<dl>\n")
    pair(SiteWords.status) { out in
      out.light(state.status.light, language[SiteWords.status(state.status)])
      if let overdue = state.overdue {
        out.text(" \(overdue.quarter) \(overdue.deadline), \(language.days(overdue.days))")
      }
    }
    pair(SiteWords.due) { $0.text("\(state.duePercent)%") }
    pair(SiteWords.actual) { $0.text("\(state.actualPercent)%") }
    pair(SiteWords.lead) { lists.departments(state.lead, &$0) }
    if !state.support.isEmpty { pair(SiteWords.support) { lists.departments(state.support, &$0) } }
    if !detail.task.leaders.isEmpty {
      pair(SiteWords.leaders) { $0.text(detail.task.leaders.joined(separator: "、")) }
    }
    if let domain = state.domain {
      pair(SiteWords.domain) { $0.link(to: page.link(SitePaths.domain(domain)), domain) }
    }
    if let project = state.project { pair(SiteWords.project) { $0.text(project) } }
    pair(SiteWords.notices) {
      $0.link(to: page.link(SitePaths.notice(state.notice)), "\(state.notice)")
    }
    out.tags("</dl>\n")
  }

  private func schedule(_ out: inout Markup) {
    guard !detail.schedule.isEmpty else { return }
    out.element("<h2>", language[SiteWords.schedule], "</h2>\n")
    SiteCharts(language: language).course(detail, asOf: asOf, &out)
    out.tags("<div class=\"scroll\"><table>\n")
    out.header(
      [
        (SiteWords.quarter, false), (SiteWords.dueOn, false), (SiteWords.scheduled, true),
        (SiteWords.printedOrDefault, false), (SiteWords.milestone, false),
      ], language)
    out.tags("<tbody>\n")
    for milestone in detail.schedule {
      out.tags("<tr>")
      out.cell(milestone.quarter.description)
      out.cell(milestone.dueOn.description)
      out.number("\(milestone.scheduledPercent)%")
      out.cell(language[milestone.basis == .stated ? SiteWords.stated : SiteWords.byDefault])
      out.cell(milestone.text)
      out.tags("</tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  private func history(_ out: inout Markup) {
    out.element("<h2>", language[SiteWords.history], "</h2>\n")
    guard !detail.entries.isEmpty else {
      out.element("<p>", language[SiteWords.noEntries], "</p>\n")
      return
    }
    out.tags("<div class=\"scroll\"><table>\n")
    out.header(
      [
        (SiteWords.on, false), (SiteWords.percent, true), (SiteWords.by, false),
        (SiteWords.note, false),
        (SiteWords.evidence, false), (SiteWords.recorded, false),
      ], language)
    out.tags("<tbody>\n")
    for entry in detail.entries {
      out.tags("<tr>")
      out.cell(entry.on.description)
      out.number("\(entry.percent)%")
      out.cell(entry.by ?? "")
      let correction =
        entry.isCorrection ? "[\(language[SiteWords.correction])] \(entry.reason ?? "") " : ""
      out.cell(correction + (entry.note ?? ""))
      out.cell(entry.evidenceName ?? "")
      out.cell(entry.recordedAt)
      out.tags("</tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  private func list(_ heading: SiteWord, _ items: [String], _ out: inout Markup) {
    guard !items.isEmpty else { return }
    out.element("<h2>", language[heading], "</h2>\n<ul>\n")
    for item in items { out.element("<li>", item, "</li>\n") }
    out.tags("</ul>\n")
  }
}
