/// How trustworthy a figure or a statement is, for example official or press.
public struct Confidence: Hashable, Sendable, Identifiable {
  /// The identifier of a text that an authority published.
  public static let official = ID(.official)

  /// The identifier, for example `official`.
  public let id: Identifier<Confidence>
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
public struct Scope: Hashable, Named {
  /// The identifier of the cluster itself.
  public static let cluster = ID(.cluster)

  /// The identifier, for example `city-industry`.
  public let id: Identifier<Scope>
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// Whether the figure covers the cluster itself.
  public let isCluster: Bool
  /// The scope in which this one lies wholly, nil where it lies in none.
  public let withinID: Scope.ID?
  /// The place among the scopes whose figures are shown for the size of a cluster that has none of
  /// the measure asked for, the lowest first. Nil for never.
  public let sizeOrder: Int?
}

extension Scope: TableRow {
  static let table: StaticString = "scopes"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    isCluster = row.boolean("is_cluster")
    withinID = row.optionalKey("within_id")
    sizeOrder = row.integer("size_order")
  }
}

/// Which firms and branches of its scope a figure counts: all, those above designated size, the
/// leading industries. Figures of different coverage are not comparable.
public struct Coverage: Hashable, Named {
  /// How much of its scope is counted.
  public enum Kind: String, Sendable, CaseIterable {
    /// All of it.
    case whole
    /// A part of it.
    case part
    /// More than the cluster's industry.
    case wider
  }

  /// The identifier of the plain case: all that the source calls so.
  public static let all = ID(.all)

  /// The identifier, for example `above-scale`.
  public let id: Identifier<Coverage>
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// How much of its scope is counted.
  public let kind: Kind
  /// The place among the coverages whose figures are shown for the size of a cluster that has none
  /// of the measure asked for, the lowest first. Nil for never.
  public let sizeOrder: Int?
}

extension Coverage: TableRow {
  static let table: StaticString = "coverages"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    kind = row.choice("kind", missing: .whole, required: false)
    sizeOrder = row.integer("size_order")
  }
}

/// What a figure is: a result, a target, a forecast, a promotional claim, contradicted by another.
public struct FactStatus: Hashable, Named {
  /// The identifier of the plain case: a result that nothing speaks against.
  public static let result = ID(.result)

  /// The identifier, for example `forecast`.
  public let id: Identifier<FactStatus>
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// Whether the number was not yet reached when the source was written.
  public let isExpected: Bool
}

extension FactStatus: TableRow {
  static let table: StaticString = "statuses"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    isExpected = row.optionalBoolean("is_expected") ?? false
  }
}

/// What stands before a number: over, about, nearly.
public struct Qualifier: Hashable, Sendable, Identifiable {
  /// The identifier, for example `over`.
  public let id: Identifier<Qualifier>
  /// The sign for narrow columns, for example `≈`.
  public let symbol: String
  /// The sign in ASCII, for example `~`.
  public let ascii: String
  /// The word.
  public let name: Bilingual
  /// What the number is multiplied by for the least the source can mean; 1 when missing.
  public let lowest: Double
  /// What the number is multiplied by for the most the source can mean; 1 when missing.
  public let highest: Double
}

extension Qualifier: TableRow {
  static let table: StaticString = "qualifiers"

  init(_ row: inout RowReader) {
    id = row.id()
    symbol = row.text("symbol", required: true)
    let ascii = row.text("ascii")
    self.ascii = ascii.isEmpty ? symbol : ascii
    name = row.bilingual("name_en", "name_zh", required: true)
    lowest = row.number("lowest") ?? 1
    highest = row.number("highest") ?? 1
  }
}

/// The part of time a figure covers: the year, its first half, all years together.
public struct Period: Hashable, Sendable, Identifiable {
  /// The identifier of the plain case, a whole year.
  public static let year = ID(.year)

  /// The identifier, for example `first-half`.
  public let id: Identifier<Period>
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
