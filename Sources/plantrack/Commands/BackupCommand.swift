import PlanStore
import Reporting

extension Command {
  static let backup = Command(
    "backup", zh: "备份数据库（使用中也可）", en: "copy the database, also while it is in use",
    operands: [Operand("FILE", .one, .file)],
    notes: [
      Message(
        zh: "副本先写在旁边，检查无误后才换上名字。恢复：把备份文件复制回原处即可。",
        en: "The copy is made beside FILE, checked, and only then renamed. To restore, copy the backup to where the "
          + "database was.")
    ],
    examples: [.init("plantrack backup plantrack-2026-06-30.db", zh: "备份", en: "make a backup")]
  ) { invocation in
    let path = invocation.operands[0]
    let store = try Store(path: invocation.databasePath, access: .read)
    try store.backup(to: path)
    try invocation.console.say(Message(zh: "已备份到 \(path)，检查无误", en: "backed up to \(path), and checked"))
  }
}
