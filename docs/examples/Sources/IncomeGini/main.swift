import ClusterAtlas
import Measures
import RegionalIndices

// 1. RegionalIndices: an index of numbers at hand. One that has no value says why.
let gini = try [2.0, 4, 4, 10].gini(variant: .corrected)
if let value = gini.value {
  print("Gini, corrected:", value)
} else if let reason = gini.measure.reason {
  print("no Gini:", reason)
}

// 2. Measures: the same of a CSV file, a result for each year, with the numbers in the formula.
let path = CommandLine.arguments.dropFirst().first ?? "docs/examples/incomes.csv"
let measure = TableMeasure("gini", value: "income", unit: "province", by: ["year"])
do {
  for result in try measure.results(ofFile: path) {
    print(result.group.joined(separator: " ") + ":", result.value.map { "\($0)" } ?? "undefined")
    for step in result.steps { print(" ", step.english) }
  }
} catch {
  print(error)  // with the file, the line, the column and what was expected
}

// 3. ClusterAtlas: the clusters of a province, with the field of each, from the package that is
// built in. An identifier is of one kind of row: a field is not looked up among the provinces.
let atlas = try Atlas.builtIn()
let jiangsu = Province.ID("jiangsu")
for cluster in atlas.clusters(matching: Query(filters: [.province(jiangsu)])) {
  let field = cluster.fieldID.flatMap(atlas.field)?.name[.english] ?? "of no known field"
  print(cluster.short[.english] + ":", field)
}
