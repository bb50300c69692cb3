extension Defect: CustomStringConvertible {
  /// The place and one sentence in English: `tables/clusters.csv:3:14: …`.
  public var description: String {
    let place = [file] + [line, column].compactMap { $0.map(String.init) }
    return place.joined(separator: ":") + ": " + message
  }

  /// One sentence in English, without the place.
  public var message: String { "\(kind)" }
}
