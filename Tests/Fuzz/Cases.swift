import CZlib

/// All inputs by their number: the same number and seed is the same input in every run.
struct Cases {
  private let seed: UInt64
  private let seeds: [Seed]

  /// What is mutated: bytes, or the members of an archive, which is then put together right.
  private struct Seed {
    var reader: Reader
    var bytes: [UInt8] = []
    var members: [(name: String, content: [UInt8])] = []
    /// Whether it is one that its reader reads; a file of another kind is there to be mutated and refused.
    var isRead = true
  }

  /// - Parameter samples: the folder of sample notices.
  init(samples: String, seed: UInt64) throws {
    self.seed = seed
    func sample(_ name: String) throws -> [UInt8] { try Files.read("\(samples)/\(name)") }
    let texts = try ["annual-targets-2026.txt", "first-quarter-points-2026.txt", "responsibility-list-2026.txt"]
      .map { try sample($0) }
    var seeds = texts.map { Seed(reader: .text, bytes: $0) }
    seeds.append(Seed(reader: .text, bytes: Array(SeedTexts.report.utf8)))
    seeds.append(Seed(reader: .html, bytes: Array(SeedTexts.page.utf8)))
    seeds.append(Seed(reader: .csv, bytes: Array(SeedTexts.table.utf8)))
    seeds.append(Seed(reader: .csv, bytes: try sample("progress-2026.csv"), isRead: false))
    seeds.append(Seed(reader: .docx, members: SeedTexts.docx))
    seeds.append(Seed(reader: .xlsx, members: SeedTexts.xlsx))
    seeds.append(Seed(reader: .form, members: SeedTexts.form))
    seeds.append(Seed(reader: .json, bytes: Array(SeedTexts.plan.utf8)))
    seeds += SeedTexts.values.map { Seed(reader: .values, bytes: Array($0.utf8)) }
    self.seeds = seeds
  }

  /// What is mutated is itself read; what is not would try no reader.
  func seedsThatAreNotRead() -> [String] {
    seeds.filter(\.isRead).compactMap { seed in
      let answer = Reading.run(seed.reader, seed.members.isEmpty ? seed.bytes : Cases.archive(seed.members))
      return answer == "read"
        ? nil : "\(seed.reader): \(answer): \(String(decoding: seed.bytes.prefix(60), as: UTF8.self))"
    }
  }

  /// Writes what is mutated as files of a folder for each reader, for a fuzzer of another kind to begin with.
  func writeSeeds(to folder: String) throws {
    for reader in Reader.allCases {
      let place = "\(folder)/\(reader)"
      try Files.makeFolder(place)
      for (index, seed) in seeds.filter({ $0.reader == reader }).enumerated() {
        try Files.write(seed.members.isEmpty ? seed.bytes : Cases.archive(seed.members), to: "\(place)/seed\(index)")
      }
    }
  }

  func input(_ number: Int) -> (reader: Reader, bytes: [UInt8]) {
    var random = Mutator(seed &* 0x1000_0000_0000_01B3 &+ UInt64(number))
    // Values are short and many: one place in ten for all of them.
    let large = seeds.filter { $0.reader != .values }
    let isValue = Int.random(in: 0..<10, using: &random) == 0
    let pool = isValue ? seeds.filter { $0.reader == .values } : large
    guard let seed = pool.randomElement(using: &random), let other = large.randomElement(using: &random) else {
      return (.text, [])
    }
    guard !seed.members.isEmpty else {
      return (seed.reader, random.mutated(seed.bytes, with: other.bytes))
    }
    var members = seed.members
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: members.indices, using: &random)
      let from = other.members.randomElement(using: &random)?.content ?? other.bytes
      members[place].content =
        Int.random(in: 0..<3, using: &random) == 0
        ? random.mutated(members[place].content, with: from) : random.mutatedWords(members[place].content, with: from)
    }
    if Int.random(in: 0..<20, using: &random) == 0 {
      members.remove(at: Int.random(in: members.indices, using: &random))
    }
    let bytes = Cases.archive(members)
    return (seed.reader, Int.random(in: 0..<6, using: &random) == 0 ? random.mutated(bytes, with: other.bytes) : bytes)
  }

  /// A ZIP archive of stored members.
  static func archive(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var (file, list): ([UInt8], [UInt8]) = ([], [])
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }
    for (name, content) in members {
      let offset = file.count
      let header =
        number(20, 2) + number(0, 8) + number(Int(crc32(0, content, UInt32(content.count))), 4)
        + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      file += number(0x0403_4B50, 4) + header + Array(name.utf8) + content
      list += number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 10) + number(offset, 4) + Array(name.utf8)
    }
    return file + list + number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2) + number(members.count, 2)
      + number(list.count, 4) + number(file.count, 4) + number(0, 2)
  }
}
