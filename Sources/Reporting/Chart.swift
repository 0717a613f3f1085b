public import PlanModel

/// A picture for those who would rather look than read; its figures stand in the table behind it.
public enum Chart: Sendable, Hashable {
  /// Scheduled against actual percent at the end of each quarter; actual is nil for quarters still to come.
  case lines(title: Message, points: [QuarterPoint])
  /// The actual percent of each group as a bar, with a mark at the due percent.
  case bars(title: Message, bars: [GroupBar])
  /// A light for each group in each quarter.
  case heatMap(title: Message, quarters: [Quarter], rows: [HeatRow])

  public struct QuarterPoint: Sendable, Hashable {
    public var quarter: Quarter
    public var scheduled: Percent
    public var actual: Percent?

    public init(quarter: Quarter, scheduled: Percent, actual: Percent?) {
      self.quarter = quarter
      self.scheduled = scheduled
      self.actual = actual
    }
  }

  public struct GroupBar: Sendable, Hashable {
    public var name: String
    public var due: Percent
    public var actual: Percent
    public var light: Light

    public init(name: String, due: Percent, actual: Percent, light: Light) {
      self.name = name
      self.due = due
      self.actual = actual
      self.light = light
    }
  }

  public struct HeatRow: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
      public var light: Light
      public var actual: Percent

      public init(light: Light, actual: Percent) {
        self.light = light
        self.actual = actual
      }
    }

    public var name: String
    /// One for each quarter of the map; nil where the group has nothing due.
    public var cells: [Cell?]

    public init(name: String, cells: [Cell?]) {
      self.name = name
      self.cells = cells
    }
  }
}
