import Charts
import Tabular
import Drawing
import Testing

@testable import TableCharts

private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Random tables, kinds and options: a chart or a sentence, never an end, and every value in the rows.
@Suite struct FuzzTests {
  private static let hard: [String] = [
    "0", "-0", "1e308", "-1e308", "5e-324", "1e-300", "9e307", "", "NA", "1", "1", "2", "2.5", "-3",
    "1e17", "123456789.25",
  ]

  private func table(_ random: inout Seeded) -> String {
    let columns = Int.random(in: 1...5, using: &random)
    let kinds = (0..<columns).map { _ in Int.random(in: 0...4, using: &random) }
    let rows = Int.random(in: 1...12, using: &random)
    let head = kinds.indices.map { kinds[$0] == 3 ? "year" : "c\($0) (u)" }.joined(separator: ",")
    let lines = (0..<rows).map { row in
      kinds.map { kind in
        switch kind {
        case 0: Self.hard.randomElement(using: &random) ?? ""
        case 1: "\(Int.random(in: -5...50, using: &random))"
        case 2: ["a", "b", "c d", "长", "\"x,y\""].randomElement(using: &random) ?? ""
        case 3: "\(2000 + row / 2)"
        default: "2024-0\(1 + row % 9)-1\(row % 3)"
        }
      }.joined(separator: ",")
    }
    return head + "\n" + lines.joined(separator: "\n") + "\n"
  }

  private func request(_ random: inout Seeded) -> ChartRequest {
    var request = ChartRequest()
    func column(_ random: inout Seeded) -> String { "\(Int.random(in: 0...5, using: &random))" }
    if Bool.random(using: &random) {
      request.kind = ChartKind.allCases.randomElement(using: &random)
    }
    if Int.random(in: 0...3, using: &random) == 0 { request.x = column(&random) }
    if Int.random(in: 0...3, using: &random) == 0 { request.y = [column(&random)] }
    if Int.random(in: 0...4, using: &random) == 0 { request.by = column(&random) }
    if Int.random(in: 0...5, using: &random) == 0 { request.facet = column(&random) }
    if Int.random(in: 0...4, using: &random) == 0 {
      request.aggregate = Aggregate.allCases.randomElement(using: &random)
    }
    switch Int.random(in: 0...12, using: &random) {
    case 0: request.change = .growth
    case 1: request.change = .cumulative
    case 2: request.change = .share("total")
    case 3: request.trend = .theilSen
    case 4: request.trend = .ols
    case 5: request.rolling = 3
    case 6: request.isLog = true
    case 7: request.isLogX = true
    default: break
    }
    return request
  }

  @Test(arguments: 1...4)
  func nothingEndsTheProgram(_ seed: Int) throws {
    var random = Seeded(UInt64(seed))
    var drawn = 0
    for _ in 0..<150 {
      guard let read = try? columns(table(&random)) else { continue }
      let language: Language = Bool.random(using: &random) ? .chinese : .english
      guard let made = try? TableChart(read, request(&random), language) else { continue }
      drawn += 1
      let size = Size(
        width: Int.random(in: 1...90, using: &random),
        height: Int.random(in: 1...26, using: &random))
      let picture = made.picture(of: made.chart)
      _ = picture.canvas(size, glyphs: GlyphSet.allCases.randomElement(using: &random) ?? .ascii)
      #expect(picture.svg(width: 300, height: 200).contains("</svg>"))
      _ = made.chart.describe()
      _ = made.chart.hiddenNames(size)
      #expect(
        made.chart.table(isExact: true).rows.allSatisfy {
          !$0.contains("nan") && !$0.contains("inf")
        })
    }
    #expect(drawn > 40)
  }

  /// Without a word about joining, splitting or leaving out, every number of the drawn column is there.
  @Test func noValueIsLostWithoutAWord() throws {
    var random = Seeded(99)
    for _ in 0..<150 {
      guard let read = try? columns(table(&random)) else { continue }
      guard let made = try? TableChart(read, ChartRequest(), .english), made.notices.isEmpty else {
        continue
      }
      guard !made.kind.isOfValues, made.kind != .candles else { continue }
      let rows = made.chart.table(isExact: true).rows.joined()
      for one in made.chart.series {
        for point in one.points {
          if let value = point.value { #expect(rows.contains(NumberText.exact(value))) }
        }
      }
    }
  }
}
