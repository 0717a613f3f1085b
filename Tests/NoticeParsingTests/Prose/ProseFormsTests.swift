import DocumentReading
import Testing

@testable import NoticeParsing

@Suite struct ProseFormsTests {
  static let plan = InventedPlan.river

  static func page(_ text: String) throws -> Page {
    Page(try DocumentReader.read(Array(text.utf8), name: "twin.txt"))
  }

  static func check(_ form: PrintedForm) throws {
    let text = form.print(plan)
    let page = try page(text)
    let draft = try NumberedProseLayout().read(page, ReadingContext(year: 2031, options: ReadingOptions()))
    let shown = "\(form)\n\(text)"
    var running = 0
    var expected: [(number: String, domain: String, item: InventedPlan.Item)] = []
    for (sectionIndex, section) in plan.sections.enumerated() {
      for (itemIndex, item) in section.items.enumerated() {
        running += 1
        let number = form.number(section: sectionIndex + 1, item: itemIndex + 1, running: running)
        expected.append((number, section.heading, item))
      }
    }
    #expect(draft.tasks.map(\.number) == expected.map(\.number), "\(shown)")
    guard draft.tasks.count == expected.count else { return }
    for (task, want) in zip(draft.tasks, expected) {
      #expect(task.domain == want.domain, "\(shown)")
      #expect(task.title == want.item.title, "\(shown)")
      let text = Passage(task.text.map(\.foldedSpaceString).joined()).key
      #expect(text == Passage(form.text(want.item)).key, "\(shown)")
      let names = task.responsibilities.map(\.names.key).joined(separator: "、")
      if form.label == .none {
        #expect(names.isEmpty, "\(shown)")
      } else {
        for department in want.item.departments { #expect(names.contains(department), "\(shown)") }
      }
    }
    let chosen = try Layouts.choose(for: page, named: nil)
    #expect(chosen.name == "numbered-prose", "\(shown)")
  }

  static let styles: [(PrintedForm.Style, PrintedForm.Style)] = [
    (.chinese, .bracketedChinese), (.chinese, .arabic), (.chinese, .arabicComma), (.chinese, .bracketedArabic),
    (.bracketedChinese, .arabic), (.chapter, .chinese), (.chapter, .arabic), (.chinese, .circled),
    (.bracketedChinese, .bracketedArabic), (.chinese, .none), (.bracketedChinese, .none), (.none, .arabic),
  ]

  @Test(arguments: styles.indices) func `a plan is read the same in every style of ordinals`(_ index: Int) throws {
    let (section, item) = Self.styles[index]
    for label in PrintedForm.Label.allCases {
      for isFullWidth in [false, true] {
        try Self.check(PrintedForm(section: section, item: item, label: label, isFullWidth: isFullWidth))
      }
    }
  }

  @Test(arguments: [PrintedForm.Style.bracketedChinese, .arabic, .arabicComma])
  func `numbers that run through the document stand alone`(_ item: PrintedForm.Style) throws {
    for label in PrintedForm.Label.allCases {
      try Self.check(PrintedForm(item: item, runsThrough: true, label: label))
    }
  }

  @Test(arguments: [PrintedForm.Style.bracketedChinese, .arabic, .arabicComma, .bracketedArabic])
  func `a heading alone on its line is the title of the paragraph beneath`(_ item: PrintedForm.Style) throws {
    for label in PrintedForm.Label.allCases {
      try Self.check(PrintedForm(item: item, label: label, body: .headingAlone))
    }
  }

  @Test(arguments: [24, 30, 38]) func `lines broken at a fixed width are joined`(_ width: Int) throws {
    for label in PrintedForm.Label.allCases {
      for isIndented in [false, true] {
        try Self.check(PrintedForm(label: label, brokenAt: width, isIndented: isIndented))
        try Self.check(
          PrintedForm(item: .arabic, label: label, isFullWidth: true, brokenAt: width, isIndented: isIndented))
      }
    }
  }

  @Test(arguments: [PrintedForm.Style.bracketedChinese, .arabic, .bracketedArabic, .circled])
  func `items that run together in one paragraph are parted`(_ item: PrintedForm.Style) throws {
    for label in [PrintedForm.Label.none, .bracket, .squareBracket] {
      try Self.check(PrintedForm(item: item, label: label, runsTogether: true))
      try Self.check(PrintedForm(item: item, label: label, isFullWidth: true, runsTogether: true))
    }
  }

  @Test(arguments: PrintedForm.Label.allCases)
  func `the letter's own instructions and the page's furniture are no tasks`(_ label: PrintedForm.Label) throws {
    for blankLines in 0...2 {
      try Self.check(PrintedForm(label: label, hasLetter: true, hasTail: true, blankLines: blankLines))
      try Self.check(
        PrintedForm(
          item: .arabic, label: label, isFullWidth: true, hasLetter: true, hasTail: true, blankLines: blankLines,
          isIndented: true))
    }
  }
}
