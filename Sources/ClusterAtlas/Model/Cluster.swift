/// A national advanced manufacturing cluster.
public struct Cluster: Hashable, Named {
  /// The list that a cluster was named in.
  public enum List: Int, CaseIterable, Sendable {
    /// The first 25.
    case national25 = 1
    /// The 20 added in 2022: 45 in all.
    case round2022 = 3
    /// The 35 added in 2024, of which the package names 31: 76 of 80.
    case round2024 = 4
  }

  /// Where the batch of a cluster is known from.
  public enum Basis: String, Sendable, CaseIterable {
    /// A page says so.
    case page
    /// It follows from what pages say.
    case derived
    /// Nothing was found that says so.
    case generalKnowledge = "general-knowledge"
  }

  /// How certain it is that a cluster was named.
  public enum Certainty: String, Sendable, CaseIterable {
    /// A page says so.
    case page
    /// A page of little weight says so.
    case weakPage = "weak-page"
    /// Nothing was found that says so.
    case generalKnowledge = "general-knowledge"
  }

  /// The identifier, for example `shenzhen-ict`.
  public let id: Identifier<Cluster>
  /// The name in full.
  public let name: Bilingual
  /// City and product: at most 24 columns of a terminal in English, 16 in Chinese.
  public let short: Bilingual
  /// The Chinese short name in pinyin, a space between syllables. Empty when missing.
  public let pinyin: String
  /// The first letters of the syllables of the Chinese short name. Empty when missing.
  public let initials: String
  /// The Chinese name in full in pinyin. Empty when missing.
  public let namePinyin: String
  /// The first letters of the syllables of the Chinese name in full. Empty when missing.
  public let nameInitials: String
  /// The list it was named in.
  public let list: List
  /// The year it was named. Nil when the package does not say.
  public let year: Int?
  /// The batch among the first 25, 1 or 2. Nil for later clusters.
  public let batch: Int?
  /// The place in the notice of its batch or round, from 1. Nil when it is not known.
  public let batchRank: Int?
  /// Where the batch is known from.
  public let batchBasis: Basis
  /// The field it belongs to, nil when it is not known.
  public let fieldID: Field.ID?
  /// Whether the field is the compilers' reading and not from a document.
  public let fieldIsInferred: Bool
  /// Where it is. Nil for a later cluster none of whose cities is in the package.
  public internal(set) var coordinate: Coordinate?
  /// The provinces it lies in, the main one first.
  public internal(set) var provinceIDs: [Province.ID] = []
  /// The cities it lies in, the main one first.
  public internal(set) var cityIDs: [City.ID] = []
  /// How certain it is that it was named.
  public let certainty: Certainty

  /// Whether the batch, where the package has one, is known from a page or follows from pages.
  public var isBatchConfirmed: Bool { batch == nil || batchBasis != .generalKnowledge }
  /// Whether nothing on its naming rests on general knowledge or a page of little weight.
  public var isConfirmed: Bool { isBatchConfirmed && certainty == .page }
}

/// Where the field of a cluster is known from.
enum FieldBasis: String, CaseIterable {
  case inferred, document
}

extension Cluster: TableRow {
  static let table: StaticString = "clusters"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(name)
    pinyin = row.text("pinyin")
    initials = row.text("initials")
    namePinyin = row.text("name_pinyin")
    nameInitials = row.text("name_initials")
    list = .national25
    year = row.integer("year")
    batch = row.integer("batch")
    batchRank = row.integer("batch_rank")
    batchBasis = row.choice("batch_basis", missing: .generalKnowledge, required: false)
    fieldID = row.optionalKey("field_id")
    fieldIsInferred =
      row.choice("field_basis", missing: FieldBasis.document, required: false) == .inferred
    coordinate = row.coordinate("longitude", "latitude")
    certainty = .page
  }
}
