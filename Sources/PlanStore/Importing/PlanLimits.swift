internal import PlanModel

/// What a plan must keep to be stored; a reader's plans do, one written by hand may not.
enum PlanLimits {
  static func check(_ plan: Plan, source: String) throws(StoreError) {
    func refuse(_ what: String) -> StoreError { StoreError(.rule, "\(source): \(what)") }
    guard !plan.notice.title.isEmpty || plan.notice.documentNumber != nil else {
      throw refuse("the notice has neither title nor document number: give it one")
    }
    if let day = plan.notice.reportingDay, !(1...31).contains(day) {
      throw refuse("reporting day \(day): give one from 1 to 31")
    }
    for task in plan.tasks {
      guard !task.number.isEmpty else { throw refuse("a task without a number: \(task.text.prefix(40))") }
      guard (task.lead + task.support).allSatisfy({ !$0.isEmpty }) else {
        throw refuse("task \(task.number): a department without a name")
      }
      for milestone in task.milestones where !(Percent.zero...Percent.full).contains(milestone.scheduledPercent) {
        throw refuse(
          "task \(task.number): scheduled percent \(milestone.scheduledPercent) of \(milestone.quarter): give 0 to 100")
      }
      for indicator in task.indicators where !indicator.value.isFinite {
        throw refuse("task \(task.number): the value of “\(indicator.text)” is not a number")
      }
    }
    for result in plan.results {
      for indicator in result.indicators where !indicator.value.isFinite {
        throw refuse("a result's value “\(indicator.text)” is not a number")
      }
    }
    for finding in plan.findings where finding.code.isEmpty {
      throw refuse("a finding without a code: \(finding.message)")
    }
  }
}
