internal import ClusterAtlas
internal import Drawing
internal import Search

extension Session {
  /// The palette: every command that can run here, every named thing, every text of the package.
  mutating func openPalette(_ text: String = "") {
    let finder = PaletteFinder(self)
    var picker = Picker(
      title: word("Go to", "转到"), prompt: ":", items: finder.start
    ) { finder.finds($0) }
    if !text.isEmpty { picker.type(text) }
    context.overlay = .picker(picker)
  }

  func isReachable(_ command: Command) -> Bool {
    activePanes.contains(command.place) && command.name != "app.palette"
  }

  /// The keys that work here, to be searched and run.
  mutating func openHelp() {
    let rows = CommandTable.rows(in: activePanes)
    context.overlay = .picker(
      Picker(
        title: word("Keys that work here", "此处可用的按键"), prompt: "?", items: commandItems(rows)))
  }

  func commandItems(_ commands: [Command]) -> [PickerItem] {
    commands.map { command in
      let keys = keyMap.keys(of: command).map(\.label).joined(separator: " ")
      let other: Language = language == .english ? .chinese : .english
      return PickerItem(
        command.title[language], note: command.help[language], mark: keys,
        aliases: [command.name, command.title[other], keys].joined(separator: " "),
        obstacle: obstacle(to: command)?[language]
      ) { session in session.run(command) }
    }
  }

  mutating func openThemes() {
    let items = Self.themes.map { name, title in
      PickerItem(
        title[language], isOn: looks.theme.name == name,
        obstacle: abilities.colour || name == .plain
          ? nil : word("this terminal has no colours, or NO_COLOR is set", "终端无颜色，或设置了 NO_COLOR")
      ) { session in session.setTheme(name) }
    }
    context.overlay = .picker(
      Picker(title: word("Theme", "主题"), prompt: word("theme:", "主题："), items: items))
  }

  static let themes: [(Theme.Name, Bilingual)] = [
    (.dark, Bilingual("dark", "深色")), (.light, Bilingual("light", "浅色")),
    (.contrast, Bilingual("high contrast", "高对比")), (.plain, Bilingual("without colour", "无色")),
  ]
}
