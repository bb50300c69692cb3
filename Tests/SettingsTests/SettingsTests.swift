import ClusterAtlas
import Drawing
import Explorer
import Testing

@testable import Settings

/// What a text of settings says, and what is wrong in it.
private func read(_ text: String) -> (settings: Settings, mistakes: [String]) {
  var reader = SettingsReader(file: "config.toml", text: text)
  let result = reader.read()
  return (result.settings, result.mistakes.map(\.description))
}

@Suite("Settings")
struct SettingsTests {
  @Test("every key is taken")
  func everyKey() {
    let (settings, mistakes) = read(
      """
      lang = "zh"
      theme = "light"
      glyphs = "blocks"
      ambiguous = 2
      mouse = false
      clipboard = "tmux"
      escape-delay = 100
      [keys]
      "list.filter" = ["F", "f2"]
      app.suspend = []
      """)
    #expect(mistakes.isEmpty)
    #expect(settings.language == .chinese)
    #expect(settings.theme == .light)
    #expect(settings.glyphs == .blocks)
    #expect(settings.ambiguousIsWide == true)
    #expect(settings.mouse == false)
    #expect(settings.clipboard == .tmux)
    #expect(settings.escapeDelay == 100)
    #expect(keys("list.filter", settings) == ["F", "f2"])
    #expect(keys("app.suspend", settings).isEmpty)
    #expect(keys("app.quit", settings) == ["ctrl-c"])
    #expect(keys("app.leave", settings) == ["q"])
  }

  private func keys(_ name: String, _ settings: Settings) -> [String] {
    guard let command = CommandTable.command(name) else { return ["no such command"] }
    return settings.keyMap.keys(of: command).map(\.name)
  }

  @Test("an empty file sets nothing")
  func empty() {
    let (settings, mistakes) = read("")
    #expect(mistakes.isEmpty)
    #expect(settings.language == nil && settings.theme == nil && settings.mouse == nil)
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("them = \"dark\"", "config.toml:1:1: there is no setting 'them'"),
      ("\n  theme = \"blue\"", "config.toml:2:3: theme is one of \"dark\", \"light\""),
      ("mouse = 1", "config.toml:1:1: mouse is true or false"),
      ("ambiguous = 3", "config.toml:1:1: ambiguous is 1 or 2"),
      ("escape-delay = -1", "config.toml:1:1: escape-delay is a number of milliseconds"),
      ("[keys]\nlist.fliter = [\"f\"]", "config.toml:2:1: there is no command 'list.fliter'"),
      ("[keys]\n\"list.filter\" = 3", "config.toml:2:1: keys.list.filter is a list of keys"),
      (
        "[keys]\nlist.filter = [\"ctl-f\"]", "config.toml:2:1: list.filter: there is no key 'ctl-f'"
      ),
      (
        "[keys]\nlist.filter = [\"Z\"]\nlist.sort = [\"Z\"]",
        "config.toml:3:1: the key 'Z' is given to list.filter and to list.sort"
      ),
      ("theme = \"dark", "config.toml:1:"),
    ])
  func mistakes(text: String, expected: String) {
    let (_, mistakes) = read(text)
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.hasPrefix(expected) == true, "\(mistakes)")
  }

  @Test("a wrong setting leaves the others")
  func others() {
    let (settings, mistakes) = read("theme = 3\nlang = \"zh\"\n[keys]\nlist.filter = [\"nokey\"]")
    #expect(mistakes.count == 2)
    #expect(settings.language == .chinese)
    #expect(settings.theme == nil)
    #expect(keys("list.filter", settings) == ["f"])
  }

  @Test("a missing file is a mistake only where it was asked for")
  func missing() {
    #expect(SettingsFile.read("/no/such/file").mistakes.isEmpty)
    #expect(SettingsFile.read("/no/such/file", mustExist: true).mistakes.count == 1)
    #expect(SettingsFile.read("/", mustExist: true).mistakes.count == 1)
  }

  @Test("the folder of settings follows XDG_CONFIG_HOME, then HOME")
  func path() {
    #expect(SettingsFile.usualPath { ["HOME": "/h"][$0] } == "/h/.config/jiqun/config.toml")
    #expect(
      SettingsFile.usualPath { ["HOME": "/h", "XDG_CONFIG_HOME": "/x"][$0] }
        == "/x/jiqun/config.toml")
    #expect(SettingsFile.usualPath { _ in nil } == nil)
  }
}
