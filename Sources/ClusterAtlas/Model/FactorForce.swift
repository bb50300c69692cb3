/// That a driving or reverse force belongs to a factor of the diamond.
public struct FactorForce: Hashable, Sendable {
  /// Whether a force drives or holds back.
  public enum Sign: String, CaseIterable, Sendable {
    /// It drives.
    case positive = "+"
    /// It holds back.
    case reverse = "-"
  }

  /// Whether it is where the force belongs first of all.
  public enum Role: String, CaseIterable, Sendable {
    /// The factor it belongs to first of all.
    case main
    /// Another factor.
    case also
  }

  /// Who says so.
  public enum Basis: String, CaseIterable, Sendable {
    /// A document says so.
    case document
    /// It is an interpretation.
    case interpretation
  }

  /// The factor.
  public let factorID: Topic.ID
  /// The force.
  public let forceID: Topic.ID
  /// Whether it drives or holds back.
  public let sign: Sign
  /// Whether the factor is the force's main one.
  public let role: Role
  /// Whether a document says so.
  public let basis: Basis
  /// Why it belongs there.
  public let reason: Bilingual
}

extension FactorForce: TableRow {
  static let table: StaticString = "factor_forces"

  init(_ row: inout RowReader) {
    factorID = row.key("factor_id")
    forceID = row.key("force_id")
    sign = row.choice("sign", missing: .positive)
    role = row.choice("role", missing: .main)
    basis = row.choice("basis", missing: .interpretation)
    reason = row.bilingual("reason_en", "reason_zh", required: true)
  }
}
