internal import CPlatform

/// SHA-256 (FIPS 180-4), incremental: `update` as often as needed, then `finish`.
///
/// Here because neither the standard library nor SQLite has one, and a package would be the only dependency. Processors
/// with instructions for it are used: an import of many notices would else spend half its time here.
public struct SHA256: Sendable {
  private var state: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19
  )
  /// Bytes that do not yet fill a block of 64.
  private var rest: [UInt8] = []
  private var byteCount: UInt64 = 0
  private let isAccelerated: Bool

  /// Begins a digest of nothing.
  public init() { self.init(isAccelerated: true) }

  /// - Parameter isAccelerated: false leaves the processor's own instructions aside, where it has them.
  init(isAccelerated: Bool) {
    self.isAccelerated = isAccelerated && processorHasSHA256
    rest.reserveCapacity(64)
  }

  /// The digest of bytes at hand, as 32 bytes.
  public static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of bytes at hand, as 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    hexadecimal(digest(of: bytes))
  }

  /// Bytes as lower-case hexadecimal digits, two for each.
  public static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes further bytes in, in their order.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let contiguous: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    guard contiguous == nil else { return }
    Array(bytes).withUnsafeBytes { update($0) }
  }

  private mutating func update(_ bytes: UnsafeRawBufferPointer) {
    byteCount &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      let block = rest
      rest.removeAll(keepingCapacity: true)
      block.withUnsafeBytes { compress($0, at: 0, blocks: 1) }
    }
    let blocks = (bytes.count - start) / 64
    if blocks > 0 { compress(bytes, at: start, blocks: blocks) }
    rest += bytes[(start + blocks * 64)...]
  }

  /// Pads and closes the message; the value is used up.
  public consuming func finish() -> [UInt8] {
    let bitCount = byteCount &* 8
    var padding: [UInt8] = [0x80]
    let filled = (rest.count + 1) % 64
    padding += repeatElement(0, count: filled <= 56 ? 56 - filled : 120 - filled)
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    update(padding)
    var digest: [UInt8] = []
    for word in [state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7] {
      for shift in stride(from: 24, through: 0, by: -8) {
        digest.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
      }
    }
    return digest
  }

  private mutating func compress(_ bytes: UnsafeRawBufferPointer, at start: Int, blocks: Int) {
    guard isAccelerated else {
      return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
        words.initialize(repeating: 0)
        for block in 0..<blocks { compress(bytes, at: start + block * 64, words) }
      }
    }
    guard let first = bytes.baseAddress else { return }
    withUnsafeMutableBytes(of: &state) { state in
      guard let words = state.bindMemory(to: UInt32.self).baseAddress else { return }
      cplatform_sha256_compress(words, (first + start).assumingMemoryBound(to: UInt8.self), blocks)
    }
  }

  private mutating func compress(
    _ bytes: UnsafeRawBufferPointer, at start: Int, _ words: UnsafeMutableBufferPointer<UInt32>
  ) {
    func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
    var (a, b, c, d, e, f, g, h) = state
    for index in 0..<16 {
      words[index] = UInt32(
        bigEndian: bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let two = words[index - 2]
      let fifteen = words[index - 15]
      let small1 = rotated(two, 17) ^ rotated(two, 19) ^ two >> 10
      let small0 = rotated(fifteen, 7) ^ rotated(fifteen, 18) ^ fifteen >> 3
      words[index] = small1 &+ words[index - 7] &+ small0 &+ words[index - 16]
    }
    for index in 0..<64 {
      let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let choice = e & f ^ ~e & g
      let first = h &+ big1 &+ choice &+ roundConstants[index] &+ words[index]
      let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let majority = a & b ^ a & c ^ b & c
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ big0 &+ majority)
    }
    state.0 &+= a
    state.1 &+= b
    state.2 &+= c
    state.3 &+= d
    state.4 &+= e
    state.5 &+= f
    state.6 &+= g
    state.7 &+= h
  }
}

/// Asked once.
private let processorHasSHA256 = cplatform_has_sha256() != 0

/// FIPS 180-4, section 4.2.2.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
