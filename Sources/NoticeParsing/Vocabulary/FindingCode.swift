import PlanModel

/// The stable codes of what the reading of heads and the finishing of tasks finds, each with its sentence.
enum FindingCode: String, CaseIterable {
  /// The document number lost its brackets or its 号; it is kept as printed.
  case documentNumberIncomplete = "document-number-incomplete"
  /// No document number was found in the head.
  case documentNumberMissing = "document-number-missing"
  /// The signing date lost its 年月日; it is read where only one day fits, else left open.
  case signingDateDamaged = "signing-date-damaged"
  /// No signing body was found; nothing stands in its place.
  case issuerMissing = "issuer-missing"
  /// The plan's quarters follow from no title, heading or column.
  case periodMissing = "period-missing"
  /// Department names were parted by a guess.
  case departmentSplitDoubtful = "department-split-doubtful"
  /// A department list holds a word that ends like no department.
  case departmentNameUnusual = "department-name-unusual"
  /// No department is named for the task.
  case departmentMissing = "department-missing"
  /// The heading over the task is a department's name, and is read as who leads it.
  case departmentFromHeading = "department-from-heading"
  /// The mark of an item lost its bytes in copying; its number is read from what is left.
  case ordinalDamaged = "ordinal-damaged"
  /// No day follows from the printed deadline.
  case deadlineUndated = "deadline-undated"
  /// One milestone states several shares of the target; the lowest counts.
  case statedSharesDiffer = "stated-shares-differ"
  /// A milestone states less than the one before it.
  case statedShareFalls = "stated-share-falls"
  /// A milestone lies outside the plan's quarters or has no year.
  case milestoneWithoutQuarter = "milestone-without-quarter"

  func at(_ line: Int?, _ message: String) -> Finding { Finding(line: line, code: rawValue, message: message) }
}
