import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// What is off on a public terminal is off whichever way it is asked, and says so.
@Suite struct FeatureTests {
  private func session(off: Set<Feature>) throws -> Session {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 100, height: 30))
    session.context.off = off
    return session
  }

  @Test(
    "a key whose feature is off says so and does nothing",
    arguments: [
      ("e", Feature.export), ("!", .commandLine), ("ctrl-z", .suspend), ("y", .clipboard),
      ("Y", .clipboard),
    ])
  func keys(key: String, feature: Feature) throws {
    var session = try session(off: Set(Feature.allCases))
    let effects = session.handle(.key(try #require(Key(name: key))))
    #expect(effects.isEmpty && session.context.overlay == nil)
    #expect(session.context.message?.contains("\(feature.rawValue) is off") == true)
    var free = try self.session(off: Set(Feature.allCases).subtracting([feature]))
    _ = free.handle(.key(try #require(Key(name: key))))
    #expect(free.context.message?.contains("\(feature.rawValue) is off") != true)
  }

  @Test("no key, click or word gets a file, a copy or a stop out of it")
  func storm() throws {
    var session = try session(off: Set(Feature.allCases))
    var state: UInt64 = 7
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = [
      ":", "e", "!", "y", "Y", "ctrl-z", "enter", "o", "5", "1", "3", "4", "2", "j", "esc",
      "tab",
    ]
    for round in 0..<4_000 {
      let effects: [Effect]
      if draw(6) == 0 {
        _ = session.frame
        effects = session.handle(
          .mouse(MouseEvent(.press, at: Point(x: draw(100), y: draw(30)))))
      } else {
        effects = session.handle(.key(try #require(Key(name: words[draw(words.count)]))))
      }
      for effect in effects {
        switch effect {
        case .copy, .export, .suspend: Issue.record("round \(round): \(effect)")
        default: break
        }
      }
      if Self.hasFile(session) { Issue.record("round \(round): a file") }
    }
  }

  private static func hasFile(_ session: Session) -> Bool {
    session.look(MeasuresScreen.self) { visit in
      if case .file = visit.screen.choices.source { true } else { false }
    }
  }

  @Test("no file is taken, neither by the prompt nor by the line of a place")
  func open() throws {
    var session = try session(off: [.open])
    session.visit(MeasuresScreen.self) { $0.take(.file("/etc/passwd")) }
    #expect(!Self.hasFile(session) && session.context.message?.contains("open is off") == true)
    session.visit(MeasuresScreen.self) { $0.askPath() }
    #expect(session.context.overlay == nil)
    session.go(to: "measures gini file /etc/passwd")
    #expect(!Self.hasFile(session))
  }

  @Test("an idle session is warned, kept by a key, and ended")
  func idle() {
    var limit = IdleLimit(seconds: 1)
    #expect(limit.step() == .warn)
    #expect(limit.step() == .goOn)
    limit.restart()
    #expect(limit.step() == .warn)
    #expect(limit.wait(nil) <= 1_050)
  }
}
