import PlanModel

/// The stable codes of what a reading finds, each with its sentence.
enum FindingCode: String, CaseIterable {
  /// The document number lost its brackets or its 号; it is kept as printed.
  case documentNumberIncomplete = "document-number-incomplete"
  /// No document number was found in the head.
  case documentNumberMissing = "document-number-missing"
  /// The signing date lost its 年月日; it is read where only one day fits, else left open.
  case signingDateDamaged = "signing-date-damaged"
  /// No line of the head is a title; nothing stands in its place.
  case titleMissing = "title-missing"
  /// No signing body was found; nothing stands in its place.
  case issuerMissing = "issuer-missing"
  /// The plan's quarters follow from no title, heading or column.
  case periodMissing = "period-missing"
  /// Only a table's cells, or its sheet's name, say the plan's year.
  case yearFromTable = "year-from-table"
  /// Nothing but the day on which the page was published says the plan's year.
  case yearFromPublication = "year-from-publication"
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

  /// No label tells what an item is: a level of the outline was taken for it.
  case itemLevelGuessed = "item-level-guessed"
  /// Several items stand in one paragraph and were parted.
  case itemsRunTogether = "items-run-together"
  /// One line of departments follows several items and counts for all of them.
  case departmentsShared = "departments-shared"
  /// A heading names a leader, who leads what stands under it.
  case leaderFromHeading = "leader-from-heading"
  /// What follows the last item or its departments was taken for the page's.
  case tailLeftOut = "tail-left-out"
  /// The page prints several papers: only the first is read.
  case papersLeftOut = "papers-left-out"
  /// Items of one stretch carry the same number.
  case numberRepeated = "number-repeated"
  /// The page begins inside an item: what is left of it is no task.
  case itemCutOff = "item-cut-off"
  /// A section about the plan (保障措施) is none of its tasks.
  case sectionLeftOut = "section-left-out"
  /// Rows lack cells: theirs were put under columns by what they hold.
  case cellsPlacedByContent = "cells-placed-by-content"
  /// Text inside a table fits no column.
  case cellLeftOut = "cell-left-out"
  /// One cell reaches over several quarters and counts for each.
  case quartersMerged = "quarters-merged"
  /// A row's task is a figure, a state or a department, or its department is none.
  case rowDoubtful = "row-doubtful"
  /// Numbered lines end in departments, as a table's rows do, and no task names one.
  case rowsNotRead = "rows-not-read"
  /// A part of a report that is to tell what comes next gave no task.
  case planPartEmpty = "plan-part-empty"
  /// A column tells what was done, which is no plan.
  case progressColumnIgnored = "progress-column-ignored"
  /// A row of a table names no task.
  case rowWithoutTask = "row-without-task"
  /// The cell of the leading department is empty; the row above has it.
  case departmentsFromAbove = "departments-from-above"

  func at(_ line: Int?, _ message: String) -> Finding { Finding(line: line, code: rawValue, message: message) }
}
