/// What the database knows that a shell may offer.
enum CompletionWords {
  static func of(_ kind: String, _ invocation: borrowing Invocation) throws -> [String] { [] }
}
