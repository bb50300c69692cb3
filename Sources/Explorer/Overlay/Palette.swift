internal import ClusterAtlas
internal import Drawing
internal import Reports

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
    context.overlay = .picker(
      Picker(
        title: word("Keys that work here", "此处可用的按键"), prompt: "?",
        items: oneEach(CommandTable.rows(in: activePanes)).map { item(of: $0, keys: $1) }))
  }

  func commandItems(_ commands: [Command]) -> [PickerItem] {
    commands.map { item(of: $0, keys: keyMap.keys(of: $0)) }
  }

  /// What several keys of a place do stands once, with all of its keys.
  private func oneEach(_ commands: [Command]) -> [(command: Command, keys: [Key])] {
    var rows: [(command: Command, keys: [Key])] = []
    for command in commands {
      let keys = keyMap.keys(of: command)
      if let row = rows.firstIndex(where: { $0.command.reads(as: command) }) {
        rows[row].keys += keys
      } else {
        rows.append((command, keys))
      }
    }
    return rows
  }

  private func item(of command: Command, keys: [Key]) -> PickerItem {
    let own = keys.map(\.label).joined(separator: " ")
    let keys = own.isEmpty ? command.list.map { $0.label + " …" } ?? "" : own
    let other: Language = language == .english ? .chinese : .english
    return PickerItem(
      written(command), note: command.help[language], mark: keys,
      aliases: [command.name, command.title[other], keys].joined(separator: " "),
      obstacle: obstacle(to: command)?[language]
    ) { session in session.run(command) }
  }

  /// The title of a command; its name where the terminal cannot write the title.
  private func written(_ command: Command) -> String {
    let title = command.title[language]
    guard !context.abilities.canWrite(title) else { return title }
    return command.name.split(separator: ".").last.map(String.init) ?? command.name
  }
}
