/// A small plan of an invented district, as Plan JSON: what the tests need, and nothing else.
enum Fixture {
  static let documentNumber = "云府〔2026〕3号"

  /// Three tasks: 1 (发改委, with 25/50/75/100), 2 (建交委), 3.1 (科委, only the last quarter).
  static func plan(
    documentNumber: String = documentNumber, title: String = "云溪区2026年重点工作目标", text: String = "道路改建3公里"
  ) -> String {
    func milestones(_ quarters: ClosedRange<Int>) -> String {
      quarters.map {
        """
        {"quarter": "2026-Q\($0)", "text": "第\($0)步", "scheduledPercent": \($0 * 25), "basis": "default"}
        """
      }.joined(separator: ", ")
    }
    return """
      {"planJSON": 1,
       "notice": {"title": "\(title)", "documentNumber": "\(documentNumber)", "issuer": "清江市云溪区人民政府",
         "signedOn": "2026-01-20", "kind": "annual-table", "period": {"from": "2026-Q1", "to": "2026-Q4"},
         "reportingDay": 25},
       "tasks": [
         {"number": "1", "domain": "经济发展", "project": "稳增长", "text": "生产总值增长6%",
          "lead": ["发改委"], "support": ["统计局"], "milestones": [\(milestones(1...4))]},
         {"number": "2", "domain": "城区建设", "project": "市政建设", "text": "\(text)",
          "lead": ["建交委"], "support": ["财政局"], "milestones": [\(milestones(1...4))]},
         {"number": "3.1", "domain": "城区建设", "project": "软件园", "text": "软件园竣工",
          "lead": ["科委"], "milestones": [\(milestones(4...4))]}
       ],
       "results": [],
       "warnings": [{"line": 12, "code": "department-split-doubtful", "message": "“发改委统计局” may be two names"}]}
      """
  }
}

extension Program {
  /// A program whose folder holds `plan.json` and a database with it.
  static func withPlan() throws -> Program {
    let program = try Program()
    try program.write(Fixture.plan(), to: "plan.json")
    let result = try program("import", "plan.json")
    guard result.status == 0 else { throw SetupFailed(errors: result.errors) }
    return program
  }

  struct SetupFailed: Error {
    var errors: String
  }
}
