import Glibc

/// Feeds mutated files to every reader, in one process after another: a crash, a hang or too much memory is told with the
/// case that did it, and the run goes on behind it.
///
///     Fuzz SAMPLES [--count N] [--seed S] [--case N [--emit FILE]]
///     Fuzz SAMPLES --seeds FOLDER
@main struct Fuzz {
  static func main() throws {
    let plan = Arguments(CommandLine.arguments)
    let cases = try Cases(samples: plan.samples, seed: plan.seed)
    switch plan.mode {
    case .child(let range, let progress): try work(cases, range, progress)
    case .one(let number, let file):
      let input = cases.input(number)
      if let file { try Files.write(input.bytes, to: file) }
      print("case \(number), \(input.reader): \(Reading.run(input.reader, input.bytes))")
    case .seeds(let folder): try cases.writeSeeds(to: folder)
    case .all(let count):
      let unread = cases.seedsThatAreNotRead()
      for seed in unread { print("FAILED: a seed is not read: \(seed)") }
      exit(try Supervisor(plan: plan, count: count).run() && unread.isEmpty ? 0 : 1)
    }
  }

  /// The child: one case after the other; its number is written before each, for the supervisor.
  private static func work(_ cases: Cases, _ range: Range<Int>, _ progress: String) throws {
    let file = open(progress, O_WRONLY)
    guard file >= 0 else { throw Files.Failure(path: progress, number: errno) }
    var outcomes: [String: Int] = [:]
    for number in range {
      var mark = Int64(number)
      guard pwrite(file, &mark, 8, 0) == 8 else { throw Files.Failure(path: progress, number: errno) }
      // A case that takes longer ends the process.
      alarm(10)
      let input = cases.input(number)
      outcomes["\(input.reader) \(Reading.run(input.reader, input.bytes))", default: 0] += 1
    }
    alarm(0)
    for (name, count) in outcomes { print("\(name)=\(count)") }
  }
}

struct Arguments {
  enum Mode {
    case all(Int)
    case child(Range<Int>, progress: String)
    case one(Int, emit: String?)
    case seeds(folder: String)
  }

  var samples: String
  var seed: UInt64 = 1
  var mode = Mode.all(100_000)

  init(_ words: [String]) {
    func value(_ name: String) -> String? {
      words.firstIndex(of: name).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    }
    samples = words.count > 1 ? words[1] : "SampleData"
    if let text = value("--seed"), let number = UInt64(text) { seed = number }
    if let text = value("--count"), let number = Int(text) { mode = .all(number) }
    if let text = value("--case"), let number = Int(text) { mode = .one(number, emit: value("--emit")) }
    if let folder = value("--seeds") { mode = .seeds(folder: folder) }
    if let first = value("--from").flatMap({ Int($0) }), let end = value("--to").flatMap({ Int($0) }),
      let progress = value("--progress")
    {
      mode = .child(first..<end, progress: progress)
    }
  }
}
