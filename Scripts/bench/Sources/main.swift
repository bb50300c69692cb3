import Glibc
import RegionalIndices

/// Prints the best of some runs of a piece of work: elapsed seconds, processor seconds, result.
func measure(_ name: String, runs: Int = 5, _ work: () throws -> Double) rethrows {
  let clock = ContinuousClock()
  var (best, bestProcessor, result) = (Double.infinity, Double.infinity, 0.0)
  for _ in 0..<runs {
    let started = Glibc.clock()
    let time = try clock.measure { result = try work() }
    let processor = Double(Glibc.clock() - started) / Double(CLOCKS_PER_SEC)
    best = min(best, Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds))
    bestProcessor = min(bestProcessor, processor)
  }
  print("\(name)\t\(best) s\t\(bestProcessor) s processor\t\(result)")
}

/// Skewed values above zero.
func values(_ count: Int, seed: UInt64) -> [Double] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    let (a, b) = (random.nextUnit(), random.nextUnit())
    return a * b / (1.0001 - random.nextUnit())
  }
}

func economy(_ n: Int) throws -> InputOutputTable {
  let z = try Matrix(rows: n, columns: n, rowMajor: values(n * n, seed: 5).map { min($0, 3) })
  return try InputOutputTable(intermediate: z, output: z.columnTotals.map { $0 * 2 })
}

/// A square lattice with queen contiguity without the last row's wrap: about 10 links a unit.
func lattice(_ side: Int) throws -> SpatialLinks {
  var edges: [(Int, Int)] = []
  for row in 0..<side {
    for column in 0..<side {
      let unit = row * side + column
      if column + 1 < side { edges.append((unit, unit + 1)) }
      if row + 1 < side { edges.append((unit, unit + side)) }
      if row + 1 < side, column + 1 < side { edges.append((unit, unit + side + 1)) }
      if row + 1 < side, column > 0 { edges.append((unit, unit + side - 1)) }
      if column + 2 < side { edges.append((unit, unit + 2)) }
    }
  }
  return try SpatialLinks(count: side * side, edges: edges)
}

let parts = Set(CommandLine.arguments.dropFirst())
func wanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

if wanted("gini") {
  for n in [1_000_000, 10_000_000] {
    let x = values(n, seed: 1)
    try measure("gini n=\(n)") { try x.gini().value ?? -1 }
  }
}
if wanted("indices") {
  let x = values(1_000_000, seed: 1)
  try measure("theil n=1000000") { try x.theil().value ?? -1 }
  try measure("herfindahl n=1000000") { try x.herfindahl().value ?? -1 }
  try measure("cv n=1000000") { try x.coefficientOfVariation().value ?? -1 }
  try measure("lorenz n=1000000") { try x.lorenzCurve().points[500_000].value }
}
if wanted("leontief") {
  for n in [153, 500, 1000] {
    let table = try economy(n)
    let runs = n == 153 ? 200 : 5
    try measure("leontief factors, sums n=\(n)", runs: runs) { try Leontief(table).influence[0] }
    try measure("leontief inverse n=\(n)", runs: runs) { try Leontief(table).inverse[0, 0] }
  }
}
if wanted("moran") {
  let links = try lattice(316)
  let x = values(links.count, seed: 3)
  print("units \(links.count), ordered links \(links.orderedPairs)")
  try measure("moran 999 permutations", runs: 2) {
    try x.moranPermutationTest(links: links).pGreater
  }
}
if wanted("space") {
  let links = try lattice(316)
  let weights = SpatialWeights(links)
  let (x, y) = (values(links.count, seed: 3), values(links.count, seed: 4))
  try measure("lisa 999 permutations", runs: 2) { try x.localMoranTest(weights).p[0].value ?? -1 }
  try measure("getis-ord") { try x.getisOrd(links).star[0].z.value ?? -1 }
  try measure("geary 999 permutations", runs: 2) { try x.gearyTest(weights)?.pLess ?? -1 }
  try measure("bivariate 999 permutations", runs: 2) {
    try x.bivariateMoranTest(with: y, weights)?.pGreater ?? -1
  }
}
if wanted("paths") {
  let links = try lattice(100)
  let all = values(links.count * 20, seed: 6)
  let panel = (0..<links.count).map { Array(all[$0 * 20..<$0 * 20 + 20]) }
  try measure("markov") {
    let classes = try ValueClasses(panel, .pooledQuantiles(5))
    return try MarkovChain(classes: classes.classes, count: classes.count).mobility.trace.value ?? -1
  }
  try measure("spatial markov") {
    let rule = ClassRule.pooledQuantiles(5)
    return try SpatialMarkov(panel, links, classes: rule, lags: rule).homogeneity.pearson.value ?? -1
  }
  let few = Array(panel.prefix(1000))
  try measure("rank mobility", runs: 2) { try RankMobility(few).intervals[0].tauB.value ?? -1 }
}
if wanted("shapes") {
  let x = values(100_000, seed: 7)
  try measure("kernel density", runs: 3) {
    let density = try KernelDensity(x, rule: .plain)
    return density.curve(count: 101)[50].density
  }
  let few = Array(x.prefix(1000))
  try measure("bootstrap of gini", runs: 3) {
    try few.bootstrap { (sample) throws(IndexError) in try sample.gini().measure }?.upper.value ?? -1
  }
  let (east, north) = (values(1_000_000, seed: 8), values(1_000_000, seed: 9))
  try measure("ellipse") { try DeviationalEllipse(x: east, y: north).semiMajor.value ?? -1 }
}
