/// What is wrong with a JSON text.
enum JSONPhrases {
  static let all: [PhraseBook.Phrase] = [
    .init(
      "not UTF-8",
      "不是 UTF-8"),
    .init(
      "text after the end of the value",
      "值结束之后还有文字"),
    .init(
      "nested deeper than {} levels",
      "嵌套超过 {1} 层"),
    .init(
      "the text ends where a value is due",
      "文字在应有值处结束"),
    .init(
      "no JSON value starts here",
      "此处不是 JSON 值"),
    .init(
      "a member's name in quotes is due",
      "此处应为带引号的成员名"),
    .init(
      #"the name "{}" stands twice"#,
      "成员“{1}”重复"),
    .init(
      #"a colon is due after the name "{}""#,
      "成员“{1}”之后应有冒号"),
    .init(
      "a comma or } is due",
      "此处应为逗号或 }"),
    .init(
      "a comma or ] is due",
      "此处应为逗号或 ]"),
    .init(
      "digits are due",
      "此处应为数字"),
    .init(
      "a number does not start with 0",
      "数不能以 0 开头"),
    .init(
      "digits are due after the point",
      "小数点后应有数字"),
    .init(
      "digits are due in the exponent",
      "指数应有数字"),
    .init(
      "the number {} is too large",
      "数 {1} 太大"),
    .init(
      "a control character inside a string",
      "字符串中有控制字符"),
    .init(
      "the text ends inside a string",
      "文字在字符串中间结束"),
    .init(
      "half of a surrogate pair",
      "代理对只有一半"),
    .init(
      "no such escape",
      "没有这种转义"),
    .init(
      "four hexadecimal digits are due",
      "此处应为四位十六进制数"),
    .init(
      "{} where an object is due",
      "此处应为对象，却是{1}"),
    .init(
      "no such member; there are {}",
      "没有这个成员；可用 {1}"),
    .init(
      "{} where a text is due",
      "此处应为文字，却是{1}"),
    .init(
      "a text with a NUL character",
      "文字中有 NUL 字符"),
    .init(
      "{} where a whole number is due",
      "此处应为整数，却是{1}"),
    .init(
      "{} where a number is due",
      "此处应为数，却是{1}"),
    .init(
      #""{}" is none of {}"#,
      "“{1}”不在 {2} 之中"),
    .init(
      "{} where an array is due",
      "此处应为数组，却是{1}"),
    .init(
      "nothing",
      "空值"),
    .init(
      "true or false",
      "真假值"),
    .init(
      "a number",
      "数"),
    .init(
      "a text",
      "文字"),
    .init(
      "an array",
      "数组"),
    .init(
      "an object",
      "对象"),
    .init(
      "not JSON: {}",
      "不是 JSON：{1}"),
    .init(
      "an empty array holds no plan",
      "空数组中没有计划"),
    .init(
      "version {}; this program reads version {}",
      "版本为 {1}；本程序读取版本 {2}"),
    .init(
      "the member is missing",
      "缺少这个成员"),
    .init(
      "{} is no day of a month, 1 to 31",
      "{1} 不是月内的日子（1 至 31）"),
    .init(
      "{} is not after the milestone before it; put them in order",
      "{1} 不晚于前一个阶段目标；请按先后排列"),
    .init(
      #"neither "stated" nor "default""#,
      #"既不是 "stated" 也不是 "default""#),
    .init(
      "{} to {} is no period: the first quarter comes first, within ten years",
      "{1} 至 {2} 不成计划期：先写起始季度，不超过十年"),
    .init(
      #""{}" is no quarter; write 2019-Q2"#,
      "“{1}”不是季度；写作 2019-Q2"),
    .init(
      #""{}" is no day of the calendar; write 2019-06-30"#,
      "“{1}”不是日期；写作 2019-06-30"),
    .init(
      "no share of a plan; write 85.2",
      "不是完成比例；写作 85.2"),
    .init(
      "no percent from 0 to 100",
      "不是 0 至 100 的百分数"),
    .init(
      "an empty text; leave it out or write null",
      "文字为空；请不写或写 null"),
  ]
}
