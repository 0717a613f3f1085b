public import PlanModel

/// A typed cell: the one form between the reports, which know no format, and the renderers, which know no report.
public enum CellValue: Sendable, Hashable {
  case empty
  /// Words of a notice or a person, as stored.
  case text(String)
  /// Words of ours.
  case words(Message)
  /// Nothing is known, and that is worth a word to a reader; CSV and XLSX leave the cell empty.
  case missing(Message)
  case integer(Int)
  case percent(Percent)
  /// A difference of percents, in percentage points.
  case points(Percent)
  case date(CivilDate)
  case days(Int)
  case light(Light)
  case status(TaskStatus)
  /// Drawn where there is room for a picture: the share done, the share due and not done, the rest.
  case bar(actual: Percent, due: Percent)
}

extension CellValue {
  /// As people read it, units included: `46天`, `46 days`, `40%`.
  public func text(_ language: Language) -> String {
    switch self {
    case .empty, .bar: ""
    case .text(let text): text
    case .words(let message), .missing(let message): message.text(language)
    case .integer(let number): String(number)
    case .percent(let percent): "\(percent)%"
    case .points(let points): language == .zh ? "\(points)个百分点" : "\(points) pp"
    case .date(let date): date.description
    case .days(let days): Words.days(days).text(language)
    case .light(let light): "\(light.sign) \(light.words.text(language))"
    case .status(let status): "\(status.light.sign) \(status.words.text(language))"
    }
  }

  /// The light whose colour the cell may wear.
  var light: Light? {
    switch self {
    case .light(let light): light
    case .status(let status): status.light
    default: nil
    }
  }
}
