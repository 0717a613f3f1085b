/// Headings that name the leader whose tasks follow: 方云舟区长, 白玉兰副区长主抓重点工作.
enum LeaderHeading {
  private static let posts = WordTable([
    "常务副省长", "常务副市长", "常务副区长", "常务副县长", "常务副州长", "副省长", "副市长", "副区长", "副县长", "副州长", "副镇长", "副乡长", "省长", "市长", "区长",
    "县长", "州长", "镇长", "乡长", "秘书长", "副秘书长", "副主任", "主任", "书记", "同志",
  ])
  private static let places: ScalarSet = "市区县省州镇乡政府委"

  /// The name at the start, before the post.
  static func name(in heading: Passage) -> Passage? {
    let text = heading.trimmed()
    for position in text.start + 2..<max(text.start + 2, min(text.start + 5, text.end)) {
      guard posts.longest(at: position, in: text) != nil else { continue }
      let name = text.upTo(position)
      guard name.ideographs == name.count, let last = name.lastScalar, !places.contains(last) else { return nil }
      return name
    }
    return nil
  }
}
