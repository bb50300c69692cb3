package import ClusterAtlas
package import Measures
package import Tabular
internal import Synchronization

/// Where the rows of a measure come from.
package enum MeasureSource: Hashable, Sendable {
  /// A table of the package, by its name.
  case shipped(ShippedTable.ID)
  case file(String)
}

/// Opens tables to be measured.
package struct TableOpener {
  package let atlas: Atlas
  package let language: Language

  package init(atlas: Atlas, language: Language) {
    self.atlas = atlas
    self.language = language
  }

  /// Opens a source: a table of the package is made, a file is read once.
  package func opened(_ source: MeasureSource) throws(ReadingError) -> OpenedTable {
    switch source {
    case .file(let path):
      let file = try TableFile.open(path)
      let data = try DataTable.read(file: file, limit: MeasureTable.limit)
      return OpenedTable(source, data, in: language)
    case .shipped(let id):
      guard let table = ShippedTable.named(id, in: atlas) else { throw .noHeader }
      return OpenedTable(source, table.data(atlas), in: language)
    }
  }
}

/// A table that measures can be computed of, and what its columns hold in a language.
package struct OpenedTable: Sendable {
  package let source: MeasureSource
  package let data: DataTable
  package let outline: TableOutline
  package let language: Language
  private let memo = SelectionMemo()

  init(_ source: MeasureSource, _ data: DataTable, in language: Language) {
    self.source = source
    self.data = data
    self.language = language
    outline = data.outline(in: language)
  }

  /// The same table in another language.
  func told(in language: Language) -> OpenedTable {
    language == self.language ? self : OpenedTable(source, data, in: language)
  }

  /// A measure of the table: a result for each group, with the rows of each.
  ///
  /// - Parameter seen: the group that is seen, which is computed first.
  package func measurement(
    _ row: MeasureDefinition, _ request: TableRequest, _ context: MeasureContext,
    seen: String? = nil
  ) throws(MeasureError) -> Measurement {
    if row.form.isMatrix { return try Measurement(row, try matrix(row.form, request), context) }
    guard let selection = try selection(request), selection.isWithin(request.domain) else {
      return try refused(row, request, context)
    }
    return try Measurement(row, selection, context, seen: seen)
  }

  /// The rows of a request; those of the last are kept, as another measure or variant takes them too.
  private func selection(_ request: TableRequest) throws(MeasureError) -> DataSelection? {
    let key = SelectionKey(request)
    if let kept = memo.kept(key) { return kept }
    do throws(ReadingError) {
      guard let selection = try data.select(request, in: language) else { return nil }
      memo.keep(selection, key)
      return selection
    } catch {
      throw .reading(error)
    }
  }

  /// What is wrong with the numbers: a file tells it with the places of its cells.
  private func refused(
    _ row: MeasureDefinition, _ request: TableRequest, _ context: MeasureContext
  ) throws(MeasureError) -> Measurement {
    guard case .file(let path) = source else {
      throw .reading(data.refusal(request, in: language))
    }
    let frame: DataFrame
    do throws(ReadingError) {
      frame = try TableReader.frame(path: path, request)
    } catch {
      throw .reading(error)
    }
    return try Measurement(row, frame, context, keepsParts: true)
  }

  private func matrix(
    _ form: DataForm, _ request: TableRequest
  ) throws(MeasureError) -> MatrixReader.Table {
    if let kept = memo.matrix(form) { return kept }
    do throws(ReadingError) {
      let table: MatrixReader.Table
      if case .file(let path) = source {
        table = try MatrixReader.table(path: path, request, form: form)
      } else {
        table = try data.matrix(in: language)
      }
      memo.keep(table, form)
      return table
    } catch {
      throw .reading(error)
    }
  }
}

/// What tells one selection of a table from another.
private struct SelectionKey: Hashable {
  private let columns: [ColumnRole: String]
  private let by: [String]
  private let conditions: [[String]]
  private let isWide: Bool
  private let wideRole: ColumnRole?

  init(_ request: TableRequest) {
    columns = request.columns
    by = request.by
    conditions = request.conditions.map { [$0.column, $0.text] }
    isWide = request.isWide
    wideRole = request.wideRole
  }
}

/// The last selection of a table.
private final class SelectionMemo: Sendable {
  private struct State {
    var key: SelectionKey?
    var selection: DataSelection?
    var matrices: [DataForm: MatrixReader.Table] = [:]
  }

  private let state = Mutex(State())

  func kept(_ key: SelectionKey) -> DataSelection? {
    state.withLock { $0.key == key ? $0.selection : nil }
  }

  func keep(_ selection: DataSelection, _ key: SelectionKey) {
    state.withLock { ($0.key, $0.selection) = (key, selection) }
  }

  func matrix(_ form: DataForm) -> MatrixReader.Table? { state.withLock { $0.matrices[form] } }

  func keep(_ table: MatrixReader.Table, _ form: DataForm) {
    state.withLock { $0.matrices[form] = table }
  }
}
