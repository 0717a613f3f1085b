import Testing

@testable import JSONText

@Suite struct ByteSearchTests {
  @Test(arguments: [0, 1, 7, 15, 16, 17, 31, 32, 33, 50])
  func `every byte is found at every place of a text, and no other`(_ count: Int) {
    func steers(_ byte: UInt8) -> Bool { byte < 0x20 || [0x7F, 0xC2, 0xD8, 0xE2].contains(byte) }
    for place in 0..<max(count, 1) {
      for byte in UInt8.min...UInt8.max {
        var text = [UInt8](repeating: 0xE5, count: count)
        if count > 0 { text[place] = byte }
        let isThere = count > 0
        text.withUnsafeBufferPointer { text in
          let found = [
            ByteSearch.maySteer(text), ByteSearch.mayNeedEscape(text), ByteSearch.holds(0x2C, 0x0A, 0x0D, in: text),
          ]
          let expected = [
            steers(byte), steers(byte) || byte == 0x22 || byte == 0x5C, [0x2C, 0x0A, 0x0D].contains(byte),
          ]
          #expect(found == expected.map { $0 && isThere }, "byte \(byte) at \(place) of \(count)")
        }
      }
    }
  }
}
