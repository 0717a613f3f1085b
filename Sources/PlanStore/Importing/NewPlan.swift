public import PlanModel

/// A plan ready to be stored. Making one takes a part of the work that needs no database, on whatever thread.
public struct NewPlan: Sendable {
  public let plan: Plan
  public let source: SourceFile
  /// SHA-256 of what the notice says.
  let digest: String

  /// Digests a plan.
  public init(_ plan: Plan, source: SourceFile) {
    self.plan = plan
    self.source = source
    digest = plan.contentDigest
  }
}
