/// One measure of size: what is measured, of whom, and counting which firms. Clusters are compared
/// by one of them at a time, since figures of different measures are not comparable.
public struct SizeMeasure: Hashable, Sendable {
  /// What is measured: output, revenue, sales, scale or value added.
  public var indicatorID: Indicator.ID
  /// Whose size: of the cluster itself, of a city's industry, of a park.
  public var scopeID: Scope.ID
  /// Which firms are counted.
  public var coverageID: Coverage.ID

  /// Makes a measure; without arguments that of all output of the cluster itself.
  public init(
    _ indicatorID: Indicator.ID = Indicator.output, scope: Scope.ID = Scope.cluster,
    coverage: Coverage.ID = Coverage.all
  ) {
    self.indicatorID = indicatorID
    scopeID = scope
    coverageID = coverage
  }

  /// Whether a figure is of this measure.
  public func measures(_ fact: Fact) -> Bool {
    fact.indicatorID == indicatorID && fact.scopeID == scopeID && fact.coverageID == coverageID
  }
}

/// What a list shows of the size of a cluster.
public struct ListedSize: Hashable, Sendable {
  /// The figure.
  public var fact: Fact
  /// Whether it is of the measure that was asked for; else it is not comparable with those that are.
  public var isOfMeasure: Bool

  /// A figure of a list.
  public init(fact: Fact, isOfMeasure: Bool) {
    self.fact = fact
    self.isOfMeasure = isOfMeasure
  }
}

extension Atlas {
  /// The figure of a cluster for a measure of size: the newest result of a whole year that is
  /// limited to no branch, place or product. Nil when there is none. Targets, forecasts,
  /// promotional and contradicted figures never stand here. O(figures of the cluster).
  public func sizeFigure(of id: Cluster.ID, as measure: SizeMeasure) -> Fact? {
    facts(of: id, about: [measure.indicatorID])
      .first { isSizeFigure($0) && measure.measures($0) }
  }

  /// What is known of the size of a cluster that has no figure of the measure asked for: the newest
  /// result of the scope and coverage that come nearest to the cluster by their `sizeOrder`. It is
  /// shown with its measure, and never sorted by or added up. O(figures of the cluster).
  public func otherSizeFigure(of id: Cluster.ID) -> Fact? {
    nearest(of: facts(of: id, about: indicators.filter(isSize).map(\.id)))
  }

  /// What a list shows of the size of a cluster: `sizeFigure(of:as:)`, or where there is none
  /// `otherSizeFigure(of:)`, read at once. O(figures of the cluster).
  public func listedSize(of id: Cluster.ID, as measure: SizeMeasure) -> ListedSize? {
    let figures = facts(of: id, about: indicators.filter(isSize).map(\.id))
    if let fact = figures.first(where: { isSizeFigure($0) && measure.measures($0) }) {
      return ListedSize(fact: fact, isOfMeasure: true)
    }
    return nearest(of: figures).map { ListedSize(fact: $0, isOfMeasure: false) }
  }

  private func nearest(of facts: [Fact]) -> Fact? {
    var best: (fact: Fact, rank: [Int])?
    for fact in facts where isSizeFigure(fact) {
      guard let rank = sizeRank(of: fact) else { continue }
      if let known = best, !rank.lexicographicallyPrecedes(known.rank) { continue }
      best = (fact, rank)
    }
    return best?.fact
  }

  private func sizeRank(of fact: Fact) -> [Int]? {
    guard let scope = scope(fact.scopeID)?.sizeOrder,
      let coverage = coverage(fact.coverageID)?.sizeOrder
    else { return nil }
    let indicator = indicators.firstIndex { $0.id == fact.indicatorID } ?? 0
    return [scope, coverage, -(fact.year ?? 0), indicator]
  }

  private func isSizeFigure(_ fact: Fact) -> Bool {
    fact.statusID == FactStatus.result && fact.periodID == Period.year && fact.detail.isEmpty
      && fact.year != nil && unit(fact.unitID)?.kind == .money
  }

  /// The measures of size for which at least one cluster has a figure, in the order of the
  /// indicators, scopes and coverages of the package. The first call looks at all figures.
  public var sizeMeasures: [SizeMeasure] {
    derived.sizeMeasures {
      var found: [SizeMeasure] = []
      let facts = facts
      for number in facts.indices where !found.contains(where: { $0.measures(facts[number]) }) {
        let fact = facts[number]
        guard isSizeFigure(fact), indicator(fact.indicatorID).map(isSize) == true else { continue }
        found.append(
          SizeMeasure(fact.indicatorID, scope: fact.scopeID, coverage: fact.coverageID))
      }
      return indicators.filter(isSize).flatMap { indicator in
        scopes.flatMap { scope in
          coverages.map { SizeMeasure(indicator.id, scope: scope.id, coverage: $0.id) }
        }
      }.filter(found.contains)
    }
  }

  /// Whether any cluster has a figure of size. The first call looks at figures up to the first one.
  public var hasSizes: Bool {
    derived.hasSizes {
      let sizes = indicators.filter(isSize).map(\.id)
      func isOne(_ fact: Fact) -> Bool { isSizeFigure(fact) && sizes.contains(fact.indicatorID) }
      return Table<Fact>.contains(in: files, isOne)
        || Table<LaterFact>.contains(in: files) { isOne($0.fact) }
    }
  }

  private func isSize(_ indicator: Indicator) -> Bool {
    indicator.group == .size && indicator.unitKind == .money
  }
}
