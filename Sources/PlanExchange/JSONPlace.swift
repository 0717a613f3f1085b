internal import JSONText

/// A place in a JSON text: the way down from the whole to one value.
struct JSONPlace {
  enum Step: Equatable {
    case member(String)
    case element(Int)
  }

  var steps: [Step] = []

  func member(_ name: String) -> JSONPlace { JSONPlace(steps: steps + [.member(name)]) }
  func element(_ index: Int) -> JSONPlace { JSONPlace(steps: steps + [.element(index)]) }

  /// `tasks[3].number`.
  var path: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += text.isEmpty ? name : ".\(name)"
      case .element(let index): text += "[\(index)]"
      }
    }
    return text
  }

  /// The 1-based line where the value starts, in a text that has parsed as JSON; the line of the innermost value that
  /// is there where the rest of the way is not.
  func line(in text: [UInt8]) -> Int {
    var scanner = Scanner(bytes: text)
    var place = scanner.valueStart()
    for step in steps {
      guard scanner.enter(step) else { break }
      place = scanner.valueStart()
    }
    return 1 + text[..<min(place, text.count)].count { $0 == 0x0A }
  }

  /// Walks over JSON text that is known to be well formed.
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func valueStart() -> Int {
      skip { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3A || $0 >= 0x80 }
      return position
    }

    /// Moves to the start of a member's or an element's value; false where there is none.
    mutating func enter(_ step: Step) -> Bool {
      guard current == 0x7B || current == 0x5B else { return false }
      position += 1
      var index = 0
      while valueStart() < bytes.count, current != 0x7D, current != 0x5D {
        switch step {
        case .element(let wanted):
          if index == wanted { return true }
        case .member(let wanted):
          let start = position + 1
          skipValue()
          let isWanted = bytes[start..<max(start, position - 1)].elementsEqual(wanted.utf8)
          _ = valueStart()
          if isWanted { return true }
        }
        skipValue()
        index += 1
      }
      return false
    }

    private mutating func skip(while isWanted: (UInt8) -> Bool) {
      while position < bytes.count, isWanted(bytes[position]) { position += 1 }
    }

    private mutating func skipString() {
      position += 1
      while position < bytes.count, bytes[position] != 0x22 {
        position += bytes[position] == 0x5C ? 2 : 1
      }
      position += 1
    }

    private mutating func skipValue() {
      guard current != 0x22 else { return skipString() }
      guard current == 0x7B || current == 0x5B else {
        return skip { $0 != 0x2C && $0 != 0x7D && $0 != 0x5D && $0 > 0x20 }
      }
      var depth = 0
      while position < bytes.count {
        switch current {
        case 0x22:
          skipString()
          continue
        case 0x7B, 0x5B: depth += 1
        case 0x7D, 0x5D: depth -= 1
        default: break
        }
        position += 1
        if depth == 0 { return }
      }
    }
  }
}
