import ClusterAtlas
import Measures
import RegionalIndices

// An index of numbers at hand.
let incomes = [2.0, 4, 4, 10]
print("Gini", try incomes.gini().value ?? .nan)
print("Gini, corrected", try incomes.gini(variant: .corrected).value ?? .nan)

// The same of a CSV file: a result for each year.
let table = TableMeasure("gini", value: "income", unit: "province", by: ["year"])
for path in CommandLine.arguments.dropFirst() {
  for result in try table.results(ofFile: path) {
    print(result.group.joined(separator: " "), result.rows[0].numbers["value"] ?? .nan)
    for step in result.steps { print(" ", step.english) }
  }
}

// The clusters of a province, from the package that is built in.
let atlas = try Atlas.builtIn()
let jiangsu = atlas.clusters.filter { $0.provinceIDs.contains("jiangsu") }
print("clusters of Jiangsu:", jiangsu.count)
