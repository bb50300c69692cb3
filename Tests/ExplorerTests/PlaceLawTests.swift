import ClusterAtlas
import Drawing
@testable import Reports
import TestPackages
import Testing

@testable import Explorer

/// Where one is can be written as a line and read back to the same picture.
@Suite("A place is a line")
struct PlaceLawTests {
  static let sizes = [(50, 20), (80, 24), (120, 40)].map { Size(width: $0.0, height: $0.1) }

  /// 10,000 sequences of random keys, each going on from where the one before ended, at three sizes
  /// in both languages: the picture of the place read back is the picture.
  @Test(arguments: sizes, Language.allCases)
  func thePictureOfTheLineIsThePicture(_ size: Size, _ language: Language) throws {
    let atlas = try Atlas.builtIn()
    var random = Seeded(state: UInt64(size.width) &* 7 &+ (language == .chinese ? 1 : 0))
    var session = Session(atlas: atlas, size: size, language: language)
    for _ in 0..<1667 {
      let keys = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      }
      for key in keys { _ = session.handle(.key(key)) }
      try expectSamePicture(&session, keys)
    }
  }

  /// Keys but those of the looks, which a line does not say, and those that end or read files.
  private static let keys: [Key] = {
    let others = [
      "app.quit", "app.suspend", "app.language", "app.looks", "app.present", "app.leave",
    ]
    let apart =
      CommandTable.all.filter { others.contains($0.name) }.flatMap(\.keys) + Idea.data.keys
      + Idea.lessons.keys
    return CommandTable.all.flatMap(\.keys).filter { !apart.contains($0) }
  }()

  private func expectSamePicture(_ session: inout Session, _ keys: [Key]) throws {
    session.overlay = nil
    _ = session.handle(.key(.control("l")))
    let line = session.placeLine
    var other = Session(
      atlas: session.atlas, size: session.size, language: session.language,
      appearance: session.appearance)
    other.go(to: line)
    let told = other.message
    _ = other.handle(.key(.control("l")))
    let (here, there) = (text(session), text(other))
    let rows = zip(here.split(separator: "\n"), there.split(separator: "\n"))
    let different = rows.first { $0 != $1 }.map { "\n  \($0)\n  \($1)" } ?? ""
    let isSame = here == there
    #expect(isSame, "DIFF \(line)\(different) after \(keys.map(\.label)): \(line) (\(told ?? ""))")
    #expect(other.placeLine == line)
  }

  /// The screen but for its hint line, which has the way back where there is one.
  private func text(_ session: Session) -> String {
    let canvas = session.frame.canvas
    return PlainText.encode(canvas).split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(session.size.height - 1).joined(separator: "\n")
  }

  @Test(arguments: [
    ("trends spatial-gini at 2004 growth", "trends"),
    (
      "clusters list 45 filter province:jiangsu sort output down select wuxi-iot page 12",
      "clusters"
    ),
    ("diamond changsha-construction-machinery with shenzhen-ict at demand-conditions", "diamond"),
    ("measures gini provincial-panel secondary-va 2012 map", "measures"),
    ("topics mechanism-derivation page", "topics"),
  ])
  func linesAreRead(_ line: String, _ screen: String) throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 120, height: 40))
    session.go(to: line)
    #expect(session.message == nil)
    #expect(session.shown.rawValue == screen)
    #expect(session.placeLine.utf8.count <= 200)
  }

  /// Rows are chosen by what is the same in both languages: who follows in the other one sees the
  /// same rows.
  @Test(arguments: [
    "measures lorenz provincial-panel columns value:secondary-va rows region4:four-eastern",
    "measures gini provincial-panel columns value:gdp rows region3:three-western at 2010",
    "measures theil provincial-panel columns value:gdp rows province:hunan",
    "measures cv provincial-panel columns value:gdp rows province:inner-mongolia",
  ])
  func chosenRowsAreTheSameInBothLanguages(_ line: String) throws {
    let atlas = try Atlas.builtIn()
    var pictures: [Language: String] = [:]
    for language in Language.allCases {
      var session = Session(
        atlas: atlas, size: Size(width: 120, height: 40), language: language)
      session.go(to: line)
      #expect(session.placeLine == line)
      pictures[language] = text(session)
      let rows = session[MeasuresScreen.self].choices.choice.filters
      let isPlain = rows.values.joined(separator: "").unicodeScalars.allSatisfy { $0.isASCII }
      #expect(isPlain == (language == .english))
      _ = session.handle(.key(Key("L")))
      #expect(session.placeLine == line)
      _ = session.handle(.key(Key("L")))
      #expect(session.placeLine == line && text(session) == pictures[language])
      // Names are understood in both languages too.
      var other = Session(
        atlas: atlas, size: session.size, language: language == .english ? .chinese : .english)
      let named = rows.map { "\($0.key):\($0.value)" }.joined(separator: " ")
      let phrase = try #require(line.firstRange(of: " rows "))
      let place = String(line[..<phrase.lowerBound])
      let rest = line.contains(" at ") ? " at 2010" : ""
      other.go(to: place + " rows \"\(named)\"" + rest)
      #expect(other.placeLine == line)
    }
  }

  /// L twice is the identity, with rows and columns chosen in Measures too.
  @Test func theLanguageTwiceIsTheIdentity() throws {
    var random = Seeded(state: 11)
    let atlas = try Atlas.builtIn()
    let keys = [
      "j", "k", "f enter", "f down enter", "f down down down enter", "v down enter", "a down enter",
      "right",
      "left", "t", "w", "esc", "O down enter", "x", "tab",
    ]
    var session = Session(atlas: atlas, size: Size(width: 80, height: 24))
    session.go(to: "measures gini provincial-panel secondary-va")
    var chosen = 0
    for _ in 0..<80 {
      let word = keys[Int.random(in: 0..<keys.count, using: &random)]
      for event in try KeyScript.events(word) { _ = session.handle(event) }
      session.overlay = nil
      _ = session.handle(.key(.control("l")))
      let (line, picture) = (session.placeLine, text(session))
      chosen += line.contains(" rows ") ? 1 : 0
      _ = session.handle(.key(Key("L")))
      #expect(session.placeLine == line, "after \(word)")
      _ = session.handle(.key(Key("L")))
      #expect(session.placeLine == line && text(session) == picture, "\(line) after \(word)")
    }
    #expect(chosen > 8)
  }

  @Test(arguments: [
    "clusters select nowhere", "clusters filter province:atlantis", "trends no-such-series",
    "diamond at nothing", "measures nothing", "topics nothing", "clusters zoom 99",
    "clusters sort colour", "trends gdp years x", "elsewhere", "clusters nonsense",
  ])
  func whatIsNotKnownIsSaidAndTheNearestPlaceIsGoneTo(_ line: String) throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    session.go(to: line)
    #expect(session.message?.isEmpty == false)
    #expect(session.frame.canvas.size == session.size)
  }

  /// The name that was meant is told, of whatever kind it is.
  @Test(arguments: [
    ("clusters select shenzen-ict", "shenzhen-ict"),
    ("clusters filter province:jiansgu", "province:jiangsu"),
    ("clusters show enterprise:huawai", "enterprise:huawei"),
    ("clusters sellect wuxi-iot", "select"), ("diamond shenzen-ict", "shenzhen-ict"),
    ("diamond at demand-condition", "demand-conditions"), ("trends spatial-ginni", "spatial-gini"),
    ("trends gdp grwth", "growth"), ("trends gdp and gdpp", "gdp"), ("measures ginni", "gini"),
    ("measures gini provincial-pannel", "provincial-panel"),
    ("measures gini variant populaton", "population"),
    ("topics mechanism-derivaton", "mechanism-derivation"),
    ("compare shenzen-ict wuxi-iot", "shenzhen-ict"), ("checks claim-iva-202", "claim-iva-2020"),
    ("checks by verdct", "verdict"),
  ])
  func whatWasMeantIsTold(_ line: String, _ name: String) throws {
    let atlas = try Atlas.builtIn()
    for (language, sentence) in [(Language.english, "is it \(name)?"), (.chinese, "是否为 \(name)？")] {
      var session = Session(atlas: atlas, size: Size(width: 80, height: 24), language: language)
      session.go(to: line)
      #expect(session.message?.contains(sentence) == true, "\(session.message ?? "nothing")")
    }
  }

  /// A screen with a slip in its name is gone to; a year without figures gives the nearest one.
  @Test(arguments: [
    ("trend gdp growth", "trends gdp growth at 2023", "trends"),
    ("cluster select wuxi-iot", "clusters select wuxi-iot", "clusters"),
    ("trends gdp at 3000", "trends gdp at 2024", "2024"),
    ("measures gini provincial-panel columns value:gdp at 3000", nil, "3000"),
  ])
  func theNearestPlaceIsGoneToAndSaid(_ line: String, _ place: String?, _ said: String) throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    session.go(to: line)
    #expect(session.message?.contains(said) == true, "\(session.message ?? "nothing")")
    if let place { #expect(session.placeLine == place) }
  }

  /// Lines of any words: nothing crashes, each comes to a place with a line of its own.
  @Test func anyLineIsAPlace() throws {
    let atlas = try Atlas.builtIn()
    var random = Seeded(state: 3)
    let words =
      Screens.all.map { $0.phraseTable(.english) }.joined()
      .flatMap { $0.phrase.split(separator: " ").map(String.init) }
      + ["gdp", "wuxi-iot", "-1", "99999999999999999999", "\u{1B}[2J", "\"", "2004", ":", "a:b"]
    var session = Session(atlas: atlas, size: Size(width: 80, height: 24))
    for _ in 0..<2000 {
      let screen = Screens.all[Int.random(in: 0..<Screens.all.count, using: &random)].id.rawValue
      let rest = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      session.go(to: ([screen] + rest).joined(separator: " "))
      _ = session.handle(.key(.control("l")))
      #expect(session.frame.canvas.size == session.size)
    }
  }

  @Test func thePaletteTakesALine() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    for event in try KeyScript.events(": \"trends gdp growth\" enter") {
      _ = session.handle(event)
    }
    #expect(session.shown == "trends" && session.trends.drawing.change == .growth)
  }

  // MARK: Back and forward

  /// Back n times and forward n times is the identity.
  @Test(arguments: 0..<4)
  func backAndForwardIsTheIdentity(_ seed: UInt64) throws {
    let atlas = try Atlas.builtIn()
    var random = Seeded(state: seed)
    var session = Session(atlas: atlas, size: Size(width: 100, height: 30))
    for _ in 0..<150 {
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        _ = session.handle(.key(Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]))
      }
      session.overlay = nil
      _ = session.handle(.key(.control("l")))
      let before = (session.placeLine, text(session))
      var steps = 0
      while session.history.canGoBack, steps < 5 {
        session.goBack()
        _ = session.handle(.key(.control("l")))
        steps += 1
      }
      for _ in 0..<steps {
        session.goForward()
        _ = session.handle(.key(.control("l")))
      }
      #expect(session.placeLine == before.0)
      #expect(text(session) == before.1)
    }
  }

  @Test(arguments: [
    "2 v \"balance\" enter", "3 w", "3 j t", "5 p", "2 z", "3 v \"growth\" enter", "3 z", "5 t",
    "o enter", "v enter",
  ])
  func backReturnsToTheViewBefore(_ keys: String) throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 120, height: 40))
    let events = try KeyScript.events(keys)
    for event in events.dropLast() { _ = session.handle(event) }
    var below = session
    below.overlay = nil
    let before = (session.shown, text(below))
    if let last = events.last { _ = session.handle(last) }
    #expect(text(session) != before.1, "\(keys) changes the view")
    _ = session.handle(.key(Key(.backspace)))
    #expect(session.shown == before.0)
    #expect(text(session) == before.1)
  }

  /// A hundred places take less than 100 kB: what follows from the choices is not kept, and a screen that
  /// was not touched between two places is kept once for both.
  @Test(arguments: sizes) func aHundredPlacesAreSmall(_ size: Size) throws {
    var random = Seeded(state: UInt64(size.width))
    var session = Session(atlas: try Atlas.builtIn(), size: size)
    let back = CommandTable.all.filter(\.movesInHistory).flatMap(\.keys)
    let keys = Self.keys.filter { !back.contains($0) }
    var (largest, most) = (0, 0)
    for _ in 0..<8 {
      for _ in 0..<300 {
        _ = session.handle(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
        session.overlay = nil
      }
      largest = max(largest, session.history.bytes)
      most = max(most, session.history.places.count)
    }
    #expect(most >= 50)
    #expect(largest / most < 1_000)
  }
}

extension History {
  /// The places it keeps, the oldest first.
  fileprivate var places: [Place] {
    Array(Mirror(reflecting: self).children.compactMap { $0.value as? [Place] }.joined())
  }

  /// What the places take in memory, a screen's choices counted once for neighbours that share them.
  fileprivate var bytes: Int {
    zip(places, [nil] + places.dropLast()).map { place, before in
      let new = place.choices.indices.filter { index in
        before.map { !place.choices[index].isSame(as: $0.choices[index]) } ?? true
      }
      let array = 32 + 40 * place.choices.count
      return MemoryCount.inline(place) + array
        + new.map { 16 + MemoryCount.bytes(of: place.choices[$0]) }.reduce(0, +)
    }.reduce(0, +)
  }
}

/// What a value takes in memory, with all that it holds.
private enum MemoryCount {
  static func bytes(of value: Any) -> Int { inline(value) + held(value) }

  static func inline<T>(_: T) -> Int { MemoryLayout<T>.stride }

  /// What lies outside of the value itself: texts that are longer than 15 bytes, and elements.
  private static func held(_ value: Any) -> Int {
    if let text = value as? String { return text.utf8.count > 15 ? 32 + text.utf8.count : 0 }
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.map(\.value)
    switch mirror.displayStyle {
    case .collection, .set, .dictionary:
      return parts.isEmpty ? 0 : 32 + parts.map { bytes(of: $0) }.reduce(0, +)
    default:
      return parts.map(held).reduce(0, +)
    }
  }
}
