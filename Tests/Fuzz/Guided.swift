import Glibc

/// What libFuzzer calls with each input that it makes (`make fuzz-guided`); `FUZZ_READER` names the reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let reader = guidedReader else { return -1 }
  _ = Reading.run(reader, Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private let guidedReader = getenv("FUZZ_READER").flatMap { Reader(rawValue: String(cString: $0)) }
