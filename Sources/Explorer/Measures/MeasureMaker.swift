package import ClusterAtlas
package import Measures
package import Tabular

/// Where the rows of a measure come from.
package enum MeasureSource: Hashable, Sendable {
  /// A table of the package, by its name.
  case shipped(ShippedTable.ID)
  case file(String)
}

/// Opens tables to be measured.
package struct MeasureMaker {
  package let atlas: Atlas
  package let language: Language

  package init(atlas: Atlas, language: Language) {
    self.atlas = atlas
    self.language = language
  }

  /// Opens a source: a table of the package is written, a file is read once for its columns.
  package func opened(_ source: MeasureSource) throws(ReadingError) -> OpenedTable {
    guard case .shipped(let id) = source else { return try OpenedTable(source, text: nil) }
    guard let table = ShippedTable.named(id, in: atlas) else { throw .noHeader }
    return try OpenedTable(source, text: table.csv(atlas, language))
  }
}

/// A table that measures can be computed of: what its columns hold and, of one of the package, its
/// text.
package struct OpenedTable: Sendable {
  package let source: MeasureSource
  package let outline: TableOutline
  private let text: String?

  init(_ source: MeasureSource, text: String?) throws(ReadingError) {
    self.source = source
    self.text = text
    outline = try TableOutline.read(file: Self.file(source, text))
  }

  /// An open file with the rows; who reads it closes it.
  private static func file(_ source: MeasureSource, _ text: String?) throws(ReadingError) -> Int32 {
    if let text { return try TableBytes.file(text) }
    guard case .file(let path) = source else { throw .noHeader }
    return try TableFile.open(path)
  }

  /// A measure of the table: a result for each group, with the rows of each.
  package func measurement(
    _ row: MeasureRow, _ request: TableRequest, _ context: MeasureContext
  ) throws(MeasureError) -> Measurement {
    do {
      let file = try Self.file(source, text)
      if row.form.isMatrix {
        let table = try MatrixReader.table(file: file, request, form: row.form)
        return try Measurement(row, table, context)
      }
      return try Measurement(
        row, try TableReader.frame(file: file, request), context, keepsParts: true)
    } catch let error as MeasureError {
      throw error
    } catch let error as ReadingError {
      throw .reading(error)
    } catch {
      throw .reading(.noHeader)
    }
  }
}
