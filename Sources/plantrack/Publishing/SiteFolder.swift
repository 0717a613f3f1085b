import Glibc
import PlanStore
import Reporting

/// The folder of a published site. A manifest in it names the files that are the program's own: only those are ever
/// replaced or removed, and a folder with other content and no manifest is left alone.
struct SiteFolder: ~Copyable {
  private let path: String
  private let before: Set<String>
  private var written: Set<String> = []
  /// Folders in it that are there.
  private var made: Set<Substring> = []
  /// The manifest, open for names to be added; -1 until the first.
  private var claims: Int32 = -1
  private(set) var changed = 0
  private(set) var removed = 0

  private static let manifest = ".plantrack-site"

  /// - Throws: `Failure` of status 73 where the folder cannot be made or belongs to something else.
  init(_ path: String) throws(Failure) {
    before = try SiteFolder.claimed(path)
    self.path = path
  }

  /// The files that an earlier run wrote; a new folder is made, with a manifest that names none.
  private static func claimed(_ path: String) throws(Failure) -> Set<String> {
    try makeFolder(path)
    if let listed = try readManifest(path) {
      sweep(path, listed)
      return listed
    }
    guard isEmpty(path) else {
      throw Failure(
        .cannotCreate, zh: "\(path)：已有其他内容，不会改动：请指定空文件夹或以前发布的文件夹",
        en: "\(path): holds other things and is left alone: name an empty folder, or one published before")
    }
    try writeManifest([], in: path, durably: true)
    return []
  }

  /// Removes what a killed run left of pages in the making.
  private static func sweep(_ path: String, _ listed: Set<String>) {
    let folders = listed.filter(isPlain).map { name in name.lastIndex(of: "/").map { "/" + name[..<$0] } ?? "" }
    for folder in Set(folders) { Leftovers.remove(in: path + folder, prefix: ".", suffix: ".part", ofAnyName: true) }
  }

  deinit {
    if claims >= 0 { close(claims) }
  }

  /// Writes one file where its content differs from what is there.
  mutating func write(_ file: SiteFile) throws {
    if let slash = file.path.lastIndex(of: "/"), made.insert(file.path[..<slash]).inserted {
      var folder = path
      for part in file.path[..<slash].split(separator: "/") {
        folder += "/" + part
        try SiteFolder.makeFolder(folder)
      }
    }
    written.insert(file.path)
    let target = "\(path)/\(file.path)"
    if let size = SiteFolder.regularFileSize(target), size == file.bytes.count,
      let old = SiteFolder.contents(target, size: size), old == file.bytes
    {
      return
    }
    if !before.contains(file.path) { try claim(file.path) }
    var output = try OutputFile(path: target, sweeping: false)
    try output.write(file.bytes)
    try output.finish(durably: false)
    changed += 1
  }

  /// Removes what an earlier run left. The pages are not synced: a site that a power cut has spoilt is mended by
  /// publishing it again, and thousands of syncs would take minutes.
  mutating func finish() throws {
    for name in before.subtracting(written).sorted() where SiteFolder.isPlain(name) {
      if unlink("\(path)/\(name)") == 0 { removed += 1 }
    }
    if written != before { try SiteFolder.writeManifest(written, in: path, durably: false) }
  }

  /// Appends a name to the manifest before the file is made, so that a run that is cut short leaves nothing unknown.
  private mutating func claim(_ name: String) throws(Failure) {
    if claims < 0 { claims = open("\(path)/\(SiteFolder.manifest)", O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC) }
    guard claims >= 0 else { throw SiteFolder.failure(path, errno) }
    let path = path
    try FileDescriptor.write(Array((name + "\n").utf8), to: claims) { SiteFolder.failure(path, $0) }
  }

  private static func writeManifest(_ names: Set<String>, in path: String, durably: Bool) throws(Failure) {
    var output = try OutputFile(path: "\(path)/\(manifest)")
    try output.write(Array(names.sorted().map { $0 + "\n" }.joined().utf8))
    try output.finish(durably: durably)
  }

  private static func readManifest(_ path: String) throws(Failure) -> Set<String>? {
    let name = "\(path)/\(manifest)"
    guard let size = regularFileSize(name) else { return nil }
    guard let bytes = contents(name, size: size) else { throw failure(name, errno) }
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  /// A name that this program gives: relative, below the folder, without links upwards.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x2D, 0x2E, 0x2F, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
      } && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  private static func makeFolder(_ path: String) throws(Failure) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure(.cannotCreate, zh: "\(path)：不是文件夹：请指定文件夹", en: "\(path): is no folder: name a folder")
      }
    } else if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw failure(path, errno)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    let why = SystemError.message(code)
    return Failure(
      code == EACCES || code == EPERM || code == EROFS ? .notPermitted : .cannotCreate,
      zh: "\(path)：无法写入：\(why.zh)", en: "\(path): cannot be written: \(why.en)")
  }

  private static func isEmpty(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      // A killed run may have left its manifest in the making.
      guard name == "." || name == ".." || name.hasPrefix(".\(manifest).") else { return false }
    }
    return true
  }

  private static func regularFileSize(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private static func contents(_ path: String, size: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: filled), size - filled) }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }
}
