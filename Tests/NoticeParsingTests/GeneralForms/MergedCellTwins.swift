extension GeneralFormsTests {
  /// Tables of our own invention whose categories are merged cells, printed once or not at all.
  static let mergedCellTwins: [Twin] = [
    Twin(
      habit: "categories with Chinese numbers in the first column, tasks with numbers in the second, rows moved left",
      page: """
        云溪区2031年营商环境重点工作分工
        主要任务 | 具体举措 | 责任科室 |
        一、规范收费公示。 | 1.公布收费目录清单。 | 财务科 |
        二、优化窗口服务。 | 2.增设帮办窗口4个。 | 综合科 |
        3.推行延时服务，满意率达到98%。 | 综合科牵头，各科室配合 | |
        4.开展回访600人次。 | 各科室 | |
        三、强化监督。 | 5.聘请监督员12名，每月走访一次。 | 由法规科牵头，综合科、财务科配合 |
        6.办结投诉件。 | 法规科 | |
        """,
      tasks: [
        "1|规范收费公示|-|公布收费目录清单。|财务科|||-|",
        "2|优化窗口服务|-|增设帮办窗口4个。|综合科|||-|",
        "3|优化窗口服务|-|推行延时服务，满意率达到98%。|综合科|各科室||-|",
        "4|优化窗口服务|-|开展回访600人次。|各科室|||-|",
        "5|强化监督|-|聘请监督员12名，每月走访一次。|法规科|综合科、财务科||-|",
        "6|强化监督|-|办结投诉件。|法规科|||-|",
      ])
  ]
}
