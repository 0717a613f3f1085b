/// The two parts of a work report: what was done, and what comes next.
enum ReportParts {
  static func recognises(_ page: Page) -> Bool { false }
}
