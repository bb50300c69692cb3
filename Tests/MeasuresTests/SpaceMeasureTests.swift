import RegionalIndices
import Testing

@testable import Measures
import Tabular

/// The neighbours of the sample, by place in its table.
private func links() throws -> SpatialLinks {
  try SpatialLinks(count: 5, edges: [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (2, 4), (3, 4)])
}

private let values: [Double] = [12, 9, 8, 4, 3]

private func read(_ text: String) throws -> LinkList {
  try LinkReader.links(file: openFile(Array(text.utf8)))
}

@Suite("Neighbours")
struct SpaceMeasureTests {
  @Test("Moran's I and its tests are those of the library")
  func moran() throws {
    let m = try moransI(values, links: links())
    #expect(
      try example("moran")[0].prefix(4)
        == [m.index, m.expectation, m.randomised.z, m.randomised.p])
    #expect(try example("moran", variant: "normal")[0][2...3] == [m.normal.z, m.normal.p])
    let test = try moranPermutationTest(values, links: links(), permutations: 99, seed: 7)
    let permuted = try outcome("moran", variant: "permutation") {
      ($0.permutations, $0.seed) = (99, 7)
    }
    #expect(
      permuted.rows[0].numbers[3...5].map(\.value) == [
        test.pTwoSided, test.pGreater, test.pLess,
      ])
    #expect(permuted.variant.english.contains("99 permutations, seed 7"))
  }

  @Test("I is the mean of z times the neighbours' z, in the scatter and in the explanation")
  func scatter() throws {
    let scatter = try outcome("moran", variant: "scatter")
    #expect(
      scatter.rows.map(\.names) == [
        ["Shanghai"], ["Jiangsu"], ["Zhejiang"], ["Anhui"], ["Jiangxi"],
      ])
    let terms = scatter.rows.map { ($0.numbers[0].value ?? 0) * ($0.numbers[1].value ?? 0) }
    let index = try #require(try moransI(values, links: links()).index.value)
    #expect(abs(terms.reduce(0, +) / 5 - index) < 1e-14)
    #expect(scatter.rows[0].word?.english == "high, neighbours high")
    let output = try #require(try measurement("moran").onlyOutput)
    #expect(output.steps[2].english.hasSuffix("= " + NumberWords.text(index)))
    guard case .scatter(let figure) = output.figure else {
      Issue.record("no scatter")
      return
    }
    #expect(figure.spots.map(\.x) == scatter.rows.compactMap(\.numbers[0].value))
  }

  @Test("islands and equal values have no place in the scatter, and a reason")
  func undefined() throws {
    let pair = LinkList([("Shanghai", "Jiangsu", 1)])
    #expect(try outcome("moran", context: { $0.links = pair }).rows[0].numbers.last == .value(3))
    let island = try outcome("moran", variant: "scatter", context: { $0.links = pair })
    #expect(island.rows[4].numbers[1].reason == .zeroDenominator(.neighbours))
    #expect(island.rows[4].word?.english == "island")
    let table = "province,value\nShanghai,1\nJiangsu,1\nZhejiang,1\nAnhui,1\nJiangxi,1\n"
    for variant in ["randomised", "permutation"] {
      let equal = try outcome("moran", variant: variant, table: table)
      #expect(equal.rows[0].numbers[0].reason == .constant)
      #expect(try outcome("moran", variant: "scatter", table: table).rows.isEmpty)
    }
  }

  @Test("the spatial Gini is that of the library; its parts sum to the Gini")
  func gini() throws {
    let split = try spatialGini(values, links: links())
    let numbers = try example("spatial-gini")[0]
    #expect(
      numbers == [
        split.gini.measure, split.neighbourGini, split.nonNeighbourGini, split.nonNeighbourShare,
        split.polarization,
      ])
    #expect(
      abs((numbers[1].value ?? 0) + (numbers[2].value ?? 0) - (numbers[0].value ?? 1)) < 1e-15)
  }

  @Test("a linked unit must have a value in each group")
  func unknown() throws {
    let found = refusal {
      _ = try outcome("moran", context: { $0.links.links.append(("Jiangxi", "Hubei", 1)) })
    }
    #expect(found == .linkToNothing("Hubei", keys: []))
    let grouped = refusal {
      let text = "year,province,value\n1,a,2\n1,b,3\n2,a,4\n"
      _ = try outcome("moran", table: text, context: { $0.links = LinkList([("a", "b", 1)]) }) {
        $0.by = ["year"]
      }
    }
    #expect(grouped == .linkToNothing("b", keys: ["2"]))
  }

  @Test("links are read with and without a header, with weights; loops and words are refused")
  func reading() throws {
    for text in ["from,to\na,b\nb,c\n", "a,b\nb,c\n", "a;b;1\nb;c;1.0\n", "a,b,2\nb,c,0.5\n"] {
      let found = try read(text)
      #expect(found.links.map(\.from) == ["a", "b"], "\(text)")
      #expect(found.links.map(\.to) == ["b", "c"])
      #expect(!found.isOrdered && found.isSymmetric)
    }
    // Names that are numbers, a weight of 1 and no header.
    let numbered = try read("1,96,1\n1,16,1\n96,16,1\n")
    #expect(numbered.links.count == 3 && !numbered.hasWeights)
    #expect(
      refusal { _ = try read("x,y,w\na,b,1\nb,c,x\nc,c,1\n") }
        == .problems(
          [
            Problem(place: TextPlace(line: 3, column: 5), kind: .linkWeight("x")),
            Problem(place: TextPlace(line: 4, column: 5), kind: .linkedWithItself("c")),
          ], total: 2))
    guard case .problems = refusal({ _ = try read("a\nb\n") }) else {
      Issue.record("one column is no table of links")
      return
    }
  }

  @Test("links of GeoDa and PySAL, and square tables")
  func forms() throws {
    let gal = try read("4\n1 2\n2 3\n2 2\n1 3\n3 2\n1 2\n4 0\n\n")
    #expect(gal.links.count == 6 && gal.isOrdered && gal.isSymmetric)
    let named = try read("0 3 states NAME\na 1\nb\nb 1\na\nc 1\na\n")
    #expect(named.links.map(\.to) == ["b", "a", "a"] && !named.isSymmetric)
    let gwt = try read("0 3 baltim.shp STATION\n1 2      14.14\n2 1      14.14\n3 1   20\n")
    #expect(gwt.links.map(\.weight) == [14.14, 14.14, 20] && !gwt.isSymmetric && gwt.hasWeights)
    let square = try read(",a,b,c\na,0,1,0\nb,1,0,0.5\nc,0,0.5,0\n")
    #expect(square.links.count == 4 && square.isSymmetric && square.hasWeights)
    let both = try read("from,to\na,b\nb,a\nc,a\n")
    #expect(both.isOrdered && !both.isSymmetric)
  }

  @Test("one-sided links and weights change Moran's I; rows may be numbered from 0 or 1")
  func oneSided() throws {
    let table = "u,value\na,1\nb,2\nc,4\nd,9\n"
    func index(_ text: String) throws -> Double? {
      let list = try read(text)
      return try outcome(
        "moran", table: table,
        context: { $0.links = list }
      ) { $0.columns[.unit] = "u" }.value
    }
    // z = -3, -2, 0, 5; Σz² = 38. Each looks at one other: a→b, b→a, c→d, d→b: (6 + 6 + 0 − 10)/38.
    let names = try #require(try index("0 4 x y\na 1\nb\nb 1\na\nc 1\nd\nd 1\nb\n"))
    #expect(abs(names - 2.0 / 38) < 1e-14)
    for first in 0...1 {
      let n = (0..<4).map { "\($0 + first)" }
      let numbered = try index(
        "4\n\(n[0]) 1\n\(n[1])\n\(n[1]) 1\n\(n[0])\n\(n[2]) 1\n\(n[3])\n\(n[3]) 1\n\(n[1])\n")
      #expect(numbered == names)
    }
    // Rows are standardised: a looks at b with 1/4 and at d with 3/4.
    let weighted = try #require(
      try index("0 4 x y\na b 1\na d 3\nb a 2\nd b 1\n"))
    #expect(abs(weighted - (4.0 / 3) * ((6 - 45) / 4 + 6 - 10) / 38) < 1e-14)
  }
}
