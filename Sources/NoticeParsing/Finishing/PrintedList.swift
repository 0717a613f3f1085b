/// A list of names under a label, the same only where it is printed the same: what one says, all say.
struct PrintedList: Hashable, Sendable {
  let names: Passage
  let label: DraftResponsibility.Label

  static func == (a: PrintedList, b: PrintedList) -> Bool {
    guard a.label == b.label, a.names.count == b.names.count else { return false }
    return a.names.withPrinted { left in
      b.names.withPrinted { right in
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
      }
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(names) }
}
