internal import PlanModel

extension Notice {
  /// What makes two files the same notice: the document number, else the title and the issuer.
  var identity: String {
    if let documentNumber, !documentNumber.isEmpty { return "number:" + documentNumber }
    return "title:" + title + "\u{1F}" + (issuer ?? "")
  }
}

extension String {
  /// The government behind an issuing body: 某区人民政府办公室 and 某区人民政府 are both 某区. Empty stays empty.
  var governmentName: String {
    var name = self
    var changed = true
    while changed {
      changed = false
      for tail in ["人民政府", "办公室", "办公厅", "政府办"] where name.hasSuffix(tail) && name.count > tail.count {
        name.removeLast(tail.count)
        changed = true
      }
    }
    return name
  }

  /// A key that sorts as people count: 2 before 10, 14.1 after 14.
  var numberKey: [UInt8] {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func flush() -> [UInt8] {
      guard !digits.isEmpty else { return [] }
      let significant = digits.drop { $0 == 0x30 }
      return [0x30, UInt8(min(significant.count, 255))] + significant
    }
    for byte in utf8 {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else {
        key += flush()
        digits = []
        key.append(byte)
      }
    }
    return key + flush()
  }
}
