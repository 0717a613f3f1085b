import Foundation
import Testing

@Suite struct PagerTests {
  @Test func `a report that waits in a pager keeps no writer waiting`() throws {
    let program = try Program.withPlan()
    // More than a pipe holds, so that the report is still being written while the reader records.
    let result = try program.shell(
      """
      for percent in $(seq 1 10); do
        plantrack progress add 2 --percent $percent --on 2026-04-02 --note "$(printf '%09000d' 0)" || exit
      done
      plantrack progress history 2 --format json |
        { head -c 1 > first; timeout 10 '\(Program.binary.path(percentEncoded: false))' progress add 1 --percent 10; }
      """)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(try program.read("first").count == 1)
  }
}
