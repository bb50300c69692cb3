package import Tabular

extension DataTable {
  /// The table as one of inputs and outputs: a row's deliveries to the columns of the same names.
  package func matrix(in language: Language) throws(ReadingError) -> MatrixReader.Table {
    guard case .keys(let keys) = columns.first?.content else {
      throw .badMatrix(.noDeliveries, form: .matrix)
    }
    let names = keys.list.map { $0.name[language] }
    var deliveries: [[Double]] = []
    for name in names {
      guard let column = columns.first(where: { $0.heading(in: language) == name }),
        let numbers = column.numbers(in: language)
      else { throw .badMatrix(.noColumn(row: name), form: .matrix) }
      deliveries.append(numbers)
    }
    guard let output = column("output")?.numbers(in: language) else {
      throw .noColumn("output", among: columns.map { $0.heading(in: language) })
    }
    func part(_ rows: [Int]) -> GroupSample {
      let values = rows.flatMap { row in deliveries.map { $0[row].isNaN ? 0 : $0[row] } }
      return GroupSample(values: values, weights: rows.map { output[$0] })
    }
    let (domestic, all) = flows
    var whole = part(domestic ?? all)
    whole.origin = domestic == nil ? (column("block") == nil ? nil : .withImports) : .domestic
    whole.otherFlows = domestic.map { _ in part(all).values }
    return MatrixReader.Table(sectors: names, part: whole)
  }

  /// The rows of flows of domestic products, where they are told apart, and those of all.
  private var flows: (domestic: [Int]?, all: [Int]) {
    guard case .keys(let blocks)? = column("block")?.content else { return (nil, Array(0..<rows)) }
    func places(of block: String) -> [Int] {
      blocks.codes.indices.filter { row in
        let code = Int(blocks.codes[row])
        return blocks.list.indices.contains(code) && blocks.list[code].id == block
      }
    }
    let domestic = places(of: "Z_domestic")
    return (domestic.isEmpty ? nil : domestic, places(of: "Z_total"))
  }
}
