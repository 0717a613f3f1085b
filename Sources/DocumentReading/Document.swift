/// What a file says, whatever its format: paragraphs and tables in reading order, with their places.
/// Layouts read this and know nothing of formats.
public struct Document: Sendable, Equatable {
  /// The file's name, for messages; `-` for standard input.
  public var name: String
  /// The format it was read as.
  public var format: DocumentFormat
  /// Name–value pairs that the format states about the document (HTML `<meta>`, DOCX core properties), names lower case.
  public var metadata: [Property]
  /// Its parts, from top to bottom.
  public var blocks: [Block]
  /// What the reader left out or repaired.
  public var remarks: [Remark]

  /// A property of the file, as its metadata names it.
  public struct Property: Sendable, Equatable {
    /// Its name, as it is shown.
    public var name: String
    /// Its value.
    public var value: String
    /// Makes a value of its parts.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A repair or an omission, with a stable code.
  public struct Remark: Sendable, Equatable {
    /// Line of the source, from 1; nil where the whole is meant.
    public var line: Int?
    /// The stable code of its kind.
    public var code: String
    /// What is wrong, and what to do.
    public var message: String
    /// Makes a value of its parts.
    public init(line: Int? = nil, code: String, message: String) {
      self.line = line
      self.code = code
      self.message = message
    }
  }

  /// Makes a value of its parts.
  public init(
    name: String, format: DocumentFormat, metadata: [Property] = [], blocks: [Block] = [],
    remarks: [Remark] = []
  ) {
    self.name = name
    self.format = format
    self.metadata = metadata
    self.blocks = blocks
    self.remarks = remarks
  }
}

/// The formats that are read.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, html, docx, xlsx, csv, json
}

/// A part of the document, in reading order.
public enum Block: Sendable, Equatable {
  case paragraph(Paragraph)
  case table(Table)
}

/// One line of text, or one paragraph of a word processor; never empty, but it may be white space alone
/// (a line that holds only U+00A0 stands for an empty cell in page text).
public struct Paragraph: Sendable, Equatable {
  /// Without line ends, white space otherwise as found.
  public var text: String
  /// 1-based line in the source, or paragraph ordinal where the format has no lines.
  public var line: Int
  /// Empty lines between this paragraph and the one before it: in page text, what parts cells.
  public var blankLinesBefore: Int

  /// Makes a value of its parts.
  public init(text: String, line: Int, blankLinesBefore: Int = 0) {
    self.text = text
    self.line = line
    self.blankLinesBefore = blankLinesBefore
  }
}

/// A table as its format states it. Every row has the same width: a merged cell stands at its first place, and the
/// places it covers hold a `.covered` cell without text.
public struct Table: Sendable, Equatable {
  /// Its rows, from top to bottom.
  public var rows: [[Cell]]
  /// 1-based line, paragraph ordinal or sheet row where it starts.
  public var line: Int
  /// The sheet's name, where there is one.
  public var caption: String?

  /// Makes a value of its parts.
  public init(rows: [[Cell]], line: Int, caption: String? = nil) {
    self.rows = rows
    self.line = line
    self.caption = caption
  }
}

/// One cell.
public struct Cell: Sendable, Equatable {
  /// Paragraphs and line breaks inside the cell are apart by `\n`.
  public var text: String
  /// Line of the source, from 1; nil where the whole is meant.
  public var line: Int
  /// Its part in a merged cell.
  public var merge: Merge

  /// A cell's part in a merged cell.
  public enum Merge: Sendable, Equatable {
    case none
    /// The first place of a merged cell.
    case origin(rows: Int, columns: Int)
    /// Covered by a merged cell that starts `up` rows above and `left` columns before.
    case covered(up: Int, left: Int)
  }

  /// Makes a value of its parts.
  public init(text: String, line: Int, merge: Merge = .none) {
    self.text = text
    self.line = line
    self.merge = merge
  }
}

/// A file that cannot be read as what it is said to be (exit status 65), with its place and what to do.
public struct DocumentError: Error, Sendable, Equatable {
  /// 1-based; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong, and what to do.
  public var message: String

  /// Makes a value of its parts.
  public init(line: Int? = nil, _ message: String) {
    self.line = line
    self.message = message
  }
}
