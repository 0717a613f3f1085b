/// Lines that end a table: notes under it, the letter's tail, the site's buttons.
enum TableTail {
  static func ends(_ text: Passage) -> Bool {
    guard text.count <= 400 else { return false }
    if let word = openers.longest(at: text.start, in: text) {
      return text.count <= 60 || word.scalars.last == ":"
    }
    return text.count <= 12 && buttons.holds(text)
  }

  /// 联系电话: and what stands behind it: the page's, even where blanks or tabs make cells of it.
  static func opensWithLabel(_ text: Passage) -> Bool {
    text.count <= 60 && openers.longest(at: text.start, in: text)?.scalars.last == ":"
  }

  /// 小计:3项, 合计12项 over all columns.
  static func isSum(_ text: Passage) -> Bool {
    text.count <= 20 && sums.longest(at: text.start, in: text) != nil
  }

  private static let sums = WordTable(["小计", "合计", "总计", "共计"])

  /// 备注:, 注:, 说明: under a table or in its last row.
  static func isNote(_ text: Passage) -> Bool { notes.longest(at: text.start, in: text) != nil }

  private static let notes = WordTable(["备注:", "注:", "注1", "说明:", "注释:", "注意:", "备注1", "*注", "※"])
  private static let openers = WordTable([
    "备注:", "注:", "说明:", "注释:", "抄送", "抄报", "主题词", "公众意见", "我要留言", "上一篇", "下一篇", "上一条", "下一条", "分享到", "扫一扫",
    "扫描二维码", "版权所有", "网站标识码", "相关链接", "相关附件", "相关稿件", "相关文章", "相关文档", "相关信息", "相关新闻", "相关解读", "政策解读",
    "解读机构", "附件下载", "文件下载", "责任编辑", "打印本页", "关闭窗口", "[打印", "[关闭", "【打印", "关闭本页", "返回顶部", "返回列表", "回到顶部",
    "网站地图", "技术支持", "联系我们", "主办单位:", "主办:", "承办:", "版权", "ICP", "Copyright", "Powered by", "信息来源:", "稿件来源",
    "文章来源", "编辑:", "作者:", "审核:", "浏览次数", "点击次数", "阅读次数", "公开方式", "附件:", "附件1", "附件2", "附件3", "附件4", "附表",
    "打印 ", "(此件", "此件公开", "联系人:", "联系电话:", "名词解释", "地址:", "邮编:", "建议使用", "网站备案", "网站首页", "填表人", "制表",
  ])
  private static let buttons = WordTable([
    "打印", "关闭", "返回", "收藏", "分享", "字号", "大", "中", "小", "返回上一级", "返回首页", "首页", "下载", "主动公开", "(完)", "目录",
    "留言", "点赞", "评论", "纠错", "打印关闭", "附件",
  ])
}
