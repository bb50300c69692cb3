internal import Platform
package import Tabular

/// Who is whose neighbour.
package struct LinkList: Sendable {
  package typealias Link = (from: String, to: String, weight: Double)

  package var links: [Link] = []
  /// Whether the second unit is a neighbour of the first only, and not the other way round too.
  package var isOrdered = false

  package init(_ links: [Link] = [], isOrdered: Bool = false) {
    self.links = links
    self.isOrdered = isOrdered
  }

  /// Whether every pair stands in both orders with the same weight, or counts for both.
  package var isSymmetric: Bool {
    guard isOrdered else { return true }
    var weights: [String: Double] = [:]
    for link in links { weights[link.from + "\u{0}" + link.to] = link.weight }
    return links.allSatisfy { weights[$0.to + "\u{0}" + $0.from] == $0.weight }
  }

  package var isEmpty: Bool { links.isEmpty }
  package var hasWeights: Bool { links.contains { $0.weight != 1 } }
}

/// Reads who is whose neighbour, in one of these forms:
///
/// - a table with a row for each pair: two names and, where there is one, a weight. A first line whose
///   names stand in other rows too, or whose third cell is a number, is a pair itself and no header. Where
///   some pair stands in both orders, the order counts; else each pair is of both;
/// - `.gal` (GeoDa, PySAL): a line with a unit and how many neighbours it has, a line with them;
/// - `.gwt` (GeoDa): a line of four words, then lines of unit, neighbour and weight;
/// - a square table: the units across and down, weights in the cells.
package enum LinkReader {
  package typealias Link = LinkList.Link

  /// Opens a file, or standard input for `-`.
  package static func links(path: String) throws(ReadingError) -> LinkList {
    try links(file: path == "-" ? 0 : TableFile.open(path))
  }

  package static func links(file: Int32) throws(ReadingError) -> LinkList {
    let source = try ByteSource(file: file, encoding: nil)
    let records = try RecordReader(source)
    records.isBlankSeparated = true
    try records.fillHead()
    if let form = LinkFileForm.of(records.head) {
      var file = WeightsFile(records, form)
      return try file.read()
    }
    records.isBlankSeparated = false
    records.delimiter = Delimiters.guess(records.head)
    if records.delimiter == .comma, !records.head.contains(.comma) {
      records.isBlankSeparated = true
    }
    return try table(records)
  }

  private static func table(_ records: RecordReader) throws(ReadingError) -> LinkList {
    let header = try Headers.read(records, allowsTwins: true)
    if header.count > 3 || (header.count == 3 && header[0].isEmpty) {
      return try SquareLinks(header).read(records)
    }
    guard header.count == 2 || header.count == 3 else {
      let kind = Problem.Kind.cellCount(found: header.count, expected: 2)
      throw .problems([Problem(place: TextPlace(line: 1, column: 1), kind: kind)], total: 1)
    }
    var links = try rows(records, width: header.count)
    if let first = first(header, links) { links.insert(first, at: 0) }
    return LinkList(links, isOrdered: isOrdered(links))
  }

  /// The first line, where it is a pair.
  private static func first(_ header: [String], _ links: [Link]) -> Link? {
    if header.count == 3 {
      return Double(header[2]).map { (header[0], header[1], $0) }
    }
    let names = Set(links.flatMap { [$0.from, $0.to] })
    guard names.contains(header[0]) || names.contains(header[1]) else { return nil }
    return (header[0], header[1], 1)
  }

  /// Some pair stands in both orders.
  private static func isOrdered(_ links: [Link]) -> Bool {
    let pairs = Set(links.map { $0.from + "\u{0}" + $0.to })
    return links.contains { pairs.contains($0.to + "\u{0}" + $0.from) }
  }

  private static func rows(
    _ records: RecordReader, width: Int
  ) throws(ReadingError) -> [Link] {
    var links: [Link] = []
    var problems = ProblemList()
    while try records.advance() {
      if records.isBlank { continue }
      guard problems.takes(records, width: width) else { continue }
      let (from, to) = (Headers.normal(records.text(0)), Headers.normal(records.text(1)))
      let weight = width == 3 ? weight(records.text(2)) : 1
      if from == to {
        problems.add(Problem(place: records.place(width - 1), kind: .linkedWithItself(from)))
      } else if weight == nil {
        problems.add(Problem(place: records.place(2), kind: .linkWeight(records.text(2))))
      }
      if let weight, weight > 0 { links.append((from, to, weight)) }
    }
    try problems.throwIfAny()
    return links
  }

  /// A number of zero or more.
  static func weight(_ text: String) -> Double? {
    guard let number = Double(String(text[...].trimmed)), number.isFinite, number >= 0 else {
      return nil
    }
    return number
  }
}

/// `.gal` and `.gwt` files.
private struct WeightsFile {
  private let records: RecordReader
  private let form: LinkFileForm
  private var problems = ProblemList()

  init(_ records: RecordReader, _ form: LinkFileForm) {
    self.records = records
    self.form = form
  }

  mutating func read() throws(ReadingError) -> LinkList {
    guard try records.advance() else { throw .noHeader }
    let links = form == .gal ? try neighbours() : try weights()
    try problems.throwIfAny()
    return LinkList(links, isOrdered: true)
  }

  private mutating func neighbours() throws(ReadingError) -> [LinkReader.Link] {
    var links: [LinkReader.Link] = []
    while try records.advance() {
      if records.isBlank || records.text(0).isEmpty { continue }
      guard problems.takes(records, width: 2) else { continue }
      let unit = records.text(0)
      guard let degree = Int(records.text(1)), degree >= 0 else {
        problems.add(Problem(place: records.place(1), kind: .linkWeight(records.text(1))))
        continue
      }
      guard degree > 0, try records.advance() else { continue }
      guard problems.takes(records, width: degree) else { continue }
      for place in 0..<degree where records.text(place) != unit {
        links.append((unit, records.text(place), 1))
      }
    }
    return links
  }

  private mutating func weights() throws(ReadingError) -> [LinkReader.Link] {
    var links: [LinkReader.Link] = []
    while try records.advance() {
      if records.isBlank || records.text(0).isEmpty { continue }
      guard problems.takes(records, width: 3) else { continue }
      guard let weight = LinkReader.weight(records.text(2)) else {
        problems.add(Problem(place: records.place(2), kind: .linkWeight(records.text(2))))
        continue
      }
      let (from, to) = (records.text(0), records.text(1))
      if from != to, weight > 0 { links.append((from, to, weight)) }
    }
    return links
  }
}

/// A square table of weights, with the units across and down.
private struct SquareLinks {
  private let units: [String]

  init(_ header: [String]) { units = Array(header.dropFirst()) }

  func read(_ records: RecordReader) throws(ReadingError) -> LinkList {
    var links: [LinkReader.Link] = []
    var problems = ProblemList()
    while try records.advance() {
      if records.isBlank { continue }
      guard problems.takes(records, width: units.count + 1) else { continue }
      let unit = Headers.normal(records.text(0))
      for (column, other) in units.enumerated() {
        let text = records.text(column + 1)
        guard let weight = text.isEmpty ? 0 : LinkReader.weight(text) else {
          problems.add(Problem(place: records.place(column + 1), kind: .linkWeight(text)))
          continue
        }
        if weight > 0, other != unit { links.append((unit, other, weight)) }
      }
    }
    try problems.throwIfAny()
    return LinkList(links, isOrdered: true)
  }
}
