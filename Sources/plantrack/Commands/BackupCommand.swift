import PlanStore
import Reporting

extension Command {
  static let backup = Command(
    "backup", zh: "备份数据库（使用中也可）", en: "copy the database, also while it is in use",
    operands: [Operand("FILE", .one, .file)],
    notes: [
      Message(
        zh: "副本先写在旁边，检查无误后才换上名字。恢复：先把损坏的文件改名收好，再运行 plantrack --db 备份文件 backup 原文件名。",
        en: "The copy is made beside FILE, checked, and only then renamed. To restore, put the damaged "
          + "file aside and run 'plantrack --db BACKUP backup FILE'.")
    ],
    examples: [.init("plantrack backup plantrack-2026-06-30.db", zh: "备份", en: "make a backup")]
  ) { invocation in
    let path = invocation.operands[0]
    let store = try Store(path: invocation.databasePath, access: .read)
    try store.backup(to: path)
    try invocation.console.say(Message(zh: "已备份到 \(path)，检查无误", en: "backed up to \(path), and checked"))
  }
}
