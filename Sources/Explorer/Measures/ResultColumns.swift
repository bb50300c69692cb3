internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import RegionalIndices
internal import Tabular

/// How wide the columns of a table of results are: names first, then as many numbers as fit, each
/// with the same decimals, and the class where there is room beside them.
struct ResultColumns {
  struct Number {
    var index: Int
    var title: String
    var width: Int
    var decimals: Int

    func text(_ measure: Measure) -> String {
      measure.value.map { NumberText.text($0, decimals: decimals) } ?? "-"
    }
  }

  private(set) var heading: String
  private(set) var name: Int
  private(set) var numbers: [Number] = []
  /// 0 where the classes have no room.
  private(set) var word = 0

  init(
    _ found: MeasureResult.Measured, _ outcome: Outcome, of screen: MeasuresScreen,
    language: Language,
    width: Int
  ) {
    let names = found.listing.nameColumns.dropFirst(found.measurement.groupNames.count)
    heading = zip(names, outcome.nameColumns).map {
      screen.headingName($0, $1, language)
    }.joined(separator: ", ")
    let longest = outcome.rows.map { TextWidth.columns($0.names.joined(separator: ", ")) }.max()
    name = min(max(longest ?? 0, TextWidth.columns(heading)), max(8, width * 2 / 5))
    let words = outcome.rows.map {
      TextWidth.columns($0.word?[language.speech] ?? "")
    }
    let widest = words.max() ?? 0
    var room = width - name
    for index in outcome.numberColumns.indices {
      let column = Self.column(index, outcome, language)
      guard column.width <= room || numbers.isEmpty else { break }
      numbers.append(column)
      room -= column.width
    }
    if widest > 0, widest + 2 <= room { word = widest + 2 }
  }

  private static func column(_ index: Int, _ outcome: Outcome, _ language: Language) -> Number {
    let values = outcome.rows.compactMap { $0.numbers[index].value }
    let decimals = Self.decimals(values)
    let texts = values.map { NumberText.text($0, decimals: decimals) }
    let title = outcome.numberColumns[index].words[language.speech]
    let widest = max(texts.map(TextWidth.columns).max() ?? 0, 9)
    let shown = TextWidth.truncated(title, to: widest)
    let width = max(texts.map(TextWidth.columns).max() ?? 0, TextWidth.columns(shown)) + 2
    return Number(index: index, title: shown, width: width, decimals: decimals)
  }

  /// Four digits of the largest, and none after the point where all are whole.
  private static func decimals(_ values: [Double]) -> Int {
    let largest = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    if values.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e9 }) { return 0 }
    return largest >= 1000 ? 1 : largest >= 100 ? 2 : largest >= 10 ? 3 : 4
  }
}
