import PlanModel
import Reporting

/// What a new revision of a notice changes, in lines.
enum DifferenceText {
  static func lines(_ difference: PlanDifference) -> [Message] {
    var lines: [Message] = []
    if !difference.head.isEmpty { lines.append(line(zh: "通知要素", en: "head", difference.head)) }
    if !difference.added.isEmpty { lines.append(line(zh: "新增任务", en: "new tasks", difference.added)) }
    if !difference.removed.isEmpty {
      lines.append(line(zh: "不再列入的任务（进度保留）", en: "tasks no longer in it (progress kept)", difference.removed))
    }
    for change in difference.changed {
      let old = change.oldNumber.map { Message(zh: "（原 \($0)）", en: " (was \($0))") } ?? Message(zh: "", en: "")
      lines.append(
        line(zh: "任务 \(change.number)\(old.zh)", en: "task \(change.number)\(old.en)", change.parts))
    }
    if difference.resultsDiffer { lines.append(Message(zh: "  已完成事项有变化", en: "  results differ")) }
    return lines
  }

  private static func line(zh: String, en: String, _ words: [String]) -> Message {
    Message(zh: "  \(zh)：\(words.joined(separator: "、"))", en: "  \(en): \(words.joined(separator: ", "))")
  }
}
