internal import ClusterAtlas
internal import Measures
internal import Reports
internal import Synchronization
internal import Tabular

/// The tables of the package that were opened last, with the measures that fit them: going from one to
/// another and back opens none twice. Files are not kept, as they may change.
final class TableShelf: Sendable {
  private static let most = 2

  private struct Opened {
    var source: MeasureSource
    var table: MeasureTable
    var fitting: Set<String>?
  }

  private let kept = Mutex<[Opened]>([])

  /// The table of a source in a language.
  func table(_ source: MeasureSource, _ opener: TableOpener) -> MeasureTable {
    guard case .shipped = source else { return MeasureTable(source, opener) }
    if let found = kept.withLock({ $0.first { $0.source == source } }) {
      return found.table.told(in: opener.language)
    }
    let table = MeasureTable(source, opener)
    kept.withLock { kept in
      kept.append(Opened(source: source, table: table))
      kept.removeFirst(max(0, kept.count - Self.most))
    }
    return table
  }

  /// The measures that a table has the columns for.
  func fitting(_ table: MeasureTable, _ source: MeasureSource, _ opener: TableOpener) -> Set<String>
  {
    let known = kept.withLock { kept in kept.first { $0.source == source }?.fitting }
    if let known { return known }
    let names = MeasureFit.names(table, source, opener.atlas)
    kept.withLock { kept in
      if let place = kept.firstIndex(where: { $0.source == source }) {
        kept[place].fitting = names
      }
    }
    return names
  }
}
