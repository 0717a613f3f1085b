extension GeneralFormsTests {
  /// Words for who does what, and by when, of our own invention.
  static let roleWordsTwins: [Twin] = [
    Twin(
      habit: "a bracket of verbs ends with the day",
      page: """
        云溪区2031年优化环境重点任务分工
        一、简化审批
        1.清理审批事项。取消审批事项12项。（区审改办牵头，区直有关单位配合，2031年6月底前完成）
        2.推行首违不罚。制定免罚清单。（区司法局牵头，区城管局、区环保分局配合，长期坚持）
        """,
      tasks: [
        "1|简化审批|-|清理审批事项。取消审批事项12项。|区审改办|区直有关单位||2031年6月底前完成|",
        "2|简化审批|-|推行首违不罚。制定免罚清单。|区司法局|区城管局、区环保分局||长期坚持|",
      ]),
    Twin(
      habit: "composed labels, governments of three levels as one, a name that opens with a figure",
      page: """
        云溪市2031年政府工作报告任务分解
        一、产业
        1、建成“15分钟便民服务圈”示范点4个。
        牵头负责领导：张远
        主要责任单位：市商务局
        相关责任单位：市民政局、各县、市、区政府
        2、新建停车位800个。
        牵头负责领导：王立群
        主要责任单位：市城管局
        相关责任单位：市财政局
        """,
      tasks: [
        "1|产业|-|建成“15分钟便民服务圈”示范点4个。|市商务局|市民政局、各县、市、区政府|张远|-|",
        "2|产业|-|新建停车位800个。|市城管局|市财政局|王立群|-|",
      ]),
    Twin(
      habit: "a half-year's target beside its quarters, and a last heading of unknown words",
      page: """
        云溪区2031年下半年重点工作推进计划

        序号

        重点工作

        主责部门

        下半年工作目标

        三季度

        四季度

        督办色标

        1

        堤防加固

        区水利局

        加固堤防6公里。

        加固2公里。

        加固6公里并验收。

        红

        2

        道路提升

        区住建局

        改造道路3条。

        完成设计。

        全部完工。

        绿
        """,
      tasks: [
        "1|-|堤防加固|加固堤防6公里。|区水利局|||-|3:加固2公里、4:加固6公里并验收",
        "2|-|道路提升|改造道路3条。|区住建局|||-|3:完成设计、4:全部完工",
      ]),
  ]
}
