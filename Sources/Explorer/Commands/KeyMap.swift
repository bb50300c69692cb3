package import Drawing

/// Which key runs which command: those of the table, or those that the user gave instead.
package struct KeyMap: Sendable {
  /// Two commands of one place on the same key.
  package struct Clash: Error, Hashable, Sendable {
    package var key: Key
    package var first: String
    package var second: String
  }

  private struct Binding: Hashable, Sendable {
    var place: PaneID
    var key: Key
  }

  /// What the keys run when some are the user's own; nil where all are those of the table, which then is
  /// looked through: a session needs few of its keys.
  private var names: [Binding: String]?
  private var own: [String: [Key]] = [:]

  /// The keys of the table.
  package static let standard = KeyMap()

  private init() {}

  /// The keys of the table with other ones for some commands; none at all unbinds a command.
  package init(own: [String: [Key]]) throws(Clash) {
    self.own = own
    var names: [Binding: String] = [:]
    for command in CommandTable.all {
      for key in own[command.name] ?? command.keys {
        let binding = Binding(place: command.place, key: key)
        guard let before = names[binding] else {
          names[binding] = command.name
          continue
        }
        // A key that the user gave pushes a default one aside.
        switch (own[before] != nil, own[command.name] != nil) {
        case (true, true): throw Clash(key: key, first: before, second: command.name)
        case (false, true): names[binding] = command.name
        default: break
        }
      }
    }
    self.names = names
  }

  /// The command a key stands for in the first of the places that knows it.
  package func command(for key: Key, in places: [PaneID]) -> Command? {
    for place in places {
      if let command = command(at: place, key) { return command }
    }
    return nil
  }

  private func command(at place: PaneID, _ key: Key) -> Command? {
    guard let names else { return CommandTable.command(at: place, key) }
    return names[Binding(place: place, key: key)].flatMap(CommandTable.command)
  }

  /// The keys that run a command, the first one for the hint line. Of the table no two are on one key.
  package func keys(of command: Command) -> [Key] {
    guard let names else { return command.keys }
    return (own[command.name] ?? command.keys).filter {
      names[Binding(place: command.place, key: $0)] == command.name
    }
  }
}
