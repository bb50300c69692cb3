import ClusterAtlas
import Drawing
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
      #expect(!command.keys.isEmpty, "\(command.name)")
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
