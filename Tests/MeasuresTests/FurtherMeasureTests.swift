import RegionalIndices
import Testing

@testable import Measures
import Tabular

@Suite("Plants, references, judgements and ties")
struct FurtherMeasureTests {
  @Test("Ellison–Glaeser takes plants as rows, and a reference")
  func plants() throws {
    let e = try ellisonGlaeser(plants: [50, 30, 20], regions: [0, 0, 1], totals: [90, 60])
    let numbers = try example("ellison-glaeser")
    #expect(numbers[0].prefix(2) == [e.gamma, Measure(e.rawConcentration)])
    let table = "province,workers,all\na,50,60\na,30,60\nb,20,40\nc,0,30\n"
    let by = try outcome(
      "ellison-glaeser", table: table,
      request: {
        $0.columns[.item] = nil
        $0.columns[.reference] = "all"
      })
    let r = try ellisonGlaeser(plants: [50, 30, 20], regions: [0, 0, 1], totals: [60, 40, 30])
    #expect(by.rows.map(\.numbers[0]) == [r.gamma])
    #expect(by.nameColumns.isEmpty)
    let refused = refusal {
      _ = try outcome(
        "ellison-glaeser", table: "province,workers,all\na,50,60\na,30,61\n",
        request: {
          $0.columns[.item] = nil
          $0.columns[.reference] = "all"
        })
    }
    #expect(refused == .varies(.reference, of: ["a"]))
  }

  @Test("what values are held against can be a column")
  func references() throws {
    let table = "province,value,all\na,10,50\nb,30,30\nc,60,20\n"
    for variant in LocationalGiniVariant.allCases {
      let found = try outcome(
        "locational-gini", variant: variant.rawValue, table: table,
        request: {
          $0.columns[.item] = nil
          $0.columns[.reference] = "all"
        })
      let expected = try locationalGini(
        [10, 30, 60], reference: [50, 30, 20], variant: variant)
      #expect(found.rows.map(\.numbers) == [[expected.measure]])
      #expect(found.nameColumns.isEmpty)
    }
    let distance = try bilateralSpecialisation(Matrix([[10, 30, 60], [50, 30, 20]]), 0, 1).measure
    let krugman = try outcome(
      "krugman", table: table,
      request: {
        $0.columns = [.value: "value", .item: "province", .reference: "all"]
      })
    #expect(krugman.rows.map(\.numbers[0]) == [distance])
    let localisation = try outcome(
      "localisation", table: table,
      request: {
        $0.columns = [.value: "value", .unit: "province", .reference: "all"]
      })
    #expect(localisation.rows[0].numbers[0].value == distance.value.map { $0 / 2 })
    let gini = try row("locational-gini")
    #expect(gini.firstVariant(hasReference: true) == "krugman")
    #expect(gini.firstVariant(hasReference: false) == "plain")
  }

  @Test("contributions are those of the library and sum to the growth")
  func contributions() throws {
    let c = try growthContributions(start: [90, 20], end: [140, 15])
    let found = try outcome("contributions")
    #expect(
      found.rows.map(\.numbers) == [[c.points[0], c.shares[0]], [c.points[1], c.shares[1]]])
    let sum = found.rows.reduce(0) { $0 + ($1.numbers[0].value ?? 0) }
    #expect(abs(sum - (found.summary[0].measure.value ?? 0)) < 1e-12)
    #expect(abs(sum - 100 * 45.0 / 110) < 1e-12)
    #expect(try row("contributions").roleOfWideColumns == .time)
  }

  @Test("comparisons: fractions, one half left empty, weights and consistency of the library")
  func hierarchy() throws {
    let a = try analyticHierarchy(Matrix([[1, 2, 4], [1 / 2, 1, 3], [1 / 4, 1 / 3, 1]]))
    let found = try outcome("ahp")
    #expect(found.rows.compactMap(\.numbers[0].value) == a.weights)
    #expect(
      found.summary.map(\.measure) == [
        Measure(a.largestEigenvalue), a.consistencyIndex, a.consistencyRatio,
      ])
    #expect(try outcome("ahp", variant: "consistency").value == a.consistencyRatio.value)
    #expect(
      try outcome("ahp", variant: "geometric").rows.compactMap(\.numbers[0].value)
        == a.geometricWeights)
    let half = try outcome("ahp", table: "c,x,y,z\nx,,2,4\ny,,1,3\nz,,,\n")
    #expect(half.rows.compactMap(\.numbers[0].value) == a.weights)
  }

  @Test("comparisons that are none are refused")
  func comparisons() throws {
    for (table, fault) in [
      ("c,x,y\nx,1,\ny,,1\n", MatrixFault.notCompared("x", "y")),
      ("c,x,y\ny,1,2\nx,1/2,1\n", .otherNames), ("c,x\n", .noRows),
    ] {
      #expect(
        refusal { _ = try outcome("ahp", table: table) } == .badMatrix(fault, form: .comparisons))
    }
    #expect(
      refusal { _ = try outcome("ahp", table: "c,x,y\nx,1,2/0\ny,-3,much\n") }
        == .problems(
          [
            Problem(place: TextPlace(line: 2, column: 5), kind: .notPositive("2/0", column: "y")),
            Problem(place: TextPlace(line: 3, column: 3), kind: .notPositive("-3", column: "x")),
            Problem(place: TextPlace(line: 3, column: 6), kind: .notANumber("much", column: "y")),
          ], total: 3))
  }

  @Test("ranks by a value, by entropy weights and by given weights")
  func ranks() throws {
    let plain = try outcome(
      "ranking", table: "province,value\na,2\nb,3\nc,3\nd,1\n",
      request: {
        $0.columns[.item] = nil
      })
    #expect(plain.rows.map(\.names) == [["b"], ["c"], ["a"], ["d"]])
    #expect(plain.rows.compactMap(\.numbers[1].value) == [1, 1, 3, 4])
    #expect(plain.rows.compactMap(\.numbers[3].value) == [1.5, 1.5, 3, 4])
  }

  @Test("scores of indicators are those of entropy weights, or of given ones")
  func scores() throws {
    let table = try Matrix([[90, 40], [60, 30], [10, 60]])
    let e = try entropyWeights(table, scaling: .minMax, directions: [.benefit, .cost])
    #expect(try outcome("ranking").rows.map(\.numbers[0].value) == e.scores.map { $0 })
    let weighted = """
      province,indicator,value,w
      a,x,10,3
      a,y,5,1
      b,x,0,3
      b,y,10,1

      """
    let found = try outcome("ranking", table: weighted, context: { $0.costs = [] }) {
      $0.columns[.weight] = "w"
    }
    #expect(found.rows.map { $0.numbers[0].value } == [0.75, 0.25])
    let differing = weighted.replacing("b,y,10,1", with: "b,y,10,2")
    #expect(
      refusal {
        _ = try outcome("ranking", table: differing, context: { $0.costs = [] }) {
          $0.columns[.weight] = "w"
        }
      } == .varies(.weight, of: ["y"]))
    #expect(
      refusal { _ = try outcome("ranking", context: { $0.costs = ["smoke"] }) }
        == .noName("smoke", option: "cost", among: ["patents", "emissions"]))
  }

  @Test("diamonds and forces are those of the library")
  func diamonds() throws {
    let d = try diamond([4, 3, 5, 2], maximum: 5)
    #expect(try example("diamond")[0] == [d.normalised, d.area, Measure(d.mean)])
    let net = try netForce(
      positive: .init(weights: [0.6, 0.4], scores: [4, 3]),
      reverse: .init(weights: [0.5, 0.5], scores: [2, 3]))
    #expect(try example("net-force")[0][0] == Measure(net))
    let table = "force,side,weight,score\na,正向,1,4\nb,-,1,1\n"
    #expect(try outcome("net-force", table: table).value == 3)
    #expect(
      refusal { _ = try outcome("net-force", table: "force,side,weight,score\na,up,1,4\n") }
        == .unknownSide("up"))
  }

  @Test("closeness of two groups of sectors is that of the library")
  func close() throws {
    let z = try Matrix([[20, 10, 3, 2], [10, 30, 10, 5], [3, 7, 4, 2], [2, 3, 2, 2]])
    let table = try InputOutputTable(intermediate: z, output: [100, 100, 50, 50])
    let c = try closeness(table, manufacturing: [1], services: [2, 3])
    let numbers = try example("closeness")[0]
    #expect(numbers[0] == c.closeness)
    #expect(numbers[5...6] == [c.serviceInput, c.completeServiceInput])
    #expect(
      refusal { _ = try outcome("closeness", context: { $0.services = ["shops"] }) }
        == .noName(
          "shops", option: "services", among: ["farms", "works", "trade", "banks"]))
  }

  @Test("interregional transfer reads two tables of one file, in any order")
  func transfer() throws {
    let t = try interregionalTransfer(
      from: InterregionalTable(
        intermediate: Matrix([[10, 5], [5, 10]]), finalDemand: Matrix([[30, 5], [5, 30]])),
      to: InterregionalTable(
        intermediate: Matrix([[10, 6], [8, 15]]), finalDemand: Matrix([[30, 4], [10, 40]])))
    #expect(
      try example("interregional-transfer").map { $0[0].value } == t.transfer.values.map { $0 })
    let turned = """
      West,sector,East,East/s,note,region,time,West/s
      40,s,10,8,x,West,2017,15
      5,s,30,10,,East,2012,5
      30,s,5,5,,West,2012,10
      4,s,30,10,,East,2017,6

      """
    let found = try outcome("interregional-transfer", table: turned)
    let names = found.rows.map(\.names)
    #expect(names == [["West", "West"], ["West", "East"], ["East", "West"], ["East", "East"]])
    for (row, expected) in zip(found.rows, t.transfer.values.reversed()) {
      #expect(abs((row.numbers[0].value ?? .nan) - expected) < 1e-13)
    }
    #expect(
      refusal {
        _ = try outcome(
          "interregional-transfer", table: "time,region,sector,a/s,a\n1,a,s,1,2\n")
      } == .badMatrix(.oneTime, form: .interregional))
  }
}
