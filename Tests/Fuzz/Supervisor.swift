import Glibc

/// Runs children over all cases, as many at once as there are processors, and goes on behind a case that ends one.
struct Supervisor {
  private let plan: Arguments
  private let count: Int
  private var waiting: [Range<Int>]
  private var running: [pid_t: Child] = [:]
  private var counts: [String: Int] = [:]
  private var kilobytes = 0
  private var failures: [String] = []

  private static let piece = 2_000
  private static let mostKilobytes = 512 << 10

  private struct Child {
    var range: Range<Int>
    var name: String
  }

  init(plan: Arguments, count: Int) {
    self.plan = plan
    self.count = count
    waiting = stride(from: 0, to: count, by: Supervisor.piece).map { $0..<min($0 + Supervisor.piece, count) }.reversed()
  }

  /// True where every case got an answer in time.
  consuming func run() throws -> Bool {
    let most = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    while !waiting.isEmpty || !running.isEmpty {
      while running.count < most, let range = waiting.popLast() { try start(range) }
      var (status, usage): (Int32, rusage) = (0, rusage())
      let child = wait4(-1, &status, 0, &usage)
      guard child > 0 else { throw Files.Failure(path: "wait4", number: errno) }
      kilobytes = max(kilobytes, usage.ru_maxrss)
      try finish(child, status)
    }
    for (name, number) in counts.sorted(by: { $0.key < $1.key }) { print("\(name): \(number)") }
    print("\(count) cases with seed \(plan.seed); most memory \(kilobytes >> 10) MB")
    for failure in failures.prefix(20) { print("FAILED: \(failure)") }
    if failures.count > 20 { print("FAILED: and \(failures.count - 20) more") }
    if kilobytes > Supervisor.mostKilobytes { print("FAILED: more than 512 MB") }
    return failures.isEmpty && kilobytes <= Supervisor.mostKilobytes
  }

  private mutating func start(_ range: Range<Int>) throws {
    let name = "/tmp/plantrack-fuzz-\(getpid())-\(range.lowerBound)"
    try Files.write([], to: name)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, name + ".out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = [
      CommandLine.arguments[0], plan.samples, "--seed", "\(plan.seed)", "--from", "\(range.lowerBound)", "--to",
      "\(range.upperBound)", "--progress", name,
    ]
    // No minutes of symbolising for each crash that is found.
    let (arguments, environment) = (words.map { strdup($0) } + [nil], [strdup("SWIFT_BACKTRACE=enable=no"), nil])
    defer { for text in arguments + environment { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/proc/self/exe", &actions, nil, arguments, environment)
    guard code == 0 else { throw Files.Failure(path: "posix_spawn", number: code) }
    running[child] = Child(range: range, name: name)
  }

  private mutating func finish(_ id: pid_t, _ status: Int32) throws {
    guard let child = running.removeValue(forKey: id) else { return }
    defer {
      unlink(child.name)
      unlink(child.name + ".out")
    }
    guard status == 0 else {
      let mark = try Files.read(child.name)
      let number = mark.withUnsafeBytes {
        $0.count == 8 ? Int($0.loadUnaligned(as: Int64.self)) : child.range.lowerBound
      }
      let reason =
        status & 0x7F == SIGALRM ? "took more than 10 s" : "ended by signal \(status & 0x7F), status \(status >> 8)"
      failures.append("case \(number): \(reason) (see it with --seed \(plan.seed) --case \(number) --emit FILE)")
      if number + 1 < child.range.upperBound { waiting.append((number + 1)..<child.range.upperBound) }
      return
    }
    for line in String(decoding: try Files.read(child.name + ".out"), as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "=")
      if parts.count == 2, let number = Int(parts[1]) { counts[String(parts[0]), default: 0] += number }
    }
  }
}
