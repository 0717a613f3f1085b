/// Names and offices of people, who lead but are never departments.
enum PeopleWords {
  static let surnames = ScalarSet(
    ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷"
      + "贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄"
      + "危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封"
      + "芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺"
      + "屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步"
      + "都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况郈有琴商牟佘"
      + "佴伯赏墨哈谯笪年爱阳佟言福肖闫代覃仝苟门涂覃").unicodeScalars)

  static let offices = WordTable([
    "副省长", "省长", "副区长", "区长", "副市长", "市长", "副县长", "县长", "副镇长", "镇长", "书记", "副书记", "常委", "主任", "副主任", "局长", "副局长", "部长",
    "同志", "区领导", "县领导", "市领导", "秘书长", "副秘书长", "主席", "副主席", "州长", "副州长", "旗长", "副旗长", "调研员", "党组成员", "常务",
    "乡长", "副乡长", "委员", "院长", "检察长", "董事长", "总经理", "党工委", "组长", "副组长", "负责人", "主要负责同志", "分管负责同志", "分管领导",
  ])

  /// 分管副市长, 协管副秘书长: closes with a post in a government, which no department's name does.
  static func holdsPost(_ passage: Passage) -> Bool {
    let text = passage.trimmed()
    return posts.longest(endingAt: text.end, in: text) != nil
  }

  private static let posts = WordTable([
    "省长", "市长", "区长", "县长", "州长", "旗长", "镇长", "乡长", "秘书长", "主任", "书记", "省领导", "市领导", "区领导", "县领导", "州领导", "分管领导",
  ])

  /// Whether each of a list has a person's name and a post beside it: 副县长张远, 陈立副县长.
  static func areOfficials(_ passage: Passage) -> Bool {
    guard (4...60).contains(passage.count) else { return false }
    return passage.split(where: listMarks.contains).map { $0.trimmed() }.allSatisfy { name in
      if let word = offices.longest(endingAt: name.end, in: name) { return isName(name.upTo(name.end - word.count)) }
      return offices.longest(at: name.start, in: name).map { isName(name.from(name.start + $0.count)) } ?? false
    }
  }

  private static func isName(_ text: Passage) -> Bool {
    (2...3).contains(text.count) && isPerson(text) && offices.longest(endingAt: text.end, in: text) == nil
  }

  /// Whether the passage is a list of people and offices: 张三 李四, 王五(副区长), 章  曦.
  static func looksLikePeople(_ passage: Passage) -> Bool {
    let text = passage.trimmed()
    guard (2...300).contains(text.count), mayOpenPeople(text) else { return false }
    let names = list(text)
    return !names.isEmpty && names.allSatisfy { isPerson(Passage($0)) }
  }

  /// False where what stands before the first mark is one word and no person: then the list is none of people.
  private static func mayOpenPeople(_ text: Passage) -> Bool {
    var end = text.start
    while end < text.end, !listMarks.contains(text[end]) {
      if text[end] == " " || text[end] == "(" || text[end] == ")" { return true }
      end += 1
    }
    let first = text[text.start..<end].trimmed(of: ["。", ".", ":"])
    return first.isEmpty || isPerson(first)
  }

  private static let listMarks: ScalarSet = "、,;/。|"

  /// The people of a list, in printed order, inner white space removed.
  static func list(_ passage: Passage) -> [String] {
    guard passage.count <= 2000 else { return [] }
    var names: [String] = []
    var depth = 0
    var low = passage.start
    /// Where a part that is a post alone begins: its name may stand behind the next mark.
    var post: Int?
    func add(_ part: Passage) {
      let text = part.trimmed(of: ["。", ".", ":"])
      let start = post
      post = isPost(text) && memberships.contains { text.hasSuffix($0) } ? text.start : nil
      // 县委常委、副县长王远: two posts of one person.
      if let start, !names.isEmpty, post == nil, passage[text.start - 1] == "、", opensWithPost(text) {
        names[names.count - 1] = passage[start..<text.end].unspacedString
        post = nil
        return
      }
      for name in people(in: text) where !name.isEmpty { names.append(name) }
    }
    for position in passage.range {
      switch passage[position] {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case "、", ",", ";", "/", "。", "|":
        if depth == 0 {
          add(passage[low..<position])
          low = position + 1
        }
      default: break
      }
    }
    add(passage[low..<passage.end])
    return names
  }

  /// What stands before another post of the same person.
  private static let memberships: [Word] = ["常委", "委员", "成员", "书记", "党组成员"]

  /// 副县长, 区教育局局长: a post and no name.
  private static func isPost(_ text: Passage) -> Bool {
    guard !text.holdsBlank, text.count >= 2, let word = offices.longest(endingAt: text.end, in: text) else {
      return false
    }
    return !isName(text.upTo(text.end - word.count))
  }

  /// 副县长王远, 副县长 王远.
  private static func opensWithPost(_ text: Passage) -> Bool {
    guard let word = offices.longest(at: text.start, in: text) else { return false }
    return isName(text.from(text.start + word.count).trimmed())
  }

  /// 副县长 王远: the post stands before its name.
  private static func postsFirst(_ tokens: [Passage]) -> [String]? {
    guard tokens.count % 2 == 0 else { return nil }
    var names: [String] = []
    for index in stride(from: 0, to: tokens.count, by: 2) {
      guard isPost(tokens[index]), isName(tokens[index + 1]) else { return nil }
      names.append(tokens[index].string + tokens[index + 1].string)
    }
    return names
  }

  /// Blanks part people, save where a name of two is stretched (章  曦).
  private static func people(in part: Passage) -> [String] {
    let tokens = part.split { $0 == " " }.filter { !$0.isEmpty }
    guard tokens.count > 1 else { return tokens.map(\.string) }
    if let names = postsFirst(tokens) { return names }
    var names: [String] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.count == 1, index + 1 < tokens.count, tokens[index + 1].count <= 2 {
        // A stretched name: 章  曦, 陈 立新.
        names.append(token.string + tokens[index + 1].string)
        index += 2
      } else if offices.longest(endingAt: token.end, in: token) != nil, let last = names.last {
        names[names.count - 1] = last + token.string
        index += 1
      } else {
        names.append(token.string)
        index += 1
      }
    }
    // A name of one character is none.
    return names.contains { $0.unicodeScalars.count == 1 } ? runTogether(tokens) ?? names : names
  }

  /// 林 远于 舟, 林 远白小川: between two stretched names, or behind one, the mark was lost.
  private static func runTogether(_ tokens: [Passage]) -> [String]? {
    guard tokens.count <= 12, let first = tokens.first, first.count == 1, surnames.contains(first[first.start]),
      tokens.dropFirst().contains(where: { $0.count > 1 })
    else { return nil }
    var names: [String] = []
    var open: Passage? = first
    for token in tokens.dropFirst() {
      guard let surname = open else {
        guard token.count == 1, surnames.contains(token[token.start]) else { return nil }
        open = token
        continue
      }
      let given = token.upTo(token.start + 1)
      let rest = token.from(token.start + 1)
      open = nil
      names.append(surname.string + given.string)
      switch rest.count {
      case 0: break
      case 1:
        guard surnames.contains(rest[rest.start]) else { return nil }
        open = rest
      default:
        guard rest.count <= 3, isPerson(rest) else { return nil }
        names.append(rest.string)
      }
    }
    return open == nil && names.count > 1 ? names : nil
  }

  private static func isPerson(_ name: Passage) -> Bool {
    let bare = name.withoutTrailingBrackets()
    guard let first = bare.firstScalar, bare.count >= 2 else { return false }
    if offices.longest(endingAt: bare.end, in: bare) != nil, bare.count <= 14 { return true }
    guard bare.count <= 4, surnames.contains(first) else { return false }
    return !DepartmentWords.endsAsName(bare) && bare.foldedScalars.allSatisfy { $0.value >= 0x4E00 || $0 == "·" }
  }
}
