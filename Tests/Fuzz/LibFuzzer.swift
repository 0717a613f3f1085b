#if FUZZER
  import Glibc

  /// libFuzzer's own loop (`make fuzz`), which looks for new ways through the code: the first byte names the reader.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  func runLibFuzzer() {
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    let status = runDriver(&count, &words) { start, size in
      let bytes = Array(UnsafeBufferPointer(start: start, count: size))
      guard let first = bytes.first else { return 0 }
      let reader = Reader.allCases[Int(first) % Reader.allCases.count]
      _ = Reading.run(reader, Array(bytes.dropFirst()))
      return 0
    }
    _exit(status)
  }
#endif
