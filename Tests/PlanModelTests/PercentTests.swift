import PlanModel
import Testing

@Suite struct PercentTests {
  @Test(arguments: [
    ("25", 2500), ("25%", 2500), ("47.5", 4750), ("１００％", 10_000), ("33.33", 3333), ("0", 0), ("100.00", 10_000),
  ])
  func `a percent is read exactly`(text: String, hundredths: Int) {
    #expect(Percent(text: text)?.hundredths == hundredths)
  }

  @Test(arguments: ["", "%", "-25%", "25%%", "1.234", ".5", "5.", "2 5", "25元", "1e3", "9999999999999", "1000000000%"])
  func `what is no percent is refused`(text: String) {
    #expect(Percent(text: text) == nil)
  }

  @Test(arguments: ["0", "33.33", "999999999.99"]) func `what is read as text is taken as a value`(text: String) throws
  {
    let percent = try #require(Percent(text: text))
    #expect(Percent(percent.value) == percent)
  }

  @Test(arguments: [(0, "0"), (2500, "25"), (4750, "47.5"), (3333, "33.33"), (3305, "33.05"), (-150, "-1.5")])
  func `it prints at most two decimals and no trailing zeros`(hundredths: Int, text: String) {
    #expect(Percent(hundredths: hundredths).description == text)
  }

  @Test func `a value rounds half away from zero`() {
    #expect(Percent(100.0 / 3)?.hundredths == 3333)
    #expect(Percent(0.125)?.hundredths == 13)
    #expect(Percent(.nan) == nil)
  }
}
