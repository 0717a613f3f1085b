import Glibc

// usage: GenerateMigrations OUT.swift IN.sql...
// Writes the files as string literals: an array literal of bytes would take a hundred times as long to compile.

func fail(_ message: String) -> Never {
  print("error: \(message)")
  exit(1)
}

func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}

func generate(_ arguments: [String]) {
  guard arguments.count >= 2 else { fail("no output path") }
  var source = "// Generated from Migrations/; do not edit.\nlet embeddedFiles: [SQLFile] = [\n"
  for path in arguments.dropFirst(2) {
    guard let text = String(validating: readFile(path), as: UTF8.self) else { fail("\(path): not UTF-8") }
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().last.map(String.init) ?? ""
    let name = parts.last.map { $0.dropLast(4) } ?? ""
    source += "  SQLFile(folder: \"\(folder)\", name: \"\(name)\", text: ###\"\"\"\n\(text)\n\"\"\"###),\n"
  }
  source += "]\n"
  guard let file = fopen(arguments[1], "wb") else { fail("cannot write \(arguments[1])") }
  let bytes = Array(source.utf8)
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
    fail("cannot write \(arguments[1])")
  }
}

generate(CommandLine.arguments)
