import Testing

@testable import NoticeParsing

@Suite struct ResponsibilityTests {
  private func summary(_ text: String) -> String {
    let read = ResponsibilityReader.read(Passage(text), line: 1)
    var parts = read.responsibilities.map { "\($0.label)=\($0.names.string)" }
    parts += read.leaders.map { "leader=\($0.string)" }
    if let deadline = read.deadline { parts.append("deadline=\(deadline.string)") }
    return parts.joined(separator: " ")
  }

  @Test(arguments: [
    ("责任单位:区商务委、区文旅局按分工牵头,各街道配合", "lead=区商务委、区文旅局 support=各街道"),
    ("牵头单位:区发改委;配合单位:区财政局、区人社局;完成时限:6月底前", "lead=区发改委 support=区财政局、区人社局 deadline=6月底前"),
    ("区发改委、区财政局牵头落实", "lead=区发改委、区财政局"),
    ("由区发改委牵头,区财政局配合", "lead=区发改委 support=区财政局"),
    ("区发改委、区财政局负责", "unlabelled=区发改委、区财政局"),
    ("区发改委会同区财政局", "lead=区发改委 support=区财政局"),
    ("由区发改委会同区财政局负责", "lead=区发改委 support=区财政局"),
    ("各街道按职责分工负责", "unlabelled=各街道"),
    ("责 任 单 位：区教育局", "responsible=区教育局"),
    ("責任單位:區教育局", "responsible=區教育局"),
    ("责任单位:*区教育局、区体育局", "lead=区教育局 support=区体育局"),
    ("责任单位:区教育局(牵头)、区体育局", "lead=区教育局 responsible=区体育局"),
    ("责任单位:区教育局　区体育局（牵头）　区残联", "responsible=区教育局 lead=区体育局 responsible=区残联"),
    ("责任单位:区 教 育 局(牵头)　区体育局", "lead=区 教 育 局 responsible=区体育局"),
    ("责任领导:张明;责任单位:区教育局。完成时间:12月", "responsible=区教育局 leader=张明 deadline=12月"),
    ("主责部门:区卫健委 配合部门:区医保局", "lead=区卫健委 support=区医保局"),
    ("牵头领导:李强 牵头单位:区城管局 责任单位:各镇", "lead=区城管局 responsible=各镇 leader=李强"),
    ("区教育局牵头,区体育局、各街道按职责分工配合", "lead=区教育局 support=区体育局、各街道"),
    ("牵头单位:区住建局,配合单位:各街道", "lead=区住建局 support=各街道"),
    ("责任单位:区教育局,各街道配合;完成时限:年底", "responsible=区教育局 support=各街道 deadline=年底"),
  ])
  func `labels and verbs give roles`(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: [
    ("修建健身步道。(责任单位:区体育局)", "修建健身步道。", "责任单位:区体育局"),
    ("修建健身步道。（责任单位：区体育局）。", "修建健身步道。", "责任单位：区体育局"),
    ("修建健身步道。【牵头单位:区体育局;配合单位:各街道】", "修建健身步道。", "牵头单位:区体育局;配合单位:各街道"),
    ("修建健身步道。(责任单位:区体育局(体育总会)、各镇)", "修建健身步道。", "责任单位:区体育局(体育总会)、各镇"),
    ("修建健身步道。(责任单位:区体育局", "修建健身步道。", "责任单位:区体育局"),
    ("修建健身步道。(区体育局牵头)", "修建健身步道。", "区体育局牵头"),
    ("修建健身步道。(区体育局、区教育局)", "修建健身步道。", "区体育局、区教育局"),
  ])
  func `a closing bracket holds the responsibility`(text: String, body: String, inner: String) throws {
    let found = try #require(ResponsibleTail.cut(Passage(text), .sure))
    #expect(found.body.string == body)
    #expect(found.inner.string == inner)
  }

  @Test(arguments: ["修建健身步道(一期工程)", "修建健身步道。", "实施养老服务规划(2031-2033)", "新建步道3条(含改建)。", ")", "("])
  func `other brackets stay in the text`(text: String) {
    #expect(ResponsibleTail.cut(Passage(text), .sure) == nil)
  }

  @Test(arguments: [
    ("责任单位:区体育局", "responsible", "区体育局"), ("牵头单位 区体育局", "lead", "区体育局"), ("【配合单位】各街道", "support", "各街道"),
    ("完成时限:6月底前", "deadline", "6月底前"), ("责任领导:张明", "leader", "张明"), ("部门分工:区教育局", "responsible", "区教育局"),
    ("主要责任人:张明", "leader", "张明"), ("联系人:张明", "contact", "张明"),
  ])
  func `a line may open with a label`(text: String, kind: String, rest: String) throws {
    let found = try #require(ResponsibilityReader.label(at: Passage(text)))
    #expect("\(found.kind)" == kind)
    #expect(found.rest.string == rest)
  }

  @Test(arguments: ["责任落实到人", "落实单位主体责任,加强监管", "配合做好迎检", "完成道路改造", "进度加快"])
  func `a sentence opens with no label`(text: String) {
    #expect(ResponsibilityReader.label(at: Passage(text)) == nil)
  }
}
