extension Unicode.Scalar {
  /// Whether it is a Chinese character of the block that notices are written in.
  var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }
}
