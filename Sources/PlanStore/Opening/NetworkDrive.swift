internal import CLinux

/// Whether a file lies on a drive of another machine, where locks may not hold and two writers may damage a database.
public enum NetworkDrive {
  /// The name of the kind of drive; nil for a local one, and where the system does not tell.
  ///
  /// A file that is not there yet is judged by its folder.
  ///
  /// - Parameter type: the system's number for the file system at a path; a test gives its own.
  public static func name(at path: String, type: (String) -> Int? = NetworkDrive.type) -> String? {
    guard let number = type(path) ?? type(folder(of: path)) else { return nil }
    return names[number]
  }

  /// As statfs(2) numbers them.
  private static let names = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB", 0x6573_5546: "FUSE", 0x0102_1997: "9P",
    0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x00C3_6400: "Ceph", 0x0BD0_0BD0: "Lustre",
    0x564C: "NCP", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2",
  ]

  /// The number that statfs(2) gives; nil where there is nothing.
  public static func type(_ path: String) -> Int? {
    let number = clinux_file_system(path)
    return number < 0 ? nil : Int(number)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
