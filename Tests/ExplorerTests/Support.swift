import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// What stands on the screen after these keys.
func screen(
  _ keys: String = "", size: String = "80x24", language: Language = .english,
  appearance: Appearance = Appearance(), abilities: Abilities = Abilities()
) throws -> String {
  PlainText.encode(
    try terminal(keys, size: size, language: language, appearance: appearance, abilities: abilities)
      .canvas)
}

/// The last frame after these keys.
func terminal(
  _ keys: String, size: String = "80x24", language: Language = .english,
  appearance: Appearance = Appearance(),
  abilities: Abilities = Abilities()
) throws -> Frame {
  let size = try #require(Size(text: size))
  let terminal = ScriptedTerminal(size: size, events: try KeyScript.events(keys))
  let session = Session(
    atlas: try Atlas.builtIn(), size: size, language: language, appearance: appearance,
    abilities: abilities)
  var loop = Loop(session: session, outbox: NoOutbox())
  loop.run(on: terminal)
  return try #require(terminal.last)
}

/// The session after these keys, and what it asked the loop to do.
func session(
  _ keys: String, size: String = "80x24", language: Language = .english,
  appearance: Appearance = Appearance()
) throws -> (session: Session, effects: [Effect]) {
  var session = Session(
    atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language,
    appearance: appearance)
  var effects: [Effect] = []
  for event in try KeyScript.events(keys) { effects += session.handle(event) }
  return (session, effects)
}

/// A generator that gives the same numbers every time.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
