import PlanModel

/// Pictures for those who would rather look than read: inline SVG with titles; the table with the same figures stands
/// below each of them.
struct SiteCharts {
  let language: SiteLanguage

  /// Scheduled against actual, a pair of bars for each group; percents 0 to 100.
  func bars(_ groups: [CompletionGroup], title: SiteWord, _ out: inout Markup) {
    let height = 34 * groups.count + 30
    open(height: height, title: title, &out)
    for (index, group) in groups.enumerated() {
      let top = 34 * index + 22
      label(group.group.isEmpty ? language[SiteWords.noGroup] : group.group, at: top + 14, &out)
      bar(group.duePercent, top: top, kind: .due, &out)
      bar(group.actualPercent, top: top + 12, kind: .actual, &out)
      out.tags("<text x=\"640\" y=\"")
      out.text(top + 16)
      out.tags("\">")
      out.text("\(group.actualPercent)% / \(group.duePercent)%")
      out.tags("</text>\n")
    }
    out.tags("</svg>\n")
  }

  private enum Kind { case due, actual }

  private func bar(_ percent: Percent, top: Int, kind: Kind, _ out: inout Markup) {
    out.tags("<rect x=\"220\" y=\"")
    out.text(top)
    out.tags("\" height=\"10\" width=\"")
    out.text(min(max(percent.value, 0), 100) * 4)
    switch kind {
    case .due: out.tags("\" class=\"due\"/>\n")
    case .actual: out.tags("\" class=\"actual\"/>\n")
    }
  }

  private func label(_ name: String, at baseline: Int, _ out: inout Markup) {
    let scalars = name.unicodeScalars
    let cut = scalars.count > 14 ? String(String.UnicodeScalarView(scalars.prefix(13))) + "…" : name
    out.tags("<text x=\"210\" text-anchor=\"end\" y=\"")
    out.text(baseline)
    out.element("\">", cut, "</text>\n")
  }

  private func open(height: Int, title: SiteWord, _ out: inout Markup) {
    out.tags("<svg role=\"img\" viewBox=\"0 0 760 ")
    out.text(height)
    out.tags("\" width=\"760\" height=\"")
    out.text(height)
    out.element("\"><title>", language[title], "</title>\n")
    for step in 0...4 {
      out.tags("<line class=\"axis\" y1=\"16\" x1=\"")
      out.text(220 + step * 100)
      out.tags("\" x2=\"")
      out.text(220 + step * 100)
      out.tags("\" y2=\"")
      out.text(height - 6)
      out.tags("\"/><text text-anchor=\"middle\" y=\"12\" x=\"")
      out.text(220 + step * 100)
      out.element("\">", "\(step * 25)%", "</text>\n")
    }
  }

  /// The schedule of one task as steps, and its entries as points, over the days from the first to the last of both.
  func course(_ detail: SiteTaskDetail, asOf: CivilDate, _ out: inout Markup) {
    let days =
      detail.schedule.map(\.dueOn.dayNumber) + detail.entries.map(\.on.dayNumber) + [asOf.dayNumber]
    guard let last = days.max(), let earliest = days.min(), !detail.schedule.isEmpty else { return }
    let first = earliest - 90
    func x(_ day: Int) -> Double { 40 + 680 * Double(day - first) / Double(max(last - first, 1)) }
    func y(_ percent: Percent) -> Double { 170 - 1.5 * min(max(percent.value, 0), 100) }
    out.tags("<svg role=\"img\" viewBox=\"0 0 760 190\" width=\"760\" height=\"190\">")
    out.element("<title>", language[SiteWords.byQuarter], "</title>\n")
    for step in 0...4 {
      out.tags("<line class=\"axis\" x1=\"40\" x2=\"720\" y1=\"")
      out.text(170 - 37.5 * Double(step))
      out.tags("\" y2=\"")
      out.text(170 - 37.5 * Double(step))
      out.tags("\"/><text text-anchor=\"end\" x=\"36\" y=\"")
      out.text(174 - 37.5 * Double(step))
      out.element("\">", "\(step * 25)", "</text>\n")
    }
    var from = 40.0
    for milestone in detail.schedule {
      out.tags("<rect class=\"due\" height=\"3\" x=\"")
      out.text(from)
      out.tags("\" y=\"")
      out.text(y(milestone.scheduledPercent) - 1.5)
      out.tags("\" width=\"")
      out.text(max(x(milestone.dueOn.dayNumber) - from, 0))
      out.element(
        "\"><title>", "\(milestone.dueOn) \(milestone.scheduledPercent)%", "</title></rect>\n")
      from = x(milestone.dueOn.dayNumber)
    }
    for entry in detail.entries {
      out.tags("<circle class=\"actual\" r=\"5\" cx=\"")
      out.text(x(entry.on.dayNumber))
      out.tags("\" cy=\"")
      out.text(y(entry.percent))
      out.element("\"><title>", "\(entry.on) \(entry.percent)%", "</title></circle>\n")
    }
    out.tags("</svg>\n")
  }
}
