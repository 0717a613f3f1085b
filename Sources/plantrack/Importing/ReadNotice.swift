import PlanModel
import PlanStore

/// A file whose plans are read, ready to be stored.
struct ReadNotice: Sendable {
  /// As it was named.
  let path: String
  let plans: [NewPlan]
  let byteCount: Int

  /// - Parameter names: the names that the register of an issuer holds.
  init(path: String, _ reader: NoticeFileReader, names: (String?) throws -> [String]) throws {
    let file = try InputFile(path: path)
    let source = SourceFile(name: file.name, sha256: file.sha256)
    self.path = path
    byteCount = file.bytes.count
    plans = try reader.plans(in: file, knownDepartments: names).map { plan in
      var plan = plan
      PlanSummary.nameUntitled(&plan, after: file)
      return NewPlan(plan, source: source)
    }
  }
}
