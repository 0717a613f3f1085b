import Testing

@testable import NoticeParsing

@Suite struct PassageTests {
  @Test func `a line keeps its counts apart, and the greatest of each for what lies beyond`() {
    var line = Line(
      text: Passage("修路"), number: 399_999, blankLinesBefore: 3, indent: 4, leadingTabs: 2, trailingTabs: 5)
    line.blankLinesBefore += 2
    #expect(line.number == 399_999)
    #expect(line.blankLinesBefore == 5)
    #expect(line.indent == 4)
    #expect(line.leadingTabs == 2)
    #expect(line.trailingTabs == 5)
    let far = Line(text: Passage("修路"), number: .max, blankLinesBefore: .max, indent: .max, leadingTabs: .max)
    #expect(far.number == 1 << 26 - 1)
    #expect(far.blankLinesBefore == 4095)
    #expect(far.indent == 1023)
    #expect(far.leadingTabs == 255)
    #expect(far.trailingTabs == 0)
    #expect(MemoryLayout<Line>.size == 32)
  }

  @Test func `matching folds width and script, cutting keeps what is printed`() {
    let passage = Passage("責任單位：區財政局（國資委）")
    #expect(passage.key == "责任单位:区财政局(国资委)")
    #expect(passage.hasPrefix("责任单位"))
    #expect(passage.from(5).string == "區財政局（國資委）")
    #expect(passage.find("财政") == 6)
    #expect(passage.find("税务") == nil)
  }

  @Test(arguments: [
    ("一、稳增长", "chinese", 1, "稳增长"), ("（十二）抓项目", "bracketedChinese", 12, "抓项目"), ("3．修路", "arabic", 3, "修路"),
    ("14.1 修桥", "arabic", 14, "修桥"), ("第三章 附则", "chapter", 3, "附则"), ("（2）办学", "bracketedArabic", 2, "办学"),
    ("④种树", "circled", 4, "种树"), ("二是抓落实", "inline", 2, "抓落实"),
  ])
  func `an ordinal is parted from its item`(text: String, style: String, value: Int, rest: String) throws {
    let found = try #require(Passage(text).leadingOrdinal())
    #expect("\(found.ordinal.style)" == style)
    #expect(found.ordinal.value == value)
    #expect(found.rest.string == rest)
  }

  @Test(arguments: ["2026年工作", "1.5亿元", "三季度末", "第一季度", "一批项目", "12345", "(摘要)"])
  func `a quantity or a date is no ordinal`(text: String) {
    #expect(Passage(text).leadingOrdinal() == nil)
  }

  @Test(arguments: [("二〇二六", 2026), ("十二", 12), ("一百二十", 120), ("二十", 20), ("1998", 1998), ("九千九百九十九", 9999)])
  func `numerals of either kind are numbers`(text: String, value: Int) {
    #expect(ChineseNumber.value(Passage(text)) == value)
  }
}
