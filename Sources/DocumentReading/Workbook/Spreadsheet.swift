/// A workbook cell by cell, with addresses: what reading forms needs, where a `Document` only has tables.
public struct Spreadsheet: Sendable, Equatable {
  /// In the workbook's order, hidden ones included.
  public var sheets: [Sheet]

  /// Makes a value of its parts.
  public init(sheets: [Sheet]) { self.sheets = sheets }

  /// One sheet.
  public struct Sheet: Sendable, Equatable {
    /// Its name, as it is shown.
    public var name: String
    /// Whether it is hidden in the file.
    public var isHidden: Bool
    /// Cells with something in them, by row, then column; those in hidden rows and columns included.
    public var cells: [Cell]
    /// Merged ranges in the order of the file.
    public var merges: [Range]
    /// 1-based.
    public var hiddenRows: Set<Int>
    /// 1-based.
    public var hiddenColumns: [ClosedRange<Int>]

    /// Makes a value of its parts.
    public init(
      name: String, isHidden: Bool = false, cells: [Cell] = [], merges: [Range] = [], hiddenRows: Set<Int> = [],
      hiddenColumns: [ClosedRange<Int>] = []
    ) {
      self.name = name
      self.isHidden = isHidden
      self.cells = cells
      self.merges = merges
      self.hiddenRows = hiddenRows
      self.hiddenColumns = hiddenColumns
    }

    /// The cell at an address; nil for an empty one.
    public subscript(address: Address) -> Cell? {
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].address < address { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].address == address ? cells[low] : nil
    }
  }

  /// One cell.
  public struct Cell: Sendable, Equatable {
    /// Where it stands.
    public var address: Address
    /// Its value.
    public var value: Value
    /// The value as the sheet shows it: a date in ISO form, a percentage with its sign, line ends as `\n`.
    public var text: String
    /// In a hidden row or column.
    public var isHidden: Bool

    /// Makes a value of its parts.
    public init(address: Address, value: Value, text: String, isHidden: Bool = false) {
      self.address = address
      self.value = value
      self.text = text
      self.isHidden = isHidden
    }
  }

  /// What a cell stores, whatever its format shows.
  public enum Value: Sendable, Equatable {
    case text(String)
    /// A date is a number too: days since 1899-12-30.
    case number(Double)
    case boolean(Bool)
    /// `#DIV/0!` and the like.
    case error(String)
    /// A formula that no program has computed yet.
    case uncomputed
  }

  /// A place in a sheet; both parts are 1-based.
  public struct Address: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Row, from 1.
    public var row: Int
    /// Column, from 1.
    public var column: Int

    /// The last row that the format has.
    public static let highestRow = 1_048_576
    /// The last column that the format has.
    public static let highestColumn = 16_384

    /// Makes a value of its parts.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// By value, the lesser first.
    public static func < (a: Address, b: Address) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  /// A rectangle of cells, both corners included.
  public struct Range: Sendable, Equatable {
    /// The first one.
    public var first: Address
    /// The last one.
    public var last: Address

    /// Makes a value of its parts.
    public init(first: Address, last: Address) {
      self.first = first
      self.last = last
    }

    /// Whether it lies inside.
    public func contains(_ address: Address) -> Bool {
      address.row >= first.row && address.row <= last.row && address.column >= first.column
        && address.column <= last.column
    }
  }

  /// Reads a workbook (XLSX), or CSV as a workbook of one sheet.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name, for the format where the content leaves it open.
  /// - Throws: `DocumentError` for anything else, and for damaged or hostile files.
  public static func read(_ bytes: [UInt8], name: String) throws(DocumentError) -> Spreadsheet {
    switch try ContainerDetector.detect(bytes) {
    case .workbook(let archive): return try WorkbookReader.read(archive)
    case .word: throw DocumentError("this is a Word document, not a workbook")
    case nil: return Spreadsheet(delimited: try DelimitedText(try TextDecoder.decode(bytes).text))
    }
  }
}
