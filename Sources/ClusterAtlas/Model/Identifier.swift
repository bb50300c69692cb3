/// The identifier of a row of the package: a text, told apart by what it is the identifier of.
///
/// Rows have it as their `ID`, so that `Cluster.ID` and `Field.ID` are two types, and what is known
/// by one is not looked up by the other:
///
///     if let cluster = atlas.cluster("xian-aviation") {
///       cluster.provinceIDs.first.flatMap(atlas.province)?.name[.english]  // "Shaanxi"
///       cluster.fieldID.flatMap(atlas.province)  // does not compile
///     }
///
/// A literal is the identifier that is wanted where it stands. A text from outside is made one by
/// `Cluster.ID(text)`, which need not be that of a row; `rawValue` is the text again.
public struct Identifier<Row>: RawRepresentable, Hashable, Comparable, Sendable {
  /// The text, for example `xian-aviation`.
  public let rawValue: String

  /// The identifier with this text: what `RawRepresentable` asks for. ``init(_:)`` is the same, shorter.
  @inlinable
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The identifier with this text, which need not be that of a row.
  @inlinable
  public init(_ text: String) { rawValue = text }

  /// Whether its text is empty: the identifier of no row.
  @inlinable
  public var isEmpty: Bool { rawValue.isEmpty }

  /// Whether both have the same text.
  @inlinable
  public static func == (first: Self, second: Self) -> Bool { first.rawValue == second.rawValue }

  /// In the order of their texts.
  @inlinable
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

  /// Hashes the text.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension Identifier: ExpressibleByStringLiteral {
  /// The identifier with the text of a literal.
  @inlinable
  public init(stringLiteral text: String) { rawValue = text }
}

extension Identifier: CustomStringConvertible {
  /// The text.
  @inlinable
  public var description: String { rawValue }
}
