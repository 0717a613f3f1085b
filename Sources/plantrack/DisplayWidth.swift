enum DisplayWidth {
  static func of(_ t: String) -> Int {
    t.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xFFE0 ? 2 : 1) }
  }
}
