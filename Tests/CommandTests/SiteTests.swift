import Foundation
import Testing

@Suite struct SiteTests {
  private func files(_ program: Program, _ folder: String) throws -> [String: Data] {
    let root = program.folder.appending(path: folder)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)) {
      let file = root.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  private func publish(_ program: Program, _ folder: String, _ words: String...) throws -> Program.Result {
    try program.shell((["plantrack publish \(folder) --as-of 2026-08-15"] + words).joined(separator: " "))
  }

  @Test func `the same data give the same bytes, and nothing is written twice`() throws {
    let program = try Program.withPlan()
    #expect(try publish(program, "first").status == 0)
    #expect(try publish(program, "second").status == 0)
    #expect(try files(program, "first") == files(program, "second"))
    #expect(try publish(program, "first").output.contains("0 files written, 0 removed"))
    #expect(try program("progress", "add", "2", "--percent", "10", "--on", "2026-08-01").status == 0)
    let changed = try publish(program, "first").output
    #expect(!changed.contains(": 0 files") && changed.contains("0 removed"))
    #expect(try files(program, "first")["style.css"] == files(program, "second")["style.css"])
  }

  @Test func `every link leads to a file of the site`() throws {
    let program = try Program.withPlan()
    #expect(try publish(program, "site").status == 0)
    let site = try files(program, "site")
    var links = 0
    for (name, data) in site where name.hasSuffix(".html") {
      let folder = URL(filePath: "/" + name).deletingLastPathComponent()
      for match in String(decoding: data, as: UTF8.self).matches(of: /(?:href|src)="([^"]*)"/) {
        let target = folder.appending(path: String(match.1)).standardized.path(percentEncoded: false)
        #expect(site[String(target.dropFirst())] != nil, "\(name) → \(match.1)")
        links += 1
      }
    }
    #expect(links > 100)
  }

  @Test func `what an earlier run left is removed, and nothing else`() throws {
    let program = try Program.withPlan()
    #expect(try publish(program, "site").status == 0)
    try program.write("mine", to: "site/note.txt")
    let all = try files(program, "site")
    let narrowed = try publish(program, "site", "--domain", "经济发展")
    #expect(narrowed.status == 0 && !narrowed.output.contains("0 removed"))
    let left = try files(program, "site")
    #expect(left["tasks/1-2.html"] == nil && all["tasks/1-2.html"] != nil && left["tasks/1-1.html"] != nil)
    #expect(left["note.txt"] == Data("mine".utf8))
    #expect(try publish(program, "site").status == 0)
    #expect(try files(program, "site") == all)
  }

  @Test func `a folder of somebody else is refused and stays as it was`() throws {
    let program = try Program.withPlan()
    _ = try program.shell("mkdir other && echo mine > other/index.html && ln -s other link && echo x > file")
    for name in ["other", "link", "file"] {
      let result = try publish(program, name)
      #expect(result.status == 73, "\(name)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    #expect(try files(program, "other").keys.sorted() == ["index.html"])
  }

  @Test func `hostile names stay text`() throws {
    let program = try Program()
    let hostile = #"\"><script>alert(1)</script><img src=x onerror=alert(2)>'&\u202E"#
    let plan = Fixture.plan(title: "计划\(hostile)", text: "任务\(hostile)")
      .replacingOccurrences(of: "\"建交委\"", with: "\"局\(hostile)\"")
      .replacingOccurrences(of: "\"城区建设\"", with: "\"领域\(hostile)\"")
      .replacingOccurrences(of: "\"number\": \"2\"", with: "\"number\": \"../../2\(hostile)\"")
    try program.write(plan, to: "plan.json")
    try #require(try program("import", "plan.json").status == 0)
    #expect(try publish(program, "site").status == 0)
    let site = try files(program, "site")
    #expect(try program.files().contains("site") && !program.exists("2.html"))
    for (name, data) in site where name.hasSuffix(".html") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("<script>alert") && !text.contains("<img") && !text.contains("\u{202E}"), "\(name)")
      #expect(text.components(separatedBy: "<script").count == 2, "\(name): its own script only")
      #expect(text.contains("default-src 'none'"))
    }
  }

  @Test func `two tasks of one number have a page each`() throws {
    let program = try Program()
    try program.write(
      Fixture.plan().replacingOccurrences(of: "\"number\": \"2\"", with: "\"number\": \"1\""), to: "plan.json")
    try #require(try program("import", "plan.json").status == 0)
    #expect(try publish(program, "site").status == 0)
    let site = try files(program, "site")
    let first = String(decoding: try #require(site["tasks/1-1.html"]), as: UTF8.self)
    let second = String(decoding: try #require(site["tasks/1-1-2.html"]), as: UTF8.self)
    #expect(first.contains("生产总值增长6%") && second.contains("道路改建3公里"))
  }
}
