import Testing

@testable import NoticeParsing

@Suite struct DepartmentTests {
  @Test(arguments: [
    ("教育局、体育局、民政局", "教育局|体育局|民政局"),
    ("教育局,体育局;民政局", "教育局|体育局|民政局"),
    ("教育局 体育局  民政局", "教育局|体育局|民政局"),
    ("建设委金融办", "建设委|金融办"),
    ("发改委科  委国资委环保局", "发改委|科委|国资委|环保局"),
    ("科  委", "科委"),
    ("法  院 检察院", "法院|检察院"),
    ("区府办(合作交流办)、国资委(相关国企)", "区府办(合作交流办)|国资委(相关国企)"),
    ("区府办（合作交流办）", "区府办(合作交流办)"),
    ("各街（镇）", "各街(镇)"),
    ("市场监管局    各街(镇)", "市场监管局|各街(镇)"),
    ("区住房和城乡建设局、区文化和旅游局", "区住房和城乡建设局|区文化和旅游局"),
    ("区教育局和区体育局", "区教育局|区体育局"),
    ("各街道、镇", "各街道、镇"),
    ("13个街道、镇", "13个街道、镇"),
    ("各街道、各镇", "各街道|各镇"),
    ("区教育局,各有关部门和单位", "区教育局|各有关部门和单位"), ("各镇和街道、区水务局", "各镇和街道|区水务局"),
    ("各市、县、自治县、区人民政府", "各市、县、自治县、区人民政府"), ("各镇和区水务局", "各镇|区水务局"),
    ("相关县(市、区)政府、各部门", "相关县(市、区)政府|各部门"),
    ("步道建设工作领导小组成员单位", "步道建设工作领导小组成员单位"),
    ("区人才工作协调小组成员单位、区人社局", "区人才工作协调小组成员单位|区人社局"),
    ("其他城区运行管理相关部门", "其他城区运行管理相关部门"),
    ("各相关涉改部门", "各相关涉改部门"),
    ("区委组织部、区委宣传部、区政府办公室", "区委组织部|区委宣传部|区政府办公室"),
    ("区委区政府", "区委|区政府"),
    ("公安局交警支队、城管大队", "公安局交警支队|城管大队"),
    ("教育局、体育局等部门", "教育局|体育局"),
    ("团区委区残联", "团区委|区残联"),
    ("人社局房管局", "人社局|房管局"),
    ("社建办建交委", "社建办|建交委"),
    ("绿化\n市容局", "绿化市容局"),
    ("發改委、財政局", "發改委|財政局"),
    ("云溪街道办事处清江镇人民政府", "云溪街道办事处|清江镇人民政府"),
    ("教育局", "教育局"), ("", ""), ("、", ""), ("(", ""),
  ])
  func `a printed list is split into names`(printed: String, names: String) {
    #expect(DepartmentLexicon().split(Passage(printed)).names.joined(separator: "|") == names)
  }

  @Test func `a name seen unglued elsewhere parts a glued one without doubt`() {
    var lexicon = DepartmentLexicon()
    #expect(lexicon.split(Passage("建设委金融办")).isDoubtful)
    lexicon.learn(Passage("建设委、金融办"))
    #expect(!lexicon.split(Passage("建设委金融办")).isDoubtful)
    lexicon.learn(names: ["国网云溪供电", "云溪城投"])
    #expect(lexicon.split(Passage("国网云溪供电云溪城投")).names == ["国网云溪供电", "云溪城投"])
  }

  @Test(arguments: [
    ("教育局、体育局", true), ("各街(镇)", true), ("科  委", true), ("完成道路改造3条。", false),
    ("加快建设云溪湖创新中心", false), ("稳增长", false), ("6月底前", false), ("区财政局", true), ("全面启动改造", false),
  ])
  func `a column of departments is told from others`(printed: String, isList: Bool) {
    #expect(DepartmentLexicon().looksLikeDepartmentList(Passage(printed)) == isList)
  }

  @Test(arguments: [
    ("张明、李小红", true), ("章  曦", true), ("王建国(副区长)", true), ("张明 李小红", true), ("教育局", false), ("副区长王建国", false),
    ("区财政局、区人社局", false), ("李强副区长", true),
  ])
  func `people are told from departments`(printed: String, arePeople: Bool) {
    #expect(PeopleWords.looksLikePeople(Passage(printed)) == arePeople)
  }
}
