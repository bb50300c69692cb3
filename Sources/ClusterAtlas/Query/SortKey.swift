/// What clusters can be sorted by. Clusters without a value come last in both directions.
public enum SortKey: String, CaseIterable, Sendable {
  /// The list, the batch, and the place in its notice.
  case batch
  /// The English short name.
  case name
  /// The pinyin of the Chinese short name.
  case pinyin
  /// The English name of the main province.
  case province
  /// The English name of the main city.
  case city
  /// The field in the order of the package.
  case field
  /// The year it was named.
  case year
  /// The output: `Atlas.sizeFigure(of:as:)` under the scope and the coverage of the query, as for
  /// the four that follow.
  case output
  /// The revenue.
  case revenue
  /// The sales revenue of the industry's own products.
  case sales
  /// The scale of the industry, as stated.
  case scale
  /// The value added.
  case valueAdded = "value-added"
  /// The number of figures.
  case facts
  /// The number of statements.
  case evidence
  /// From west to east.
  case longitude
  /// From south to north.
  case latitude
}

extension SortKey {
  /// The indicator of a size key, nil for the others.
  public var sizeIndicatorID: Indicator.ID? {
    let reserved = ReservedIdentifier(rawValue: rawValue)
    return reserved?.table == Indicator.table.description ? reserved.map { Indicator.ID($0) } : nil
  }
}

/// A value to sort by.
enum SortValue {
  case text([UInt8])
  case number(Double)
  case numbers([Double])

  static func isLess(_ first: SortValue, _ second: SortValue) -> Bool {
    switch (first, second) {
    case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
    case (.number(let left), .number(let right)): left < right
    case (.numbers(let left), .numbers(let right)): left.lexicographicallyPrecedes(right)
    default: false
    }
  }
}

extension SortKey {
  /// The value of a cluster, nil when it is missing.
  func value(of cluster: Cluster, in atlas: Atlas, size: SizeMeasure) -> SortValue? {
    switch self {
    case .batch: .numbers(batchOrder(of: cluster))
    case .name: folded(cluster.short[.english])
    case .pinyin: folded(cluster.pinyin)
    case .province: folded(cluster.provinceIDs.first.flatMap(atlas.province)?.name[.english])
    case .city: folded(cluster.cityIDs.first.flatMap(atlas.city)?.name[.english])
    case .field: number(cluster.fieldID.flatMap(atlas.tables.fields.position))
    case .year: number(cluster.year)
    case .output, .revenue, .sales, .scale, .valueAdded:
      atlas.sizeFigure(of: cluster.id, as: size).map { .number($0.value) }
    case .facts: number(atlas.facts(of: cluster.id).count)
    case .evidence: number(atlas.evidence(of: cluster.id).count)
    case .longitude: (cluster.coordinate?.longitude).map(SortValue.number)
    case .latitude: (cluster.coordinate?.latitude).map(SortValue.number)
    }
  }

  private func batchOrder(of cluster: Cluster) -> [Double] {
    [
      Double(cluster.list.rawValue), Double(cluster.batch ?? Int(Int32.max)),
      Double(cluster.batchRank ?? Int(Int32.max)),
    ]
  }

  private func folded(_ text: String?) -> SortValue? {
    guard let text, !text.isEmpty else { return nil }
    return .text(FoldedText(text).bytes)
  }

  private func number(_ value: Int?) -> SortValue? {
    value.map { .number(Double($0)) }
  }
}
