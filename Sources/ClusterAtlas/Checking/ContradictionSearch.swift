/// Looks for contradictions among the figures on one subject.
struct ContradictionSearch {
  /// Points of growth by which rounding and constant prices may differ.
  static let growthSlack = 0.02
  /// How much more than what a share implies another figure may be.
  static let shareSlack = 1.1

  private let facts: [Fact]
  private let ranges: [FactRange]
  private(set) var found: [Contradiction] = []

  init(_ facts: [Fact], in atlas: Atlas) {
    self.facts = facts.filter { !["target", "forecast"].contains($0.statusID) }
    ranges = self.facts.map { FactRange($0, $0.qualifierID.flatMap(atlas.qualifier)) }
    for first in self.facts.indices {
      for second in self.facts.indices where first != second { compare(first, second) }
    }
    for share in self.facts.indices { checkShare(share) }
  }

  private mutating func add(_ first: Int, _ second: Int, _ kind: FactConflict.Kind) {
    let pair = Contradiction(
      firstID: facts[first].id, secondID: facts[second].id, kind: kind)
    let turned = Contradiction(firstID: pair.secondID, secondID: pair.firstID, kind: kind)
    if !found.contains(pair), !found.contains(turned) { found.append(pair) }
  }

  private mutating func compare(_ first: Int, _ second: Int) {
    let (left, right) = (facts[first], facts[second])
    guard left.isOfSameKind(as: right) else { return }
    if left.year == right.year, left.year != nil {
      if left.isSameThing(as: right), first < second, ranges[first].isApart(from: ranges[second]) {
        add(first, second, .values)
      }
      if left.isPart(of: right), ranges[first].low > ranges[second].high {
        add(first, second, .part)
      }
    }
    if left.isSameThing(as: right), left.year == right.year.map({ $0 + 1 }) {
      checkGrowth(from: second, to: first)
    }
  }

  /// The growth that is stated with the later figure, or in a figure of its own.
  private mutating func checkGrowth(from earlier: Int, to later: Int) {
    let fact = facts[later]
    if let growth = fact.growth, !growthFits(growth, earlier, later) {
      add(later, earlier, .growth)
    }
    for (number, rate) in facts.enumerated() where rate.isGrowth(of: fact) {
      if !growthFits(rate.value, earlier, later) { add(number, later, .growth) }
    }
  }

  private func growthFits(_ percent: Double, _ earlier: Int, _ later: Int) -> Bool {
    let least = ranges[later].low / ranges[earlier].high - 1
    let most = ranges[later].high / ranges[earlier].low - 1
    let stated = percent / 100
    return stated > least - Self.growthSlack && stated < most + Self.growthSlack
  }

  /// What a share of the nation or the world implies, beside what other figures say.
  private mutating func checkShare(_ share: Int) {
    guard facts[share].isShareOfTotal, ranges[share].low > 0 else { return }
    for value in facts.indices where facts[value].isShared(by: facts[share]) {
      let whole = ranges[value].whole(at: ranges[share])
      for other in facts.indices
      where other != value && facts[other].isWithinTotal(of: facts[value]) {
        if ranges[other].low > whole.high * Self.shareSlack { add(share, other, .share) }
      }
    }
  }
}

extension Fact {
  /// Whether two figures measure the same in the same unit and the same part of a year.
  fileprivate func isOfSameKind(as other: Fact) -> Bool {
    indicatorID == other.indicatorID && ofID == other.ofID && unitID == other.unitID
      && periodID == other.periodID
  }

  /// Whether two figures of one kind are of one thing, the year aside.
  fileprivate func isSameThing(as other: Fact) -> Bool {
    detail.english == other.detail.english && scopeID == other.scopeID
      && coverageID == other.coverageID
  }

  /// Whether this is a part of the other by its coverage or its scope. Shares, ranks and growth
  /// rates have no parts.
  fileprivate func isPart(of whole: Fact) -> Bool {
    guard !["percent", "percent-growth", "rank", "years"].contains(unitID),
      ["all", "wider"].contains(whole.coverageID),
      whole.detail.isEmpty || whole.detail.english == detail.english
    else { return false }
    if scopeID == whole.scopeID { return isNarrowerCoverage }
    return Self.widerScopes[scopeID]?.contains(whole.scopeID) == true && coverageID != "wider"
  }

  private var isNarrowerCoverage: Bool {
    ["above-scale", "leading-industries", "core", "branch"].contains(coverageID)
  }

  /// The scopes in which a scope lies wholly.
  private static let widerScopes: [Scope.ID: Set<Scope.ID>] = [
    "park": ["city-industry", "province-industry"],
    "district": ["city-industry", "province-industry"],
    "city-industry": ["province-industry"],
    "cluster": ["province-industry"],
  ]

  fileprivate func isGrowth(of fact: Fact) -> Bool {
    indicatorID == "growth" && ofID == fact.indicatorID && year == fact.year
      && periodID == fact.periodID && isSameThing(as: fact)
  }

  fileprivate var isShareOfTotal: Bool {
    ["share-of-nation", "share-of-world"].contains(indicatorID) && ofID != nil
  }

  /// Whether a share is that of this figure in its total.
  fileprivate func isShared(by share: Fact) -> Bool {
    indicatorID == share.ofID && year == share.year && year != nil
      && periodID == share.periodID && isSameThing(as: share)
  }

  /// Whether this must lie within the total of which the other figure is a share: the same
  /// product, at most two years apart.
  fileprivate func isWithinTotal(of value: Fact) -> Bool {
    guard indicatorID == value.indicatorID, unitID == value.unitID, coverageID != "wider",
      let year, let other = value.year
    else { return false }
    return abs(year - other) <= 2
      && (value.detail.english.hasPrefix(detail.english) || detail.english == value.detail.english)
  }
}
