/// How trustworthy a figure or a statement is, for example official or press.
public struct Confidence: Hashable, Sendable, Identifiable {
  /// The identifier, for example `official`.
  public let id: String
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// What it rests on.
  public let basis: Basis
  /// One sign that stands for it in drawings. Empty for one that the program chooses.
  public let mark: String

  /// What a figure or a statement rests on.
  public enum Basis: String, Sendable, CaseIterable {
    /// A source says it.
    case source
    /// The compilers read it into a source.
    case reading
    /// No source was seen.
    case unsourced
  }
}

extension Confidence: TableRow {
  static let table: StaticString = "confidences"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    basis = row.choice("basis", missing: .source, required: false)
    mark = row.text("mark")
  }
}

/// What a figure covers: the cluster itself, the industry of the whole city, a park.
/// Figures of different scope are not comparable.
public struct Scope: Hashable, Sendable, Identifiable {
  /// The identifier, for example `city-industry`.
  public let id: String
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// Whether the figure covers the cluster itself.
  public let isCluster: Bool
}

extension Scope: TableRow {
  static let table: StaticString = "scopes"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    isCluster = row.boolean("is_cluster")
  }
}

/// What stands before a number: over, about, nearly.
public struct Qualifier: Hashable, Sendable, Identifiable {
  /// The identifier, for example `over`.
  public let id: String
  /// The sign, for example `≈`.
  public let symbol: String
  /// The sign in ASCII, for example `~`.
  public let ascii: String
  /// The word.
  public let name: Bilingual
}

extension Qualifier: TableRow {
  static let table: StaticString = "qualifiers"

  init(_ row: inout RowReader) {
    id = row.id()
    symbol = row.text("symbol", required: true)
    let ascii = row.text("ascii")
    self.ascii = ascii.isEmpty ? symbol : ascii
    name = row.bilingual("name_en", "name_zh", required: true)
  }
}

/// The part of time a figure covers: the year, its first half, all years together.
public struct Period: Hashable, Sendable, Identifiable {
  /// The identifier of the plain case, a whole year.
  public static let year = "year"

  /// The identifier, for example `first-half`.
  public let id: String
  /// The name.
  public let name: Bilingual
}

extension Period: TableRow {
  static let table: StaticString = "periods"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
  }
}
