internal import Tabular

/// Generalised entropy, with its parts within and between groups.
extension SQLStatement {
  var generalisedEntropy: Body? {
    let family = EntropyTerms(alpha: parameters["alpha"] ?? 2)
    guard family.isWritten else { return nil }
    let hasGroups = columns[.group] != nil
    let refused =
      (family.alpha <= 0 ? " OR MIN(CASE WHEN a > 0 THEN v END) <= 0" : "")
      + (hasGroups ? " OR COUNT(*) > COUNT(sg)" : "")
    let total = spreadValue(
      "SUM(\(family.term(Self.ratio, zero: "v = 0")) * a / s)", refused: refused)
    guard hasGroups else { return listBody(total) }
    // A group that has nothing has no entropy of its own.
    let means = "((COALESCE(yg, 0) / sg) / (y / s))"
    let inside =
      "SUM(\(family.power(Self.positive(means))) * \(family.term("(v / (yg / sg))", zero: "v = 0")) * a / s)"
    let among = "SUM(\(family.term(means, zero: "yg IS NULL")) * a / s)"
    let further = [(Self.within, inside), (Self.between, among)].map { column, sum in
      ", COALESCE(\(spreadValue(sum, refused: refused)), \(spreadValue("0", refused: refused))) AS \(name(column.key))"
    }
    return Body(
      steps: [("d", spread(["g"]))],
      result: result(total + " AS value" + further.joined(), from: "d", grouped: true),
      numbers: [.value, Self.within, Self.between], cells: unitCells)
  }
}

/// The term of a unit whose value is so many times the mean.
private struct EntropyTerms {
  let alpha: Double

  private var scale: Double { alpha * (alpha - 1) }
  /// Whether its numbers can be written.
  var isWritten: Bool { scale.isFinite }

  /// (r^α − 1)/(α(α − 1)) but for a part that sums to zero, so written that it keeps its digits where α is
  /// near 0 or 1.
  func term(_ ratio: String, zero: String) -> String {
    let logarithm = "LN(\(SQLStatement.positive(ratio)))"
    switch alpha {
    case 0: return "-" + logarithm
    case 1: return "\(ratio) * \(logarithm)"
    case 2: return "(\(ratio) - 1) * (\(ratio) - 1) / 2"
    case ..<0.5:
      let rest = "\(Self.lessOne(alpha, logarithm)) / (\(scale))"
      return "CASE WHEN \(zero) THEN \(-1 / scale) ELSE \(rest) END"
    default: return "\(ratio) * \(Self.lessOne(alpha - 1, logarithm)) / (\(scale))"
    }
  }

  /// r^α.
  func power(_ ratio: String) -> String { "POWER(\(ratio), \(alpha))" }

  /// e^(k·x) − 1 = 2·sinh(k·x/2)·e^(k·x/2).
  private static func lessOne(_ factor: Double, _ term: String) -> String {
    let half = "(\(factor / 2)) * \(term)"
    return "2 * sinh(\(half)) * EXP(\(half))"
  }
}
