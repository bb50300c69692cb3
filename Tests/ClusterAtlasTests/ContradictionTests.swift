import ClusterAtlas
import TestPackages
import Testing

/// The search for figures that cannot both hold, on packages made for it.
@Suite struct ContradictionTests {
  private static let columns = [
    "id", "cluster_id", "indicator_id", "of_id", "detail_en", "value", "unit_id", "growth", "year",
    "period_id", "qualifier_id", "coverage_id", "scope_id", "status_id", "source_id",
    "confidence_id",
  ]

  /// A figure of output of a city's industry in 2021 unless said otherwise.
  private struct Row {
    var id: String
    var value: String
    var indicator = "output"
    var of = ""
    var detail = ""
    var unit = "cny-bn"
    var growth = ""
    var year = "2021"
    var qualifier = ""
    var coverage = "all"
    var scope = "city-industry"
    var status = "result"

    var line: String {
      [
        id, "changsha", indicator, of, detail, value, unit, growth, year, "year", qualifier,
        coverage, scope, status, "page", "press",
      ].joined(separator: ",")
    }
  }

  private func pairs(_ rows: [Row]) throws -> [String] {
    var fixture = Fixture.small
    let tables: [(String, String)] = [
      (
        "indicators",
        """
        id,title_en,group,role
        output,Output,size,
        share-of-nation,Share,market,share-of-total
        growth,Growth,size,growth

        """
      ),
      ("units", "id,name_en,kind\ncny-bn,billion,money\npercent,per cent,share\n"),
      ("periods", "id,name_en\nyear,year\n"), ("sources", "id,title_en\npage,Page\n"),
      ("confidences", "id,name_en\npress,Press\n"),
      ("coverages", "id,name_en,kind\nall,all,whole\nabove-scale,above,part\nwider,wider,wider\n"),
      ("statuses", "id,name_en,is_expected\nresult,result,false\ntarget,target,true\n"),
      (
        "scopes",
        "id,name_en,is_cluster,within_id\ncity-industry,city,false,\npark,park,false,city-industry\n"
      ),
      ("qualifiers", "id,symbol,name_en,lowest,highest\nover,>,over,1,1.2\n"),
      (
        "facts",
        Self.columns.joined(separator: ",") + "\n" + rows.map(\.line).joined(separator: "\n") + "\n"
      ),
    ]
    for (name, text) in tables { fixture.add(name, text) }
    return try fixture.atlas().contradictions.map {
      "\($0.kind.rawValue) \($0.firstID) \($0.secondID)"
    }
  }

  @Test func `two values of one thing and year do not fit, two bounds that meet do`() throws {
    #expect(
      try pairs([Row(id: "a", value: "100"), Row(id: "b", value: "120")]) == ["two-values a b"])
    #expect(
      try pairs([Row(id: "a", value: "100", qualifier: "over"), Row(id: "b", value: "115")])
        .isEmpty)
    #expect(try pairs([Row(id: "a", value: "100"), Row(id: "b", value: "100.4")]).isEmpty)
  }

  @Test func `other years, details and coverages are other things`() throws {
    let base = Row(id: "a", value: "100")
    for other in [
      Row(id: "b", value: "90", year: "2020"), Row(id: "b", value: "90", detail: "lasers"),
      Row(id: "b", value: "90", coverage: "above-scale"), Row(id: "b", value: "90", year: ""),
    ] {
      #expect(try pairs([base, other]).isEmpty)
    }
  }

  @Test func `a part is not above its whole, by coverage or by scope`() throws {
    let whole = Row(id: "whole", value: "100")
    #expect(
      try pairs([whole, Row(id: "part", value: "130", coverage: "above-scale")])
        == ["part-above-whole part whole"])
    #expect(
      try pairs([whole, Row(id: "part", value: "130", scope: "park")])
        == ["part-above-whole part whole"])
    #expect(try pairs([whole, Row(id: "part", value: "130", coverage: "wider")]).isEmpty)
    #expect(try pairs([whole, Row(id: "part", value: "95", scope: "park")]).isEmpty)
  }

  @Test func `a growth rate leads from the one year to the next`() throws {
    let earlier = Row(id: "earlier", value: "100", year: "2020")
    #expect(
      try pairs([earlier, Row(id: "later", value: "107", growth: "2.9")])
        == ["growth-and-ends later earlier"])
    #expect(try pairs([earlier, Row(id: "later", value: "107", growth: "7.5")]).isEmpty)
    let rate = Row(id: "rate", value: "20", indicator: "growth", of: "output", unit: "percent")
    #expect(
      try pairs([earlier, Row(id: "later", value: "107"), rate]) == ["growth-and-ends rate later"])
  }

  @Test func `a share does not imply a nation below another figure`() throws {
    let value = Row(id: "value", value: "30", detail: "cells; private")
    let share = Row(
      id: "share", value: "80", indicator: "share-of-nation", of: "output",
      detail: "cells; private", unit: "percent")
    let other = Row(id: "other", value: "60", detail: "cells", year: "2020")
    #expect(try pairs([value, share, other]) == ["share-and-whole share other"])
    let small = Row(id: "other", value: "35", detail: "cells", year: "2020")
    #expect(try pairs([value, share, small]).isEmpty)
  }

  @Test func `targets contradict nothing`() throws {
    #expect(
      try pairs([Row(id: "a", value: "100"), Row(id: "b", value: "500", status: "target")])
        .isEmpty)
  }
}
