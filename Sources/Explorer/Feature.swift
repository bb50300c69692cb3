package import ClusterAtlas

/// What the keeper of a public terminal may switch off: everything that reaches beyond the program.
package enum Feature: String, CaseIterable, Sendable {
  /// Reading files of one's own.
  case open
  /// Writing exports.
  case export
  /// Keeping the last copy, the last place and the reader's notes in the home folder.
  case state
  /// Reading the user's settings; those of `--config` are read.
  case config
  /// The package that `JIQUN_DATA` names; that of `--data` is read.
  case data
  /// The other variables of the environment.
  case env
  case suspend
  /// Telling the command that prints what is seen.
  case commandLine = "command-line"
  /// Starting other programs, as tmux for a copy.
  case child
  /// Copies to the terminal's clipboard.
  case clipboard

  /// The feature that a command is; nil where it is none.
  static func of(_ command: String) -> Feature? {
    switch command {
    case "app.export": .export
    case "app.suspend": .suspend
    case "app.command-line": .commandLine
    case "app.copy", "app.copy-more", "app.cite": .clipboard
    case "own.write", "own.undo", "own.redo": .state
    default: nil
    }
  }

  /// One sentence that says that it is off.
  var refusal: Bilingual {
    Bilingual("\(rawValue) is off on this terminal", "本终端已关闭此功能（\(rawValue)）")
  }
}

extension Session {
  /// Why a command cannot run now: it is off here, or its own reason.
  package func obstacle(to command: Command) -> Bilingual? {
    if !context.off.isEmpty, let feature = Feature.of(command.name), context.off.contains(feature) {
      return feature.refusal
    }
    return command.obstacle(self)
  }

  /// Takes back what would reach out though it is off, whichever way it was asked.
  mutating func keepIn() {
    guard !context.off.isEmpty else { return }
    for effect in context.effects {
      guard let feature = Self.feature(of: effect), context.off.contains(feature) else { continue }
      say(feature.refusal)
    }
    let off = context.off
    context.effects.removeAll { Self.feature(of: $0).map(off.contains) ?? false }
  }

  private static func feature(of effect: Effect) -> Feature? {
    switch effect {
    case .copy: .clipboard
    case .export: .export
    case .suspend: .suspend
    case .keep: .state
    case .editText: .child
    case .answered: .state
    case .quit, .redraw, .mouse: nil
    }
  }
}
