import Glibc
import Reporting

/// How far long work has come, on standard error: on a terminal only, and only after half a second.
///
/// It is drawn with carriage returns and ASCII alone, and wiped when it goes.
struct ProgressBar: ~Copyable {
  private let label: String
  private let total: Int
  private let isShown: Bool
  private let startedAt = ProgressBar.milliseconds()
  private var done = 0
  private var drawnAt = 0
  private var drawnColumns = 0

  private static let delay = 500
  private static let interval = 100
  private static let barColumns = 30

  /// - Parameter total: how often `advance` will be called.
  init(_ label: Message, total: Int, _ console: Console) {
    self.label = label.text(console.language)
    self.total = total
    isShown = total > 0 && !console.isQuiet && StandardStream.error.isTerminal && Environment.text("TERM") != "dumb"
  }

  deinit {
    guard drawnColumns > 0 else { return }
    ProgressBar.show("\r" + String(repeating: " ", count: drawnColumns) + "\r")
  }

  mutating func advance() {
    guard isShown else { return }
    done += 1
    let now = ProgressBar.milliseconds()
    guard now - startedAt >= ProgressBar.delay, now - drawnAt >= ProgressBar.interval || done == total else { return }
    drawnAt = now
    let cells = min(done, total) * ProgressBar.barColumns / total
    let bar = String(repeating: "=", count: cells) + String(repeating: " ", count: ProgressBar.barColumns - cells)
    let text = "\(label) [\(bar)] \(min(done, total) * 100 / total)% \(done)/\(total)"
    let columns = DisplayWidth.of(text)
    guard columns < StandardStream.error.columns ?? 80 else { return }
    ProgressBar.show("\r" + text + String(repeating: " ", count: max(0, drawnColumns - columns)))
    drawnColumns = columns
  }

  /// A bar that cannot be drawn is nobody's loss.
  private static func show(_ text: String) { try? StandardStream.error.write(Array(text.utf8)) }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
