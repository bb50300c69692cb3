// Indices of a list of numbers, as methods of any collection of them.

extension Collection<Double> {
  /// The Gini coefficient: the mean absolute difference of all pairs, as a share of twice the mean.
  ///
  ///     try [2, 4, 4, 10].gini().value                     // 0.3
  ///     try [2, 4, 4, 10].gini(variant: .corrected).value  // 0.4
  ///
  /// The values are zero or more, in any unit and order; zeros count in n.
  ///
  /// - Returns: 0 … (n − 1)/n, or 0 … 1 corrected; corrected is undefined for one value.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``.
  /// - Complexity: O(n) by radix sort, on ``Parallelism/threads``; O(*n* log *n*) below 512 values.
  ///
  /// Gini (1912); Sen (1973); Deltas (2003), doi:10.1162/rest.2003.85.1.226.
  public func gini(
    variant: GiniVariant = .population
  ) throws(IndexError) -> IndexValue<GiniVariant> {
    try RegionalIndices.gini(Array(self), variant: variant)
  }

  /// The Gini coefficient of values per head with weights, such as income with population.
  ///
  ///     try [1, 2, 4].gini(weights: [5, 3, 2]).value  // 0.3
  ///
  /// - Parameter weights: one for each value, zero or more; a unit of weight zero vanishes.
  /// - Returns: 0 … 1 (below 1).
  /// - Throws: as ``gini(variant:)``, and ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Lerman & Yitzhaki (1989), *Journal of Econometrics* 42(1).
  public func gini(
    weights: some Collection<Double>
  ) throws(IndexError) -> IndexValue<SingleForm> {
    try RegionalIndices.gini(Array(self), weights: Array(weights))
  }

  /// The Gini coefficient of these group totals with the size of each group.
  ///
  /// The same as ``gini(weights:)`` of total / size.
  ///
  ///     try [5, 6, 8].gini(sizes: [5, 3, 2]).value  // 0.3
  ///
  /// - Parameter sizes: more than zero, one for each total.
  /// - Returns: 0 … 1 (below 1).
  /// - Throws: as ``gini(weights:)``, and ``IndexError/notPositive(at:)`` for a size of zero.
  /// - Complexity: O(*n* log *n*).
  public func gini(
    sizes: some Collection<Double>
  ) throws(IndexError) -> IndexValue<SingleForm> {
    try RegionalIndices.gini(totals: Array(self), sizes: Array(sizes))
  }

  /// The Gini coefficient split into neighbours and non-neighbours (Rey & Smith 2013).
  ///
  /// - Parameter links: who is whose neighbour, for as many units as there are values.
  /// - Throws: as ``gini(variant:)``, and ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*n* + *m*) for m links.
  ///
  /// Rey & Smith (2013), doi:10.1007/s12076-012-0086-z.
  public func spatialGini(links: SpatialLinks) throws(IndexError) -> SpatialGini {
    try RegionalIndices.spatialGini(Array(self), links: links)
  }

  /// The spatial Gini of an industry over regions, against a reference.
  ///
  ///     try [10, 30, 60].locationalGini(reference: [50, 30, 20], variant: .krugman).value  // 0.26
  ///
  /// - Parameters:
  ///   - reference: the reference in each region, zero or more.
  ///   - variant: which of the numbers known under the name.
  /// - Returns: from 0 to the upper end of the variant.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/absentFromReference(at:)``.
  /// - Complexity: O(*n* log *n*) for `.krugman` and `.normalised`, O(n) for the others.
  ///
  /// Krugman (1991), *Geography and Trade*; Ceapraz (2008).
  public func locationalGini(
    reference: some Collection<Double>, variant: LocationalGiniVariant = .plain
  ) throws(IndexError) -> IndexValue<LocationalGiniVariant> {
    try RegionalIndices.locationalGini(
      Array(self), reference: Array(reference), variant: variant)
  }

  /// The points of the Lorenz curve.
  ///
  /// - Throws: as ``gini(variant:)``.
  /// - Complexity: O(n) by radix sort; O(*n* log *n*) below 512 values.
  ///
  /// Lorenz (1905), doi:10.2307/2276207.
  public func lorenzCurve() throws(IndexError) -> LorenzCurve {
    try RegionalIndices.lorenzCurve(Array(self))
  }

  /// The points of the Lorenz curve of values per head with weights.
  ///
  /// - Parameter weights: one for each value, zero or more.
  /// - Throws: as ``gini(weights:)``.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Lorenz (1905), doi:10.2307/2276207.
  public func lorenzCurve(weights: some Collection<Double>) throws(IndexError) -> LorenzCurve {
    try RegionalIndices.lorenzCurve(Array(self), weights: Array(weights))
  }

  /// Theil's T, or L, the mean logarithmic deviation.
  ///
  ///     try [2, 4, 4, 10].theil().value  // 0.165687…
  ///
  /// - Returns: T 0 … ln n; L 0 upwards, undefined if a value is zero.
  /// - Throws: as ``gini(variant:)``.
  /// - Complexity: O(n).
  ///
  /// Theil (1967), *Economics and Information Theory*; Shorrocks (1980), doi:10.2307/1913126.
  public func theil(variant: TheilVariant = .t) throws(IndexError) -> IndexValue<TheilVariant> {
    try RegionalIndices.theil(Array(self), variant: variant)
  }

  /// Theil's T and L split by groups of units.
  ///
  /// - Parameters:
  ///   - population: one for each value, more than zero; `nil` counts each unit as one.
  ///   - groups: one label for each value.
  /// - Throws: as ``gini(variant:)``, and ``IndexError/notPositive(at:)``,
  ///   ``IndexError/overflow``, ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(n · groups).
  ///
  /// Shorrocks (1980), doi:10.2307/1913126.
  public func theilDecomposition(
    population: [Double]? = nil, groups: [String]
  ) throws(IndexError) -> TheilDecomposition {
    try RegionalIndices.theilDecomposition(Array(self), population: population, groups: groups)
  }

  /// The standard deviation as a share of the mean, or that of logarithms.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``.
  /// - Complexity: O(n).
  ///
  /// Pearson (1896), doi:10.1098/rsta.1896.0007.
  public func coefficientOfVariation(
    variant: VariationVariant = .population
  ) throws(IndexError) -> IndexValue<VariationVariant> {
    try RegionalIndices.coefficientOfVariation(Array(self), variant: variant)
  }

  /// Williamson's weighted coefficient of variation.
  ///
  /// - Parameter weights: population, zero or more, one for each value.
  /// - Throws: as ``gini(weights:)``.
  /// - Complexity: O(n).
  ///
  /// Williamson (1965), doi:10.1086/450136.
  public func williamson(
    weights: some Collection<Double>
  ) throws(IndexError) -> IndexValue<SingleForm> {
    try RegionalIndices.williamson(Array(self), weights: Array(weights))
  }

  /// The Herfindahl–Hirschman index: the sum of squared shares.
  ///
  /// - Throws: as ``gini(variant:)``.
  /// - Complexity: O(n).
  ///
  /// Hirschman (1945); Herfindahl (1950).
  public func herfindahl(
    variant: HerfindahlVariant = .index
  ) throws(IndexError) -> IndexValue<HerfindahlVariant> {
    try RegionalIndices.herfindahl(Array(self), variant: variant)
  }

  /// The share of the k largest.
  ///
  /// - Parameter k: 1 or more.
  /// - Returns: min(1, k/n) … 1.
  /// - Throws: as ``gini(variant:)``, and ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(n) by radix sort.
  ///
  /// Bain (1956), *Barriers to New Competition*.
  public func concentrationRatio(k: Int) throws(IndexError) -> IndexValue<LargestCount> {
    try RegionalIndices.concentrationRatio(Array(self), k: k)
  }

  /// Moran's I of values and links, with both analytical tests.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*n* + *m*) for m links.
  ///
  /// Moran (1950), doi:10.1093/biomet/37.1-2.17.
  public func moransI(
    links: SpatialLinks, weighting: SpatialWeighting = .rowStandardised
  ) throws(IndexError) -> MoransI {
    try RegionalIndices.moransI(Array(self), links: links, weighting: weighting)
  }

  /// Where each unit lies in the scatter that Moran's I is the slope of.
  ///
  /// - Throws: as ``moransI(links:weighting:)``.
  /// - Complexity: O(*n* + *m*) for m links.
  ///
  /// Anselin (1996), *Spatial Analytical Perspectives on GIS*, ch. 8.
  public func moranScatter(links: SpatialLinks) throws(IndexError) -> MoranScatter {
    try RegionalIndices.moranScatter(Array(self), links: links)
  }

  /// Moran's I against random orders of the values.
  ///
  /// - Parameters:
  ///   - links: the pairs of neighbours.
  ///   - weighting: how the neighbours of a unit weigh.
  ///   - permutations: how many orders, 1 or more.
  ///   - seed: the same seed gives the same p.
  /// - Throws: as ``moransI(links:weighting:)``, and ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(permutations · (*n* + *m*)), on ``Parallelism/threads``.
  ///
  /// Cliff & Ord (1981), *Spatial Processes*.
  public func moranPermutationTest(
    links: SpatialLinks, weighting: SpatialWeighting = .rowStandardised, permutations: Int = 999,
    seed: UInt64 = 1
  ) throws(IndexError) -> MoranPermutationTest {
    try RegionalIndices.moranPermutationTest(
      Array(self), links: links, weighting: weighting, permutations: permutations, seed: seed)
  }

  /// The Mann–Kendall trend test with Sen's slope.
  ///
  /// - Parameter times: increasing, one for each value; `nil` takes 0, 1, 2, …
  /// - Throws: ``IndexError/tooFewObservations(needed:found:)``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/notIncreasing(at:)``.
  /// - Complexity: O(*n*² log *n*).
  ///
  /// Mann (1945), doi:10.2307/1907187; Sen (1968), doi:10.1080/01621459.1968.10480934.
  public func mannKendall(times: [Double]? = nil) throws(IndexError) -> MannKendall {
    try RegionalIndices.mannKendall(Array(self), times: times)
  }

  /// Where a broken line fits a series best.
  ///
  /// - Parameters:
  ///   - times: increasing, one for each value.
  ///   - minimumSegment: how many observations each of two separate lines must have, 2 or more.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/notIncreasing(at:)``,
  ///   ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(n²).
  ///
  /// Muggeo (2003), doi:10.1002/sim.1545; Bai & Perron (2003), doi:10.1002/jae.659.
  public func turningPoint(
    times: [Double], minimumSegment: Int = 3
  ) throws(IndexError) -> TurningPoint {
    try RegionalIndices.turningPoint(
      times: times, values: Array(self), minimumSegment: minimumSegment)
  }

  /// The average yearly growth of values in years.
  ///
  /// - Parameter years: increasing, one for each value.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/notIncreasing(at:)``.
  /// - Complexity: O(n).
  public func growth(years: [Double]) throws(IndexError) -> Growth {
    try RegionalIndices.growth(years: years, values: Array(self))
  }

  /// What each part adds to the growth of the whole, from these values to those of the end.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(n).
  public func growthContributions(
    to end: some Collection<Double>
  ) throws(IndexError) -> GrowthContributions {
    try RegionalIndices.growthContributions(start: Array(self), end: Array(end))
  }

  /// How an industry's shares move between regions, from these values to those of the end.
  ///
  /// - Parameters:
  ///   - end: the values at the end, as many.
  ///   - threshold: percentage points below which a share is said not to move.
  /// - Throws: as ``gini(variant:)``, and ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(n).
  ///
  /// Fuchs (1962), *Changes in the Location of Manufacturing in the United States since 1929*.
  public func relativeTransfer(
    to end: some Collection<Double>, threshold: Double = 0.25
  ) throws(IndexError) -> RelativeTransfer {
    try RegionalIndices.relativeTransfer(
      start: Array(self), end: Array(end), threshold: threshold)
  }

  /// β- and σ-convergence from these values to those of the end.
  ///
  /// - Parameters:
  ///   - end: the values at the end, as many.
  ///   - years: how many years lie between, above 0.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notPositive(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(n).
  ///
  /// Barro & Sala-i-Martin (1992), doi:10.1086/261816.
  public func convergence(
    to end: some Collection<Double>, years: Double
  ) throws(IndexError) -> Convergence {
    try RegionalIndices.convergence(Array(self), Array(end), years: years)
  }

  /// The coupling coordination degree of the scores of subsystems, each 0 … 1.
  ///
  /// - Parameters:
  ///   - weights: one for each score; `nil` gives all the same.
  ///   - variant: the form of the degree of coupling.
  /// - Throws: ``IndexError/tooFewObservations(needed:found:)``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/outOfRange(at:lower:upper:)``, ``IndexError/zeroWeight``.
  /// - Complexity: O(p) for p subsystems; the corrected form O(*p* log *p*).
  ///
  /// Wang Shujia et al. (2021), doi:10.31497/zrzyxb.20210319.
  public func couplingCoordination(
    weights: [Double]? = nil, variant: CouplingVariant = .classic
  ) throws(IndexError) -> CouplingCoordination {
    try RegionalIndices.couplingCoordination(Array(self), weights: weights, variant: variant)
  }

  /// The area of scores as a polygon, against the full one.
  ///
  /// - Parameter maximum: the best score, above 0.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/outOfRange(at:lower:upper:)``,
  ///   ``IndexError/invalidParameter(_:)``.
  /// - Complexity: O(k) for k axes.
  ///
  /// Porter (1990), *The Competitive Advantage of Nations*.
  public func diamond(maximum: Double) throws(IndexError) -> Diamond {
    try RegionalIndices.diamond(Array(self), maximum: maximum)
  }

  /// The order of scores, the largest first, by four rules for ties.
  ///
  /// - Throws: ``IndexError/notFinite(at:)``.
  /// - Complexity: O(*n* log *n*).
  public func ranking() throws(IndexError) -> Ranking {
    try RegionalIndices.ranking(map { $0 })
  }
}

extension Collection<Double?> {
  /// The order of scores, the largest first, by four rules for ties; missing scores have no rank.
  ///
  /// - Throws: ``IndexError/notFinite(at:)``.
  /// - Complexity: O(*n* log *n*).
  public func ranking() throws(IndexError) -> Ranking {
    try RegionalIndices.ranking(Array(self))
  }
}
