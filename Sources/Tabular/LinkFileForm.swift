/// The forms in which programs of spatial statistics write who is whose neighbour.
package enum LinkFileForm: Hashable, Sendable {
  /// A line with a unit and how many neighbours it has, a line with them (GeoDa, PySAL).
  case gal
  /// A line of four words, then lines of unit, neighbour and weight (GeoDa).
  case gwt

  /// The form that the first lines have; nil for a table. Of a `.gal` as many pairs of lines are held
  /// against its form as are asked for and there.
  package static func of(_ head: UnsafeBufferPointer<UInt8>, pairs: Int = 1) -> LinkFileForm? {
    guard let first = head.first(where: { $0 > 0x20 }), first &- 0x30 < 10 else { return nil }
    let start = head.prefix(4096)
    guard !start.contains(.comma), !start.contains(UInt8(ascii: ";")) else { return nil }
    let lines = String(decoding: start, as: UTF8.self)
      .split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).prefix(1 + 2 * pairs)
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    guard lines.count > 1, isStart(lines[0]) else { return nil }
    let second = lines[1]
    if second.count == 3, Double(second[2]) != nil, lines[0].count == 4 { return .gwt }
    return arePairs(lines.dropFirst()) ? .gal : nil
  }

  /// How many units there are, alone or as `0 49 columbus POLYID`.
  private static func isStart(_ line: [String]) -> Bool {
    let count = line.count == 1 ? line[0] : line.count == 4 && line[0] == "0" ? line[1] : nil
    return count.flatMap { Int($0) }.map { $0 > 0 } ?? false
  }

  private static func arePairs(_ lines: ArraySlice<[String]>) -> Bool {
    var rest = lines
    while let unit = rest.popFirst() {
      guard unit.count == 2, let degree = Int(unit[1]), degree >= 0 else { return false }
      guard degree > 0, let neighbours = rest.first else { continue }
      // The last line may be cut.
      guard neighbours.count == degree || rest.count == 1 && lines.count > 2 else { return false }
      rest.removeFirst()
    }
    return true
  }
}
