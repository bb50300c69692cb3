internal import Glibc
package import Tabular

/// Reads who is whose neighbour: a table of two columns of names, a row for each pair.
///
/// A third column of weights may stand there if all are 1. A first line whose names stand in other rows
/// too is a pair itself, not a header.
package enum LinkReader {
  package typealias Link = (from: String, to: String)

  /// Opens a file, or standard input for `-`.
  package static func links(path: String) throws(ReadingError) -> [Link] {
    let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .notOpened(reason: errno) }
    return try links(file: file)
  }

  package static func links(file: Int32) throws(ReadingError) -> [Link] {
    let records = try RecordReader(ByteSource(file: file, encoding: nil))
    records.delimiter = Delimiters.guess(records.head)
    let header = try Headers.read(records)
    guard header.count == 2 || header.count == 3 else {
      throw .problems(
        [
          Problem(
            place: TextPlace(line: 1, column: 1), kind: .cellCount(found: header.count, expected: 2)
          )
        ],
        total: 1)
    }
    let links = try rows(records, width: header.count)
    let names = Set(links.flatMap { [$0.from, $0.to] })
    guard names.contains(header[0]) || names.contains(header[1]) else { return links }
    return [(header[0], header[1])] + links
  }

  private static func rows(
    _ records: RecordReader, width: Int
  ) throws(ReadingError) -> [Link] {
    var links: [Link] = []
    var problems = ProblemList()
    while try records.advance() {
      if records.isBlank { continue }
      guard problems.takes(records, width: width) else { continue }
      if let kind = defect(records, width: width) {
        problems.add(Problem(place: records.place(width - 1), kind: kind))
      }
      links.append((records.text(0), records.text(1)))
    }
    try problems.throwIfAny()
    return links
  }

  private static func defect(_ records: RecordReader, width: Int) -> Problem.Kind? {
    let name = records.text(0)
    if name == records.text(1) { return .linkedWithItself(name) }
    guard width == 3 else { return nil }
    let weight = records.text(2)
    return Double(weight) == 1 ? nil : .linkWeight(weight)
  }
}
