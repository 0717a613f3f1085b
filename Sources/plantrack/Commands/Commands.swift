/// Every command, in the order of help. A new one is a file beside this and a line here.
enum Commands {
  static let all: [Command] = [
    .importNotices,
    .notices,
    .tasks,
    .show,
    .progressAdd,
    .progressImport,
    .progressHistory,
    .reportOverdue,
    .reportCompletion,
    .reportDepartments,
    .reportBulletin,
    .reportReminder,
    .departments,
    .departmentsAlias,
    .departmentsMerge,
    .export,
    .publish,
    .backup,
    .check,
    .completions,
    .help,
  ]

  /// Commands of the published interface that a later version brings.
  static let later = ["returns"]
}
