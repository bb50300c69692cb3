import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// The smallest screen: a number that a key makes larger. It is the example of docs/architecture.md.
struct CounterScreen: ScreenState {
  struct Choices: ScreenChoices {
    var count = 0
    var view: Int { 0 }
  }
  enum Part: String, CaseIterable { case number }

  static let id: ScreenID = "counter"
  static let title = Bilingual("Counter", "计数")
  static let commands = [
    Command(
      "counter.more", on: Self.self, in: .number, .nearer, Bilingual("more", "增加"),
      Bilingual("Counts one more.", "加一。")
    ) { visit, times in visit.screen.choices.count += times }
  ]
  static let phrases: [Phrase<Self>] = [
    .number("at", "COUNT", 0...99_999, Bilingual("the count", "计数"), { $0.choices.count }) {
      $0.choices.count = $1
    }
  ]

  var choices = Choices()
  init(atlas: Atlas) {}
  mutating func restore(_ choices: Choices) { self.choices = choices }
  mutating func settle(_ context: Context) {}
  static func title(of part: Part) -> Bilingual { Bilingual("number", "数字") }
  var activeParts: [Part] { [.number] }
  static func paint(_ painter: inout ScreenPainter<Self>) {
    painter.canvas.write("\(painter.screen.choices.count)", x: 1, y: 1, .strong)
  }
  static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool { false }
  static func escape(_ visit: inout Visit<Self>) -> Bool { false }
  mutating func moveFocus(by step: Int) {}
  mutating func changePaneSize() {}
  func position(_ context: Context) -> String { "\(choices.count)" }
  func selectedText(_ context: Context) -> String { "\(choices.count)" }
  func wholeText(_ context: Context) -> String { "\(choices.count)" }
  func commandLine(_ context: Context) -> String { "seq \(choices.count)" }
  func tableTitle(_ context: Context) -> Bilingual { Self.title }
  func table(_ context: Context) -> ScreenTable {
    ScreenTable(file: "count", csv: "count\n\(choices.count)\n", json: "[\(choices.count)]\n")
  }
  var readPage: PagePane? { nil }
  mutating func light(link: Int) {}
  func spoken(_ context: Context) -> Spoken { Spoken(item: "\(choices.count)") }
}

@Suite("The example of a screen")
struct ExampleScreenTests {
  @Test func itCountsIsDrawnAndIsALine() throws {
    var context = Context(
      atlas: try Atlas.builtIn(), abilities: Abilities(), size: Size(width: 40, height: 10),
      language: .english, appearance: Appearance())
    var screen = CounterScreen(atlas: context.atlas)
    screen.visit(&context) { $0.screen.choices.count += 3 }
    let surface = FrameSurface(canvas: Canvas(size: context.size))
    #expect(PlainText.encode(screen.painted(on: surface, context).canvas).contains("\n 3\n"))
    #expect(screen.placeWords(context) == ["counter", "at", "3"])
    var other = CounterScreen(atlas: context.atlas)
    #expect(other.go(to: ["at", "3"], &context).isEmpty && other.choices == screen.choices)
    #expect(CounterScreen.panes.map(\.title.english) == ["Counter", "Counter: number"])
    #expect(CounterScreen.commands[0].place == PaneID("counter", "number"))
  }
}
