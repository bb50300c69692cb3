/// The identifiers to which the form of a package gives a meaning, whatever the package is about.
///
/// All others are the package's own. A package need not have the rows of these: what they would say
/// is then said of no figure.
public enum ReservedIdentifier: String, CaseIterable, Sendable {
  /// The scope of a figure that is of the cluster itself: sizes are of it unless another is asked for.
  case cluster
  /// The coverage of a figure that counts all that its source calls so: it is not told.
  case all
  /// The status of a figure that was reached and that nothing speaks against: it is not told.
  case result
  /// The period of a figure of a whole year: it is not told.
  case year
  /// The confidence in a text of an authority: with it an unofficial copy is told.
  case official
  /// The size of a cluster unless another is asked for.
  case output
  /// Another size of clusters.
  case revenue
  /// Another size of clusters.
  case sales
  /// Another size of clusters.
  case scale
  /// Another size of clusters.
  case valueAdded = "value-added"

  /// The table in which it is the identifier of a row.
  public var table: String {
    switch self {
    case .cluster: "scopes"
    case .all: "coverages"
    case .result: "statuses"
    case .year: "periods"
    case .official: "confidences"
    case .output, .revenue, .sales, .scale, .valueAdded: "indicators"
    }
  }
}

extension Identifier {
  /// The identifier to which the form of a package gives this meaning.
  init(_ reserved: ReservedIdentifier) { self.init(reserved.rawValue) }
}
