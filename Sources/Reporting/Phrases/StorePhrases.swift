/// Why the database did not do what it was asked.
enum StorePhrases {
  static let all: [PhraseBook.Phrase] = [
    .init(
      "{}: that is the database itself: name another file",
      "{1}：这就是数据库本身：请另指文件"),
    .init(
      "department {} is not in the register: go back to a backup",
      "部门 {1} 不在名录中：请改用备份"),
    .init(
      "“{}” is no other name for “{}”",
      "“{1}”不是“{2}”的别名"),
    .init(
      "“{}” is in the register already: to count it as “{}”, use `plantrack departments merge {} {}`",
      "“{1}”已在名录中：要并入“{2}”，请用 plantrack departments merge {3} {4}"),
    .init(
      "“{}” and “{}” are one department already: nothing to merge",
      "“{1}”与“{2}”已是同一部门：无须合并"),
    .init(
      "“{}” and “{}” are in different governments' registers: they cannot be merged",
      "“{1}”与“{2}”分属不同政府的名录：不能合并"),
    .init(
      "no department “{}”: `plantrack departments` lists them",
      "没有部门“{1}”：用 plantrack departments 查看名录"),
    .init(
      "{}: notice {} ({}) is stored with other content, {}: give --replace to store this as its new revision, with all progress kept",
      "{1}：通知 {2}（{3}）已存有不同内容，{4}：加 --replace 可存为新修订，进度全部保留"),
    .init(
      "{} differences ({})",
      "{1} 处不同（{2}）"),
    .init(
      "{} difference ({})",
      "{1} 处不同（{2}）"),
    .init(
      "{}; {}",
      "{1}；{2}"),
    .init(
      "head: {}",
      "文头：{1}"),
    .init(
      "{} added",
      "新增 {1}"),
    .init(
      "{} removed",
      "删去 {1}"),
    .init(
      "{} changed",
      "改动 {1}"),
    .init(
      "results changed",
      "已完成事项有改动"),
    .init(
      "{}: cannot make the database ({}): check the folder and its rights",
      "{1}：无法建立数据库（{2}）：请检查文件夹及其权限"),
    .init(
      "{}: another program made this file meanwhile: try again",
      "{1}：其间另一程序建立了此文件：请再试"),
    .init(
      "{}: the empty file cannot be removed: {}",
      "{1}：无法删除空文件：{2}"),
    .init(
      "{}: {}",
      "{1}：{2}"),
    .init(
      "the notice has neither title nor document number: give it one",
      "通知既无标题也无文号：请补上"),
    .init(
      "reporting day {}: give one from 1 to 31",
      "报送日 {1}：应为 1 至 31"),
    .init(
      "a task without a number: {}",
      "任务没有序号：{1}"),
    .init(
      "task {}: a department without a name",
      "任务 {1}：有部门没有名称"),
    .init(
      "task {}: scheduled percent {} of {}: give 0 to 100",
      "任务 {1}：{3} 的序时进度 {2}：应为 0 至 100"),
    .init(
      "task {}: the value of “{}” is not a number",
      "任务 {1}：“{2}”的数值不是数"),
    .init(
      "a result's value “{}” is not a number",
      "已完成事项的数值“{1}”不是数"),
    .init(
      "a finding without a code: {}",
      "有疑点没有代码：{1}"),
    .init(
      "{}: what was stored does not read back as it was, nothing was saved",
      "{1}：存入后读回不一致，没有存入"),
    .init(
      "the last recording is at the end of time: nothing can be recorded after it",
      "最近一次记录已在时间尽头：其后无法再记录"),
    .init(
      "{}: an older schema, and not permitted to bring it up to date: copy the file and use the copy",
      "{1}：结构较旧，又无权升级：请复制文件并使用副本"),
    .init(
      "{}: rows of {} point at rows that are not there: go back to a backup",
      "{1}：{2} 的行指向不存在的行：请改用备份"),
    .init(
      "{}: not a plantrack database: name another file with --db",
      "{1}：不是 plantrack 的数据库：请用 --db 另指文件"),
    .init(
      "{}: not permitted to write: check the rights of the file and its folder",
      "{1}：没有写入权限：请检查文件及其文件夹的权限"),
    .init(
      "{}: not permitted ({}): check the rights of the file and its folder",
      "{1}：没有权限（{2}）：请检查文件及其文件夹的权限"),
    .init(
      "{}: the database is damaged ({}): keep it and go back to a backup",
      "{1}：数据库已损坏（{2}）：请保留原件并改用备份"),
    .init(
      "{}: the database has no version: keep it and go back to a backup",
      "{1}：数据库没有版本号：请保留原件并改用备份"),
    .init(
      "“{}” is stored as hundredths of a percent: go back to a backup",
      "“{1}”存作百分之一个百分点，数值不对：请改用备份"),
    .init(
      "“{}” is stored as a number: go back to a backup",
      "“{1}”存作编号，数值不对：请改用备份"),
    .init(
      "“{}” is stored as a moment: go back to a backup",
      "“{1}”存作时刻，写法不对：请改用备份"),
    .init(
      "{}: made by a newer plantrack (schema {}, this one knows {}): update plantrack",
      "{1}：由更新版本的 plantrack 建立（结构 {2}，本程序为 {3}）：请升级程序"),
    .init(
      "{}: its tables, indexes, triggers or views are not those of schema {}: remove what was added, or go back to a backup",
      "{1}：其中的表、索引、触发器或视图与结构 {2} 不符：请去掉添加的内容，或改用备份"),
    .init(
      "{}: cannot make the copy: {}",
      "{1}：无法建立副本：{2}"),
    .init(
      "the database is damaged, and so would be its copy: no copy was made",
      "数据库已损坏，副本也会损坏：没有建立副本"),
    .init(
      "{}: a file of that name is there: name another",
      "{1}：已有同名文件：请另取名称"),
    .init(
      "the database is damaged ({}): no copy was made",
      "数据库已损坏（{1}）：没有建立副本"),
    .init(
      "another program is using the database: try again",
      "另一程序正在使用数据库：请再试"),
    .init(
      "{}: another program is using the database: try again",
      "{1}：另一程序正在使用数据库：请再试"),
    .init(
      "{}: the copy could not be written ({}): no copy was made",
      "{1}：副本无法写入（{2}）：没有建立副本"),
    .init(
      "{}: cannot be synced: {}",
      "{1}：无法同步到磁盘：{2}"),
    .init(
      "{}: no database here: import a notice first (plantrack import FILE)",
      "{1}：这里没有数据库：请先用 plantrack import FILE 读入通知"),
    .init(
      "{}task {}: {}",
      "{1}任务 {2}：{3}"),
    .init(
      "no such task",
      "没有这项任务"),
    .init(
      "{} %: give 0 to 100",
      "{1}%：应为 0 至 100"),
    .init(
      "no milestone in {}: {}, or give a percent",
      "{1} 没有阶段目标：{2}，或直接给出百分数"),
    .init(
      "it has none",
      "它没有阶段目标"),
    .init(
      "it has {}",
      "它有 {1}"),
    .init(
      "a correction needs a reason: give --reason",
      "更正须说明原因：请加 --reason"),
    .init(
      "{} % on {} is less than the {} % of {}: to lower it, give --correct and --reason",
      "{2} 的 {1}% 低于 {4} 的 {3}%：确要调低，请加 --correct 和 --reason"),
    .init(
      "no notice {}: `plantrack notices` lists them",
      "没有通知 {1}：用 plantrack notices 查看"),
    .init(
      "no notice “{}”{}: `plantrack notices` lists them",
      "没有通知“{1}”{2}：用 plantrack notices 查看"),
    .init(
      ": stored are {}",
      "，已存有 {1}"),
    .init(
      "task {} is ambiguous: give one of {}{}",
      "任务 {1} 不止一项：请写明 {2}{3}"),
    .init(
      "no task {}{}: `plantrack tasks` lists them",
      "没有任务 {1}{2}：用 plantrack tasks 查看"),
    .init(
      "no task {}, near are {}: `plantrack tasks` lists them",
      "没有任务 {1}，相近的有 {2}：用 plantrack tasks 查看"),
    .init(
      "no item {}",
      "没有条目 {1}"),
    .init(
      "no revision {}",
      "没有修订 {1}"),
    .init(
      "a notice of unknown kind “{}”: go back to a backup",
      "通知类型“{1}”未知：请改用备份"),
    .init(
      "the items of revision {} are not in one piece: go back to a backup",
      "修订 {1} 的条目不连续：请改用备份"),
    .init(
      "an entry of task {}: go back to a backup",
      "任务 {1} 有一条进度记录对不上：请改用备份"),
    .init(
      "a revision of the number {}: go back to a backup",
      "修订的编号 {1} 不可能：请改用备份"),
    .init(
      "an indicator of unknown kind: go back to a backup",
      "指标类型未知：请改用备份"),
    .init(
      "“{}” is stored as a day: go back to a backup",
      "“{1}”被存为日期：请改用备份"),
    .init(
      "“{}” is stored as a quarter: go back to a backup",
      "“{1}”被存为季度：请改用备份"),
    .init(
      "no status {}",
      "没有状态 {1}"),
    .init(
      "task {} is not in the latest revision of notice {}",
      "任务 {1} 不在通知 {2} 的最新修订中"),
    .init(
      "item {} has no words: go back to a backup",
      "条目 {1} 没有文字：请改用备份"),
    .init(
      "no milestone of item {}",
      "条目 {1} 没有阶段目标"),
    .init(
      "{}: no department “{}” in notice {}: `plantrack departments` lists them",
      "{1}：通知 {3} 中没有部门“{2}”：用 plantrack departments 查看名录"),
    .init(
      "{}: {}: name another file with --db",
      "{1}：{2}：请用 --db 另指文件"),
    .init(
      "not a regular file",
      "不是普通文件"),
    .init(
      "not a plantrack database",
      "不是 plantrack 的数据库"),
    .init(
      "{}: the file was replaced while it was opened: try again",
      "{1}：文件在打开时被替换：请再试"),
    .init(
      "{}: saving failed at its last step ({}), the outcome is not certain: look with `plantrack notices` or `plantrack show`, then repeat the command if it is not there",
      "{1}：保存的最后一步失败（{2}），结果不确定：请用 plantrack notices 或 plantrack show 核对，没有存入再重做"),
    .init(
      "{}: the disk is full, nothing was saved: make room and try again",
      "{1}：磁盘已满，没有存入：请腾出空间再试"),
    .init(
      "{}: reading or writing failed ({}), nothing was saved",
      "{1}：读写失败（{2}），没有存入"),
    .init(
      "{}: a rule of the schema was broken, nothing was saved: {}",
      "{1}：违反数据库规则，没有存入：{2}"),
    .init(
      "{}: a text is longer than the database takes, nothing was saved",
      "{1}：文字超过数据库所能容纳，没有存入"),
    .init(
      "the file is damaged: {}",
      "文件已损坏：{1}"),
    .init(
      "structure: {}",
      "结构：{1}"),
    .init(
      "foreign key: a row of {} ({}) points at no row of {}",
      "外键：{1} 的一行（{2}）指向 {3} 中不存在的行"),
    .init(
      "plan: {} does not read back as it was imported",
      "计划：{1} 读回与读入时不一致"),
    .init(
      "“{}” is stored as a moment: go back to a backup",
      "“{1}”存作时刻，但不是时刻：请改用备份"),
    .init(
      "“{}” is stored as a number: go back to a backup",
      "“{1}”存作数，但不是数：请改用备份"),
    .init(
      "“{}” is stored as hundredths of a percent: go back to a backup",
      "“{1}”存作万分数，但不是：请改用备份"),
    .init(
      "plan: {}: {}",
      "计划：{1}：{2}"),
    .init(
      "recordings out of order: {}",
      "记录次序颠倒：第 {1} 次记录"),
    .init(
      "a schedule not in order of its due days: {}",
      "序时进度未按到期日排列：条目 {1}"),
    .init(
      "a schedule that does not end at 100 %: {}",
      "序时进度末尾不是 100%：条目 {1}"),
    .init(
      "an item whose task belongs to another notice: {}",
      "条目的任务属于另一份通知：条目 {1}"),
    .init(
      "an item without words: {}",
      "条目没有文字：条目 {1}"),
    .init(
      "a notice without a revision: {}",
      "通知没有任何修订：通知 {1}"),
    .init(
      "entries not in order of their recordings: {}",
      "进展未按记录次序排列：第 {1} 条"),
    .init(
      "chain: recording {} ({}, {})",
      "记录链：第 {1} 次记录（{2}，{3}）"),
    .init(
      "chain: recording {} ({}, {}): {}",
      "记录链：第 {1} 次记录（{2}，{3}）：{4}"),
    .init(
      "{} has no link: it was added by another hand, or its link was taken away",
      "{1} 没有链：系他人所加，或链被取走"),
    .init(
      "{}: its own row, its digests or its link, or a recording before it, was changed",
      "{1}：其本行、摘要或链，或之前的某次记录，已被改动"),
    .init(
      "chain: recording {} was taken away: {} still has it",
      "记录链：第 {1} 次记录已被取走：{2} 中仍有"),
    .init(
      "{} has {} of its rows where {} were recorded",
      "{1} 现有 {2} 行，当时记录了 {3} 行"),
    .init(
      "{}: several of its {} rows were changed, or their digest",
      "{1}：{2} 行中有多行被改动，或摘要被改动"),
    .init(
      "{}: the row {} was changed",
      "{1}：{2} 这一行被改动"),
    .init(
      "revision {} of notice {}",
      "通知 {2} 的修订 {1}"),
    .init(
      "{}: is a symbolic link: name a regular file",
      "{1}：是符号链接：请指定普通文件"),
    .init(
      "no task {} in that revision of notice {}: the form is of another database",
      "通知 {2} 的那次修订中没有任务 {1}：此表出自另一数据库"),
    .init(
      "task {} is no longer in notice {}: it was revised; leave the row empty",
      "任务 {1} 已不在通知 {2} 中（通知有修订）：请把这一行留空"),
    .init(
      "“{}” is no file: name one with --db",
      "“{1}”不是文件：请用 --db 指定"),
  ]
}
