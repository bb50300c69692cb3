/// The first problems and how many there are.
package struct ProblemList {
  package static let most = 20
  package private(set) var first: [Problem] = []
  private var total = 0

  package init() {}

  var isEmpty: Bool { total == 0 }

  package mutating func add(_ problem: Problem) {
    total += 1
    if first.count < Self.most { first.append(problem) }
  }

  /// Whether a record has all cells and sound quotes; what is wrong is noted.
  package mutating func takes(_ reader: RecordReader, width: Int) -> Bool {
    for quote in reader.broken {
      add(Problem(place: reader.place(of: quote.offset), kind: quote.kind))
    }
    if reader.count == width { return reader.broken.isEmpty }
    guard reader.broken.isEmpty else { return false }
    let place = TextPlace(line: reader.line, column: 1)
    add(Problem(place: place, kind: .cellCount(found: reader.count, expected: width)))
    return false
  }

  /// The refusal of a table with problems.
  package var error: ReadingError? { total > 0 ? .problems(first, total: total) : nil }

  package func throwIfAny() throws(ReadingError) {
    if let error { throw error }
  }
}
