import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

@Suite("The command table")
struct CommandTableTests {
  @Test func noKeyStandsTwiceInOnePlace() {
    var seen: [String: String] = [:]
    for command in CommandTable.all {
      for key in command.keys {
        let binding = "\(command.place) \(key.name)"
        #expect(seen[binding] == nil, "\(binding): \(seen[binding] ?? "") and \(command.name)")
        seen[binding] = command.name
      }
    }
  }

  @Test func eachCommandIsFoundByItsPlaceItsNameAndItsKeys() {
    for command in CommandTable.all {
      let mine = CommandTable.rows(in: [command.place]).map(\.name)
      let all = CommandTable.all.filter { $0.place == command.place }.map(\.name)
      #expect(mine == all, "\(command.place)")
      #expect(CommandTable.command(command.name)?.help == command.help)
      for key in command.keys {
        #expect(CommandTable.command(at: command.place, key)?.name == command.name)
      }
    }
  }

  @Test func namesAreUnique() {
    let names = CommandTable.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyRowHasTitleAndSentenceInBothLanguages() {
    for command in CommandTable.all {
      for text in [command.title, command.help] {
        #expect(!text.english.isEmpty && !text.chinese.isEmpty, "\(command.name)")
      }
      #expect(command.help.english.hasSuffix("."), "\(command.name)")
      #expect(command.idea != nil || command.list != nil, "\(command.name)")
    }
  }

  @Test func everyKeyNameIsReadBack() {
    for command in CommandTable.all {
      for key in command.keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    }
  }

  @Test func nothingVitalNeedsAKeyThatSomeKeyboardsLack() {
    for command in CommandTable.all where !command.keys.isEmpty {
      let hard = Set("[]{}\\~@`".unicodeScalars)
      let easy = command.keys.contains { key in
        if case .character(let scalar) = key.code { return !hard.contains(scalar) }
        return true
      }
      #expect(easy, "\(command.name)")
    }
  }

  /// The compiler refuses two ideas of one letter; their other keys are told apart here.
  @Test func noKeyHasTwoMeanings() {
    var seen: [Key: Idea] = [:]
    for idea in Idea.allCases {
      #expect(!idea.keys.isEmpty, "\(idea.rawValue) is no name of a key")
      for key in idea.keys {
        #expect(seen[key] == nil, "\(key.name): \(idea) and \(seen[key].map { "\($0)" } ?? "")")
        seen[key] = idea
        #expect(Idea(key) == idea)
      }
      #expect(!idea.meaning.english.isEmpty && !idea.meaning.chinese.isEmpty)
    }
  }

  /// `h j k l g G` are moves, so nothing that acts can have them.
  @Test func lettersOfMovingOnlyMove() {
    let moves: [Idea] = [.left, .down, .up, .right, .first, .last]
    #expect(
      ["h", "j", "k", "l", "g", "G"].map { Idea(rawValue: $0) } == moves.map { Optional($0) })
  }

  /// Each meaning has a key that a telephone can type: no arrow, no F-key, no Alt.
  @Test func noMeaningNeedsArrowsFKeysOrAlt() {
    for idea in Idea.allCases {
      let plain = idea.keys.contains { key in
        guard key.modifiers.isDisjoint(with: [.alt]) else { return false }
        switch key.code {
        case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function, .insert,
          .delete:
          return false
        default: return true
        }
      }
      #expect(plain, "\(idea)")
    }
  }

  /// A key of 0.1.0 that means something else names the key that does it now.
  /// The hints of the screen that a key led to are not covered by what the key was before.
  @Test func formerKeysAreNotToldOnAnotherScreen() throws {
    let led = try session("2 c").session
    #expect(led.shown == "compare" && led.message == nil, "\(led.message ?? "")")
  }

  @Test func formerKeysNameTheirSuccessors() throws {
    for former in FormerKey.all {
      let command = try #require(CommandTable.command(former.command), "\(former.command)")
      let sentence = try #require(former.sentence(.standard), "\(former.command)")
      let now = command.idea?.label ?? command.list?.label ?? ""
      #expect(sentence.english.contains(now) && sentence.chinese.contains(now), "\(sentence)")
      #expect(!command.keys.contains(former.key))
    }
    #expect(try session("M").session.message == "M was “mouse”: that is in the list of T now")
    #expect(try session("3 s").session.message == "s was “sources”: that is i now")
    #expect(try session("3 j h").session.message?.hasPrefix("h was “why”: that is w now") == true)
    #expect(try session("3 j h h").session.message == nil)
  }

  @Test func qClosesTheViewAndAtTheTopLeaves() throws {
    for keys in [
      "z z enter", "2 v \"balance\" enter", "2 space", "2 z enter", "3 j w", "3 z enter", "3 t",
      "5 p", "5 w",
    ] {
      let once = try session(keys + " q")
      #expect(!once.effects.contains(.quit), "\(keys)")
      #expect(try session(keys + " q q q").effects.contains(.quit), "\(keys)")
      #expect(try session(keys + " ctrl-c").effects.contains(.quit), "\(keys)")
      let hint = try session(keys).session.hints.first { $0.command == "app.leave" }
      #expect(hint?.title == "close", "\(keys)")
    }
    // A pane that lies beside the list is none to be closed.
    for keys in ["", "enter", "p", "2", "2 enter", "3", "3 enter", "4", "4 j enter", "5", "6", "7"]
    {
      #expect(try session(keys + " q").effects == [.quit], "\(keys)")
    }
    for keys in ["enter", "2 enter", "3 enter", "4 j enter", "7 enter"] {
      #expect(try !session(keys + " q", size: "50x20").effects.contains(.quit), "\(keys)")
    }
  }

  @Test func aNumberHasASignAndADigitIsAScreen() throws {
    #expect(try session("# 5 j").session.clusters.selection.index == 5)
    #expect(try session("# 1 2 backspace j").session.clusters.selection.index == 1)
    #expect(try session("# 5 esc j").session.clusters.selection.index == 1)
    #expect(try session("# j").session.clusters.selection.index == 1)
    #expect(try session("9").session.message?.contains("#9j") == true)
    #expect(try session("# 5").session.position == "#5")
  }

  @Test(arguments: ["", "enter", "m", "2", "2 b", "3", "4", "5", "6", "7"])
  func whatSeveralKeysDoStandsOnceInTheHelp(_ keys: String) throws {
    guard case .picker(let picker) = try session(keys + " ?").session.overlay else {
      Issue.record("no help at \(keys)")
      return
    }
    let rows = Dictionary(grouping: picker.items) { $0.title + ": " + $0.note }
    for (row, items) in rows { #expect(items.count == 1, "\(keys): \(row)") }
  }

  @Test func theHelpTellsAllKeysThatOpenACluster() throws {
    guard case .picker(let picker) = try session("?").session.overlay else {
      Issue.record("no help")
      return
    }
    #expect(picker.items.first { $0.title == "open" }?.mark == "Enter → l")
  }

  @Test(arguments: [
    "", "enter", "p", "2", "2 b", "2 z", "2 enter", "3", "3 enter", "3 t", "4", "4 enter", "5",
    "5 t", "5 enter", "6", "6 enter", "7", "7 enter",
  ])
  func theHintOfLeavingTellsWhatItDoes(_ keys: String) throws {
    for size in ["50x20", "120x40"] {
      var session = try session(keys, size: size).session
      let hint = session.hints.first { $0.command == "app.leave" }?.title
      let effects = session.handle(.key(Key("q")))
      #expect(effects.contains(.quit) == (hint == "quit"), "\(keys) at \(size): \(hint ?? "-")")
    }
  }

  @Test func ownKeysPushDefaultsAside() throws {
    let map = try KeyMap(own: ["list.search": [Key("f")], "list.sort": []])
    #expect(map.command(for: Key("f"), in: [PaneID("clusters")])?.name == "list.search")
    #expect(map.command(for: Key("/"), in: [PaneID("clusters")]) == nil)
    #expect(map.command(for: Key("s"), in: [PaneID("clusters")]) == nil)
  }

  @Test func twoOwnKeysOnOnePlaceClash() {
    #expect(throws: KeyMap.Clash(key: Key("f"), first: "list.search", second: "list.filter")) {
      try KeyMap(own: ["list.search": [Key("f")], "list.filter": [Key("f")]])
    }
  }
}
