/// A national input-output table.
public struct IOTable: Hashable, Sendable, Identifiable {
  /// How imports are treated.
  public enum Form: String, Sendable, CaseIterable {
    /// Imports are in the flows, and subtracted in a column of their own.
    case competitive
    /// Domestic and imported flows are apart.
    case nonCompetitive = "non-competitive"
  }

  /// The identifier, for example `io-2020-8`.
  public let id: Identifier<IOTable>
  /// The year.
  public let year: Int
  /// How many sectors it has.
  public let sectors: Int
  /// `standard`, or `high-tech` where high technology is a sector.
  public let classification: String
  /// How imports are treated.
  public let form: Form
  /// The title.
  public let title: Bilingual
  /// A short name.
  public let short: Bilingual
  /// The unit of its flows.
  public let unitID: UnitOfMeasure.ID
  /// Where it is from.
  public let sourceID: Source.ID
  /// How imports stand in its flows and its final uses, in a few words.
  public let imports: Bilingual
  /// How it was made.
  public let note: Bilingual
}

extension IOTable: TableRow {
  static let table: StaticString = "io_tables"

  init(_ row: inout RowReader) {
    id = row.id()
    year = row.integer("year", required: true) ?? 0
    sectors = row.integer("sectors") ?? 0
    classification = row.text("classification")
    form = row.choice("form", missing: .competitive)
    title = row.bilingual("title_en", "title_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(title)
    unitID = row.key("unit_id")
    sourceID = row.key("source_id")
    imports = row.bilingual("imports_en", "imports_zh")
    note = row.bilingual("note_en", "note_zh")
  }
}

/// A sector of an input-output table.
public struct IOSector: Hashable, Sendable {
  /// The table.
  public let tableID: IOTable.ID
  /// The code in the table, for example `01`.
  public let code: String
  /// The name.
  public let name: Bilingual
  /// A short name.
  public let short: Bilingual
  /// Which of the two sides of the linkages it belongs to; nil for neither.
  public let role: Role?

  /// A side of the linkages between industries.
  public enum Role: String, Sendable, CaseIterable {
    /// Manufacturing.
    case manufacturing
    /// Producer services.
    case services
  }
}

extension IOSector: TableRow {
  static let table: StaticString = "io_sectors"

  init(_ row: inout RowReader) {
    tableID = row.key("table_id")
    code = row.text("code", required: true)
    name = row.bilingual("name_en", "name_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(name)
    role = row.optionalChoice("role")
  }
}

/// Where the flows of an input-output table come from: home, abroad, or both together.
public struct IOBlock: Hashable, Sendable, Identifiable {
  /// The identifier, for example `domestic`.
  public let id: Identifier<IOBlock>
  /// The name.
  public let name: Bilingual
  /// What it means.
  public let meaning: Bilingual
  /// Whose products they are.
  public let origin: Origin

  /// Whose products flow.
  public enum Origin: String, Sendable, CaseIterable {
    /// Made at home.
    case domestic
    /// Made abroad.
    case imported
    /// Both together.
    case both
  }
}

extension IOBlock: TableRow {
  static let table: StaticString = "io_blocks"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    origin = row.choice("origin", missing: .both)
  }
}

/// A final use, or the total, at the right of an input-output table.
public struct IOColumn: Hashable, Sendable, Identifiable {
  /// The identifier, for example `exports`.
  public let id: Identifier<IOColumn>
  /// The name.
  public let name: Bilingual
  /// 1 where it adds to total output, -1 where it is subtracted, 0 for the total.
  public let sign: Int
}

extension IOColumn: TableRow {
  static let table: StaticString = "io_columns"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    sign = row.integer("sign") ?? 0
  }
}

/// A component of value added, or the total, below an input-output table.
public struct IORow: Hashable, Sendable, Identifiable {
  /// The identifier, for example `compensation`.
  public let id: Identifier<IORow>
  /// The name.
  public let name: Bilingual
  /// What it is of the sector's input.
  public let kind: Kind

  /// What a row is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A component of value added.
    case component
    /// Value added.
    case sum
    /// Total input, which equals total output.
    case total
  }
}

extension IORow: TableRow {
  static let table: StaticString = "io_rows"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    kind = row.choice("kind", missing: .component)
  }
}

struct IOFlow: TableRow {
  static let table: StaticString = "io_flows"
  let tableID: IOTable.ID
  let blockID: IOBlock.ID
  let row, column: String
  let value: Double

  init(_ reader: inout RowReader) {
    tableID = reader.key("table_id")
    blockID = reader.key("block_id")
    row = reader.text("row", required: true)
    column = reader.text("column", required: true)
    value = reader.number("value", required: true) ?? 0
  }
}

struct IOFinalUse: TableRow {
  static let table: StaticString = "io_final_uses"
  let tableID: IOTable.ID
  let blockID: IOBlock.ID
  let row: String
  let columnID: IOColumn.ID
  let value: Double

  init(_ reader: inout RowReader) {
    tableID = reader.key("table_id")
    blockID = reader.key("block_id")
    row = reader.text("row", required: true)
    columnID = reader.key("column_id")
    value = reader.number("value", required: true) ?? 0
  }
}

struct IOValueAdded: TableRow {
  static let table: StaticString = "io_value_added"
  let tableID: IOTable.ID
  let rowID: IORow.ID
  let column: String
  let value: Double

  init(_ reader: inout RowReader) {
    tableID = reader.key("table_id")
    rowID = reader.key("row_id")
    column = reader.text("column", required: true)
    value = reader.number("value", required: true) ?? 0
  }
}
