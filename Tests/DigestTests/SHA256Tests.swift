import Testing

@testable import Digest

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's byte-oriented short messages.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the standard's vectors`(message: String, digest: String) {
    #expect(SHA256.hexadecimal(of: message.utf8) == digest)
  }

  @Test func `a million letters a`() {
    #expect(
      SHA256.hexadecimal(of: repeatElement(0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `pieces give the digest of the whole, whatever their sizes`() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for length in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000] {
      let message = bytes[..<length]
      let whole = SHA256.digest(of: message)
      for size in [1, 7, 63, 64, 65] {
        var hash = SHA256()
        for start in stride(from: 0, to: length, by: size) {
          hash.update(message[start..<min(start + size, length)])
        }
        #expect(hash.finish() == whole)
      }
    }
  }

  @Test func `the processor's instructions and our own rounds give one digest`() {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 >> 5) }
    for length in [0, 3, 64, 640, 1003, 5000] {
      var portable = SHA256(isAccelerated: false)
      portable.update(bytes[..<length])
      #expect(portable.finish() == SHA256.digest(of: bytes[..<length]))
    }
  }
}
