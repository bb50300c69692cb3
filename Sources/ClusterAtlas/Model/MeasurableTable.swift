/// A table of the package that measures can be taken of.
public struct MeasurableTable: Hashable, Sendable, Identifiable {
  /// Where its rows come from.
  public enum Content: String, Sendable, CaseIterable {
    /// The panel of the provinces.
    case provinces
    /// The linkages of the provinces.
    case activities
    /// The systems of a computed series.
    case systems
    /// The series.
    case series
    /// The clusters.
    case clusters
  }

  /// The identifier, for example `provincial-panel`.
  public let id: Identifier<MeasurableTable>
  /// The title.
  public let title: Bilingual
  /// Where its rows come from.
  public let content: Content
  /// The computed series whose systems it holds, nil when it holds none.
  public let seriesID: Series.ID?
  /// The first year that it shows, nil for all.
  public let fromYear: Int?
  /// The last year that it shows, nil for all.
  public let toYear: Int?
  /// What its numbers are.
  public let note: Bilingual
  /// Its place among the tables, from 1.
  public let position: Int
}

extension MeasurableTable: TableRow {
  static let table: StaticString = "measure_tables"

  init(_ row: inout RowReader) {
    id = row.id()
    title = row.bilingual("title_en", "title_zh", required: true)
    content = row.choice("content", missing: .series)
    seriesID = row.optionalKey("series_id")
    fromYear = row.integer("from_year")
    toYear = row.integer("to_year")
    note = row.bilingual("note_en", "note_zh")
    position = row.integer("position") ?? 0
  }
}

/// A column of a table for measures.
public struct MeasureColumn: Hashable, Sendable {
  /// What stands in the column.
  public enum Role: String, Sendable, CaseIterable {
    /// The province.
    case province
    /// The region of the province in a grouping.
    case grouping
    /// The year.
    case year
    /// An indicator of the provinces.
    case indicator
    /// The latest figure of an indicator, whatever its year.
    case reference
    /// An indicator over the population.
    case perHead = "per-head"
    /// An activity, a system, a field or a series.
    case item
    /// The number of the item.
    case value
  }

  /// The table.
  public let tableID: MeasurableTable.ID
  /// The heading, for example `secondary-va`.
  public let id: String
  /// What it is called.
  public let name: Bilingual
  /// What stands in it.
  public let role: Role
  /// The grouping of a column of regions.
  public let groupingID: ProvinceGrouping.ID?
  /// The indicator of a column of numbers.
  public let indicatorID: PanelIndicator.ID?
  /// The unit of its numbers where no indicator has it. `nil` when there is none.
  public let unitID: UnitOfMeasure.ID?
  /// Its place in the table, from 1.
  public let position: Int
}

extension MeasureColumn: TableRow {
  static let table: StaticString = "measure_columns"

  init(_ row: inout RowReader) {
    tableID = row.key("table_id")
    id = row.text("id", required: true)
    name = row.bilingual("name_en", "name_zh", required: true)
    role = row.choice("role", missing: .value)
    groupingID = row.optionalKey("grouping_id")
    indicatorID = row.optionalKey("indicator_id")
    unitID = row.optionalKey("unit_id")
    position = row.integer("position") ?? 0
  }
}

/// An item of a table for measures that is no row of another table.
public struct MeasureItem: Hashable, Sendable {
  /// What it holds.
  public enum Quantity: String, Sendable, CaseIterable {
    /// Value added of manufacturing.
    case manufacturing
    /// Value added of producer services.
    case services
    /// A system of a computed series.
    case system
  }

  /// The table.
  public let tableID: MeasurableTable.ID
  /// What it holds.
  public let quantity: Quantity
  /// The series of a system.
  public let seriesID: Series.ID?
  /// What it is called.
  public let name: Bilingual
  /// Its place in the table, from 1.
  public let position: Int
}

extension MeasureItem: TableRow {
  static let table: StaticString = "measure_items"

  init(_ row: inout RowReader) {
    tableID = row.key("table_id")
    quantity = row.choice("quantity", missing: .system)
    seriesID = row.optionalKey("series_id")
    name = row.bilingual("name_en", "name_zh", required: true)
    position = row.integer("position") ?? 0
  }
}

/// Which table shows a measure.
struct MeasureExample: TableRow {
  static let table: StaticString = "measure_examples"
  let measure: String
  let form: MeasureForm?
  let tableID: MeasurableTable.ID?

  init(_ row: inout RowReader) {
    _ = row.integer("position")
    measure = row.text("measure")
    form = row.optionalChoice("form")
    tableID = row.optionalText("table_id").map { MeasurableTable.ID($0) }
  }
}

/// The form of the data that a measure needs, as far as examples differ by it.
public enum MeasureForm: String, Sendable, CaseIterable {
  /// A matrix of flows.
  case matrix
  /// Units by items.
  case items
  /// Units by items at two times.
  case changeOfItems = "change-of-items"
  /// Units by columns.
  case table
  /// A list of numbers.
  case list
  /// Numbers by year.
  case series
  /// Units at two times.
  case change
}
