import Foundation
import Testing

/// Notes of their own home, by the built program.
private struct NotesHome: ~Copyable {
  let path = NSTemporaryDirectory() + "jiqun-notes-" + UUID().uuidString

  func run(_ command: String, _ more: [String: String] = [:]) throws -> Run {
    try Run(
      command,
      environment: ["XDG_DATA_HOME": path, "USER": "reader"].merging(more) { $1 })
  }

  var journal: String { path + "/jiqun/journal.jsonl" }

  func texts() throws -> [String] {
    let out = try run("jiqun notes list --format json").out
    let rows = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [[String: Any]]
    return (rows ?? []).compactMap { $0["text"] as? String }
  }

  deinit {
    _ = chmod(path + "/jiqun", 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }
}

@Suite("Notes")
struct NotesTests {
  @Test("what was added is listed in every format, and nothing is made by listing")
  func addAndList() throws {
    let home = NotesHome()
    #expect(try home.run("jiqun notes").status == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path))
    #expect(try home.run("jiqun notes add hefei 看 2023 '年' \\*x\\*").out.hasPrefix("kept "))
    #expect(try home.texts() == ["看 2023 年 *x*"])
    let text = try home.run("jiqun notes list --lang zh").out
    #expect(text.contains("合肥智能语音") && text.contains("看 2023 年 *x*"))
    #expect(try home.run("jiqun notes list --format csv").lines.count == 2)
    #expect(try home.run("jiqun notes list --format markdown").out.contains(#"看 2023 年 \*x\*"#))
    #expect(try home.run("jiqun notes list hefei").out.contains("2023"))
    #expect(try !home.run("jiqun notes list ningbo-green-petrochemicals").out.contains("2023"))
    #expect(try home.run("jiqun notes search 合肥 年").rows.count == 3)
    #expect(try home.run("jiqun notes search nowhere").status == 1)
  }

  @Test("a note on a figure remembers it")
  func figure() throws {
    let home = NotesHome()
    _ = try home.run("jiqun notes add series:gdp@2004 turn?")
    let rows =
      try JSONSerialization.jsonObject(
        with: Data(try home.run("jiqun notes list --format json").out.utf8)) as? [[String: Any]]
    let row = try #require(rows?.first)
    let series = try home.run("jiqun series gdp --format csv").out
    let value = try #require(row["figure_value"] as? NSNumber)
    #expect(series.contains("2004") && series.contains("\(value)"))
    #expect(row["figure_source_id"] as? String != nil)
    #expect(row["figure_change"] is NSNull)
  }

  @Test("a figure that changed is told with both values")
  func changedFigure() throws {
    let home = NotesHome()
    _ = try home.run("jiqun notes add fact-001 doubtful")
    let journal = try String(contentsOfFile: home.journal, encoding: .utf8)
    let old = journal.replacing(#/"value":"[0-9.]+"/#, with: #""value":"7""#)
    #expect(old != journal)
    try old.write(toFile: home.journal, atomically: true, encoding: .utf8)
    let text = try home.run("jiqun notes list").out
    #expect(text.contains("when this was written the figure was 7"))
    #expect(try home.run("jiqun notes list --lang zh").out.contains("写下时该数据为7"))
  }

  @Test(
    "names that are none, and texts that are none, are refused with a sentence",
    arguments: [
      "jiqun notes add xyzzy-plugh text", "jiqun notes add hefei", "jiqun notes add hefei '  '",
      "jiqun notes add cluster:nowhere x", "jiqun notes add series:gdp@year x",
      "jiqun notes add dragon:1 x", "jiqun notes remove nothing", "jiqun notes edit 12345678 x",
      "jiqun notes bookmark a nowhere", "jiqun notes score hefei demand 6",
      "jiqun notes import /nowhere",
    ])
  func refusals(command: String) throws {
    let home = NotesHome()
    let run = try home.run(command)
    #expect(run.status == 2)
    #expect(run.err.hasPrefix("jiqun: "))
    #expect(!FileManager.default.fileExists(atPath: home.journal))
  }

  @Test("undo and redo go step by step, remove can be undone")
  func undo() throws {
    let home = NotesHome()
    for word in ["one", "two", "three"] { _ = try home.run("jiqun notes add hefei \(word)") }
    let all = try home.texts()
    _ = try home.run("jiqun notes undo && jiqun notes undo && jiqun notes redo")
    #expect(try home.texts() == ["one", "two"])
    _ = try home.run("jiqun notes redo")
    #expect(try home.texts() == all)
    #expect(try home.run("jiqun notes redo").status == 1)
    let id = try #require(
      try home.run("jiqun notes list --format csv").lines.last?.split(separator: ",")[1])
    _ = try home.run("jiqun notes remove \(id)")
    #expect(try home.texts() == ["one", "two"])
    _ = try home.run("jiqun notes undo")
    #expect(try home.texts() == all)
  }

  @Test("two journals taken over by each other are the same")
  func importing() throws {
    let here = NotesHome()
    let there = NotesHome()
    _ = try here.run("jiqun notes add hefei here")
    _ = try there.run("jiqun notes add hefei there && jiqun notes bookmark b 'clusters'")
    #expect(try here.run("jiqun notes import '\(there.journal)'").out.hasPrefix("kept: 2 new"))
    #expect(try there.run("jiqun notes import - < '\(here.journal)'").out.hasPrefix("kept: 1 new"))
    #expect(try here.run("jiqun notes import '\(there.journal)'").out.hasPrefix("kept: 0 new"))
    let listing = "jiqun notes list --format csv | sort"
    #expect(try here.run(listing).out == there.run(listing).out)
    #expect(
      try here.run("jiqun notes export | sort").out == there.run("jiqun notes export | sort").out)
    #expect(try here.run("head -c 2000 /dev/urandom | jiqun notes import -").status == 1)
  }

  @Test("a full disk and a home that cannot be written: a sentence, and what was kept is there")
  func cannotWrite() throws {
    let home = NotesHome()
    _ = try home.run("jiqun notes add hefei first")
    let size = try FileManager.default.attributesOfItem(atPath: home.journal)[.size] as? Int ?? 0
    // A limit of the size of files stands for a disk that is full: 512-byte blocks.
    let blocks = size / 512 + 1
    let long = String(repeating: "x", count: 2000)
    let full = try home.run("ulimit -f \(blocks); jiqun notes add hefei \(long)")
    #expect(full.status == 1)
    #expect(full.err.contains("nothing was written"))
    #expect(try FileManager.default.attributesOfItem(atPath: home.journal)[.size] as? Int == size)
    #expect(try home.texts() == ["first"])
    let nowhere = try home.run("jiqun notes add hefei x", ["XDG_DATA_HOME": "/proc/nowhere"])
    #expect(nowhere.status == 1)
    #expect(nowhere.err.contains("not kept: /proc/nowhere"))
    let homeless = try home.run("unset HOME; jiqun notes add hefei x", ["XDG_DATA_HOME": ""])
    #expect(homeless.status == 1)
  }

  @Test("programs that write at once lose nothing and write nothing twice")
  func atOnce() throws {
    let home = NotesHome()
    let writers = (0..<4).map { writer in
      "for i in $(seq 40); do echo w\(writer)-$i; done | jiqun notes add hefei --lines & "
    }
    let run = try home.run(writers.joined() + "wait")
    #expect(run.lines.filter { $0.hasPrefix("kept ") }.count == 160)
    let texts = try home.texts()
    #expect(texts.count == 160)
    #expect(Set(texts).count == 160)
    for writer in 0..<4 {
      let mine = texts.filter { $0.hasPrefix("w\(writer)-") }
      #expect(mine == (1...40).map { "w\(writer)-\($0)" })
    }
  }

  @Test("every word whose keeping was told is there once, wherever the program is killed")
  func killed() throws {
    let home = NotesHome()
    var told: [String] = []
    for round in 0..<24 {
      let run = try home.run(
        """
        seq 100000 | sed 's/^/r\(round)-/' | '\(Run.program)' notes add hefei --lines &
        sleep 0.\(String(format: "%03d", 50 + round * 25)); kill -9 $! 2>/dev/null; wait 2>/dev/null
        """)
      let kept = run.lines.filter { $0.hasPrefix("kept ") && $0.hasSuffix("voice") }.count
      told += (0..<kept).map { "r\(round)-\($0 + 1)" }
    }
    let texts = try home.texts()
    #expect(Set(texts).count == texts.count)
    #expect(Set(told).subtracting(texts).isEmpty)
    #expect(!told.isEmpty)
  }
}

@Suite("Own rows of comparisons")
struct OwnComparisonTests {
  @Test func `own notes and scores are rows of a comparison where they are asked for`() throws {
    let home = NotesHome()
    _ = try home.run("jiqun notes add xian-aviation 'one assembler'")
    _ = try home.run("jiqun notes score xian-aviation demand 4 --reason 'one buyer'")
    let names = "jiqun compare xian-aviation hefei"
    let without = try home.run(names + " --format json")
    #expect(without.status == 0 && !without.out.contains("one assembler"))
    let with = try home.run(names + " --own --format json")
    let rows = try JSONSerialization.jsonObject(with: Data(with.out.utf8)) as? [[String: Any]]
    let own = try #require(rows).filter { ($0["id"] as? String)?.hasPrefix("own-") == true }
    #expect(
      Set(own.compactMap { $0["id"] as? String }) == ["own-notes", "own-score:demand-conditions"])
    #expect(with.out.contains("one assembler"))
    #expect(try home.run(names + " --own --lang zh").out.contains("我的笔记"))
  }
}

@Suite("Reports")
struct ReportTests {
  @Test(
    "a report has every figure with its source, own notes and scores, and is the same twice",
    arguments: ["markdown", "html"])
  func report(format: String) throws {
    let home = NotesHome()
    _ = try home.run("jiqun notes add xian-aviation 'see <b> | the *figures*'")
    _ = try home.run("jiqun notes score xian-aviation demand 4 --reason 'one buyer'")
    let command = "jiqun report xian-aviation hefei --format \(format)"
    let (first, second) = (try home.run(command), try home.run(command))
    #expect(first.status == 0)
    #expect(first.out == second.out)
    let data = Data(try Run("jiqun show xian-aviation --format json").out.utf8)
    let cluster = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let facts = try #require(cluster["facts"] as? [[String: Any]])
    let mark = format == "html" ? "]</td></tr>" : #"\] |"#
    #expect(first.out.components(separatedBy: mark).count > facts.count)
    #expect(first.out.contains("one buyer") && first.out.contains("4/5"))
    #expect(
      first.out.contains(
        format == "html" ? "see &lt;b&gt; | the *figures*" : #"see \<b\> \| the \*figures\*"#))
    if format == "html" {
      #expect(first.out.contains("<svg"))
      for word in ["<script", "<link", "@import", "src=", "url("] {
        #expect(!first.out.contains(word))
      }
    }
    let without = try home.run(command + " --without-notes").out
    #expect(!without.contains("one buyer"))
    #expect(try home.run(command + " --lang zh").out.contains("来源"))
  }

  @Test("a report is written to a file, never over one unasked")
  func file() throws {
    let path = NSTemporaryDirectory() + "jiqun-report-\(UUID().uuidString).html"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let command = "jiqun report hefei --format html -o '\(path)'"
    #expect(try Run(command).status == 0)
    #expect(try Run(command).status == 1)
    #expect(try Run(command + " --force").status == 0)
    #expect(try Run("jiqun report nowhere-at-all").status == 2)
  }
}

@Suite("Notes in lines of words and by git")
struct NotesElsewhereTests {
  @Test("the plain explorer takes a note as a line")
  func plain() throws {
    let home = NotesHome()
    _ = try home.run("printf 'b\\n1\\nwritten in a line\\nquit\\n' | jiqun explore --plain")
    #expect(try home.texts() == ["written in a line"])
  }

  @Test("a script writes to the folder that it names, and to no other")
  func script() throws {
    let home = NotesHome()
    let keys = "--keys 'b enter \"from a script\" esc'"
    _ = try home.run("jiqun explore \(keys)")
    #expect(!FileManager.default.fileExists(atPath: home.path))
    let shown = try home.run("jiqun explore \(keys) --workspace '\(home.path)/jiqun'")
    #expect(shown.out.contains("from a script"))
    #expect(try home.texts() == ["from a script"])
  }

  @Test("git merges two journals, and nothing of either is lost")
  func git() throws {
    let home = NotesHome()
    let run = try home.run(
      """
      set -e
      export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
      command -v git >/dev/null || { echo none; exit 0; }
      jiqun notes add hefei base
      cd "$XDG_DATA_HOME/jiqun"; git init -q -b main; echo 'journal.jsonl merge=union' > .gitattributes
      git add .; git commit -qm base; git checkout -qb other
      jiqun notes add hefei other; git commit -qam other; git checkout -q main
      jiqun notes add hefei mine; git commit -qam mine; git merge -q other -m merged
      """)
    #expect(run.status == 0, "\(run.err)")
    guard run.out != "none\n" else { return }
    #expect(try home.texts().sorted() == ["base", "mine", "other"])
    _ = try home.run("jiqun notes undo")
    #expect(try home.texts().sorted() == ["base", "other"])
  }
}
