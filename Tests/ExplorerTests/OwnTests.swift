import ClusterAtlas
import Comparison
import Drawing
@testable import Reports
import Testing
import Workspace

@testable import Explorer

/// A keeper whose disk is full.
private struct FullDisk: Keeper {
  let notebook = Notebook()

  mutating func carryOut(_ step: KeepStep) throws(KeepError) -> [Change] {
    throw .notWritten(path: "/home/journal.jsonl", error: 28)
  }
}

/// An editor that writes one more line.
private struct OneMoreLine: OwnEditor {
  func edit(_ text: String) -> Result<String, OutboxError> { .success(text + "\nmore") }
}

/// What the reader writes, on the screen.
@Suite("Writing on the screen")
struct OwnTests {
  private static let first = "shenzhen-new-generation-it"

  private func walk(
    _ keys: String, at place: String? = nil, keeper: (any Keeper)? = Rehearsal(),
    editor: (any OwnEditor)? = nil, size: String = "100x30", language: Language = .english
  ) throws -> (session: Session, picture: String) {
    try walk(
      try KeyScript.events(keys), at: place, keeper: keeper, editor: editor, size: size,
      language: language)
  }

  private func walk(
    _ events: [Event], at place: String? = nil, keeper: (any Keeper)? = Rehearsal(),
    editor: (any OwnEditor)? = nil, size: String = "100x30", language: Language = .english
  ) throws -> (session: Session, picture: String) {
    let size = try #require(Size(text: size))
    var session = Session(atlas: try Atlas.builtIn(), size: size, language: language)
    if let place { session.go(to: place) }
    let terminal = ScriptedTerminal(size: size, events: events)
    var loop = Loop(session: session, outbox: NoOutbox(), keeper: keeper, editor: editor)
    loop.run(on: terminal)
    return (loop.session, PlainText.encode(try #require(terminal.last).canvas))
  }

  private func notes(_ session: Session) -> [String] { session.own.notebook.notes.map(\.text) }

  /// A keeper that has these already.
  private func kept(_ changes: [Change]) throws -> Rehearsal {
    var keeper = Rehearsal()
    _ = try keeper.carryOut(.changes(changes))
    return keeper
  }

  @Test("a note is written, told as kept, marked in the list and stands on the page")
  func note() throws {
    let (session, picture) = try walk("b enter \"check 2023\" enter \"合肥\" esc", size: "120x40")
    let selected = try #require(session.clusters.selected)
    #expect(notes(session) == ["check 2023\n合肥"])
    #expect(session.own.notebook.notes.first?.thing == Thing(.cluster, selected.id))
    #expect(session.message == "kept: note")
    #expect(picture.contains("Your notes") && picture.contains("check 2023"))
    #expect(picture.contains("✎ with notes of yours"))
  }

  @Test("by whom a note or a score is stands beside it where another wrote it")
  func ofAnother() throws {
    let cluster = Thing(.cluster, "shenzhen-ict")
    var bob = Rehearsal(who: "bob@there")
    _ = try bob.carryOut(
      .changes([
        .note(on: cluster, "I disagree"),
        .score(2, of: "demand-conditions", in: cluster.id, reason: "exports"),
      ]))
    var mine = Rehearsal(bob.notebook)
    _ = try mine.carryOut(.changes([.note(on: cluster, "mine")]))
    let picture = try walk(
      "", at: "clusters select shenzhen-ict page", keeper: mine, size: "120x40"
    ).picture
    #expect(picture.contains("exports  bob@there") && picture.contains("  bob@there"))
    #expect(picture.contains("mine") && !picture.contains("reader@here"))
  }

  @Test("a figure that changed is told in the unit of the language")
  func changedFigure() throws {
    let atlas = try Atlas.builtIn()
    let thing = Thing(.series, "gdp", part: "2004")
    var seen = try #require(atlas.figure(of: thing))
    let now = try #require(Double(seen.value))
    seen.value = "161000"
    let note = try #require(
      try kept([.note(on: thing, "the turn?", figure: seen)]).notebook.notes.first)
    let told = try #require(atlas.change(since: note))
    #expect(seen.unit == "cny-100m")
    #expect(
      told.english.contains("was 16100 bn yuan") && told.english.contains("is \(now / 10) bn"))
    #expect(told.chinese.contains("161000亿元") && told.chinese.contains("\(now)亿元"))
  }

  @Test("pasted text keeps its lines and nothing of it acts on the terminal")
  func paste() throws {
    let events =
      try KeyScript.events("b enter") + [.paste("a\r\nb\u{1B}[31m\tc\n")]
      + KeyScript.events("ctrl-s")
    #expect(notes(try walk(events).session) == ["a\nb[31m c\n"])
  }

  @Test("u takes back, Ctrl-R makes again, step by step")
  func undo() throws {
    let write = "b enter \"one\" esc b enter \"two\" esc "
    #expect(notes(try walk(write + "u").session) == ["one"])
    #expect(notes(try walk(write + "u u").session) == [])
    #expect(notes(try walk(write + "u u ctrl-r ctrl-r").session) == ["one", "two"])
    #expect(try walk(write + "u u u").session.message == "nothing of yours is to be undone")
    #expect(try walk("ctrl-r").session.message == "nothing is to be done again")
  }

  @Test("what is being written is kept where the terminal goes, and where Ctrl-C leaves")
  func closed() throws {
    #expect(notes(try walk("b enter \"half a wor\"").session) == ["half a wor"])
    #expect(notes(try walk("b enter \"half a wor\" ctrl-c").session) == ["half a wor"])
    #expect(notes(try walk("b enter \"half a wor\" ctrl-x").session) == [])
  }

  @Test("what cannot be kept is still there, with the reason, and Ctrl-C does not leave it")
  func fullDisk() throws {
    let terminal = ScriptedTerminal(
      size: Size(width: 80, height: 24),
      events: try KeyScript.events("b enter \"a word\" ctrl-s"))
    var loop = Loop(
      session: Session(atlas: try Atlas.builtIn(), size: terminal.size), outbox: NoOutbox(),
      keeper: FullDisk())
    loop.run(on: terminal)
    let picture = PlainText.encode(try #require(terminal.last).canvas)
    #expect(picture.contains("a word"))
    #expect(picture.contains("not kept: /home/journal.jsonl"))
    let after = try walk("b enter \"a word\" ctrl-c", keeper: FullDisk())
    #expect(after.picture.contains("a word") && after.picture.contains("not kept"))
  }

  @Test("a note is changed, and taken away by an empty text")
  func edit() throws {
    let keeper = try kept([.note(on: Thing(.cluster, Self.firstID()), "alpha beta")])
    #expect(
      notes(try walk("b \"alpha\" enter \"!\" esc", keeper: keeper).session) == ["alpha beta!"])
    #expect(notes(try walk("b \"alpha\" enter ctrl-u esc", keeper: keeper).session) == [])
    #expect(notes(try walk("b \"alpha\" enter esc", keeper: keeper).session) == ["alpha beta"])
  }

  private static func firstID() throws -> Cluster.ID {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 100, height: 30))
    return try #require(session.clusters.selected).id
  }

  @Test("Ctrl-O hands the text to the reader's own editor and takes it back")
  func ownEditor() throws {
    let keys = "b enter \"one\" ctrl-o esc"
    #expect(notes(try walk(keys, editor: OneMoreLine()).session) == ["one\nmore"])
    #expect(try walk("b enter ctrl-o", editor: nil).picture.contains("$EDITOR is not set"))
  }

  @Test("a factor is scored with a reason, and the score is a polygon on the diamond")
  func score() throws {
    let cluster = try Self.firstID()
    let place = "diamond \(cluster)"
    let plain = try walk("", at: place)
    let factor = plain.session.diamond.choices.factor
    let (session, picture) = try walk("b \"score\" enter \"4\" enter \"market\" esc", at: place)
    let score = try #require(session.own.scores(of: cluster)[factor])
    #expect(score.score == 4 && score.reason == "market")
    #expect(picture.contains("4/5") && picture.contains("market"))
    let changes = try Atlas.builtIn().diamondFactors.map { factor in
      Change.score(5, of: factor.id.rawValue, in: cluster.rawValue)
    }
    let scored = try walk("", at: place, keeper: try kept(changes))
    #expect(Self.dots(scored.picture) > Self.dots(plain.picture))
    let again = try walk(
      "b \"score\" enter \"no score\" enter", at: place, keeper: try kept(changes))
    #expect(again.session.own.scores(of: cluster)[factor] == nil)
  }

  private static func dots(_ picture: String) -> Int {
    picture.unicodeScalars.reduce(0) { sum, scalar in
      (0x2800..<0x2900).contains(scalar.value) ? sum + Int(scalar.value).nonzeroBitCount : sum
    }
  }

  @Test("a bookmark is named and gone to")
  func bookmark() throws {
    let keys = try KeyScript.events("b \"bookmark\" enter \"turn\" enter 1")
    let (session, _) = try walk(keys, at: "trends gdp at 2004")
    #expect(session.own.notebook.bookmarks.map(\.name) == ["turn"])
    let there = keys + [.key(Key("'"))] + (try KeyScript.events("\"turn\" enter"))
    let gone = try walk(there, at: "trends gdp at 2004").session
    #expect(gone.shown == "trends")
    #expect(gone.placeLine.contains("at 2004"))
  }

  @Test("a list of the marked, and a filter, are kept under a name and come back")
  func lists() throws {
    let (session, _) = try walk("m j m b \"as a list\" enter \"mine\" enter")
    let list = try #require(session.own.notebook.lists.first)
    #expect(list.name == "mine" && list.clusters.count == 2)
    let keeper = try kept([.list("mine", clusters: list.clusters)])
    let events = [Event.key(Key("'"))] + (try KeyScript.events("\"mine\" enter"))
    #expect(
      try walk(events, keeper: keeper).session.made.marks
        == Set(list.clusters.map { Cluster.ID($0) }))
    let filtered = try walk("f \"Jiangsu\" enter esc b \"filter\" enter \"js\" enter").session
    #expect(filtered.own.notebook.filters.first?.place.contains("jiangsu") == true)
  }

  @Test("a note on a figure tells when the figure is another one now")
  func aChangedFigureIsTold() throws {
    let atlas = try Atlas.builtIn()
    let cluster = try Self.firstID()
    let fact = try #require(atlas.facts(of: cluster).first)
    let thing = Thing(.fact, fact.id)
    let same = try #require(atlas.figure(of: thing))
    let old = Note.SeenFigure(value: "1", unit: same.unit, source: same.source)
    let kept = try kept([
      .note(on: thing, "then", figure: old), .note(on: thing, "now", figure: same),
    ])
    let picture = try walk("", keeper: kept, size: "200x60").picture
    #expect(picture.contains("! when this was written the figure was 1"))
    #expect(picture.components("! when this was written").count == 2)
  }

  @Test("weights are kept, are there again, and are undone")
  func weights() throws {
    let keys = "= = j ="
    let (session, _) = try walk(keys, at: "diamond balance")
    let start = Balance.evidence(of: nil, in: try Atlas.builtIn())
    let (first, second) = ("force-finance", "force-cluster")
    let points = Dictionary(
      uniqueKeysWithValues: session.own.notebook.weights.map { ($0.force, $0.points) })
    #expect(points[first] == (start[Topic.ID(first)] ?? 0) + 2)
    #expect(points[second] == (start[Topic.ID(second)] ?? 0) + 1)
    #expect(points.count == start.count)
    let keeper = Rehearsal(session.own.notebook)
    let again = try walk("u", at: "diamond balance", keeper: keeper).session
    #expect(again.ownWeights[Topic.ID(first)] == points[first])
    #expect((again.ownWeights[Topic.ID(second)] ?? 0) == (start[Topic.ID(second)] ?? 0))
  }

  @Test("weights that the line of a place says go before those that were kept")
  func weightsOfALine() throws {
    let force = try #require(try Atlas.builtIn().drivingForces.first).id
    let keeper = try kept([.weight(5, of: force.rawValue, in: "")])
    let place = "diamond balance weights \(force):2"
    #expect(try walk("", at: place, keeper: keeper).session.ownWeights[force] == 2)
    #expect(try walk("", at: "diamond balance", keeper: keeper).session.ownWeights[force] == 5)
  }

  @Test("notes and scores stand side by side on screen 6")
  func sideBySide() throws {
    let (one, other) = ("wuxi-iot", "hefei-intelligent-voice")
    let keeper = try kept([
      .note(on: Thing(.cluster, one), "sensors first"),
      .score(4, of: "demand-conditions", in: one, reason: "buyers near"),
      .score(2, of: "demand-conditions", in: other, reason: "few"),
    ])
    let (session, _) = try walk("", at: "compare \(one) \(other)", keeper: keeper)
    let rows = session[CompareScreen.self].shown?.rows.filter { $0.group == .own } ?? []
    #expect(rows.map(\.id).sorted() == ["own-notes", "own-score:demand-conditions"])
    #expect(rows.first { $0.id == "own-notes" }?.kind == .partial)
    let scores = rows.first { $0.id.hasPrefix("own-score") }
    #expect(scores?.kind == .different && scores?.cells.map { $0?.value } == [4, 2])
    // What is written of others changes no row of the package.
    let plain = try walk("", at: "compare \(one) \(other)").session
    let before = plain[CompareScreen.self].shown?.rows
    #expect(session[CompareScreen.self].shown?.rows.filter { $0.group != .own } == before)
  }

  @Test("without a place to keep it nothing is written, and b says so")
  func nowhere() throws {
    let session = try walk("b", keeper: nil).session
    #expect(session.overlay == nil)
    #expect(session.message?.contains("nothing is kept here") == true)
  }

  @Test(
    "where nothing was written the screens are as they are without a journal",
    arguments: ["clusters", "diamond", "trends gdp", "topics", "measures"])
  func unchanged(place: String) throws {
    // The last row tells that one can write.
    func picture(_ keeper: (any Keeper)?) throws -> [Substring] {
      try walk("", at: place, keeper: keeper).picture.split(separator: "\n").dropLast()
    }
    #expect(try picture(Rehearsal()) == picture(nil))
  }

  @Test("on a public terminal nothing is written")
  func kiosk() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 100, height: 30))
    session.off = [.state]
    session.begin(Notebook())
    #expect(session.handle(.key(Key("b"))).isEmpty)
    #expect(session.message?.contains("state is off") == true)
    #expect(session.handle(.key(Key("u"))).isEmpty)
  }

  @Test("random keys with a journal end nothing, and what is kept can be undone to the last")
  func storm() throws {
    var generator = Seeded(state: 11)
    let words = [
      "b", "b", "u", "ctrl-r", "enter", "enter", "esc", "a", "x", "1", "2", "3", "4", "j", "k",
      "down", "up", "ctrl-s", "ctrl-x", "m", "backspace", "space", "tab", "=", "ctrl-u",
    ]
    let keys = (0..<3000).map { _ in words.randomElement(using: &generator) ?? "b" }
    let session = try walk(keys.joined(separator: " "), size: "60x20").session
    #expect(session.own.notebook.damages.isEmpty)
    var rehearsal = Rehearsal(session.own.notebook)
    while (try? rehearsal.carryOut(.undo)) != nil {}
    #expect(rehearsal.notebook.digest.isEmpty)
  }

  @Test("the editor fits every size", arguments: ["50x20", "80x24", "200x60", "40x15"])
  func sizes(size: String) throws {
    let keys = "b enter \"\(String(repeating: "long words and 很长的文字 ", count: 40))\" up*3 end"
    let (_, picture) = try walk(keys + " left", size: size, language: .chinese)
    #expect(!picture.isEmpty)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

@Suite("A text of several lines being typed")
struct TextAreaTests {
  @Test("any keys leave a caret in the text, and rows that are the text", arguments: 0..<20)
  func storm(seed: Int) {
    var generator = Seeded(state: UInt64(seed))
    var area = TextArea("one two three\n四五六七八九十\n\nlast")
    let keys: [Key] = [
      Key(.enter), Key(.backspace), Key(.delete), Key(.left), Key(.right), Key(.up), Key(.down),
      Key(.home), Key(.end), .control("u"), .control("k"), .control("w"), Key("a"), Key(" "),
      Key("界"), Key("\u{301}"), Key(.pageUp), Key(.pageDown),
    ]
    for _ in 0..<400 {
      let width = Int.random(in: 2...30, using: &generator)
      _ = area.handle(keys.randomElement(using: &generator) ?? Key("a"), width: width)
      #expect(area.lines.indices.contains(area.row))
      #expect((0...area.lines[area.row].count).contains(area.column))
      let rows = area.rows(width: width)
      let text = area.lines.indices.map { line in
        rows.filter { $0.line == line }.map { String(area.lines[line][$0.range]) }.joined()
      }
      #expect(text.joined(separator: "\n") == area.text)
      #expect(rows.indices.contains(area.caret(in: rows).row))
    }
  }

  @Test("what is typed and pasted is there; the limit holds")
  func text() {
    var area = TextArea()
    area.insert("a\nb")
    _ = area.handle(Key(.up), width: 10)
    _ = area.handle(Key("x"), width: 10)
    #expect(area.text == "ax\nb")
    area.insert(String(repeating: "y", count: 50_000))
    #expect(area.text.count <= TextArea.limit)
  }

  @Test("up and down go by rows as they are seen")
  func rows() {
    var area = TextArea("aaaa bbbb cccc")
    #expect(area.rows(width: 5).map(\.range) == [0..<5, 5..<10, 10..<14])
    _ = area.handle(Key(.up), width: 5)
    #expect(area.column == 9)
    _ = area.handle(Key(.up), width: 5)
    #expect(area.column == 4)
    _ = area.handle(Key(.down), width: 5)
    #expect(area.column == 9)
  }
}
