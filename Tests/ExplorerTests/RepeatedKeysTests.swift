import ClusterAtlas
import Drawing
import Reports
import TestPackages
import Testing

@testable import Explorer

/// Of keys that come together only what the last one leads to is made.
@Suite("Keys that come together")
struct RepeatedKeysTests {
  private static let keys: [Key] =
    ["j", "k", "h", "l", "J", "K", ",", ".", "n", "b", "t", "v", "m"].map { Key($0) }
    + [
      Key(.tab), .control("f"), .control("d"), .control("u"), Key(.enter), Key(.down), Key(.right),
    ]
    + (1...7).map { Key(Unicode.Scalar(UInt8(0x30 + $0))) }

  /// The picture, the line of the place and the way back are those of the same keys one after another.
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)], 0..<8)
  func leadToTheSame(_ size: Size, _ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let atlas = try Atlas.builtIn()
    var slow = Session(atlas: atlas, size: size)
    var quick = Session(atlas: atlas, size: size)
    for _ in 0..<100 {
      let events = (0..<Int.random(in: 1...4, using: &random)).flatMap { _ in
        let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
        return Array(repeating: Event.key(key), count: Int.random(in: 1...5, using: &random))
      }
      for event in events { _ = slow.handle(event) }
      for (number, event) in events.enumerated() {
        _ = quick.handle(event, isFollowed: number + 1 < events.count)
      }
      quick.catchUp()
      #expect(quick.placeLine == slow.placeLine)
      try #require(quick.frame.canvas == slow.frame.canvas, "\(slow.placeLine) \(events)")
    }
    while slow.placeLine != quick.placeLine || slow.history.canGoBack {
      _ = slow.handle(.key(Key(.backspace)))
      _ = quick.handle(.key(Key(.backspace)))
      try #require(quick.placeLine == slow.placeLine)
    }
  }

  @Test func nothingBesideIsMadeInBetween() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    let before = pageLines(session)
    _ = session.handle(.key(Key("j")), isFollowed: true)
    #expect(pageLines(session) == before)
    #expect(session[ClustersScreen.self].choices.selection.index == 1)
    _ = session.handle(.key(Key("j")))
    #expect(pageLines(session) != before)
  }

  private func pageLines(_ session: Session) -> String {
    String(describing: session[ClustersScreen.self].pane.document.lines)
  }
}
