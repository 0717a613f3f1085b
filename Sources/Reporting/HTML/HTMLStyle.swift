import Digest

/// The style sheet of the pages, inside each of them.
enum HTMLStyle {
  /// A policy that allows this style sheet and nothing else: no script, no network, no form.
  static func contentSecurityPolicy(_ style: String) -> String {
    "default-src 'none'; style-src 'sha256-\(base64(SHA256.digest(of: style.utf8)))'; base-uri 'none'; form-action 'none'"
  }

  /// - Parameter isLetter: upright, with the margins and the text area (156 mm by 225 mm) of GB/T 9704.
  static func css(_ language: Language, isLetter: Bool = false) -> String {
    let paper = isLetter ? "A4; margin: 37mm 26mm 35mm 28mm" : "A4 landscape; margin: 15mm 12mm 16mm"
    let pages =
      language == .zh ? "\"第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"" : "counter(page) \" / \" counter(pages)"
    return
      "@page { size: \(paper); @bottom-center { content: \(pages); font-size: 9pt; } }\n"
      + rules + (isLetter ? letterRules : "")
  }

  /// Paragraphs in 3号 (16 pt), tables smaller, so that the names of tasks have room.
  private static let letterRules = """
    body { max-width: 50em; font-size: 16pt; line-height: 1.75; }
    h1 { font-size: 22pt; } h2 { font-size: 16pt; } table { font-size: 9pt; line-height: 1.4; }
    ul.head li { display: block; font-size: 12pt; } th, td { padding: .2em .25em; } td.wrapped { min-width: 14em; }
    svg text { font-size: 13px; } @media print { .charts figure { max-width: 100%; } }

    """

  static let rules = """
    :root { --line: #777; --faint: #ddd; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5em; max-width: 90em; color: #111; background: #fff; line-height: 1.5;
      font: 11pt/1.5 FangSong, "仿宋_GB2312", STFangsong, "Noto Serif CJK SC", serif; }
    h1 { margin: 0 0 .3em; text-align: center; font: normal 20pt/1.3 "方正小标宋简体", SimSun, "Noto Serif CJK SC", serif; }
    h2 { margin: 1.2em 0 .4em; break-after: avoid; font: bold 12pt/1.4 SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
    tr.section { break-after: avoid; }
    tr.section th { text-align: left; background: #f7f7f7; }
    ul.head { list-style: none; margin: 0 0 1em; padding: 0; text-align: center; }
    ul.head li { display: inline-block; margin: 0 .8em; }
    p { margin: .4em 0; text-indent: 2em; }
    p.empty { text-indent: 2em; }
    p.signature { margin: 2em 2em 0 0; text-align: right; text-indent: 0; break-inside: avoid; break-before: avoid; }
    table { width: 100%; border-collapse: collapse; font-size: 10pt; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid var(--line); padding: .25em .4em; vertical-align: top; text-align: left; }
    th { word-break: keep-all; background: #eee; text-align: center; vertical-align: middle;
      font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; font-weight: bold; }
    td { overflow-wrap: anywhere; }
    td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    td.short { white-space: nowrap; }
    td.wrapped { min-width: 10em; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: .6em 0; }
    dt { font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .light { white-space: nowrap; font-weight: bold; }
    .red { color: #a40000; } .yellow { color: #7a5200; } .green { color: #0b5d1e; } .grey { color: #555; }
    .charts { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 2em; }
    figure { margin: .5em 0; flex: 0 1 auto; max-width: 100%; break-inside: avoid; }
    figcaption { text-align: center; font-family: SimHei, "黑体", "Noto Sans CJK SC", sans-serif; }
    svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
    svg.bar { width: 9em; height: 1em; margin: .2em 0; }
    svg text { font: 12px SimHei, "黑体", "Noto Sans CJK SC", sans-serif; fill: #111; }
    .axis { stroke: #555; stroke-width: 1; } .grid { stroke: #ddd; stroke-width: 1; }
    .rest { fill: #eee; stroke: #555; stroke-width: .5; } .behind { fill: #c9c9c9; } .done { fill: #2f5d8a; }
    .mark { stroke: #111; stroke-width: 2; }
    .scheduled { fill: none; stroke: #555; stroke-width: 2; stroke-dasharray: 6 4; }
    .actual { fill: none; stroke: #2f5d8a; stroke-width: 3; }
    .point { fill: #2f5d8a; } .plan { fill: #fff; stroke: #555; stroke-width: 2; }
    .cell { stroke: #555; } .cell.red { fill: #f3b5a5; } .cell.yellow { fill: #ffe08a; }
    .cell.green { fill: #bfe0b0; } .cell.grey { fill: #eee; } .cell.none { fill: #fff; }
    @media print { body { padding: 0; max-width: none; } .charts figure { max-width: 48%; } .light, .cell, .done, .behind, th { print-color-adjust: exact;
      -webkit-print-color-adjust: exact; } }

    """

  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var text = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return String(text)
  }
}
