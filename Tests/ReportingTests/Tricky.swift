/// Texts that have broken tables, files and terminals before.
enum Tricky {
  static let texts = [
    "", "完成绿道三公里", "👨‍👩‍👧与🇨🇳", "=1+1", "+86", "-5", "@SUM(A1)", "＝1＋1", "a|b||c", "<script>alert(1)</script>",
    "\u{1B}[31m红", "\u{202E}倒写", "\"引\"号,逗号", "一\n二\r\n三", "\ttab", "_x001B_", "&amp; &lt;", "'单引号'", "\u{0}空",
    "# 标题", "*粗* _斜_ `码` [链](http://a)", String(repeating: "长文本", count: 400), " 前后空 ", "\u{FFFE}", "]]>",
  ]
}
