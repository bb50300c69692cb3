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
  /// Headings that are cut, beside the whole.
  private(set) var cut: [(shown: String, whole: String)] = []
  /// Headings of the columns that have no room.
  private(set) var hidden: [String] = []

  init(
    _ found: MeasureResult.Measured, _ outcome: Outcome, of shown: ShownResult,
    language: Language,
    width: Int
  ) {
    let names = found.listing.nameColumns.dropFirst(found.measurement.groupNames.count)
    heading = zip(names, outcome.nameColumns).map {
      shown.headingName($0, $1, language)
    }.joined(separator: ", ")
    let longest = outcome.rows.map { TextWidth.columns($0.names.joined(separator: ", ")) }.max()
    name = min(max(longest ?? 0, TextWidth.columns(heading)), max(8, width * 2 / 5))
    let words = outcome.rows.map {
      TextWidth.columns($0.word?[language] ?? "")
    }
    let widest = words.max() ?? 0
    let room = fit(
      outcome.numberColumns.indices.map { Self.column($0, outcome, language) }, in: width - name)
    if widest > 0, widest + 2 <= room { word = widest + 2 }
    if TextWidth.columns(heading) > name {
      cut.insert((TextWidth.truncated(heading, to: name), heading), at: 0)
    }
  }

  /// As many numbers as have room under short headings, then the headings as whole as the rest of the room
  /// bears; what is left of it.
  private mutating func fit(_ columns: [Column], in all: Int) -> Int {
    var room = all
    var shown: [(column: Column, width: Int)] = []
    for column in columns {
      guard column.least <= room || shown.isEmpty else { break }
      shown.append((column, column.least))
      room -= column.least
    }
    for place in shown.indices where shown[place].column.most > shown[place].width {
      let more = max(0, min(room, shown[place].column.most - shown[place].width))
      shown[place].width += more
      room -= more
    }
    for (column, width) in shown {
      let title = TextWidth.truncated(column.title, to: width - 2)
      numbers.append(
        Number(index: column.index, title: title, width: width, decimals: column.decimals))
      if title != column.title { cut.append((title, column.title)) }
    }
    hidden = columns.dropFirst(shown.count).map(\.title)
    return room
  }

  /// A column of numbers before it has a width.
  private struct Column {
    let index: Int
    let title: String
    let decimals: Int
    /// Under a short heading, and under the whole of it, with the gap before it.
    let least: Int
    let most: Int
  }

  /// So much of a heading stands over numbers that are shorter.
  private static let shortHeading = 9

  private static func column(_ index: Int, _ outcome: Outcome, _ language: Language) -> Column {
    let values = outcome.rows.compactMap { $0.numbers[index].value }
    let decimals = Self.decimals(values)
    let widest =
      values.map { TextWidth.columns(NumberText.text($0, decimals: decimals)) }.max() ?? 1
    let title = outcome.numberColumns[index].words[language]
    let whole = max(widest, TextWidth.columns(title)) + 2
    return Column(
      index: index, title: title, decimals: decimals,
      least: min(whole, max(widest, shortHeading) + 2), most: whole)
  }

  /// Four digits of the largest, and none after the point where all are whole.
  private static func decimals(_ values: [Double]) -> Int {
    let largest = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
    if values.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e9 }) { return 0 }
    return largest >= 1000 ? 1 : largest >= 100 ? 2 : largest >= 10 ? 3 : 4
  }
}
