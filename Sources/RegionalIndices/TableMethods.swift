// Indices of tables, as methods of the table, and as initialisers of their results.

extension Matrix {
  /// The location quotients of a table of regions by industries.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``.
  /// - Complexity: O(regions · industries).
  ///
  /// Hoover (1936), doi:10.2307/1927875.
  public func locationQuotients() throws(IndexError) -> LocationQuotients {
    try RegionalIndices.locationQuotients(self)
  }

  /// How far regions and industries differ from the whole.
  ///
  /// - Throws: as ``locationQuotients()``.
  /// - Complexity: O(regions² · industries).
  ///
  /// Krugman (1991), *Geography and Trade*; Hoover (1936), doi:10.2307/1927875.
  public func specialisation() throws(IndexError) -> Specialisation {
    try RegionalIndices.specialisation(self)
  }

  /// Krugman's distance between the structures of two regions.
  ///
  /// - Parameters:
  ///   - first: the row of a region.
  ///   - second: the row of another.
  /// - Returns: 0 … 2.
  /// - Throws: as ``locationQuotients()``, and ``IndexError/unknownMember(at:)``.
  /// - Complexity: O(industries).
  public func specialisation(
    of first: Int, against second: Int
  ) throws(IndexError) -> IndexValue<SingleForm> {
    try RegionalIndices.bilateralSpecialisation(self, first, second)
  }

  /// Entropy weights of the indicators of a table of regions by indicators, and the scores.
  ///
  /// - Parameters:
  ///   - scaling: raw, or min–max.
  ///   - directions: which way each indicator counts; `nil` is all for the better.
  ///   - shift: what is added to each scaled value, 0 or more.
  /// - Throws: ``IndexError/tooFewObservations(needed:found:)``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/constantIndicator(_:)``,
  ///   ``IndexError/noDivergence``, ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(m · k) for m regions and k indicators.
  ///
  /// Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x.
  public func entropyWeights(
    scaling: IndicatorScaling = .none, directions: [IndicatorDirection]? = nil, shift: Double = 0
  ) throws(IndexError) -> EntropyWeights {
    try RegionalIndices.entropyWeights(
      self, scaling: scaling, directions: directions, shift: shift)
  }

  /// Weights from a table of comparisons in pairs, and whether they agree.
  ///
  /// - Parameter randomIndex: by n, from 1.
  /// - Throws: ``IndexError/notSquare(rows:columns:)``, ``IndexError/notPositive(at:)``,
  ///   ``IndexError/notReciprocal(row:column:)``.
  /// - Complexity: O(n²) a step.
  ///
  /// Saaty (1977), doi:10.1016/0022-2496(77)90033-5.
  public func analyticHierarchy(
    randomIndex: [Double] = AnalyticHierarchy.saatyRandomIndex
  ) throws(IndexError) -> AnalyticHierarchy {
    try RegionalIndices.analyticHierarchy(self, randomIndex: randomIndex)
  }
}

extension InputOutputTable {
  /// How much two groups of sectors buy from and sell to each other.
  ///
  /// - Parameters:
  ///   - manufacturing: the places of the sectors of the first group.
  ///   - services: those of the second; no sector is in both.
  /// - Throws: ``IndexError/unknownMember(at:)``, and what ``Leontief/init(_:)`` throws.
  /// - Complexity: O(n³).
  public func closeness(
    manufacturing: [Int], services: [Int]
  ) throws(IndexError) -> Closeness {
    try RegionalIndices.closeness(self, manufacturing: manufacturing, services: services)
  }
}

extension ShiftShare {
  /// Splits a region's change into national growth, its mix of industries, and its own shift.
  ///
  /// - Parameters:
  ///   - region: the region's industries at the start and the end, zero or more.
  ///   - nation: the nation's, in the same order.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroTotal``, ``IndexError/absentFromReference(at:)``.
  /// - Complexity: O(n).
  ///
  /// Dunn (1960), doi:10.1111/j.1435-5597.1960.tb01705.x.
  public init(
    region: (start: [Double], end: [Double]), nation: (start: [Double], end: [Double])
  ) throws(IndexError) {
    self = try shiftShare(region: region, nation: nation)
  }
}

extension EllisonGlaeser {
  /// Whether an industry is more concentrated than its few large plants would be by chance.
  ///
  /// - Parameters:
  ///   - plants: the size of each plant.
  ///   - regions: the region of each plant, by its place in `totals`.
  ///   - totals: the reference of each region.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/negative(at:)``,
  ///   ``IndexError/zeroTotal``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/unknownMember(at:)``.
  /// - Complexity: O(plants + regions).
  ///
  /// Ellison & Glaeser (1997), doi:10.1086/262098.
  public init(plants: [Double], regions: [Int], totals: [Double]) throws(IndexError) {
    self = try ellisonGlaeser(plants: plants, regions: regions, totals: totals)
  }
}

extension InterregionalTransfer {
  /// Output that moved between regions, by whose final demand sets it off.
  ///
  /// - Throws: ``IndexError/lengthMismatch(expected:found:)``, and what ``Leontief/init(_:)`` throws.
  /// - Complexity: O((R · n)³) for R regions of n sectors.
  public init(from first: InterregionalTable, to last: InterregionalTable) throws(IndexError) {
    self = try interregionalTransfer(from: first, to: last)
  }
}

extension DoubleDiamond {
  /// The international diamond against the domestic one.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/negative(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(k) for k axes.
  ///
  /// Moon, Rugman & Verbeke (1998), doi:10.1016/S0969-5931(98)00002-X.
  public init(domestic: [Double], international: [Double]) throws(IndexError) {
    self = try doubleDiamond(domestic: domestic, international: international)
  }
}

extension WeightedScores {
  /// These forces less the reverse ones, Σw⁺s⁺ − Σw⁻s⁻.
  ///
  /// - Throws: ``IndexError/negative(at:)``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(n).
  public func net(of reverse: WeightedScores) throws(IndexError) -> Double {
    try netForce(positive: self, reverse: reverse)
  }
}
