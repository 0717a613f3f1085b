public import PlanModel

/// A workbook (Office Open XML, ECMA-376) of plain sheets: reports, and forms to fill in.
public struct XLSXWorkbook: Sendable {
  /// Its sheets, in order.
  public var sheets: [Sheet]

  /// - Parameter sheets: one or more, at least one of them not hidden; names are shortened and made unique.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// One sheet.
  public struct Sheet: Sendable {
    /// Its name, as it is shown.
    public var name: String
    /// Its columns, from the left.
    public var columns: [ColumnSettings]
    /// Its rows, from top to bottom.
    public var rows: [Row]
    /// Rows at the top that stay in view.
    public var frozenRows = 0
    /// 1-based rows that are printed on every page.
    public var printTitleRows: ClosedRange<Int>?
    /// A range like `A4:F60` whose first row gets filter buttons.
    public var filterRange: String?
    /// Whether it is hidden in the file.
    public var isHidden = false
    /// Locked cells cannot be edited until the protection is lifted; there is no password.
    public var isProtected = false
    /// What its cells accept.
    public var validations: [Validation] = []
    /// Ranges like `A1:F1`.
    public var mergedRanges: [String] = []

    /// Makes a value of its parts.
    public init(name: String, columns: [ColumnSettings], rows: [Row] = []) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// Width and visibility of a column.
  public struct ColumnSettings: Sendable {
    /// In characters of the default font; a Chinese character takes two.
    public var width: Int
    /// Whether it is hidden in the file.
    public var isHidden: Bool

    /// Makes a value of its parts.
    public init(width: Int, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// One row.
  public struct Row: Sendable {
    /// Its cells, from the left.
    public var cells: [Cell]
    /// In points; nil: as high as the text needs.
    public var height: Double?

    /// Makes a value of its parts.
    public init(_ cells: [Cell], height: Double? = nil) {
      self.cells = cells
      self.height = height
    }
  }

  /// One cell.
  public struct Cell: Sendable {
    /// What a cell holds.
    public enum Value: Sendable {
      case empty
      /// Never taken for a formula, whatever it begins with; cut after 32,767 UTF-16 units.
      case text(String)
      case integer(Int)
      /// A fraction of 1 with a percent format: 47.5 % is 0.475.
      case percent(Percent)
      /// A bare number: 47.5 % is 47.5.
      case points(Percent)
      /// A real date, shown as `yyyy-mm-dd`; days before 1900-03-01 as text.
      case date(CivilDate)
    }

    /// Its value.
    public var value: Value
    /// How it looks.
    public var style: Style
    /// Whether the protected sheet keeps it as it is.
    public var isLocked: Bool

    /// Makes a value of its parts.
    public init(_ value: Value, _ style: Style = .text, isLocked: Bool = true) {
      self.value = value
      self.style = style
      self.isLocked = isLocked
    }
  }

  /// How a cell looks.
  public enum Style: Int, Sendable, CaseIterable {
    case plain, title, note, heading, section, text, number, percent, finePercent, date, daysChinese, daysEnglish
    case red, yellow, green, grey
    /// To be filled in.
    case input, inputPercent, inputDate
    /// Text above a form, in merged cells.
    case instruction
  }

  /// What may be entered into the cells of a range like `F6:F60`.
  public struct Validation: Sendable {
    /// What a cell accepts.
    public enum Rule: Sendable {
      /// One of these words: together up to 255 characters, no commas or quotes in them.
      case list([String])
      /// A list in cells, such as `Lists!$A$1:$A$40`.
      case listIn(String)
      /// Inclusive, in the cell's own number: 0...100.
      case decimal(ClosedRange<Int>)
      case date(ClosedRange<CivilDate>)
    }

    /// The cells it holds for, as `B2:B40`.
    public var range: String
    /// What they accept.
    public var rule: Rule
    /// Said when something else is entered.
    public var message: String

    /// Makes a value of its parts.
    public init(range: String, rule: Rule, message: String) {
      self.range = range
      self.rule = rule
      self.message = message
    }
  }

  /// The file's bytes; the same workbook always gives the same.
  /// - Throws: `XLSXError` where it would exceed 4 GB.
  public func bytes() throws(XLSXError) -> [UInt8] {
    let names = uniqueNames
    var zip = ZipWriter()
    try zip.add("[Content_Types].xml", Array(XLSXParts.contentTypes(sheets: sheets.count).utf8))
    try zip.add("_rels/.rels", Array(XLSXParts.packageRelations.utf8))
    try zip.add("xl/workbook.xml", Array(XLSXParts.workbook(self, names).utf8))
    try zip.add("xl/_rels/workbook.xml.rels", Array(XLSXParts.workbookRelations(sheets: sheets.count).utf8))
    try zip.add("xl/styles.xml", Array(XLSXStyles.xml.utf8))
    for (index, sheet) in sheets.enumerated() {
      let isActive = index == sheets.firstIndex { !$0.isHidden }
      try zip.add("xl/worksheets/sheet\(index + 1).xml", XLSXSheetWriter.xml(sheet, isActive: isActive))
    }
    return try zip.finish()
  }

  /// Excel allows 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end, no name twice.
  private var uniqueNames: [String] {
    var names: [String] = []
    for (index, sheet) in sheets.enumerated() {
      var name = XLSXWorkbook.shortened(PrintableText.of(sheet.name).filter { !"[]:*?/\\'".contains($0) }, to: 31)
      if name.isEmpty { name = "Sheet\(index + 1)" }
      var number = 2
      let start = name
      while names.contains(where: { $0.lowercased() == name.lowercased() }) {
        let ending = " (\(number))"
        name = XLSXWorkbook.shortened(start, to: 31 - ending.utf16.count) + ending
        number += 1
      }
      names.append(name)
    }
    return names
  }

  static func shortened(_ text: String, to units: Int) -> String {
    guard text.utf16.count > units else { return text }
    var result = ""
    var used = 0
    for character in text {
      used += character.utf16.count
      guard used <= units else { break }
      result.append(character)
    }
    return result
  }

  /// `A`, `Z`, `AA` for 0, 25, 26.
  public static func columnName(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}

/// What a workbook cannot hold.
public enum XLSXError: Error, Sendable, Hashable, CustomStringConvertible {
  case tooLarge, compressionFailed

  /// The words for people.
  public var description: String {
    switch self {
    case .tooLarge: "xlsx: more than 4 GB: take csv or json"
    case .compressionFailed: "xlsx: zlib could not compress: is memory short?"
    }
  }
}
