import DocumentReading
import Glibc
import JSONText
import NoticeParsing
import PlanExchange

@main struct Plantrack {
  static func main() throws {
    guard let path = CommandLine.arguments.last, let file = fopen(path, "rb") else { exit(66) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    do {
      let plan = try NoticeReader.read(try DocumentReader.read(bytes, name: path))
      print(PlanJSON.encode(plan).text(indented: true))
    } catch {
      print("plantrack: \(path): \(error)")
      exit(65)
    }
  }
}
