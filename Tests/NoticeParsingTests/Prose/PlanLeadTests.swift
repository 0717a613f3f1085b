import Testing

@testable import NoticeParsing

/// Reports whose parts begin where no line does: behind a sentence, or with a sentence in the place of a heading.
@Suite struct PlanLeadTests {
  static let twins: [ReportHabitsTests.Twin] = [
    ReportHabitsTests.Twin(
      habit: "a sentence closed as one leads into what comes next",
      page: """
        云溪区水利局2033年工作总结和2034年工作计划
        今年以来，我局认真履职，现总结如下：
        (一)新建泵站。新建泵站3座，完成投资300万元，占年度计划的80%。
        (二)加固山塘。加固山塘8口，清淤2万立方米。
        明年，我们将重点做好以下几项工作。
        (一)新建水库。新建水库1座，完成投资3亿元。
        (二)改造渠道。改造渠道12公里，修建桥涵6处。
        """,
      head: "云溪区水利局2033年工作总结和2034年工作计划|2034-Q1-2034-Q4",
      results: [
        "-|新建泵站|80|新建泵站。新建泵站3座，完成投资300万元，占年度计划的80%。", "-|加固山塘|-|加固山塘。加固山塘8口，清淤2万立方米。",
      ],
      tasks: ["1|-|新建水库|新建水库。新建水库1座，完成投资3亿元。", "2|-|改造渠道|改造渠道。改造渠道12公里，修建桥涵6处。"]),
    ReportHabitsTests.Twin(
      habit: "the first heading stands behind the sentence above it",
      page: """
        云溪区水利局2033年工作总结和2034年工作计划
        2033年，我局认真履职，成效明显。一、主要成绩
        (一)新建泵站。新建泵站3座，完成投资300万元。
        (二)加固山塘。加固山塘8口，清淤2万立方米。
        二、存在问题
        部分工程进度滞后，资金仍有缺口。
        三、2034年工作计划
        (一)新建水库。新建水库1座，完成投资3亿元。
        """,
      head: "云溪区水利局2033年工作总结和2034年工作计划|2034-Q1-2034-Q4",
      results: [
        "主要成绩|新建泵站|-|新建泵站。新建泵站3座，完成投资300万元。", "主要成绩|加固山塘|-|加固山塘。加固山塘8口，清淤2万立方米。",
      ],
      tasks: ["3.1|2034年工作计划|新建水库|新建水库。新建水库1座，完成投资3亿元。"]),
  ]

  @Test(arguments: twins.indices) func `a part begins where its words do`(_ index: Int) throws {
    try Self.twins[index].check()
  }
}
