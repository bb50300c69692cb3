/// Looks for contradictions among the figures on one subject.
struct ContradictionSearch {
  /// Points of growth by which rounding and constant prices may differ.
  static let growthSlack = 0.02
  /// How much more than what a share implies another figure may be.
  static let shareSlack = 1.1

  private let atlas: Atlas
  private let facts: [Fact]
  private let ranges: [FactRange]
  private(set) var found: [Contradiction] = []

  init(_ facts: [Fact], in atlas: Atlas) {
    self.atlas = atlas
    self.facts = facts.filter { atlas.status($0.statusID)?.isExpected != true }
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
      if isPart(left, of: right), ranges[first].low > ranges[second].high {
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
    for (number, rate) in facts.enumerated()
    where role(of: rate) == .growth && rate.isOn(fact) && rate.isSameThing(as: fact) {
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
    guard role(of: facts[share]) == .shareOfTotal, ranges[share].low > 0 else { return }
    for value in facts.indices
    where facts[share].isOn(facts[value]) && facts[value].isSameThing(as: facts[share]) {
      let whole = ranges[value].whole(at: ranges[share])
      for other in facts.indices
      where other != value && isWithinTotal(facts[other], of: facts[value]) {
        if ranges[other].low > whole.high * Self.shareSlack { add(share, other, .share) }
      }
    }
  }

  // MARK: What the package says of scopes, coverages and indicators

  private func role(of fact: Fact) -> Indicator.Role? { atlas.indicator(fact.indicatorID)?.role }

  private func coverage(of fact: Fact) -> Coverage.Kind {
    atlas.coverage(fact.coverageID)?.kind ?? .whole
  }

  /// Whether a figure is a part of another by its coverage or its scope. Shares, ranks and lengths
  /// of time have no parts.
  private func isPart(_ part: Fact, of whole: Fact) -> Bool {
    guard let kind = atlas.unit(part.unitID)?.kind, ![.share, .rank, .time].contains(kind),
      coverage(of: whole) != .part,
      whole.detail.isEmpty || whole.detail.english == part.detail.english
    else { return false }
    if part.scopeID == whole.scopeID { return coverage(of: part) == .part }
    return lies(part.scopeID, within: whole.scopeID) && coverage(of: part) != .wider
  }

  /// Whether a scope lies wholly in another, by however many steps.
  private func lies(_ scope: Scope.ID, within whole: Scope.ID) -> Bool {
    var seen: Set<Scope.ID> = [scope]
    var outer = atlas.scope(scope)?.withinID
    while let id = outer, seen.insert(id).inserted {
      if id == whole { return true }
      outer = atlas.scope(id)?.withinID
    }
    return false
  }

  /// Whether a figure must lie within the total of which the other one is a share: the same
  /// product, at most two years apart.
  private func isWithinTotal(_ fact: Fact, of value: Fact) -> Bool {
    guard fact.indicatorID == value.indicatorID, fact.unitID == value.unitID,
      coverage(of: fact) != .wider, let year = fact.year, let other = value.year
    else { return false }
    return abs(year - other) <= 2
      && (value.detail.english.hasPrefix(fact.detail.english)
        || fact.detail.english == value.detail.english)
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

  /// Whether this is a rate or a share of the other figure, of the same time.
  fileprivate func isOn(_ fact: Fact) -> Bool {
    ofID == fact.indicatorID && year == fact.year && year != nil && periodID == fact.periodID
  }
}
