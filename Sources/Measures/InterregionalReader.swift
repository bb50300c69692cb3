internal import Tabular

/// Reads two interregional input–output tables that stand in one file.
///
/// A row has `time`, `region` and `sector`; the columns `REGION/SECTOR` hold its deliveries to each sector
/// of each region, the columns `REGION` each region's final demand for it. The first and the last time
/// are taken. Other columns are passed over.
struct InterregionalReader {
  let header: [String]
  let numbers: NumberReader

  private struct Key: Hashable {
    var time: Double
    var name: String
  }

  func read(_ reader: RecordReader) throws(ReadingError) -> MatrixReader.Table {
    let (time, region) = (try column("time"), try column("region"))
    let sector = try column("sector")
    var rows: [Key: [Double]] = [:]
    var (regions, sectors, times): ([String], [String], [Double]) = ([], [], [])
    let isUsed = usedColumns()
    var problems = ProblemList()
    while try reader.advance() {
      if reader.isBlank { continue }
      guard problems.takes(reader, width: header.count) else { continue }
      guard let year = number(reader, time, &problems) else { continue }
      let (place, branch) = (reader.text(region), reader.text(sector))
      if !regions.contains(place) { regions.append(place) }
      if !sectors.contains(branch) { sectors.append(branch) }
      if !times.contains(year) { times.append(year) }
      let cells = header.indices.map { column in
        isUsed[column] ? number(reader, column, &problems) ?? 0 : 0
      }
      let key = Key(time: year, name: place + "/" + branch)
      if rows.updateValue(cells, forKey: key) != nil {
        throw .repeated([TimedSeries.text(year), place, branch])
      }
    }
    try problems.throwIfAny()
    return try table(rows, regions, sectors, times)
  }

  /// Deliveries, whose names have a slash, and final demand, named as what stands before it.
  private func usedColumns() -> [Bool] {
    let regions = Set(
      header.compactMap { name in name.firstIndex(of: "/").map { name[..<$0] } })
    return header.map { $0.contains("/") || regions.contains($0[...]) }
  }

  private func column(_ name: String) throws(ReadingError) -> Int {
    guard let column = header.firstIndex(of: name) else {
      throw .noColumn(name, among: header)
    }
    return column
  }

  private func number(
    _ reader: RecordReader, _ column: Int, _ problems: inout ProblemList
  ) -> Double? {
    switch numbers.read(reader.bytes(column)) {
    case .number(let value): return value
    case .missing: return nil
    case .wrong:
      let kind = numbers.problem(reader.text(column), column: header[column])
      problems.add(Problem(place: reader.place(column), kind: kind))
      return nil
    }
  }

  private func table(
    _ rows: [Key: [Double]], _ regions: [String], _ sectors: [String], _ times: [Double]
  ) throws(ReadingError) -> MatrixReader.Table {
    guard let first = times.min(), let last = times.max(), first < last else {
      throw .badMatrix(.oneTime, form: .interregional)
    }
    let names = regions.flatMap { region in sectors.map { region + "/" + $0 } }
    let deliveries = try names.map { (name) throws(ReadingError) in try column(name) }
    let demands = try regions.map { (name) throws(ReadingError) in try column(name) }
    var part = GroupSample(values: [], references: [], times: [first, last])
    for time in [first, last] {
      for name in names {
        guard let row = rows[Key(time: time, name: name)] else {
          throw .missingTime([name], time: TimedSeries.text(time))
        }
        part.values += deliveries.map { row[$0] }
        part.references? += demands.map { row[$0] }
      }
    }
    return MatrixReader.Table(sectors: names, regions: regions, part: part)
  }
}
