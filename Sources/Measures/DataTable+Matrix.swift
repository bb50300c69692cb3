package import Tabular

extension DataTable {
  /// The table as one of inputs and outputs: a row's deliveries to the columns of the same names.
  package func matrix(in speech: Speech) throws(ReadingError) -> MatrixReader.Table {
    guard case .keys(let keys) = columns.first?.content else {
      throw .badMatrix(.noDeliveries, form: .matrix)
    }
    let names = keys.list.map { $0.name[speech] }
    var deliveries: [[Double]] = []
    for name in names {
      guard let column = columns.first(where: { $0.heading(in: speech) == name }),
        let numbers = column.numbers(in: speech)
      else { throw .badMatrix(.noColumn(row: name), form: .matrix) }
      deliveries.append(numbers)
    }
    guard let output = column("output")?.numbers(in: speech) else {
      throw .noColumn("output", among: columns.map { $0.heading(in: speech) })
    }
    let values = names.indices.flatMap { row in deliveries.map { $0[row].isNaN ? 0 : $0[row] } }
    return MatrixReader.Table(sectors: names, part: Part(values: values, weights: output))
  }
}
