internal import Digest
internal import Glibc
internal import SQLite

/// The rows that one recording added to one table, as a digest, with two sums that tell which row was changed.
struct ChainPart: Equatable {
  var name: String
  var rows: Int
  /// SHA-256 over the rows in the order of their key.
  var sha256: String
  /// The sum of the rows' marks, and the sum of these sums row by row, both modulo 2⁶¹ − 1.
  var markSum: Int
  var runningSum: Int

  /// The place, from 1, of the only row that differs between what was recorded and what is there; nil where it is not
  /// one row. Row i of n enters the running sum n + 1 − i times, so that the quotient of both differences is its place.
  func changedRow(in found: ChainPart) -> Int? {
    guard rows == found.rows else { return nil }
    let mark = Marks.difference(found.markSum, markSum)
    guard mark != 0 else { return nil }
    let running = Marks.difference(found.runningSum, runningSum)
    let times = Marks.quotient(running, mark)
    return (1...UInt64(rows)).contains(times) ? rows + 1 - Int(times) : nil
  }
}

/// Digests rows one after another.
struct ChainPartDigest {
  private var hash = SHA256()
  private var form = CanonicalForm()
  private var rows = 0
  private var markSum: UInt64 = 0
  private var runningSum: UInt64 = 0

  mutating func add(_ row: borrowing Statement) {
    let start = form.bytes.count
    for column in 0..<row.columnCount { form.add(column: column, of: row) }
    end(rowFrom: start)
  }

  /// Digests a row that should be the one that stands in `written` at a place; answers the place behind it, nil where it
  /// is another.
  mutating func add(_ row: borrowing Statement, of written: [UInt8], at place: Int) -> Int? {
    let start = form.bytes.count
    for column in 0..<row.columnCount { form.add(column: column, of: row) }
    let next = place + form.bytes.count - start
    let isSame = next <= written.count && Bytes.areSame(form.bytes[start...], written[place..<next])
    end(rowFrom: start)
    return isSame ? next : nil
  }

  private mutating func end(rowFrom start: Int) {
    markSum = Marks.sum(markSum, Marks.mark(form.bytes[start...]))
    runningSum = Marks.sum(runningSum, markSum)
    rows += 1
    if form.bytes.count >= 1 << 14 { flush() }
  }

  private mutating func flush() {
    hash.update(form.bytes)
    form.removeAll()
  }

  /// Nil for no rows.
  consuming func part(named name: String) -> ChainPart? {
    guard rows > 0 else { return nil }
    flush()
    return ChainPart(
      name: name, rows: rows, sha256: SHA256.hexadecimal(hash.finish()), markSum: Int(markSum),
      runningSum: Int(runningSum))
  }
}

extension CanonicalForm {
  /// The value of a column, text byte for byte, be it UTF-8 or not.
  fileprivate mutating func add(column: Int32, of row: borrowing Statement) {
    switch row.kind(column) {
    case .null: add(String?.none)
    case .integer: add(row.integer(column))
    case .real: add(row.double(column))
    case .text, .blob: row.withText(column) { add(utf8: $0) }
    }
  }
}

private enum Bytes {
  /// - Parameters: of one length.
  static func areSame(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return true }
        return memcmp(first, second, a.count) == 0
      }
    }
  }
}

/// Numbers modulo the prime 2⁶¹ − 1, in which every difference but 0 can be divided by.
private enum Marks {
  static let prime: UInt64 = (1 << 61) - 1

  /// No proof, which is the digest's task, only a mark by which a row is found: FNV's way, eight bytes at a time.
  static func mark(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var mark: UInt64 = 0xCBF2_9CE4_8422_2325
      var place = 0
      while place + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        mark = (mark ^ word) &* 0x9E37_79B9_7F4A_7C15
        mark ^= mark >> 32
        place += 8
      }
      for byte in bytes[place...] { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return mark % prime
    }
  }

  static func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let sum = a + b
    return sum >= prime ? sum - prime : sum
  }

  static func difference(_ a: Int, _ b: Int) -> UInt64 {
    // A damaged file may hold any number here.
    let (a, b) = (UInt64(bitPattern: Int64(a)) % prime, UInt64(bitPattern: Int64(b)) % prime)
    return a >= b ? a - b : a + prime - b
  }

  /// By Fermat: the (prime − 2)th power is the inverse.
  static func quotient(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (result, power, exponent) = (a, b, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      exponent >>= 1
    }
    return result
  }

  private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    prime.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }
}
