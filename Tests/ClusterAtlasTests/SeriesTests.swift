import TestPackages
import Testing

@testable import ClusterAtlas

/// Series, panel and figures of the built-in package.
@Suite struct SeriesTests {
  private let atlas: Atlas

  init() throws { atlas = try Atlas.builtIn() }

  @Test func `every series has figures in its years, ascending, each once`() {
    for series in atlas.series {
      let years = atlas.timeSeries(series.id)?.observations.map(\.year) ?? []
      #expect(!years.isEmpty, "\(series.id)")
      #expect(zip(years, years.dropFirst()).allSatisfy { $0 < $1 }, "\(series.id)")
      #expect(years.first == series.fromYear && years.last == series.toYear, "\(series.id)")
    }
  }

  @Test func `every series says where it is from`() {
    for series in atlas.series {
      #expect(atlas.timeSeries(series.id)?.sourceIDs.isEmpty == false, "\(series.id)")
    }
  }

  /// An independent computation, rounded to four digits.
  static let checks: [(year: Int, plain: Double, population: Double, area: Double)] = [
    (1992, 0.4258, 0.2910, 0.7346), (1997, 0.4467, 0.2972, 0.7383),
    (2004, 0.4667, 0.3151, 0.7547), (2005, 0.4691, 0.3046, 0.7523),
    (2013, 0.4127, 0.1921, 0.7113), (2016, 0.4337, 0.2027, 0.7265),
    (2019, 0.4585, 0.2128, 0.7365), (2022, 0.4446, 0.2088, 0.7227),
  ]

  @Test(arguments: checks)
  func `the spatial Gini is that of an independent computation`(
    _ check: (year: Int, plain: Double, population: Double, area: Double)
  ) throws {
    let values = [
      ("spatial-gini", check.plain), ("spatial-gini-population", check.population),
      ("spatial-gini-area", check.area),
    ]
    for (id, expected) in values {
      let value = try #require(atlas.timeSeries(Series.ID(id))?.value(in: check.year))
      #expect(abs(value - expected) <= 0.00006, "\(id) \(check.year): \(value)")
    }
  }

  @Test func `the Gini is highest in 2005 and changes its vintage in 2002 and 2019`() throws {
    let gini = try #require(atlas.timeSeries("spatial-gini"))
    #expect(gini.turningYears()?.highest == 2005)
    #expect(
      gini.observations.filter { $0.effect == .seriesBreak }.map(\.year) == [
        2002, 2019,
      ])
    #expect(gini.observations.count == 31)
  }

  @Test func `shares of regions sum to a hundred`() throws {
    for ids in [
      ["four-eastern", "four-central", "four-western", "four-northeastern"],
      ["three-eastern", "three-central", "three-western"],
    ] {
      let series = ids.compactMap { atlas.timeSeries(Series.ID("secondary-share-" + $0)) }
      #expect(series.count == ids.count)
      for year in 1992...2022 {
        let sum = series.compactMap { $0.value(in: year) }.reduce(0, +)
        #expect(abs(sum - 100) < 1e-9, "\(year)")
      }
    }
  }

  @Test func `computed sums and differences follow their inputs`() throws {
    let rest = try #require(atlas.timeSeries("producer-services-remainder")?.value(in: 2018))
    let all = try #require(atlas.timeSeries("figure-producer-services")?.value(in: 2018))
    let four = try #require(atlas.timeSeries("producer-services-four")?.value(in: 2018))
    #expect(abs(rest - (all - four)) < 1e-6)
    let degree = try #require(atlas.timeSeries("convergence-coordination"))
    #expect(degree.value(in: 2005) == 0)
    #expect(abs((degree.value(in: 2018) ?? 0) - 1) < 1e-12)
  }

  @Test func `a series of a province comes from the panel`() throws {
    let jiangsu = try #require(atlas.timeSeries("secondary-va:jiangsu"))
    #expect(jiangsu.observations.count == 34)
    #expect(jiangsu.unit.id == "cny-100m")
    #expect(jiangsu.sourceID(in: 2005) == "s_ech")
    #expect(jiangsu[2002]?.effect == .seriesBreak)
    #expect(atlas.timeSeries("secondary-va:nowhere") == nil)
  }

  // MARK: Views

  @Test func `growth has gaps at breaks and before the first year`() throws {
    let industry = try #require(atlas.timeSeries("industrial-value-added"))
    let growth = try industry.growth()
    #expect(growth.unit.symbol.english == "%")
    #expect(growth.value(in: 1978) == nil)
    // 2024 is the first year after the fifth census; to 2023 final figures are joined to final ones.
    #expect(growth.value(in: 2024) == nil)
    for year in 2021...2023 { #expect(growth.value(in: year).map { $0 > 0 } == true, "\(year)") }
    let (now, before) = (industry.value(in: 2018), industry.value(in: 2017))
    let expected = try #require(now) / #require(before) * 100 - 100
    #expect(abs(try #require(growth.value(in: 2018)) - expected) < 1e-9)
  }

  @Test func `an index is a hundred in its base year and keeps flags`() throws {
    let gdp = try #require(atlas.timeSeries("gdp"))
    let index = try gdp.index(base: 1978)
    #expect(index.value(in: 1978) == 100)
    #expect(index[2023]?.effect == .preliminary)
    #expect(index.sourceIDs == gdp.sourceIDs)
  }

  @Test func `what makes no sense is refused`() throws {
    let rates = try #require(atlas.timeSeries("gdp-growth"))
    #expect(throws: ViewRefusal.isGrowth) { try rates.growth() }
    #expect(throws: ViewRefusal.isGrowth) { try rates.index(base: 1990) }
    let gdp = try #require(atlas.timeSeries("gdp"))
    #expect(throws: ViewRefusal.noFigure(year: 1900)) { try gdp.index(base: 1900) }
    #expect(throws: ViewRefusal.isView) { try gdp.growth().growth() }
    #expect(throws: ViewRefusal.notAnnual) {
      try #require(atlas.timeSeries("manufacturing-io")).growth()
    }
  }

  @Test func `a share, a sum and an amount a head`() throws {
    let gdp = try #require(atlas.timeSeries("gdp"))
    let primary = try #require(atlas.timeSeries("gdp-primary"))
    let share = try primary.share(of: gdp)
    let expected = try #require(primary.value(in: 2000)) / #require(gdp.value(in: 2000)) * 100
    #expect(abs(try #require(share.value(in: 2000)) - expected) < 1e-9)
    let sum = try gdp.cumulative().value(in: 1953)
    #expect(sum == 679.1 + 824.4)
    let jiangsu = try #require(atlas.timeSeries("gdp:jiangsu"))
    let head = try atlas.perHead(of: jiangsu)
    let yuan = try #require(head.value(in: 2020)) * head.unit.factor(in: .english)
    #expect((100_000...150_000).contains(yuan))
    #expect(try gdp.logarithm().value(in: 1952).map { $0 > 6.52 && $0 < 6.521 } == true)
  }

  // MARK: Per head

  private func perHead(_ id: String) throws(ViewRefusal) -> TimeSeries? {
    guard let series = atlas.timeSeries(Series.ID(id)) else { return nil }
    return try atlas.perHead(of: series)
  }

  @Test func `amounts are divided by the population of their province`() throws {
    let head = try #require(try perHead("gdp:jiangsu"))
    let gdp = try #require(atlas.timeSeries("gdp:jiangsu")?.value(in: 2020))
    let people = try #require(atlas.timeSeries("population:jiangsu")?.value(in: 2020))
    #expect(head.value(in: 2020) == gdp / people)
    #expect(head.unit.symbol.english == "yuan a head" && head.unit.factorEnglish == 10_000)
    #expect(head.sourceID(in: 2020) == nil && head.sourceIDs.count > 1)
    #expect(head.view == .perHead(of: "population:jiangsu"))
  }

  @Test func `those of the nation by the sum of the provinces`() throws {
    let head = try #require(try perHead("gdp"))
    let panel = try #require(atlas.panel("population"))
    let people = try #require(panel.total(of: panel.provinceIDs, in: 2020))
    let gdp = try #require(atlas.timeSeries("gdp")?.value(in: 2020))
    #expect(head.value(in: 2020) == gdp / people)
    #expect(head.observations.first?.year == 1992)
    #expect(head.observations.allSatisfy { $0.value != nil })
    #expect(try perHead("finance-value-added")?.value(in: 2019) != nil)
  }

  @Test func `Sichuan has no figure a head while Chongqing is in it`() throws {
    for id in ["gdp:sichuan", "gdp:chongqing"] {
      #expect(try perHead(id)?.observations.first?.year == 1997)
    }
    #expect(try perHead("gdp:jiangsu")?.observations.first?.year == 1992)
  }

  @Test func `what has no population is refused`() throws {
    #expect(throws: ViewRefusal.notAnAmount) { try perHead("spatial-gini") }
    #expect(throws: ViewRefusal.isPopulation) { try perHead("population:jiangsu") }
    let old = try #require(atlas.timeSeries("gdp")?.within(1952...1990))
    #expect(throws: ViewRefusal.noPopulation) { try atlas.perHead(of: old) }
    #expect(try Fixture.small.atlas().population(for: "gdp") == nil)
  }

  // MARK: Figures

  @Test func `the verdicts on the documents' statements`() {
    var outcomes: [String: Verdict.Outcome] = [:]
    for figure in atlas.documentFigures {
      for verdict in atlas.verdicts(of: figure.id) {
        outcomes[verdict.statement.id.rawValue] = verdict.outcome
        if case .remark(let text) = verdict.working { #expect(!text.english.isEmpty) }
      }
    }
    #expect(
      outcomes == [
        "statement-industry-2020": .holds, "statement-industry-growth": .holds,
        "statement-industry-above-scale": .holds, "statement-gini-turn": .holds,
        "statement-gini-rise": .holds, "statement-gini-fall": .holds,
        "statement-gini-2013": .holds, "statement-gini-2016": .doesNotHold,
        "statement-manufacturing-growth": .doesNotHold,
        "statement-manufacturing-world": .cannotBeChecked,
        "statement-manufacturing-2020": .holds, "statement-manufacturing-firms": .holds,
        "statement-manufacturing-jobs": .holds,
        "statement-manufacturing-jobs-share": .cannotBeChecked,
        "statement-producer-services": .plausible,
        "statement-producer-share": .doesNotHold, "statement-convergence": .cannotBeChecked,
        "statement-influence": .cannotBeChecked,
      ])
  }

  @Test func `computed influence and sensitivity have mean 1`() throws {
    for table in atlas.ioTables {
      let linkages = try #require(atlas.linkages(of: table.id), "\(table.id)")
      #expect(linkages.count == table.sectors)
      let influence = linkages.map(\.influence).reduce(0, +) / Double(linkages.count)
      let sensitivity = linkages.map(\.sensitivity).reduce(0, +) / Double(linkages.count)
      #expect(abs(influence - 1) < 1e-12 && abs(sensitivity - 1) < 1e-12, "\(table.id)")
    }
  }

  @Test func `influence with imports is that of the table's total flows`() throws {
    // numpy, from the table of 42 sectors: the domestic coefficients and those with imports.
    let domestic = try #require(atlas.linkages(of: "io-2017-4")).map(\.influence)
    let whole = try #require(atlas.linkages(of: "io-2017-4", includingImports: true))
    for (value, expected) in zip(domestic, [1.2123, 0.8576, 0.8876, 1.0425]) {
      #expect(abs(value - expected) < 0.00006)
    }
    for (value, expected) in zip(whole.map(\.influence), [1.13, 0.73, 0.77, 1.37]) {
      #expect(abs(value - expected) < 0.006)
    }
    let competitive = try #require(atlas.linkages(of: "io-2018-high-tech")).map(\.influence)
    #expect(
      competitive
        == atlas.linkages(of: "io-2018-high-tech", includingImports: true)?.map(\.influence))
  }

  // MARK: Vintages

  @Test func `first and final figures of industry stand apart`() throws {
    let final = try #require(atlas.timeSeries("industrial-value-added"))
    let first = try #require(atlas.timeSeries("industrial-value-added-first"))
    for (year, was, became) in [
      (2019, 317_108.7, 311_858.7), (2020, 313_071, 312_902.9), (2021, 372_575, 374_545.6),
      (2022, 401_644, 395_043.7),
    ] {
      #expect(first.value(in: year) == was && final.value(in: year) == became, "\(year)")
      #expect(final[year]?.effect == nil, "\(year)")
    }
    #expect(final[2023]?.effect == .preliminary && final[2024]?.effect == .seriesBreak)
    let values = final.observations.compactMap(\.value)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "industry never shrinks")
  }

  @Test func `the fifth census is a break of the panel, and a figure names its communique`() throws
  {
    let guangdong = try #require(atlas.timeSeries("secondary-va:guangdong"))
    #expect(guangdong[2024]?.effect == .seriesBreak)
    #expect(try guangdong.growth().value(in: 2024) == nil)
    #expect(guangdong.sourceID(in: 2025).flatMap(atlas.source)?.citation.contains("2025") == true)
    #expect(atlas.panel("secondary-va")?.slice(in: 2023).count == 30)
    #expect(atlas.panel("gdp", edition: "none")?.years == [])
    // Incomplete years have no Gini, and none of it is invented.
    #expect(atlas.timeSeries("spatial-gini")?.observations.last?.year == 2022)
  }

  @Test func `the Gini of the revised vintage is that of an independent computation`() throws {
    let revised = try #require(atlas.timeSeries("spatial-gini-revised"))
    let weighted = try #require(atlas.timeSeries("spatial-gini-revised-population"))
    for (year, expected) in zip(2014...2018, [0.4394, 0.4554, 0.4596, 0.4596, 0.4584]) {
      #expect(abs(try #require(revised.value(in: year)) - expected) < 0.00006, "\(year)")
    }
    #expect(abs(try #require(weighted.value(in: 2014)) - 0.1993) < 0.00006)
    #expect(abs(try #require(weighted.value(in: 2018)) - 0.2165) < 0.00006)
  }

  @Test func `single statements are no series`() throws {
    let share = try #require(atlas.timeSeries("world-manufacturing-share"))
    #expect(share.series.cadence == .single)
    #expect(throws: ViewRefusal.notAnnual) { try share.growth() }
  }

  @Test func `linkages of manufacturing and services are read`() {
    #expect(atlas.nationalLinkages.count == 9)
    #expect(atlas.provincialLinkages.count == 122)
  }
}
