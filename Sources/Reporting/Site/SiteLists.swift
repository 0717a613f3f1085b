import PlanModel

extension Markup {
  /// A light as shape, word and colour.
  mutating func light(_ light: Light, _ label: String) {
    switch light {
    case .red: tags("<span class=\"light red\">▲ ")
    case .yellow: tags("<span class=\"light yellow\">◆ ")
    case .green: tags("<span class=\"light green\">● ")
    case .grey: tags("<span class=\"light grey\">○ ")
    }
    text(label)
    tags("</span>")
  }

  mutating func number(_ value: String) { element("<td class=\"n\">", value, "</td>") }
  mutating func cell(_ value: String) { element("<td>", value, "</td>") }

  mutating func header(_ words: [(SiteWord, isNumber: Bool)], _ language: SiteLanguage) {
    tags("<thead><tr>")
    for (word, isNumber) in words {
      if isNumber { tags("<th class=\"n\" scope=\"col\">") } else { tags("<th scope=\"col\">") }
      text(language[word])
      tags("</th>")
    }
    tags("</tr></thead>\n")
  }
}

/// Tables of tasks and groups, shared by all list pages.
struct SiteLists {
  let language: SiteLanguage
  let page: SitePage

  /// Search box and status filter; hidden until the script has found its table.
  func filter(_ out: inout Markup) {
    out.tags("<form class=\"filter\" hidden><label>")
    out.text(language[SiteWords.search])
    out.tags(" <input type=\"search\"></label> <select aria-label=\"")
    out.text(language[SiteWords.status])
    out.tags("\"><option value=\"\">")
    out.text(language[SiteWords.allStatuses])
    out.tags("</option>")
    for status in TaskStatus.allCases {
      out.tags("<option value=\"")
      out.text(status.rawValue)
      out.element("\">", language[SiteWords.status(status)], "</option>")
    }
    out.tags("</select> <output></output></form>\n")
  }

  func tasks(_ tasks: [TaskState], _ out: inout Markup) {
    out.tags("<div class=\"scroll\"><table data-list>\n")
    out.header(
      [
        (SiteWords.number, false), (SiteWords.task, false), (SiteWords.domain, false),
        (SiteWords.lead, false),
        (SiteWords.status, false), (SiteWords.due, true), (SiteWords.actual, true),
        (SiteWords.daysOverdue, true),
        (SiteWords.lastReport, false),
      ], language)
    out.tags("<tbody>\n")
    for task in tasks {
      out.tags("<tr data-status=\"")
      out.text(task.status.rawValue)
      out.tags("\"><td>")
      out.link(to: page.link(SitePaths.task(notice: task.notice, number: task.number)), task.number)
      out.tags("</td>")
      out.cell(SiteLists.short(task))
      out.cell(task.domain ?? "")
      out.tags("<td>")
      departments(task.lead, &out)
      out.tags("</td><td>")
      out.light(task.status.light, language[SiteWords.status(task.status)])
      out.tags("</td>")
      out.number("\(task.duePercent)%")
      out.number("\(task.actualPercent)%")
      out.number(task.overdue.map { language.days($0.days) } ?? "")
      out.cell(task.lastReportedOn?.description ?? language[SiteWords.never])
      out.tags("</tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  func departments(_ names: [String], _ out: inout Markup) {
    for (index, name) in names.enumerated() {
      if index > 0 { out.text("、") }
      out.link(to: page.link(SitePaths.department(name)), name)
    }
  }

  func groups(
    _ groups: [CompletionGroup], heading: SiteWord, path: ((String) -> String)?, _ out: inout Markup
  ) {
    out.tags("<div class=\"scroll\"><table>\n")
    out.header(
      [
        (heading, false), (SiteWords.count, true), (SiteWords.completed, true),
        (SiteWords.due, true),
        (SiteWords.actual, true), (SiteWords.overdue, true), (SiteWords.unreported, true),
        (SiteWords.onTime, true),
        (SiteWords.status, false),
      ], language)
    out.tags("<tbody>\n")
    for group in groups {
      out.tags("<tr><td>")
      let name = group.group.isEmpty ? language[SiteWords.noGroup] : group.group
      if let path { out.link(to: page.link(path(group.group)), name) } else { out.text(name) }
      out.tags("</td>")
      out.number("\(group.tasks)")
      out.number("\(group.completed)")
      out.number("\(group.duePercent)%")
      out.number("\(group.actualPercent)%")
      out.number("\(group.overdue)")
      out.number("\(group.unreported)")
      out.number("\(group.metOnTime)/\(group.milestonesDue)")
      out.tags("<td>")
      out.light(group.light, language[SiteWords.light(group.light)])
      out.tags("</td></tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  /// A title, a project or the start of the text: what fits one line of a list.
  static func short(_ task: TaskState) -> String {
    let name = task.title ?? task.text
    let scalars = name.unicodeScalars
    let cut = scalars.count > 60 ? String(String.UnicodeScalarView(scalars.prefix(60))) + "…" : name
    guard task.title == nil, let project = task.project, !project.isEmpty else { return cut }
    return "\(project):\(cut)"
  }
}
