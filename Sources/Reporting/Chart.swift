public import PlanModel

/// A picture for those who would rather look than read; its figures stand in the table behind it.
public enum Chart: Sendable, Hashable {
  /// Scheduled against actual percent at the end of each quarter; actual is nil for quarters still to come.
  case lines(title: Message, points: [QuarterPoint])
  /// The actual percent of each group as a bar, with a mark at the due percent.
  case bars(title: Message, bars: [GroupBar])
  /// A light for each group in each quarter.
  case heatMap(title: Message, quarters: [Quarter], rows: [HeatRow])

  /// A quarter of the line chart.
  public struct QuarterPoint: Sendable, Hashable {
    /// The quarter it belongs to.
    public var quarter: Quarter
    /// 序时进度 at the quarter's end.
    public var scheduled: Percent
    /// 实际进度; nil where it is not known yet.
    public var actual: Percent?

    /// Makes a value of its parts.
    public init(quarter: Quarter, scheduled: Percent, actual: Percent?) {
      self.quarter = quarter
      self.scheduled = scheduled
      self.actual = actual
    }
  }

  /// A bar of a group.
  public struct GroupBar: Sendable, Hashable {
    /// Its name, as it is shown.
    public var name: Message
    /// Mean due percent.
    public var due: Percent
    /// 实际进度; nil where it is not known yet.
    public var actual: Percent
    /// The light; of a group, its worst task's.
    public var light: Light

    /// Makes a value of its parts.
    public init(name: Message, due: Percent, actual: Percent, light: Light) {
      self.name = name
      self.due = due
      self.actual = actual
      self.light = light
    }
  }

  /// A row of the heat map.
  public struct HeatRow: Sendable, Hashable {
    /// One cell.
    public struct Cell: Sendable, Hashable {
      /// The light; of a group, its worst task's.
      public var light: Light
      /// 实际进度; nil where it is not known yet.
      public var actual: Percent

      /// Makes a value of its parts.
      public init(light: Light, actual: Percent) {
        self.light = light
        self.actual = actual
      }
    }

    /// Its name, as it is shown.
    public var name: String
    /// One for each quarter of the map; nil where the group has nothing due.
    public var cells: [Cell?]

    /// Makes a value of its parts.
    public init(name: String, cells: [Cell?]) {
      self.name = name
      self.cells = cells
    }
  }
}
