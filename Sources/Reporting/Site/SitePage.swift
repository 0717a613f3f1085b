import PlanModel

/// The frame of a page: head with a strict Content-Security-Policy, navigation, and the body that a closure writes.
struct SitePage {
  let language: SiteLanguage
  let asOf: CivilDate
  /// Path below the language's folder: `tasks/1-14.1.html`.
  let path: String
  let title: String

  /// From this page back to the language's folder.
  private var toLanguage: String { String(repeating: "../", count: path.utf8.count { $0 == 0x2F }) }
  private var toRoot: String { language == .chinese ? toLanguage : toLanguage + "../" }

  func link(_ target: String) -> String { toLanguage + target }

  func make(_ body: (inout Markup) -> Void) -> SiteFile {
    var page = Markup()
    page.tags("<!DOCTYPE html>\n<html lang=\"")
    page.text(language.code)
    // `file:` lets the same pages work from a disk, where some browsers give every file an origin of its own.
    page.tags(
      """
      ">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>
      """)
    page.text("\(title) — \(language[SiteWords.site])")
    page.tags("</title>\n<link rel=\"stylesheet\" href=\"")
    page.text(toRoot + "style.css")
    page.tags("\">\n<script defer src=\"")
    page.text(toRoot + "site.js")
    page.tags("\"></script>\n</head>\n<body>\n<header><strong>")
    page.text(language[SiteWords.site])
    page.tags("</strong> ")
    for (word, target) in SitePage.navigation {
      page.link(to: link(target), language[word])
      page.tags(" ")
    }
    page.link(to: toRoot + language.other.folder + path, language[SiteWords.language])
    page.tags(" <span>")
    page.text(language[SiteWords.asOf] + asOf.description)
    page.tags("</span></header>\n<main>\n<h1>")
    page.text(title)
    page.tags("</h1>\n")
    body(&page)
    page.tags("</main>\n</body>\n</html>\n")
    return SiteFile(path: language.folder + path, bytes: page.bytes)
  }

  private static let navigation: [(SiteWord, String)] = [
    (SiteWords.overview, "index.html"), (SiteWords.tasks, "tasks.html"),
    (SiteWords.departments, "departments.html"),
    (SiteWords.domains, "domains.html"), (SiteWords.notices, "notices.html"),
  ]
}

/// File names made from data: the same name always gives the same file, and none leaves its folder.
enum SitePaths {
  static func task(notice: Int, number: String) -> String { "tasks/\(notice)-\(slug(number)).html" }
  static func notice(_ id: Int) -> String { "notices/\(id).html" }
  static func department(_ name: String) -> String { "departments/\(digest(name)).html" }
  static func domain(_ name: String) -> String { "domains/\(digest(name)).html" }

  /// Digits, ASCII letters and points inside stay; every other scalar becomes `_` and its code.
  static func slug(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "a"..."z", "A"..."Z": out.unicodeScalars.append(scalar)
      case "." where !out.isEmpty: out += "."
      default: out += "_" + String(scalar.value, radix: 16)
      }
    }
    return out
  }

  /// 64-bit FNV-1a, in hexadecimal: names are long and in Chinese, paths should be neither.
  static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
