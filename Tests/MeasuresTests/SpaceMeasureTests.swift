import RegionalIndices
import Testing

@testable import Measures
import Tabular

/// The neighbours of the sample, by place in its table.
private func links() throws -> SpatialLinks {
  try SpatialLinks(count: 5, edges: [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (2, 4), (3, 4)])
}

private let values: [Double] = [12, 9, 8, 4, 3]

private func read(_ text: String) throws -> [LinkReader.Link] {
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
    #expect(permuted.variant.en.contains("99 permutations, seed 7"))
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
    #expect(scatter.rows[0].word?.en == "high, neighbours high")
    let output = try #require(try measurement("moran").onlyOutput)
    #expect(output.steps[2].en.hasSuffix("= " + NumberWords.text(index)))
    guard case .scatter(let figure) = output.figure else {
      Issue.record("no scatter")
      return
    }
    #expect(figure.spots.map(\.x) == scatter.rows.compactMap(\.numbers[0].value))
  }

  @Test("islands and equal values have no place in the scatter, and a reason")
  func undefined() throws {
    let pair = [(from: "Shanghai", to: "Jiangsu")]
    #expect(try outcome("moran", context: { $0.links = pair }).rows[0].numbers.last == .value(3))
    let island = try outcome("moran", variant: "scatter", context: { $0.links = pair })
    #expect(island.rows[4].numbers[1].reason == .zeroDenominator("neighbours"))
    #expect(island.rows[4].word?.en == "island")
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
      _ = try outcome("moran", context: { $0.links.append(("Jiangxi", "Hubei")) })
    }
    #expect(found == .linkToNothing("Hubei", keys: []))
    let grouped = refusal {
      let text = "year,province,value\n1,a,2\n1,b,3\n2,a,4\n"
      _ = try outcome("moran", table: text, context: { $0.links = [("a", "b")] }) {
        $0.by = ["year"]
      }
    }
    #expect(grouped == .linkToNothing("b", keys: ["2"]))
  }

  @Test("links are read with and without a header; weights other than 1 and loops are refused")
  func reading() throws {
    for text in ["from,to\na,b\nb,c\n", "a,b\nb,c\n", "a;b;1\nb;c;1.0\n"] {
      let found = try read(text)
      #expect(found.map(\.from) == ["a", "b"], "\(text)")
      #expect(found.map(\.to) == ["b", "c"])
    }
    #expect(
      refusal { _ = try read("x,y,w\na,b,1\nb,c,0.5\nc,c,1\n") }
        == .problems(
          [
            Problem(place: TextPlace(line: 3, column: 5), kind: .linkWeight("0.5")),
            Problem(place: TextPlace(line: 4, column: 5), kind: .linkedWithItself("c")),
          ], total: 2))
    guard case .problems = refusal({ _ = try read("a\nb\n") }) else {
      Issue.record("one column is no table of links")
      return
    }
  }
}
