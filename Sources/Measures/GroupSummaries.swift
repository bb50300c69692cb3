internal import RegionalIndices
package import Tabular

/// What is kept of the values of each group where a measure does not need the values themselves.
package protocol GroupSummaries: ValueSummaries {
  /// The measure of a group.
  func outcome(_ group: Int, keys: [String]) throws(MeasureError) -> Outcome
}

/// A summary to which values are added one by one.
protocol RunningSummary {
  mutating func add(_ value: Double)
}

extension HerfindahlSummary: RunningSummary {}
extension TheilSummary: RunningSummary {}
extension VariationSummary: RunningSummary {}

/// A summary of one kind for each group.
final class SummaryList<Summary: RunningSummary>: GroupSummaries {
  private let empty: Summary
  private let outcome: (Summary) throws(IndexError) -> Outcome
  private var summaries: [Summary] = []

  init(_ empty: Summary, _ outcome: @escaping (Summary) throws(IndexError) -> Outcome) {
    self.empty = empty
    self.outcome = outcome
  }

  func take(_ values: UnsafeBufferPointer<Double>, groups: UnsafeBufferPointer<UInt32>?) {
    let last = groups.map { Int($0.max() ?? 0) } ?? 0
    while summaries.count <= last { summaries.append(empty) }
    for index in values.indices { summaries[Int(groups?[index] ?? 0)].add(values[index]) }
  }

  func outcome(_ group: Int, keys: [String]) throws(MeasureError) -> Outcome {
    do {
      return try outcome(group < summaries.count ? summaries[group] : empty)
    } catch {
      throw .index(error, keys: keys)
    }
  }
}

extension MeasureDefinition {
  /// Values that are sorted on disk where they need more than so many bytes; nil where the measure needs no
  /// order of its values, or more than the values.
  package func summaries(
    _ request: TableRequest, _ context: MeasureContext, memory: Int
  ) -> (any GroupSummaries)? {
    guard name == "gini", request.columns[.unit] == nil, request.columns[.weight] == nil else {
      return nil
    }
    return BoundedGini(
      memory: memory, variant: GiniVariant(rawValue: context.variant) ?? .population)
  }

  /// Summaries in place of the values, where the measure and the columns asked for allow it.
  ///
  /// A column of units needs the values' names, since none may stand twice; weights and groups within need
  /// all values.
  package func summaries(
    _ request: TableRequest, _ context: MeasureContext
  ) -> (any GroupSummaries)? {
    let whole: [ColumnRole] = [.unit, .weight, .group]
    guard form == .list, whole.allSatisfy({ request.columns[$0] == nil }) else { return nil }
    return summaries?(context.variant)
  }
}
