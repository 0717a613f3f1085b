import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("完成投资3.5亿元", "3.5亿元=350000000.0元"), ("增长6.1%", "6.1%=6.1%"), ("达到169.36亿元左右", "169.36亿元=16936000000.0元"),
    ("新增床位2211张、泊位1.2万个", "2211张=2211.0张 1.2万个=12000.0个"), ("4760元/平方米", "4760元/平方米=4760.0元/平方米"),
    ("抽检10件/千人", "10件/千人=10.0件/千人"), ("死亡率控制在4例以下/10万人口", "4例以下/10万人口=4.0例以下/10万人口"),
    ("利用外资1.5亿美元", "1.5亿美元=150000000.0美元"),
    ("提高2个百分点", "2个百分点=2.0个百分点"), ("压缩至3个工作日", "3个工作日=3.0个工作日"), ("演练不少于8万人次", "8万人次=80000.0人次"),
    ("新增1,200户", "1,200户=1200.0户"), ("建设20余家", "20余家=20.0家"), ("改造50 个小区", "50个=50.0个"), ("增长6%-7%", "6%-7%=6.0%"),
    ("新建２条道路", "２条=2.0条"), ("清洁能源500万千瓦", "500万千瓦=5000000.0千瓦"), ("竣工15.61万平方米", "15.61万平方米=156100.0平方米"),
    ("产量稳定在6.2亿斤", "6.2亿斤=620000000.0斤"), ("开课120节次", "120节次=120.0节次"),
    ("新增绿地3平方公 里", "3平方公里=3.0平方公里"), ("引进项目3个 个别除外", "3个=3.0个"),
    ("增长3. 3%,新增4. 2个", "3.3%=3.3% 2个=2.0个"), ("疏浚900延长米", "900延长米=900.0延长米"),
    ("材料由60项减至40项", "40项=40.0项"), ("从5天压缩到3天", "3天=3.0天"), ("新增墓穴800穴", "800穴=800.0穴"), ("接入探头300路", "300路=300.0路"),
    ("培训300人以上", "300人=300.0人"),
    ("减排3‰", "3‰=3.0‰"), ("新增15個點位", "15個=15.0個"),
  ])
  func `quantities keep their text and lose their powers`(text: String, expected: String) {
    let found = IndicatorReader.read(Passage(text)).map { "\($0.text)=\($0.value)\($0.unit)" }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "2026年3月完成", "116街坊收储", "云府办〔2026〕12号", "第3批项目", "《三年计划(2026-2028年)》", "A3-02地块", "G50城区出口", "22-05等地块",
    "5.12防灾日", "轨交15号线", "3个月内", "武夷路333号", "一批项目", "24小时服务", "3岁以下幼儿", "500万元以上项目", "前10名", "2.0版菜市场", "1.加强领导",
    "166万精品小区", "改造 完成 12", "目标 “15分钟便民生活圈”建设", "12 ", "开展巡查(9分)", "改革创新（共 12分）",
    "延伸6路、11路公交线路", "30人(含)以下的企业减免", "年销售额500万元及以下企业",
  ])
  func `dates, ordinals, parcels and thresholds are no targets`(text: String) {
    #expect(IndicatorReader.read(Passage(text)).map(\.text) == [])
  }

  @Test(arguments: [
    ("新增就业不少于40人", Indicator.Comparator.atLeast, Indicator.Kind.sum), ("失业率控制在3.5%以内", .atMost, .ceiling),
    ("增长6%左右", .about, .growth), ("达到70%以上", .atLeast, .share), ("登记失业控制在5300人以内", .atMost, .ceiling),
    ("保持在510亿元", .equal, .level), ("办件提速50%", .equal, .growth), ("新建5座", .equal, .sum),
  ])
  func `comparator and kind follow from the words around`(
    text: String, comparator: Indicator.Comparator, kind: Indicator.Kind
  ) throws {
    let found = try #require(IndicatorReader.read(Passage(text)).first)
    #expect(found.comparator == comparator)
    #expect(found.kind == kind)
  }

  @Test(arguments: [
    ("一般公共预算收入完成年度目标的25%", "25"), ("完成目标40%", "40"), ("完成全年目标的50%", "50"), ("累计完成全年目标的75%", "75"),
    ("培训人次完成全年指标1/4;其他", "25"), ("力争时间过半任务过半", "50"), ("完成全年任务过半", "50"), ("完成50%的工作项目", "50"), ("完成工作目标的25%", "25"),
    ("40%", "40"), ("完成25%", "25"), ("累计完成50%。", "50"), ("完成年度任务的三分之一", "33.33"), ("完成全年任务的百分之六十", "60"),
    ("完成目标任务六成", "60"),
    ("实现双过半", "50"), ("年度任务完成60%", "60"), ("完成年度投资计划的30%", "30"), ("完成任务量的３０％", "30"), ("完成全年任务的一半", "50"),
    ("完成年度計劃的45%", "45"),
  ])
  func `a share of the task's own target is stated`(text: String, share: String) {
    #expect(StatedShare.all(in: Passage(text)).map(\.description) == [share])
  }

  @Test(arguments: [
    "完成装修工程的20%", "业绩完成率50%", "管线搬迁完成25%", "创建率达50%", "达标小区50%", "完成工程量的一半", "完成主体工程30%", "节能指标控制在全年目标内",
    "完成小区雨污分流总量的50%", "增长9%", "完成市下达指标", "楼宇税收落地率52.6%", "49街坊11/3丘", "上部结构60%", "投资过半", "完成下部结构", "",
  ])
  func `a share of something else is not`(text: String) {
    #expect(StatedShare.all(in: Passage(text)).isEmpty)
  }

  @Test(arguments: [
    ("改造桥梁12座,完成年度计划的83.5%", "83.5"), ("占年度预算的46.6%", "46.6"), ("完成全年目标任务的65.3%", "65.3"), ("完成年初预算的105%", "105"),
    ("完成年度计划52.3%", "52.3"), ("完成全年任务的60%", "60"), ("占年度任务的107.5%", "107.5"), ("创建完成率为78%", nil), ("同比增长10%", nil),
    ("存量已100%", nil),
    ("完成投资12亿元,为年计划的61%", "61"), ("占全年植树任务(5000亩)的64%", "64"), ("完成全年招商任务的35%", "35"),
    ("今年新增的任务占32%", nil), ("全年植树面积占山地的32%", nil),
  ])
  func `a report states its share of the plan`(text: String, share: String?) {
    #expect(PercentOfPlan.read(Passage(text))?.description == share)
  }

  @Test(arguments: [
    ("修路。建桥;种树。", nil, "修路|建桥|种树"), ("抓交通。修路;建桥。", "抓交通", "修路|建桥"), ("修路(含桥;涵)。落实《办法;细则》。", nil, "修路(含桥;涵)|落实《办法;细则》"),
    ("修路(未闭;建桥。", nil, "修路(未闭|建桥"), ("抓交通。", "抓交通", "抓交通"), ("增长7%", nil, "增长7%"), ("抓交通:修路；建桥", "抓交通", "修路|建桥"),
    ("", nil, ""),
    ("“春风;行动”启动。收尾。", nil, "“春风;行动”启动|收尾"),
  ])
  func `work points are cut at full stops and semicolons`(text: String, heading: String?, points: String) {
    #expect(WorkPoints.cut([Passage(text)], heading: heading).joined(separator: "|") == points)
  }
}
