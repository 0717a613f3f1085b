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
    .returnsExport,
    .returnsImport,
    .returnsMissing,
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
}
