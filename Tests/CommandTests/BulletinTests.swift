import Foundation
import Testing

/// What is sent out must not contradict itself: each figure in a sentence is counted again in the tables and lists.
@Suite struct BulletinTests {
  private struct Unreadable: Error {}

  private func sample() throws -> Program {
    let program = try Program()
    for (words, name) in [("import", "annual-targets-2026.txt"), ("progress import", "progress-2026.csv")] {
      let path = Program.samples.appending(path: name).path(percentEncoded: false)
      try #require(try program.shell("plantrack -q \(words) '\(path)'").status == 0)
    }
    try #require(try program("progress", "add", "9", "--percent", "100", "--on", "2026-07-20").status == 0)
    return program
  }

  private func json(_ program: Program, _ words: String) throws -> [String: Any] {
    let output = try program.shell("plantrack \(words) --format json").output
    guard let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] else {
      throw Unreadable()
    }
    return object
  }

  private func count(_ object: [String: Any], _ name: String) -> Int { (object[name] as? [Any])?.count ?? -1 }

  /// The number between two pieces of text.
  private func figure(_ text: String, _ before: String, _ after: String) -> Double? {
    guard let start = text.range(of: before), let end = text.range(of: after, range: start.upperBound..<text.endIndex)
    else { return nil }
    return Double(text[start.upperBound..<end.lowerBound].trimmingCharacters(in: .whitespaces))
  }

  /// Rows of the Markdown table under a heading; nil where the heading is not there.
  private func rows(_ markdown: String, under heading: String) -> Int? {
    guard let start = markdown.range(of: "、\(heading)\n") else { return nil }
    let part = markdown[start.upperBound...].components(separatedBy: "\n## ")[0]
    return max(0, part.split(separator: "\n").filter { $0.hasPrefix("|") }.count - 2)
  }

  @Test(arguments: ["2026-06-20", "2026-07-30", "2026-09-25", "2026-12-31"])
  func `each figure in a sentence of the bulletin agrees with its tables and with the other reports`(
    day: String
  ) throws {
    let program = try sample()
    let quarter = "2026-Q2"
    let words = "report bulletin --quarter \(quarter) --as-of \(day)"
    let text = try program.shell("plantrack \(words) --lang zh --format markdown").output
    let bulletin = try json(program, words)
    let completed = try #require(figure(text, "已完成 ", " 项"))
    let soon = try #require(figure(text, "临近到期尚未达标 ", " 项"))
    let overdue = try #require(figure(text, "逾期 ", " 项"))
    let total = try #require(figure(text, "列入督查的 ", " 项"))
    let others = try #require(figure(text, "按序时推进 ", " 项")) + #require(figure(text, "未启动 ", " 项"))
    #expect(Int(completed) == rows(text, under: "已完成事项") && Int(completed) == count(bulletin, "completed"))
    #expect(Int(soon) == rows(text, under: "临近到期、尚未达标事项") && Int(soon) == count(bulletin, "behind"))
    #expect(Int(overdue) == rows(text, under: "逾期事项") && Int(overdue) == count(bulletin, "overdue"))
    #expect(completed + soon + overdue + others == total)

    let late = try json(program, "report overdue --as-of \(day)")
    #expect(late["total"] as? Double == total && late["overdue"] as? Double == overdue)
    let groups = try json(program, "report completion --by notice --as-of \(day)")["groups"] as? [[String: Any]]
    let all = try #require(groups?.first)
    #expect(figure(text, "平均应达进度 ", "%") == all["duePercent"] as? Double)
    #expect(figure(text, "平均实际进度 ", "%") == all["actualPercent"] as? Double)
    #expect(figure(text, "应达阶段性目标 ", " 个") == all["milestonesDue"] as? Double)
    #expect(figure(text, "已达 ", " 个") == all["milestonesMet"] as? Double)
    #expect(figure(text, "其中按期达标 ", " 个") == all["metOnTime"] as? Double)
    let scores = try json(program, "report departments --as-of \(day)")["departments"] as? [[String: Any]]
    #expect(rows(text, under: "部门排名") == scores?.count)
  }

  @Test func `a bulletin is of a quarter that has begun, and says on which day it stands`() throws {
    let program = try sample()
    let early = try program("report", "bulletin", "--quarter", "2026-Q4", "--as-of", "2026-07-30")
    #expect(early.status == 1 && early.errors.contains("2026-Q4 has not begun on 2026-07-30"))
    let text = try program(
      "report", "bulletin", "--quarter", "Q2", "--as-of", "2026-07-30", "--number", "云督〔2026〕2号", "--issuer", "云溪区督查室",
      "--lang", "zh"
    ).output
    for words in ["2026年二季度重点工作督查通报", "云督〔2026〕2号", "截至 2026-07-30", "2026年三季度到期事项", "云溪区督查室"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.split(separator: "\n").last == Substring(String(repeating: " ", count: 67) + "2026年7月30日"))
  }

  @Test func `a reminder names the tasks that the department leads, under any of its names`() throws {
    let program = try sample()
    func letter(_ name: String) throws -> Program.Result {
      try program("report", "reminder", "--department", name, "--as-of", "2026-07-30", "--lang", "zh")
    }
    let red = try letter("建交委").output
    #expect(red.contains("督查催办单（红）") && red.contains("逾期 1 项") && red.contains("云桥路"))
    #expect(!red.contains("北堤小学"), "a task that it only supports")
    #expect(try letter("房管局").output.contains("督查催办单（蓝）"))
    #expect(try program("departments", "alias", "区建交委", "建交委").status == 0)
    // The chain of recordings has grown by the alias; all else is the same letter.
    func words(_ letter: String) -> [Substring] { letter.split(separator: "\n").filter { !$0.hasPrefix("记录链") } }
    #expect(try words(letter("区建交委").output) == words(red))
    #expect(try letter("无此部门").status == 1)
  }

  @Test func `a reminder counts in its sentence what its tables hold`() throws {
    let program = try sample()
    for name in ["建交委", "商务委", "房管局", "发改委", "人社局"] {
      for day in ["2026-03-20", "2026-07-30", "2026-09-20"] {
        let words = "report reminder --department \(name) --as-of \(day)"
        let text = try program.shell("plantrack \(words) --lang zh --format markdown").output
        let letter = try json(program, words)
        for (sentence, list) in [("逾期 ", "red"), ("临近到期尚未达标 ", "yellow"), ("须按期推进 ", "blue")] {
          #expect(Int(figure(text, sentence, " 项") ?? 0) == count(letter, list), "\(name) \(day) \(list)")
        }
      }
    }
  }
}
