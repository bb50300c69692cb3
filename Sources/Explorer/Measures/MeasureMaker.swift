package import ClusterAtlas
package import Measures

/// Where the rows of a measure come from.
package enum MeasureSource: Hashable, Sendable {
  /// A table of the package, by its name.
  case shipped(ShippedTable.ID)
  case file(String)
}

/// Computes measures of shipped tables and of files.
package struct MeasureMaker {
  package let atlas: Atlas
  package let language: Language

  package init(atlas: Atlas, language: Language) {
    self.atlas = atlas
    self.language = language
  }

  /// An open file with the rows of a source; who reads it closes it.
  private func open(_ source: MeasureSource) throws(ReadingError) -> Int32 {
    switch source {
    case .file(let path): return try TableFile.open(path)
    case .shipped(let id):
      guard let table = ShippedTable.named(id, in: atlas) else { throw .noHeader }
      return try TableBytes.file(table.csv(atlas, language))
    }
  }

  /// What the columns of a source hold.
  package func outline(_ source: MeasureSource) throws(ReadingError) -> TableOutline {
    try TableOutline.read(file: try open(source))
  }

  /// A measure of a source: a result for each group, with the rows of each.
  package func measurement(
    _ row: MeasureRow, _ source: MeasureSource, _ request: TableRequest, _ context: MeasureContext
  ) throws(MeasureError) -> Measurement {
    do {
      let file = try open(source)
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
