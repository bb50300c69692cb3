public import ClusterAtlas

/// Two to four things side by side, row by row: what differs first, what cannot be compared with the
/// reason, what is alike last.
///
///     let comparison = try Comparison(
///       [.cluster("changsha-construction-machinery"), .cluster("xuzhou-construction-machinery")],
///       in: try .builtIn())
///     comparison.rows.first?.kind  // .different
public struct Comparison: Hashable, Sendable {
  /// Why things cannot be put side by side.
  public enum Refusal: Error, Hashable, Sendable {
    /// There must be two to four.
    case count(Int)
    /// All must be of one kind.
    case kinds(Comparand.Kind, Comparand.Kind)

    /// In a sentence.
    public var sentence: Bilingual {
      switch self {
      case .count(let count):
        Bilingual("two to four things are compared, not \(count)", "可比较2至4项，而不是\(count)项")
      case .kinds(let one, let other):
        Bilingual(
          "\(one.plural.english) and \(other.plural.english) have no rows in common: name things of one kind",
          "\(one.plural.chinese)与\(other.plural.chinese)没有共同指标：请选同类对象")
      }
    }
  }

  /// What is compared, in the order that was asked for.
  public let things: [Comparand]
  /// Their names.
  public let names: [Bilingual]
  /// The rows: different by distance in ranks, partial, not comparable, alike.
  public let rows: [ComparisonRow]

  /// Puts things of one kind side by side, with rows of the reader's own, if there are any.
  /// O(figures of all clusters).
  ///
  /// - Throws: ``Refusal``.
  public init(
    _ things: [Comparand], in atlas: Atlas, own: [ComparisonRow] = []
  ) throws(Refusal) {
    guard (2...4).contains(things.count) else { throw .count(things.count) }
    let kind = things.first { $0 != .median($0.kind) }?.kind ?? .cluster
    if let other = things.first(where: { $0.kind != kind }) { throw .kinds(kind, other.kind) }
    self.things = things
    names = things.map { $0.name(in: atlas) }
    rows = Self.ordered(Self.rows(of: things, kind, atlas) + own)
  }

  private static func rows(
    of things: [Comparand], _ kind: Comparand.Kind, _ atlas: Atlas
  ) -> [ComparisonRow] {
    switch kind {
    case .cluster:
      FactRows(atlas: atlas, things: things).rows()
        + EvidenceRows(atlas: atlas, things: things).rows()
        + WordRows(atlas: atlas, things: things).rows()
        + PanelRows(atlas: atlas, things: things).rows()
    case .province, .region: PanelRows(atlas: atlas, things: things).rows()
    case .factor: FactorRows(atlas: atlas, things: things).rows()
    }
  }

  private static func ordered(_ rows: [ComparisonRow]) -> [ComparisonRow] {
    let kinds = ComparisonRow.Kind.allCases
    return rows.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (first, second) = (kinds.firstIndex(of: a.kind) ?? 0, kinds.firstIndex(of: b.kind) ?? 0)
      if first != second { return first < second }
      if a.kind == .different, a.isAbout != b.isAbout { return b.isAbout }
      if a.kind == .different, a.distance != b.distance {
        return (a.distance ?? -1) > (b.distance ?? -1)
      }
      if a.group != b.group { return a.group < b.group }
      return (a.position, a.id) < (b.position, b.id)
    }.map(\.element)
  }

  /// The rows below their headings, in order.
  public var sections: [(heading: Bilingual, kind: ComparisonRow.Kind, rows: [ComparisonRow])] {
    var sections: [(heading: Bilingual, kind: ComparisonRow.Kind, rows: [ComparisonRow])] = []
    for row in rows {
      if sections.last?.heading == row.heading {
        sections[sections.count - 1].rows.append(row)
      } else {
        sections.append((row.heading, row.kind, [row]))
      }
    }
    return sections
  }

  /// The rows of one kind, in order.
  public func rows(of kind: ComparisonRow.Kind) -> [ComparisonRow] {
    rows.filter { $0.kind == kind }
  }
}
