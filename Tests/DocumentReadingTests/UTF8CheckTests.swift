import Testing

@testable import DocumentReading

@Suite struct UTF8CheckTests {
  @Test func `a sequence of any two or three bytes is judged as the standard library does, in mid-text and at the end`()
  {
    var wrong: [[UInt8]] = []
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE6, 0xFF,
    ]
    for lead in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for bytes in [[lead, second]] + edges.map({ [lead, second, $0] }) {
          for text in [bytes, bytes + Array("路面".utf8)] where UTF8Check.isValid(text) != isValid(text) {
            wrong.append(text)
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [0xED, 0xEE, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5] as [UInt8])
  func `longer sequences are judged as the standard library does, cut short or whole`(lead: UInt8) {
    var wrong: [[UInt8]] = []
    let edges: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2]
    for second in edges {
      for third in edges {
        for fourth in edges {
          let whole = Array("道".utf8) + [lead, second, third, fourth] + Array("修".utf8)
          for end in 3...whole.count where UTF8Check.isValid(Array(whole[..<end])) != isValid(Array(whole[..<end])) {
            wrong.append(Array(whole[..<end]))
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
}
