internal import Platform
package import RegionalIndices
internal import Tabular

/// The Gini coefficient of each group where the values need more memory than they may have: what is kept is
/// sorted by group and value, written to a file without a name, and put together at the end.
///
/// A group that has room is computed from its values as ever; one that has not, from its values in order as
/// they come from the parts of the file.
package final class BoundedGini: GroupSummaries {
  private typealias Found = Result<IndexValue<GiniVariant>, IndexError>

  private let variant: GiniVariant
  /// So many values are kept.
  private let room: Int
  private var values: [Double] = []
  private var groups: [UInt32] = []
  /// How many values each group has.
  private var counts: [Int] = []
  private let store: SortedRuns
  private var found: [Found]?
  private var failure: ReadingError?

  /// A value takes so many bytes while it is kept and sorted.
  private static let bytesOfValue = 32

  /// - Parameters:
  ///   - memory: how many bytes the values may take, about.
  ///   - folder: where they are written, that of `TMPDIR` or `/tmp`.
  package init(memory: Int, variant: GiniVariant, folder: String? = nil) {
    room = max(1 << 12, memory / Self.bytesOfValue)
    self.variant = variant
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    store = SortedRuns(folder: folder ?? (named.isEmpty ? "/tmp" : named))
  }

  package func take(_ values: UnsafeBufferPointer<Double>, groups: UnsafeBufferPointer<UInt32>?) {
    guard failure == nil else { return }
    for index in values.indices {
      let group = groups?[index] ?? 0
      while counts.count <= Int(group) { counts.append(0) }
      counts[Int(group)] += 1
      self.values.append(values[index])
      self.groups.append(group)
      if self.values.count == room { keep() }
    }
  }

  package func outcome(_ group: Int, keys: [String]) throws(MeasureError) -> Outcome {
    if found == nil { found = putTogether() }
    if let failure { throw .reading(failure) }
    guard let found, found.indices.contains(group) else {
      throw .index(.noObservations, keys: keys)
    }
    switch found[group] {
    case .success(let value): return GiniOutput.outcome(FoundValue(value), variant)
    case .failure(let error): throw .index(error, keys: keys)
    }
  }

  // MARK: Parts

  /// Writes what is kept, in order.
  private func keep() {
    do throws(ReadingError) {
      try store.add(groups: groups, values: values, groupCount: counts.count)
    } catch {
      failure = error
    }
    values.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
  }

  private func putTogether() -> [Found] {
    if !store.isEmpty { keep() }
    guard failure == nil else { return [] }
    guard store.isEmpty else { return fromRuns() }
    let pieces = SortedRuns.byGroup(groups: groups, values: values, groupCount: counts.count)
    return pieces.map { plain($0) }
  }

  private func plain(_ values: some Collection<Double>) -> Found {
    Result { () throws(IndexError) in try gini(Array(values), variant: variant) }
  }

  private func fromRuns() -> [Found] {
    (values, groups) = ([], [])
    var found: [Found] = []
    do throws(ReadingError) {
      var cursors = try store.cursors()
      for (place, count) in counts.enumerated() {
        let group = UInt32(truncatingIfNeeded: place)
        if count <= room {
          found.append(plain(try SortedRuns.all(of: group, &cursors)))
        } else {
          found.append(try merged(group, count, &cursors))
        }
      }
    } catch {
      failure = error
    }
    return found
  }

  /// The group's values in order, the least of all parts first.
  private func merged(
    _ group: UInt32, _ count: Int, _ cursors: inout [SortedRuns.Cursor]
  ) throws(ReadingError) -> Found {
    var gini = AscendingGini(count: count)
    while true {
      var least: Int?
      for index in cursors.indices where cursors[index].group == group {
        if let known = least, cursors[known].value <= cursors[index].value { continue }
        least = index
      }
      guard let least else { break }
      gini.add(cursors[least].value)
      try cursors[least].advance()
    }
    return Result { () throws(IndexError) in try gini.value(variant: variant) }
  }
}
