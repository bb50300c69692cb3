import Charts
import Drawing
import Glibc
import Tabular
import Testing

@testable import TableCharts

func columns(_ text: String) throws -> ColumnTable {
  try ColumnTable(ByteSource(bytes: Array(text.utf8)), TableHints())
}

/// A table read as from a file, so that its encoding is found.
func columns(_ bytes: [UInt8]) throws -> ColumnTable {
  let stream = try #require(tmpfile())
  defer { fclose(stream) }
  #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
  fflush(stream)
  let file = dup(fileno(stream))
  lseek(file, 0, SEEK_SET)
  let hints = TableHints()
  return try ColumnTable(ByteSource(file: file, encoding: hints.encoding), hints)
}

/// The chart of a table as text.
func chart(_ text: String, _ change: (inout ChartRequest) -> Void = { _ in }) throws -> TableChart {
  var request = ChartRequest()
  change(&request)
  return try TableChart(columns(text), request, .english)
}

extension TableChart {
  /// The rows of the picture, heading first, cells with commas between.
  var rows: [String] {
    let table = chart.table(isExact: true)
    return ([table.columns] + table.rows).map { $0.joined(separator: ",") }
  }

  var kind: ChartKind { chart.options.kind }

  /// The choice as `kind|x|y|by|rows`.
  var line: String {
    let values = Dictionary(uniqueKeysWithValues: choice.map { ($0.key, $0.value.english) })
    return ["kind", "x", "y", "by", "rows"].map { values[$0] ?? "" }.joined(separator: "|")
  }

  func picture(_ width: Int = 80, _ height: Int = 24, _ glyphs: GlyphSet = .braille) -> String {
    let chart = picture(of: chart)
    return PlainText.encode(
      chart.canvas(Size(width: width, height: height), glyphs: glyphs, hasColour: false))
  }
}
