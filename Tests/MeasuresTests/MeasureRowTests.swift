import Foundation
import RegionalIndices
import Testing

@testable import Measures
import Tabular

@Suite("Measures")
struct MeasureRowTests {
  @Test("names are unique, and every measure has a guide and a sample")
  func table() {
    let names = MeasureDefinition.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    for row in MeasureDefinition.all {
      #expect(
        Language.allCases.allSatisfy { Guides.text(row.guide, in: $0)?.hasPrefix("# ") == true },
        "\(row.guide)")
      #expect(!row.example.isEmpty)
    }
  }

  @Test("the guides that are built in are those of the folder")
  func guides() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "docs/indices")
    for (folder, language) in [
      (folder, Language.english), (folder.appending(path: "zh"), .chinese),
    ] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      let names = files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
      #expect(Guides.names == names.sorted())
      for name in names {
        let text = try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8)
        #expect(Guides.text(name, in: language) == text, "\(name)")
      }
    }
  }

  @Test("a guide names the command and its variants in both languages, and what it costs")
  func guidesNameVariants() {
    for row in MeasureDefinition.all {
      for language in Language.allCases {
        let text = Guides.text(row.guide, in: language) ?? ""
        #expect(text.contains("`jiqun measure \(row.name)"), "\(row.name)")
        for variant in row.variants {
          #expect(text.contains("`\(variant)`"), "\(row.name) \(variant)")
        }
      }
    }
    for name in Guides.names {
      #expect(
        Guides.text(name, in: .english)?.contains("\n## Cost\nO(") == true, "\(name)")
    }
  }

  @Test(
    "a guide says what a measure is, what it does not say, and how it is done by hand; code comes last"
  )
  func guidesForStudents() {
    let sections: [Language: [String]] = [
      .english: ["What it does not say", "Formula", "By hand", "References", "In code"],
      .chinese: ["不说明什么", "公式", "手算", "文献", "用 Swift 计算"],
    ]
    for name in Guides.names {
      for (language, wanted) in sections {
        let text = Guides.text(name, in: language) ?? ""
        let found = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
          String($0.dropFirst(3))
        }
        #expect(found.filter(wanted.contains) == wanted, "\(name) \(language)")
        #expect(found.last == wanted.last, "\(name)")
      }
      // What is worked by hand is the same in both languages.
      let hands = ["By hand", "手算"].enumerated().map { place, title in
        let text = Guides.text(name, in: place == 0 ? .english : .chinese) ?? ""
        let rest = text.components(separatedBy: "\n## \(title)\n").last ?? ""
        return Chinese.numbers([rest.components(separatedBy: "\n## ")[0]])
      }
      #expect(Set(hands[1]).isSubset(of: Set(hands[0])), "\(name): \(hands)")
      #expect(!hands[1].isEmpty)
    }
  }

  @Test("a name goes before the name of a guide")
  func names() {
    #expect(MeasureDefinition.named("growth")?.name == "growth")
    #expect(MeasureDefinition.named("morans-i")?.name == "moran")
    #expect(MeasureDefinition.named("linkages")?.name == "influence")
  }

  @Test("measures of a list give what the library gives")
  func lists() throws {
    let x: [Double] = [2, 4, 4, 10]
    #expect(try example("gini") == [[gini(x).measure]])
    #expect(try example("gini", variant: "corrected") == [[gini(x, variant: .corrected).measure]])
    #expect(try example("lorenz").map { $0[0].value } == lorenzCurve(x).points.map(\.value))
    for variant in HerfindahlVariant.allCases {
      #expect(
        try example("hhi", variant: variant.rawValue) == [[herfindahl(x, variant: variant).measure]]
      )
    }
    #expect(try example("cr") == [[.value(1)]])
    for variant in VariationVariant.allCases {
      #expect(
        try example("cv", variant: variant.rawValue)
          == [[coefficientOfVariation(x, variant: variant).measure]])
    }
    let d = try theilDecomposition([10, 12, 6, 4], groups: ["E", "E", "W", "W"])
    #expect(try example("theil")[0].prefix(3) == [d.t.total, d.t.between, d.t.within])
    #expect(
      try example("theil", variant: "l")[0].prefix(3) == [d.l.total, d.l.between, d.l.within])
  }

  @Test("weights make values per head")
  func weights() throws {
    let text = "value,people\n1,5\n2,3\n4,2\n"
    for (name, expected) in [
      ("gini", try gini([1, 2, 4], weights: [5, 3, 2])),
      ("cv", try williamson([1, 2, 4], weights: [5, 3, 2])),
    ] {
      let frame = try frame(text) { $0.columns[.weight] = "people" }
      let row = try row(name)
      let found = try Measurement(row, frame, MeasureContext(variant: row.variants[0]))
      #expect(found.results[0].outcome.rows[0].numbers == [expected.measure])
    }
  }

  @Test("measures of a table give what the library gives")
  func tables() throws {
    let table = try Matrix([[40, 10], [20, 30]])
    let lq = try locationQuotients(table)
    #expect(try example("lq").map { $0[0] } == lq.quotients.flatMap { $0 })
    #expect(try example("lq", variant: "symmetric").map { $0[0] } == lq.symmetric.flatMap { $0 })
    for variant in LocationalGiniVariant.allCases {
      let expected = try (0..<2).map {
        try locationalGini(table.column($0), reference: table.rowTotals, variant: variant).measure
      }
      #expect(try example("locational-gini", variant: variant.rawValue).map { $0[0] } == expected)
    }
    let s = try specialisation(table)
    #expect(try example("krugman").map { $0[0] } == s.krugman)
    #expect(try example("localisation").map { $0[0] } == s.localisation)
    let e = try entropyWeights(table)
    #expect(try example("entropy").map { $0[0].value } == e.weights)
    for variant in CouplingVariant.allCases {
      let expected = try [[0.64, 0.36], [0.2, 0.3]].map {
        try couplingCoordination($0, variant: variant).coordination
      }
      #expect(try example("coupling", variant: variant.rawValue).map { $0[0] } == expected)
    }
  }

  @Test("measures of time give what the library gives")
  func times() throws {
    let years: [Double] = [2000, 2001, 2002, 2003, 2004, 2005, 2006]
    let x: [Double] = [1, 2, 3.1, 4, 3, 2.1, 1]
    #expect(try example("growth") == [[growth(years: years, values: x).compoundAnnual]])
    let m = try mannKendall(x, times: years)
    #expect(try example("mann-kendall")[0][3] == m.p)
    let t = try turningPoint(times: years, values: x)
    #expect(try example("turning-point")[0].prefix(3) == [t.knot, t.slopeBefore, t.slopeAfter])
    let r = try relativeTransfer(start: [60, 40, 20], end: [80, 70, 45])
    #expect(try example("relative-transfer").map { $0[0].value } == r.value)
    let c = try convergence([60, 40, 20], [80, 70, 45], years: 10)
    #expect(try example("convergence")[0][0] == c.beta)
    let s = try shiftShare(region: ([90, 20], [140, 15]), nation: ([100, 80], [152, 85]))
    #expect(try example("shift-share")[0].suffix(3) == [s.national, s.mix, s.regional])
  }

  @Test("measures of an input–output table give what the library gives")
  func sectors() throws {
    let model = try Leontief(
      InputOutputTable(intermediate: Matrix([[150, 500], [200, 100]]), output: [1000, 2000]))
    #expect(try example("leontief").map { $0[0].value } == model.inverse.values)
    #expect(try example("influence").map { $0[0].value } == model.influence)
    #expect(
      try example("influence", variant: "ghosh").map { $0[1].value } == model.ghoshSensitivity)
    #expect(try example("multipliers").map { $0[0].value } == model.outputMultipliers)
  }

  @Test("a wide table gives what the long one gives")
  func wide() throws {
    let row = try row("lq")
    let wide = try frame("province,electronics,textiles\nJiangsu,40,10\nGansu,20,30\n") {
      $0.columns = [.unit: "province"]
      $0.isWide = true
      $0.wideRole = row.roleOfWideColumns
    }
    let found = try Measurement(row, wide, MeasureContext(variant: "plain"))
    #expect(found.results[0].outcome.rows.map(\.numbers) == (try example("lq")))
  }

  @Test("a cell that stands twice or not at all is named")
  func cells() throws {
    let row = try row("lq")
    for (text, error) in [
      ("p,i,value\na,x,1\na,x,2\n", ReadingError.repeated(["a", "x"])),
      ("p,i,value\na,x,1\na,y,2\nb,x,1\n", ReadingError.missingCell(["b", "y"])),
    ] {
      let frame = try frame(text) {
        $0.columns[.unit] = "p"
        $0.columns[.item] = "i"
      }
      #expect {
        try Measurement(row, frame, MeasureContext(variant: "plain"))
      } throws: {
        if case MeasureError.reading(let found) = $0 { found == error } else { false }
      }
    }
  }

  @Test("a name without a value at one of two times is told with the time, and no zero is advised")
  func missingTimes() throws {
    for name in ["convergence", "relative-transfer"] {
      let row = try row(name)
      let frame = try frame(
        "u,t,value\na,1952,\na,2007,5\nb,1952,2\nb,2007,3\nc,1952,1\nc,2007,4\n"
      ) {
        $0.columns[.unit] = "u"
        $0.columns[.time] = "t"
      }
      #expect {
        try Measurement(row, frame, MeasureContext(variant: row.variants.first ?? ""))
      } throws: {
        guard case MeasureError.reading(let found) = $0 else { return false }
        let words = ReadingWords(file: "f", in: .english).text(found)
        return words.hasPrefix("f has no value for 'a' at 1952;") && !words.contains("write 0")
      }
    }
  }

  @Test("a refusal that numbers a sector, a criterion or an indicator names it")
  func namesInRefusals() {
    let names = ["coal", "steel"]
    func text(_ error: IndexError, _ language: Language = .english) -> String {
      IndexWords.text(error, keys: [], names: names, in: language)
    }
    #expect(text(.constantIndicator(1)) == "indicator 'steel' is the same everywhere")
    #expect(text(.constantIndicator(1), .chinese) == "指标“steel”处处相同")
    #expect(text(.singular(sector: 0)) == "I − A has no inverse (sector 'coal')")
    #expect(
      text(.notReciprocal(row: 0, column: 1))
        == "the comparison of 'coal' with 'steel' is not reciprocal")
    #expect(text(.notProductive(sector: 1)).hasSuffix("(seen at sector 'steel')"))
    // One that there is no name for has its number.
    #expect(text(.constantIndicator(4)) == "indicator 5 is the same everywhere")
  }

  @Test("a cell that is shown in a sentence stands on one line")
  func cellsOfLines() {
    let long = ProblemWords.cut(String(repeating: "x\r\n", count: 100))
    #expect(!long.contains { $0.isNewline } && long.hasSuffix("…"))
    #expect(ProblemWords.cut("a\nb") == "a\\nb")
  }
}
