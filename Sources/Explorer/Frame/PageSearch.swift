internal import ClusterAtlas
internal import Drawing
internal import Reports

/// Finds a text in a page, small and capital letters alike. It may go over the end of a line.
enum PageSearch {
  /// Where one piece of it stands: more than one where it goes over lines.
  struct Piece: Hashable, Sendable {
    var line: Int
    /// Columns from the left end of the page.
    var columns: Range<Int>
  }

  typealias Place = [Piece]

  /// Each place in order, and apart. O(text × page).
  static func places(of text: String, in document: Document) -> [Place] {
    let wanted = letters(of: text)
    guard !wanted.isEmpty else { return [] }
    let page = letters(of: document)
    var places: [Place] = []
    var start = 0
    while start < page.count {
      if let end = end(of: wanted, from: start, in: page) {
        places.append(place(page[start..<end]))
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// Where a text stands as it is; where it does not, as it is spelled, or its words apart.
  static func found(_ text: String, in document: Document) -> [Place] {
    if text.isEmpty { return [] }
    let places = places(of: text, in: document)
    guard places.isEmpty else { return places }
    let query = SearchQuery(text)
    guard !query.isEmpty else { return [] }
    let page = document.lines.map(\.text).joined(separator: "\n")
    let ranges = query.ranges(in: page)
    guard !ranges.isEmpty else { return [] }
    let letters = letters(of: page, document)
    return ranges.compactMap { range in
      let part = letters[range.clamped(to: 0..<letters.count)]
      return part.isEmpty ? nil : place(part)
    }
  }

  /// The letters of all lines as they stand in the text of the page.
  private static func letters(of page: String, _ document: Document) -> [Letter] {
    var (line, column) = (0, 0)
    return page.unicodeScalars.map { scalar in
      if scalar == "\n" {
        defer { (line, column) = (line + 1, 0) }
        return Letter(lower: " ", line: line, columns: column..<column, isBreak: true)
      }
      defer { column += TextWidth.columns(scalar) }
      return Letter(
        lower: "", line: line, columns: column..<column + TextWidth.columns(scalar))
    }
  }

  // MARK: Letters

  /// A letter of the page, or the end of a line.
  private struct Letter {
    var lower: String
    var line: Int
    var columns: Range<Int>
    var isBreak = false
  }

  private static func letters(of text: String) -> [String] {
    text.unicodeScalars.map(\.properties.lowercaseMapping)
  }

  /// The ends of lines are letters of their own; spaces at the ends of lines are none.
  private static func letters(of document: Document) -> [Letter] {
    var letters: [Letter] = []
    for (number, line) in document.lines.enumerated() {
      var column = 0
      var row: [Letter] = []
      for scalar in line.text.unicodeScalars {
        let end = column + TextWidth.columns(scalar)
        row.append(
          Letter(lower: scalar.properties.lowercaseMapping, line: number, columns: column..<end))
        column = end
      }
      letters += row.drop { $0.lower == " " }.reversed().drop { $0.lower == " " }.reversed()
      letters.append(
        Letter(lower: " ", line: number, columns: column..<column, isBreak: true))
    }
    return letters
  }

  /// Where the text ends that begins here. The end of a line is a space, or nothing.
  private static func end(of wanted: [String], from start: Int, in page: [Letter]) -> Int? {
    guard !page[start].isBreak else { return nil }
    var place = start
    for letter in wanted {
      if letter != " ", place < page.count, page[place].isBreak { place += 1 }
      guard place < page.count, page[place].lower == letter else { return nil }
      place += 1
    }
    return place
  }

  private static func place(_ letters: ArraySlice<Letter>) -> Place {
    var pieces: Place = []
    for letter in letters where !letter.isBreak {
      if pieces.last?.line == letter.line {
        let first = pieces[pieces.count - 1].columns.lowerBound
        pieces[pieces.count - 1].columns = first..<letter.columns.upperBound
      } else {
        pieces.append(Piece(line: letter.line, columns: letter.columns))
      }
    }
    return pieces
  }
}
