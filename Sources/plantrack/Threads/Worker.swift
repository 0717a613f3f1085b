import Glibc

/// A second thread, which ends with its work.
struct Worker: ~Copyable {
  private let thread: pthread_t

  /// As much as the first thread has by default; only what is used is taken.
  private static let stackSize = 8 << 20

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Begins at once. Nil where the system gives no further thread.
  init?(_ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let code = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { attributes in
      guard let attributes = attributes.baseAddress, pthread_attr_init(attributes) == 0 else { return EAGAIN }
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, Worker.stackSize)
      return pthread_create(
        &thread, attributes,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, work.toOpaque())
    }
    guard code == 0 else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for the work's end: a thread left behind would run into the end of the process.
  deinit { pthread_join(thread, nil) }
}
