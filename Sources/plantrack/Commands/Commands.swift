/// Every command, in the order of help. A new one is a file beside this and a line here.
enum Commands {
  static let all: [Command] = [
    .importNotices,
    .completions,
    .help,
  ]
}
