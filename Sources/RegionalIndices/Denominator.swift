/// What a quantity would be divided by, where that is zero.
public enum Denominator: String, Hashable, Sendable, CaseIterable, Codable {
  /// All values of a table.
  case total
  /// The total of a region.
  case regionTotal
  /// The total of an industry.
  case industryTotal
  /// The income of a group.
  case groupIncome
  /// The income of two groups together.
  case incomeOfBothGroups
  /// The mean of the values.
  case mean
  /// The weights together.
  case weights
  /// The scores together.
  case scores
  /// Theil's T of all.
  case theilT
  /// The random index of a table of comparisons.
  case randomIndex
  /// The total at the start.
  case startTotal
  /// A value at the start.
  case valueAtStart
  /// The nation's industry at the start.
  case nationAtStart
  /// A share at the start.
  case shareAtStart
  /// The links between units.
  case links
  /// The neighbours of a unit.
  case neighbours
  /// The pairs of units that are no neighbours.
  case otherPairs
  /// The differences between all pairs.
  case differences
  /// The differences between neighbours.
  case neighbourDifferences
  /// The total of the other units.
  case totalOfOthers
  /// The products of the values of pairs.
  case productsOfValues
  /// The other regions together.
  case rest
  /// The spread over regions, of which there is one.
  case spreadOverRegions
  /// The spread over plants, of which there is one.
  case spreadOverPlants
  /// What manufacturing buys.
  case inputsOfManufacturing
  /// What services buy.
  case inputsOfServices
  /// What manufacturing sells to sectors.
  case salesOfManufacturing
  /// What services sell to sectors.
  case salesOfServices
  /// What manufacturing makes.
  case outputOfManufacturing
  /// The coefficients of complete consumption.
  case completeCoefficients
  /// A direct coefficient.
  case directCoefficient
  /// The area of the domestic scores.
  case domesticArea
  /// How many regions have an industry.
  case ubiquity
  /// How many industries a region has, or how many regions an industry.
  case diversityOrUbiquity
  /// The proximities of an industry to all others.
  case proximities
  /// The tenth percentile.
  case p10
  /// The median.
  case p50
  /// What the poorest two fifths have.
  case bottomTwoFifths
  /// What the poorest fifth has.
  case bottomFifth
  /// The moves out of a class.
  case departures
  /// The deviations from the mean.
  case deviations
}
