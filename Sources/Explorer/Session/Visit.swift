package import ClusterAtlas
package import Drawing
package import Reports
internal import Workspace

/// A screen while it is worked on, and what it is worked with.
///
/// Commands, clicks and items of pickers are functions of it; a screen's own are written as
/// `extension Visit where S == TopicsScreen`.
package struct Visit<S: ScreenState>: Sendable {
  package var screen: S
  package var context: Context

  package var atlas: Atlas { context.atlas }
  package var abilities: Abilities { context.abilities }
  package var language: Language { context.language }
  package var appearance: Appearance { context.appearance }
  package var size: Size { context.size }
  package var made: Made {
    get { context.made }
    _modify { yield &context.made }
  }

  package func word(_ english: String, _ chinese: String) -> String {
    context.word(english, chinese)
  }

  package mutating func say(_ text: Bilingual) { context.say(text) }

  /// Goes to what a link names; where one was is remembered.
  mutating func open(_ target: Destination) { context.destination = target }

  /// Remembers where one was, though the view stays the same.
  mutating func leave() { context.leavesPlace = true }

  mutating func present(_ picker: Picker) { context.overlay = .picker(picker) }

  mutating func copy(_ text: String) { context.effects.append(.copy(text)) }

  /// Begins a search: while one types, the screen finds.
  mutating func beginSearch() { context.overlay = .search(SearchPrompt(before: screen.choices)) }

  /// Keeps what the reader made, where something is kept.
  mutating func keep(_ changes: [Change]) {
    guard context.own.isOn, !changes.isEmpty else { return }
    context.effects.append(.keep(.changes(changes)))
  }

  /// Lays the page out anew in the middle of a command that goes on in it.
  mutating func settle() { screen.settle(context) }
}
