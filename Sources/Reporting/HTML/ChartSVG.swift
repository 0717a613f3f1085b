import PlanModel

/// Charts as inline SVG. Each has a title that is read aloud; colour never stands alone.
enum ChartSVG {
  static func figure(_ chart: Chart, _ language: Language) -> String {
    switch chart {
    case .lines(let title, let points): figure(title.text(language), lines(points, language))
    case .bars(let title, let bars): figure(title.text(language), self.bars(bars, language))
    case .heatMap(let title, let quarters, let rows):
      figure(title.text(language), heatMap(quarters, rows, language))
    }
  }

  private static func figure(_ title: String, _ picture: Picture) -> String {
    let title = escaped(title)
    return """
      <figure><figcaption>\(title)</figcaption>
      <svg role="img" viewBox="0 0 \(picture.width) \(picture.height)" width="\(picture.width)" \
      height="\(picture.height)"><title>\(title)：\(escaped(picture.words))</title>
      \(picture.shapes.joined(separator: "\n"))
      </svg></figure>
      """
  }

  private struct Picture {
    var width: Int
    var height: Int
    /// The figures in words, for those who hear the page.
    var words: String
    var shapes: [String]
  }

  /// A small bar for a cell of a table.
  static func bar(actual: Percent, due: Percent, _ language: Language) -> String {
    let label = words(due: due, actual: actual, language)
    let done = clamped(actual)
    let behind = max(clamped(due), done)
    return
      "<svg class=\"bar\" role=\"img\" aria-label=\"\(label)\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
      + "<rect class=\"rest\" width=\"100\" height=\"10\"/><rect class=\"behind\" width=\"\(behind)\" height=\"10\"/>"
      + "<rect class=\"done\" width=\"\(done)\" height=\"10\"/></svg>"
  }

  private static func bars(_ bars: [Chart.GroupBar], _ language: Language) -> Picture {
    let left = nameWidth(bars.map { $0.name.text(language) })
    let shapes = bars.enumerated().map { index, bar in
      let y = index * 24 + 4
      let due = left + clamped(bar.due) * 4
      let value = "\(bar.actual)% \(bar.light.sign)\(bar.light.words.text(language))"
      return
        "<text x=\"\(left - 8)\" y=\"\(y + 13)\" text-anchor=\"end\">\(escaped(shortened(bar.name.text(language), to: 26)))</text>"
        + "<rect class=\"rest\" x=\"\(left)\" y=\"\(y)\" width=\"400\" height=\"16\"/>"
        + "<rect class=\"done\" x=\"\(left)\" y=\"\(y)\" width=\"\(clamped(bar.actual) * 4)\" height=\"16\"/>"
        + "<line class=\"mark\" x1=\"\(due)\" y1=\"\(y - 2)\" x2=\"\(due)\" y2=\"\(y + 18)\"/>"
        + "<text x=\"\(left + 408)\" y=\"\(y + 13)\">\(escaped(value))</text>"
    }
    let height = bars.count * 24 + 24
    let legend = Message(zh: "横条：实际进度；竖线：序时进度", en: "bar: actual percent; line: scheduled percent")
    let note = "<text x=\"\(left)\" y=\"\(height - 6)\">\(escaped(legend.text(language)))</text>"
    return Picture(
      width: left + 500, height: height,
      words: bars.map { "\($0.name.text(language)) \(words(due: $0.due, actual: $0.actual, language))" }.joined(
        separator: "；"),
      shapes: shapes + [note])
  }

  private static func lines(_ points: [Chart.QuarterPoint], _ language: Language) -> Picture {
    let (left, top, height) = (50, 16, 220)
    let step = 540 / max(1, points.count)
    func x(_ index: Int) -> Int { left + step * index + step / 2 }
    func y(_ percent: Percent) -> Int { top + height - clamped(percent) * height / 100 }
    var shapes = [0, 25, 50, 75, 100].map { mark in
      let y = top + height - mark * height / 100
      return "<line class=\"\(mark == 0 ? "axis" : "grid")\" x1=\"\(left)\" y1=\"\(y)\" x2=\"590\" y2=\"\(y)\"/>"
        + "<text x=\"\(left - 6)\" y=\"\(y + 4)\" text-anchor=\"end\">\(mark)%</text>"
    }
    let plan = points.enumerated().map { "\(x($0)),\(y($1.scheduled))" }
    shapes.append("<polyline class=\"scheduled\" points=\"\(plan.joined(separator: " "))\"/>")
    let real = points.enumerated().compactMap { index, point in point.actual.map { "\(x(index)),\(y($0))" } }
    shapes.append("<polyline class=\"actual\" points=\"\(real.joined(separator: " "))\"/>")
    for (index, point) in points.enumerated() {
      let label = escaped(Words.quarter(point.quarter).text(language))
      shapes.append("<text x=\"\(x(index))\" y=\"\(top + height + 18)\" text-anchor=\"middle\">\(label)</text>")
      shapes.append("<circle class=\"plan\" cx=\"\(x(index))\" cy=\"\(y(point.scheduled))\" r=\"4\"/>")
      guard let actual = point.actual else { continue }
      shapes.append("<circle class=\"point\" cx=\"\(x(index))\" cy=\"\(y(actual))\" r=\"5\"/>")
      shapes.append("<text x=\"\(x(index) + 8)\" y=\"\(y(actual) + 16)\">\(actual)%</text>")
    }
    let legend = Message(zh: "虚线：序时进度；实线：实际进度", en: "dashed: scheduled percent; solid: actual percent")
    shapes.append("<text x=\"\(left)\" y=\"\(top + height + 40)\">\(escaped(legend.text(language)))</text>")
    let words = points.map { point in
      let quarter = Words.quarter(point.quarter).text(language)
      return "\(quarter) " + self.words(due: point.scheduled, actual: point.actual, language)
    }
    return Picture(width: 600, height: top + height + 50, words: words.joined(separator: "；"), shapes: shapes)
  }

  private static func heatMap(_ quarters: [Quarter], _ rows: [Chart.HeatRow], _ language: Language) -> Picture {
    let (left, top, cellWidth, cellHeight) = (nameWidth(rows.map(\.name)), 26, 96, 24)
    var shapes = quarters.enumerated().map { index, quarter in
      let label = escaped(Words.quarter(quarter).text(language))
      return "<text x=\"\(left + index * cellWidth + cellWidth / 2)\" y=\"18\" text-anchor=\"middle\">\(label)</text>"
    }
    for (line, row) in rows.enumerated() {
      let y = top + line * cellHeight
      let name = escaped(shortened(row.name, to: 26))
      shapes.append("<text x=\"\(left - 8)\" y=\"\(y + 16)\" text-anchor=\"end\">\(name)</text>")
      for (index, cell) in row.cells.enumerated() {
        let x = left + index * cellWidth
        let kind = cell?.light.rawValue ?? "none"
        let place = "x=\"\(x)\" y=\"\(y)\" width=\"\(cellWidth)\" height=\"\(cellHeight)\""
        shapes.append("<rect class=\"cell \(kind)\" \(place)/>")
        guard let cell else { continue }
        let label = "\(cell.light.sign) \(cell.actual)%"
        shapes.append("<text x=\"\(x + cellWidth / 2)\" y=\"\(y + 16)\" text-anchor=\"middle\">\(label)</text>")
      }
    }
    let words = rows.map { row in
      let cells = zip(quarters, row.cells).map { quarter, cell in
        let state = cell.map { "\($0.light.words.text(language)) \($0.actual)%" } ?? "–"
        return "\(quarter) \(state)"
      }
      return "\(row.name)：\(cells.joined(separator: "，"))"
    }
    return Picture(
      width: left + quarters.count * cellWidth + 10, height: top + rows.count * cellHeight + 10,
      words: words.joined(separator: "；"), shapes: shapes)
  }

  private static func words(due: Percent, actual: Percent?, _ language: Language) -> String {
    let actual = actual.map { Message(zh: "，实际 \($0)%", en: ", done \($0)%") } ?? Message(both: "")
    return (Message(zh: "应完成 \(due)%", en: "due \(due)%") + actual).text(language)
  }

  /// Whole percents from 0 to 100.
  private static func clamped(_ percent: Percent) -> Int { min(max(percent.hundredths, 0), 10_000) / 100 }

  /// Room for the longest name, which stands before its bar or row.
  private static func nameWidth(_ names: [String]) -> Int {
    let longest = names.map { DisplayWidth.of(shortened($0, to: 26)) }.max() ?? 0
    return max(40, longest * 13 / 2 + 16)
  }

  private static func shortened(_ name: String, to columns: Int) -> String {
    guard DisplayWidth.of(name) > columns else { return name }
    return (Wrapping.lines(name, width: columns - 2).first ?? "") + "…"
  }

  private static func escaped(_ text: String) -> String { MarkupText.escaped(PrintableText.of(text)) }
}
