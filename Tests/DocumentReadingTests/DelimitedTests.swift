import DocumentReading
import Testing

@Suite struct DelimitedTests {
  @Test(arguments: [",", "\t", ";", "|"])
  func `every usual separator is found`(separator: String) throws {
    let rows = [["领域", "序号", "任务"], ["经济", "1", "稳增长, 促转型; 调结构"]]
    let text = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: separator) }.joined(separator: "\r\n")
    #expect(try read(text, "p.csv").texts == rows)
  }

  @Test func `quotes hold separators, quotes and line ends`() throws {
    let document = try read("项目,任务\r\n甲,\"他说\"\"好\"\"\r\n第二行, 完\"\r\n", "p.csv")
    #expect(document.texts == [["项目", "任务"], ["甲", "他说\"好\"\n第二行, 完"]])
  }

  @Test func `a cell knows the line it begins in`() throws {
    let document = try read("a,b\n\"1\n2\",x\n\ny,z\n", "p.csv")
    #expect(document.tables.first?.rows.map { $0.map(\.line) } == [[1, 1], [2, 3], [5, 5]])
  }

  @Test func `short records are filled, empty records and columns left out`() throws {
    #expect(
      try read("a,b,,c\n\n1\n,,,\n1,2,,3\n", "p.csv").texts == [["a", "b", "c"], ["1", "", ""], ["1", "2", "3"]])
  }

  @Test func `what keeps spreadsheets from computing is undone`() throws {
    #expect(
      try read("a,b,c\n'=1+1,'-2,=\"007\"\n'甲,-3,'\n", "p.csv").texts
        == [["a", "b", "c"], ["=1+1", "-2", "007"], ["'甲", "-3", "'"]])
  }

  @Test func `the separator that Excel states in a first line counts`() throws {
    #expect(try read("sep=;\na;b,c\n1;2,3\n", "p.csv").texts == [["a", "b,c"], ["1", "2,3"]])
  }

  @Test func `a quote that is never closed is named by the line it stands in`() {
    #expect(refusal(Array("a,b\n1,2\n3,\"x\n4,5\n".utf8), "p.csv")?.line == 3)
  }
}
