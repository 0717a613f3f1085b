/// What a page's writer tells behind the last item: 会议强调,…; 县领导要求各部门…; 据区政府发言人介绍,…. It is none of the plan.
enum ToldClosing {
  static func matches(_ given: Passage) -> Bool {
    let text = given.hasPrefix(lastly) ? given.from(given.start + lastly.count).trimmedStart(of: [",", " "]) : given
    let opening = text.upTo(text.start + longest)
    guard let verb = verbs.first(in: opening), !led.contains(where: { text.hasPrefix($0) }) else { return false }
    let subject = opening.upTo(verb.at)
    guard subject.firstIndex(where: { stops.contains($0) }) == nil else { return false }
    if subject.firstScalar == "据" { return subject.count >= 3 && tellers.occurs(in: subject) }
    let teller = withoutAdverb(subject)
    guard (2...longestSubject).contains(teller.count) else { return false }
    // 县委书记王远强调: a name behind the post.
    return tellers.longest(endingAt: teller.end, in: teller) != nil
      || (2...3).contains {
        posts.longest(endingAt: teller.end - $0, in: teller) != nil
          && PeopleWords.looksLikePeople(teller.from(teller.end - $0))
      }
  }

  private static let lastly: Word = "最后"
  private static let longest = 28
  private static let longestSubject = 16
  private static let stops: ScalarSet = ",。;:、"
  private static let verbs = WordTable(["要求", "强调", "指出", "表示", "介绍", "透露"])
  /// Before these words a sentence plans: 按照会议要求,….
  private static let led: [Word] = [
    "按", "根据", "依据", "围绕", "对照", "落实", "贯彻", "结合", "遵", "严格", "确保", "达到", "符合", "完成", "做好", "抓好",
  ]
  private static let tellers = WordTable([
    "会议", "领导", "政府", "县委", "市委", "区委", "镇党委", "乡党委", "负责人", "书记", "县长", "市长", "区长", "镇长", "乡长", "局长", "主任", "发言人",
    "记者",
    "通知",
  ])
  private static let posts = WordTable(["负责人", "书记", "县长", "市长", "区长", "镇长", "乡长", "局长", "主任", "发言人"])
  private static let adverbs: [Word] = ["还", "并", "同时", "明确"]

  private static func withoutAdverb(_ subject: Passage) -> Passage {
    for word in adverbs where subject.hasSuffix(word) { return subject.upTo(subject.end - word.count) }
    return subject
  }
}
