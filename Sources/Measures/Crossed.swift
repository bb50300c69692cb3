internal import RegionalIndices
internal import Tabular

/// The rows of a group as a table of units and items, or of units and times.
struct Crossed {
  var units: [String]
  var columns: [String]
  var times: [Double]
  /// A row each unit.
  var values: [[Double]]
  /// The references of the cells, where there is a column of them.
  var references: [[Double]]?

  /// Units × items; every cell must be there once. Without a column of units or items there is one
  /// without a name.
  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let (unitOrder, unitPlace) = Self.order(part.units ?? [])
    let (itemOrder, itemPlace) = Self.order(part.items ?? [])
    units = part.units == nil ? [""] : unitOrder.map { context.units[Int($0)] }
    columns = part.items == nil ? [""] : itemOrder.map { context.items[Int($0)] }
    times = []
    var cells = [[Double?]](
      repeating: Array(repeating: nil, count: columns.count), count: units.count)
    references = part.references == nil ? nil : cells.map { $0.map { _ in 0 } }
    for (row, value) in part.values.enumerated() {
      let unit = unitPlace[part.units?[row] ?? 0] ?? 0
      let item = itemPlace[part.items?[row] ?? 0] ?? 0
      guard cells[unit][item] == nil else {
        throw .reading(.repeated(part.keys + [units[unit], columns[item]]))
      }
      cells[unit][item] = value
      if let reference = part.references?[row] { references?[unit][item] = reference }
    }
    values = []
    for (unit, row) in cells.enumerated() {
      if let item = row.firstIndex(of: nil) {
        throw .reading(.missingCell(part.keys + [units[unit], columns[item]]))
      }
      values.append(row.compactMap { $0 })
    }
  }

  func matrix(_ part: GroupSample) throws(MeasureError) -> Matrix {
    try index(part) { () throws(IndexError) in try Matrix(values) }
  }

  /// Codes in order of first appearance, and the place of each.
  static func order(_ codes: [UInt32]) -> (codes: [UInt32], place: [UInt32: Int]) {
    var place: [UInt32: Int] = [:]
    var order: [UInt32] = []
    for code in codes where place[code] == nil {
      place[code] = order.count
      order.append(code)
    }
    return (order, place)
  }
}

/// A series in order of time; a time that stands twice is refused.
struct TimedSeries {
  var times: [Double]
  var values: [Double]

  init(_ part: GroupSample) throws(MeasureError) {
    let times = part.times ?? []
    if let bad = times.firstIndex(where: { !$0.isFinite }) {
      throw .index(.notFinite(at: Position(bad, in: .times)), keys: part.keys)
    }
    let order = times.indices.sorted { times[$0] < times[$1] }
    self.times = order.map { times[$0] }
    values = order.map { part.values[$0] }
    for (a, b) in zip(self.times, self.times.dropFirst()) where a == b {
      throw .reading(.repeated(part.keys + [Self.text(a)]))
    }
  }

  static func text(_ time: Double) -> String {
    Int(exactly: time).map(String.init) ?? "\(time)"
  }
}

/// The rows of the first and of the last time.
struct TwoTimes {
  var first: Double
  var last: Double
  var start: GroupSample
  var end: GroupSample

  init(_ part: GroupSample) throws(MeasureError) {
    let times = part.times ?? []
    if let bad = times.firstIndex(where: { !$0.isFinite }) {
      throw .index(.notFinite(at: Position(bad, in: .times)), keys: part.keys)
    }
    guard let first = times.min(), let last = times.max(), first < last else {
      throw .index(.tooFewObservations(needed: 2, found: times.isEmpty ? 0 : 1), keys: part.keys)
    }
    (self.first, self.last) = (first, last)
    start = Self.rows(part) { times[$0] == first }
    end = Self.rows(part) { times[$0] == last }
  }

  /// Both times, as `2012 to 2017`.
  var span: Bilingual {
    let (from, to) = (TimedSeries.text(first), TimedSeries.text(last))
    return Bilingual(from + " to " + to, from + "—" + to)
  }

  private static func rows(_ part: GroupSample, _ isWanted: (Int) -> Bool) -> GroupSample {
    let rows = part.values.indices.filter(isWanted)
    return GroupSample(
      keys: part.keys, values: rows.map { part.values[$0] },
      units: part.units.map { units in rows.map { units[$0] } },
      items: part.items.map { items in rows.map { items[$0] } })
  }

  /// The values of the same units at both times, in order of the first.
  func paired(
    _ context: MeasureContext
  ) throws(MeasureError) -> (units: [String], start: [Double], end: [Double]) {
    let (order, place) = Crossed.order(start.units ?? [])
    let names = order.map { context.units[Int($0)] }
    let starts = try Self.column(start, place, names, first)
    let ends = try Self.column(end, place, names, last)
    if let new = end.units?.first(where: { place[$0] == nil }) {
      let name = context.units[Int(new)]
      throw .reading(.missingTime(start.keys + [name], time: TimedSeries.text(first)))
    }
    return (names, starts, ends)
  }

  private static func column(
    _ part: GroupSample, _ place: [UInt32: Int], _ names: [String], _ time: Double
  ) throws(MeasureError) -> [Double] {
    var column = [Double?](repeating: nil, count: names.count)
    for (row, unit) in (part.units ?? []).enumerated() {
      guard let index = place[unit] else { continue }
      guard column[index] == nil else {
        throw .reading(.repeated(part.keys + [names[index], TimedSeries.text(time)]))
      }
      column[index] = part.values[row]
    }
    if let index = column.firstIndex(of: nil) {
      throw .reading(.missingTime(part.keys + [names[index]], time: TimedSeries.text(time)))
    }
    return column.compactMap { $0 }
  }
}
