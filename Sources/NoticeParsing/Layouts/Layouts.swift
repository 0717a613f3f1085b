/// Every layout, in one list. A new one is a file beside this and a line here.
enum Layouts {
  static let all: [any Layout] = [
    TaskTableLayout(),
    NumberedProseLayout(),
    WorkReportLayout(),
  ]

  /// Below this much evidence a layout is no candidate.
  static let threshold = 30
  /// Two candidates closer than this leave the choice to the user.
  static let margin = 5

  /// No notice is longer; a listing of another kind is.
  static let mostLines = 400_000

  static func choose(for page: Page, named name: String?) throws(NoticeError) -> any Layout {
    let names = all.map(\.name).joined(separator: ", ")
    guard page.lines.count <= mostLines else {
      throw NoticeError("more than \(mostLines) lines: no notice is as long: give the plan alone")
    }
    if let name {
      guard let layout = all.first(where: { $0.name == name }) else {
        throw NoticeError("there is no layout “\(name)”: use one of \(names)")
      }
      return layout
    }
    var ranked: [(layout: any Layout, evidence: Int)] = []
    for layout in all.sorted(by: { $0.mostEvidence > $1.mostEvidence }) {
      // One that cannot come within the margin of the best changes nothing.
      if let best = ranked.map(\.evidence).max(), best - layout.mostEvidence >= margin { continue }
      let evidence = layout.evidence(in: page)
      if evidence >= threshold { ranked.append((layout, evidence)) }
    }
    ranked.sort { $0.evidence > $1.evidence }
    guard let first = ranked.first else {
      throw NoticeError(
        "no plan is recognised in this document: save the page with its table or numbered items, "
          + "or name the layout with --layout (\(names))")
    }
    if ranked.count > 1, first.evidence - ranked[1].evidence < margin {
      throw NoticeError(
        "this could be read as \(first.layout.name) or as \(ranked[1].layout.name): choose with --layout")
    }
    return first.layout
  }
}
