import Foundation
import Testing

/// Lessons and lectures through the built program.
@Suite("Lessons and lectures", .serialized)
struct LessonCommandTests {
  private static func folder() throws -> String {
    let path = NSTemporaryDirectory() + "jiqun-lesson-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test("tour list names what is shipped")
  func list() throws {
    let data = Data(try Run("jiqun tour list --format json").out.utf8)
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(rows.count == 8)
    for key in ["id", "title_en", "title_zh", "steps"] { #expect(rows[0][key] != nil) }
    #expect(try Run("jiqun tour list --lang zh").out.contains("基尼系数"))
  }

  @Test("what tour new writes is walked, examined and printed")
  func new() throws {
    let folder = try Self.folder()
    let run = try Run("cd \(folder) && jiqun tour new a.md && jiqun tour check a.md")
    #expect(run.status == 0 && run.out.contains("3 steps, 2 questions, nothing wrong"))
    let again = try Run("cd \(folder) && jiqun tour new a.md </dev/null")
    #expect(again.status == 1 && again.err.contains("is there already"))
    let screen = try Run("cd \(folder) && jiqun tour a.md --keys space").out
    #expect(screen.contains("A line of three hyphens is a pause"))
    let handout = try Run("cd \(folder) && jiqun tour print a.md --format html")
    #expect(handout.out.hasPrefix("<!doctype html>") && handout.out.contains("<svg"))
    let state = try Run("cd \(folder) && jiqun tour a.md --step 3 --print state")
    #expect(state.out.hasPrefix("measures gini"))
  }

  @Test("check tells file, line and what is wrong, and fails")
  func check() throws {
    let folder = try Self.folder()
    let run = try Run(
      "cd \(folder) && jiqun tour new a.md >/dev/null && sed -i 's/^trends .*/trends nowhere/' a.md"
        + " && jiqun tour check a.md")
    #expect(run.status == 1)
    #expect(run.out.range(of: "^a.md:[0-9]+: .*nowhere", options: .regularExpression) != nil)
    #expect(try Run("jiqun tour check /nonexistent.md").status == 2)
    #expect(try Run("jiqun tour /nonexistent.md").status == 2)
    #expect(try Run("jiqun tour reading-a-gini --step 99").status == 2)
  }

  @Test(
    "hand-outs of a shipped lesson are the same twice",
    arguments: ["markdown", "html", "text", "cast"])
  func prints(_ format: String) throws {
    for language in ["en", "zh"] {
      let command = "jiqun tour print 3 --format \(format) --lang \(language)"
      let (first, second) = (try Run(command), try Run(command))
      #expect(first.status == 0 && !first.out.isEmpty && first.out == second.out)
      #expect(!first.out.contains("\u{1B}"))
    }
  }

  @Test("the lecturer's notes")
  func notes() throws {
    let run = try Run("jiqun tour reading-a-gini --notes --keys 'space space' --size 80x24")
    #expect(run.status == 0 && run.out.contains("00:00:00") && run.out.contains("next"))
    #expect(try Run("jiqun tour --notes").status == 2)
  }

  @Test("what a lecture writes is what a follower sees")
  func lecture() throws {
    let folder = try Self.folder()
    let run = try Run(
      "cd \(folder) && jiqun lecture log --lesson reading-a-gini --keys 'space space j 4' >/dev/null"
        + " && stat -c %a log && cat log && jiqun follow log --print state"
        + " && jiqun follow log --at 00:00 --print text; jiqun follow log --at noon; echo $?")
    let lines = run.lines
    #expect(lines.first == "644")
    #expect(lines.count { $0.contains(" @reading-a-gini:") } == 3)
    #expect(lines.contains { $0.contains(" topics ") && !$0.contains("@") })
    #expect(run.out.contains("had not begun at 00:00") || run.out.contains("with the class"))
    #expect(lines.last == "2")
  }

  /// How many programs of one account may be told of changes by inotify.
  private static let inotifyInstances: Int = {
    let path = "/proc/sys/fs/inotify/max_user_instances"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .max
  }()

  @Test(
    "a class of one account is larger than what inotify gives it",
    .enabled(if: inotifyInstances <= 512))
  func largeClass() throws {
    let folder = try Self.folder()
    let log = folder + "/log"
    var taken: [Int32] = []
    defer { for file in taken { close(file) } }
    while taken.count <= Self.inotifyInstances, case let file = inotify_init1(0), file >= 0 {
      taken.append(file)
    }
    #expect(inotify_init1(0) < 0)
    let program = try TerminalProgram(arguments: ["follow", log])
    #expect(program.start())
    #expect(program.wait { program.shows("has not begun") })
    try append("2026-11-29T10:42:07 trends gdp at 2004\n", to: log)
    #expect(program.wait { program.shows("with the class, 10:42:07") })
    try append("2026-11-29T10:43:08 diamond\n", to: log)
    #expect(program.wait { program.shows("with the class, 10:43:08") })
    program.type("q")
    #expect(program.ends())
    program.type("q")
    #expect(program.ends() && program.status == 0)
  }

  @Test("a follower in a terminal goes along, wanders and returns")
  func follow() throws {
    let folder = try Self.folder()
    let log = folder + "/log"
    let program = try TerminalProgram(arguments: ["follow", log])
    #expect(program.start())
    #expect(program.wait { program.shows("has not begun") })
    try append("2026-11-29T10:42:07 trends gdp at 2004\n", to: log)
    #expect(program.wait { program.shows("with the class, 10:42:07") })
    program.type("1")
    #expect(program.wait { program.shows("Enter returns") })
    try append("2026-11-29T10:43:07 \u{1B}[2Jx\u{1B}[31m\n2026-11-29T10:43:08 diamond\n", to: log)
    #expect(program.wait { program.shows("the class: Diamond") })
    program.type("\r")
    #expect(program.wait { program.shows("with the class, 10:43:08") })
    program.type("q")
    #expect(program.ends())
    #expect(program.status == 0 && program.leftovers.isEmpty)
  }

  private func append(_ text: String, to path: String) throws {
    if !FileManager.default.fileExists(atPath: path) {
      try Data().write(to: URL(fileURLWithPath: path))
    }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  @Test("lines of words go along with the lecture, with and without a keyboard")
  func plainFollower() throws {
    let folder = try Self.folder()
    let lines = "2026-11-29T10:42:07 trends gdp at 2004\\n2026-11-29T10:42:08 ^1.1:Gini diamond\\n"
    let run = try Run(
      "(printf '2026-11-29T10:42:06 topics\\n'; sleep 1; printf '\(lines)')"
        + " | setsid -w '\(Run.program)' follow - --plain")
    #expect(run.status == 0)
    #expect(run.out.contains("with the class, 10:42:06") && run.out.contains("Diamond. "))
    #expect(run.out.contains("pointed at: Gini"))
    let log = folder + "/log"
    try append("2026-11-29T10:42:07 topics\n", to: log)
    let program = try TerminalProgram(script: "\"$0\" follow --plain \(log); echo status $?")
    #expect(program.wait(for: "with the class, 10:42:07"))
    try append("2026-11-29T10:42:08 diamond\n", to: log)
    #expect(program.wait(for: "Diamond"))
    program.type("q")
    #expect(program.wait(for: "status 0"))
  }

  @Test("a follower of a pipe has the terminal as its keyboard")
  func pipe() throws {
    let folder = try Self.folder()
    try append("2026-11-29T10:42:07 trends gdp at 2004\n", to: folder + "/log")
    let script = "(cat \(folder)/log; sleep 5) | \"$0\" follow -; echo status $?"
    let program = try TerminalProgram(script: script)
    #expect(program.wait(for: "with the class"))
    program.type("q")
    #expect(program.wait(for: "status 0"))
  }
}

extension TerminalProgram {
  /// Whether some words stand on the screen.
  fileprivate func shows(_ words: String) -> Bool { screen.rows.contains { $0.contains(words) } }
}
