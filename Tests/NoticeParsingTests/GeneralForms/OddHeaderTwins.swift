extension GeneralFormsTests {
  /// Tables of our own invention whose headers are stretched, run into what stands above them, or mix what they hold.
  static let oddHeaderTwins: [Twin] = [
    Twin(
      habit: "stretched headings in rows with one blank between cells, below a letter with points of its own",
      page: """
        云溪区人民政府办公室关于2031年重点任务分工的通知

        各街道办事处：

        一、各单位要倒排工期，专人盯办。

        二、每季度末报送一次情况。

        云溪区人民政府办公室
        2031年3月5日

        序 号 工 作 任 务 责任单位 完 成 时 限
        1 改造老旧管网18公里 区水务局 9月底前
        2 新增停车泊位700个 区城管局 6月底前
        3 建成口袋公园5处 区园林局 10月底前
        序 号 工 作 任 务 责任单位 完 成 时 限
        4 加装电梯30部 区房管局 年底前
        """,
      tasks: [
        "1|-|-|改造老旧管网18公里|区水务局|||9月底前|",
        "2|-|-|新增停车泊位700个|区城管局|||6月底前|",
        "3|-|-|建成口袋公园5处|区园林局|||10月底前|",
        "4|-|-|加装电梯30部|区房管局|||年底前|",
      ]),
    Twin(
      habit: "the header at the end of the paragraph that holds the letter's end",
      page: """
        云溪区人民政府文件 云府〔2031〕9号 云溪区人民政府关于分解2031年重点工作的通知 各街道办事处，各部门： 现将重点工作分解给你们，请抓好落实。

        附件：重点工作分解表 云溪区人民政府 2031年2月8日 云溪区2031年重点工作分解表 序号 工作任务 牵头单位

        一、城市更新

        1 改造老旧小区12个，惠及3000户。 区住建局

        2 打通断头路3条。 区交通局、区城管局

        二、社会事业

        3 新建幼儿园2所。 区教育局
        """,
      tasks: [
        "1|城市更新|-|改造老旧小区12个，惠及3000户。|区住建局|||-|",
        "2|城市更新|-|打通断头路3条。|区交通局、区城管局|||-|",
        "3|社会事业|-|新建幼儿园2所。|区教育局|||-|",
      ]),
  ]
}
