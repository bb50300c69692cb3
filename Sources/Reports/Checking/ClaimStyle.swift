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

extension ClaimVerdict {
  /// What the signs of claims in a chart mean, and that of a break.
  package static let legend = Bilingual(
    "✓ holds  ✗ does not hold  ≈ in part  ? not checked  ┊ break of a series",
    "✓ 成立  ✗ 不成立  ≈ 部分成立  ? 未核对  ┊ 序列断点")
}

extension ClaimResult {
  /// The first series that a step of it uses, else the first it rests on.
  package func seriesAtStake(_ atlas: Atlas) -> Series.ID? {
    let used = ways.flatMap { $0.tests.flatMap(\.steps) }.compactMap(\.seriesID)
    return (used + dependsOn).map { Series.ID($0) }.first { atlas.series($0) != nil }
  }
}
