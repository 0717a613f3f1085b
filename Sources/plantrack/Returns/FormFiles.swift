import Glibc
import PlanModel
import Reporting

/// The names of the files that forms are written to.
struct FormFiles {
  private let folder: String
  private let ending: String

  init(folder: String, ending: String) {
    var folder = folder[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    self.folder = String(folder)
    self.ending = ending
  }

  /// A path for each form; two that would differ in case only are told apart by a number.
  func named(_ forms: [ReturnForm]) -> [(path: String, form: ReturnForm)] {
    var taken: Set<String> = []
    return forms.map { form in
      let stem = "\(FormFiles.safe(form.department))-\(form.quarter)"
      var name = stem
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem) (\(number))"
        number += 1
      }
      return ("\(folder == "/" ? "" : folder)/\(name).\(ending)", form)
    }
  }

  /// A department's name without what some file system does not take: `/\:*?"<>|`, control characters, dots and blanks
  /// at the ends; of at most 150 bytes.
  static func safe(_ department: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in PrintableText.of(department).unicodeScalars {
      name.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
    }
    var rest = Substring(String(name))
    while let first = rest.first, first == "." || first == "-" || first.isWhitespace { rest = rest.dropFirst() }
    while rest.utf8.count > 150 { rest = rest.dropLast() }
    while let last = rest.last, last == "." || last.isWhitespace { rest = rest.dropLast() }
    return rest.isEmpty ? "department" : String(rest)
  }

  /// - Throws: `Failure` of status 73 where a file of another content stands in a form's place: it may be a filled form.
  static func refuseToReplace(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
    for (path, bytes) in files where access(path, F_OK) == 0 {
      guard try InputFile(path: path).bytes != bytes else { continue }
      throw Failure(
        .cannotCreate, zh: "\(path)：已有此文件，可能是填好的表：请换一个文件夹，或加 --overwrite 覆盖",
        en: "\(path): is there already, perhaps filled in: name another folder, or add --overwrite")
    }
  }
}

enum OutputFolder {
  /// Makes a folder and those above it where they are missing.
  /// - Throws: `Failure` of status 73, or 77 where that is not permitted.
  static func make(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      guard mkdir(made, 0o777) != 0, errno != EEXIST else { continue }
      let code = errno
      // Above what we may write, folders are there already.
      if code == EACCES || code == EROFS || code == EPERM, access(made, F_OK) == 0 { continue }
      let why = SystemError.message(code)
      throw Failure(
        code == EACCES || code == EPERM ? .notPermitted : .cannotCreate, zh: "\(made)：无法建立文件夹：\(why.zh)",
        en: "\(made): the folder cannot be made: \(why.en)")
    }
  }
}
