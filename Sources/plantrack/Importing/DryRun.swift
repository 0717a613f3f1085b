import Reporting
import JSONText
import PlanExchange
import PlanModel

/// `import --dry-run`: what would be stored, without storing it.
enum DryRun {
  static func run(_ invocation: borrowing Invocation, _ reader: NoticeFileReader) throws {
    var plans: [Plan] = []
    let isJSON = invocation.text(.format) == "json"
    for path in invocation.operands {
      let file = try InputFile(path: path)
      let found = try reader.plans(in: file) { _ in [] }
      if isJSON {
        plans += found
        continue
      }
      for var plan in found {
        PlanSummary.nameUntitled(&plan, after: file)
        try invocation.console.say(PlanSummary.head(plan, path: file.path))
        for line in PlanSummary.counts(plan) { try invocation.console.say(line) }
        let console = invocation.console
        let warnings = PlanSummary.warnings(of: plan.findings, path: path, showingAll: console.isVerbose)
        for warning in warnings { try console.warn(warning) }
      }
    }
    guard isJSON else {
      return try invocation.console.say(Message(zh: "试读完毕，没有写入任何数据", en: "dry run: nothing was stored"))
    }
    let text = PlanJSON.encode(plans).text(indented: true) + "\n"
    try Output.write(to: invocation.text(.output)) { write in try write(Array(text.utf8)) }
  }
}
