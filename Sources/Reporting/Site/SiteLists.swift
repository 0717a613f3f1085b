import PlanModel

extension Markup {
  /// A light as shape, word and colour.
  mutating func light(_ light: Light, _ label: String) {
    tags("<span class=\"light ")
    text(light.rawValue)
    tags("\">")
    text(light.sign + " ")
    text(label)
    tags("</span>")
  }

  mutating func number(_ value: String) { element("<td class=\"number\">", value, "</td>") }
  /// A cell of numbers: `14`, `47.5%`, `46天`.
  mutating func number(_ value: CellValue, _ language: Language) {
    tags("<td class=\"number\">")
    self.value(value, language)
    tags("</td>")
  }
  /// A day, a few words: never broken.
  mutating func short(_ value: String) { element("<td class=\"short\">", value, "</td>") }
  mutating func cell(_ value: String) { element("<td>", value, "</td>") }

  mutating func header(_ words: [Message], _ language: Language) {
    tags("<thead><tr>")
    for word in words {
      tags("<th scope=\"col\">")
      text(word.text(language))
      tags("</th>")
    }
    tags("</tr></thead>\n")
  }
}

/// Tables of tasks and groups, shared by all list pages.
struct SiteLists {
  let language: Language
  let page: SitePage

  /// Search box and status filter; hidden until the script has found its table.
  func filter(_ out: inout Markup) {
    out.tags("<form class=\"filter\" hidden><label>")
    out.text(SiteWords.search.text(language))
    out.tags(" <input type=\"search\"></label> <select aria-label=\"")
    out.text(Words.status.text(language))
    out.tags("\"><option value=\"\">")
    out.text(SiteWords.allStatuses.text(language))
    out.tags("</option>")
    for status in TaskStatus.allCases {
      out.tags("<option value=\"")
      out.text(status.rawValue)
      out.element("\">", status.words.text(language), "</option>")
    }
    out.tags("</select> <output></output></form>\n")
  }

  func tasks(_ tasks: [SiteTask], _ out: inout Markup) {
    out.tags("<div class=\"scroll\"><table data-list>\n")
    out.header(
      [
        Words.number, Words.task, Words.domain,
        Words.lead,
        Words.status, Words.duePercent, Words.actualPercent,
        SiteWords.daysOverdue,
        Words.lastReportedOn,
      ], language)
    out.tags("<tbody>\n")
    for item in tasks {
      let task = item.state
      out.tags("<tr data-status=\"")
      out.text(task.status.rawValue)
      out.tags("\"><td class=\"short\">")
      out.link(to: page.link(item.path), task.number)
      out.tags("</td>")
      out.element("<td class=\"wrapped\">", SiteLists.short(task), "</td>")
      out.cell(task.domain ?? "")
      out.tags("<td>")
      departments(task.lead, &out)
      out.tags("</td><td>")
      out.light(task.status.light, task.status.words.text(language))
      out.tags("</td>")
      out.number(.percent(task.duePercent), language)
      out.number(.percent(task.actualPercent), language)
      out.number(task.overdue.map { .days($0.days) } ?? .empty, language)
      out.tags("<td class=\"short\">")
      out.value(task.lastReportedCell, language)
      out.tags("</td></tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  func departments(_ names: [String], _ out: inout Markup) {
    for (index, name) in names.enumerated() {
      if index > 0 { out.text("、") }
      out.link(to: page.link(SitePaths.department(name)), name)
    }
  }

  /// Departments with their rank.
  func scores(_ scores: [DepartmentScore], _ out: inout Markup) {
    out.tags("<div class=\"scroll\"><table>\n")
    out.header(
      [
        SiteWords.rank, SiteWords.departments, SiteWords.led, SiteWords.supported, Words.duePercent,
        Words.actualPercent, SiteWords.onTime, SiteWords.overdue, SiteWords.unreported, Words.status,
      ], language)
    out.tags("<tbody>\n")
    for score in scores {
      out.tags("<tr>")
      out.number("\(score.rank)")
      out.tags("<td>")
      departments([score.department], &out)
      out.tags("</td>")
      for value in [
        "\(score.led)", "\(score.supported)", "\(score.duePercent)%", "\(score.actualPercent)%",
        "\(score.metOnTime)/\(score.milestonesDue)", "\(score.overdue)", "\(score.unreported)",
      ] { out.number(value) }
      out.tags("<td>")
      out.light(score.light, score.light.words.text(language))
      out.tags("</td></tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  func groups(
    _ groups: [CompletionGroup], heading: Message, path: ((String) -> String)?, _ out: inout Markup
  ) {
    out.tags("<div class=\"scroll\"><table>\n")
    out.header(
      [
        heading, SiteWords.count, SiteWords.completed,
        Words.duePercent,
        Words.actualPercent, SiteWords.overdue, SiteWords.unreported,
        SiteWords.onTime,
        Words.status,
      ], language)
    out.tags("<tbody>\n")
    for group in groups {
      out.tags("<tr><td>")
      let name = group.group.isEmpty ? SiteWords.noGroup.text(language) : group.group
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
      out.light(group.light, group.light.words.text(language))
      out.tags("</td></tr>\n")
    }
    out.tags("</tbody></table></div>\n")
  }

  /// A title, a project or the start of the text: what fits one line of a list.
  static func short(_ task: TaskState) -> String {
    let name = task.title ?? task.text
    guard task.title == nil, let project = task.project, !project.isEmpty else { return cut(name, to: 60) }
    return "\(project)：\(cut(name, to: 60))"
  }

  /// What a task is called in a heading: its title, its project, else how its text begins.
  static func heading(_ task: TaskState) -> String {
    let named = [task.title, task.project].compactMap { $0 }.first { !$0.isEmpty }
    return cut(named ?? task.text, to: 24)
  }

  private static func cut(_ text: String, to count: Int) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > count ? String(String.UnicodeScalarView(scalars.prefix(count))) + "…" : text
  }
}
