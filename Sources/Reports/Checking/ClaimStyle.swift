package import Checks
package import ClusterAtlas
package import Drawing

extension ClaimVerdict {
  /// How its sign looks.
  package var style: Style {
    switch self {
    case .holds, .holdsByRounding: Style(.positive)
    case .holdsInDirection: .alert
    case .doesNotHold, .contradictsItself: Style(.negative)
    case .notComparable, .cannotBeChecked: .dim
    }
  }
}

extension ClaimResult {
  /// The first series that a step of it uses, else the first it rests on.
  package func seriesAtStake(_ atlas: Atlas) -> Series.ID? {
    let used = ways.flatMap { $0.tests.flatMap(\.steps) }.compactMap(\.seriesID)
    return (used + dependsOn).first { atlas.series($0) != nil }
  }
}
