import Charts
import Drawing

/// A generator with a seed, so that a failure can be repeated (xorshift).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// A series of values at 2000, 2001, …
func series(_ values: [Double?], _ name: String = "a", unit: String = "t") -> ChartSeries {
  ChartSeries(
    id: name, title: Bilingual(name), unit: Bilingual(unit),
    points: values.enumerated().map { (x: 2000 + Double($0.offset), y: $0.element) })
}

func options(_ kind: ChartKind = .line, _ title: String = "Peak") -> ChartOptions {
  ChartOptions(kind: kind, title: Bilingual(title))
}

func picture(
  _ chart: Chart, _ width: Int, _ height: Int, _ glyphs: GlyphSet = .braille,
  hasColour: Bool = true
) -> String {
  PlainText.encode(
    chart.canvas(Size(width: width, height: height), glyphs: glyphs, hasColour: hasColour))
}

let peak = series([0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0])
let upAndDown = [series([1, 2, 3, 4], "up"), series([4, 3, 2, 1], "down")]
