import RegionalIndices
import Testing

@testable import Checks
@testable import ClusterAtlas

/// What expressions compute, and what they rest on.
@Suite struct EvaluationTests {
  private func number(_ text: String) throws -> Double {
    var evaluation = Evaluation(atlas: try Atlas.builtIn())
    let expression = try Expression(text)
    _ = try TypeCheck().type(of: expression)
    switch try evaluation.value(of: expression) {
    case .number(let value): return value
    case .truth(let value): return value ? 1 : 0
    default:
      Issue.record("no number: \(text)")
      return .nan
    }
  }

  private func figures(_ text: String) throws -> [String] {
    var evaluation = Evaluation(atlas: try Atlas.builtIn())
    _ = try evaluation.value(of: Expression(text))
    return evaluation.figures.sorted().map(\.text)
  }

  @Test func `figures, growth and means are those of the series`() throws {
    let atlas = try Atlas.builtIn()
    let gdp = try #require(atlas.timeSeries("gdp"))
    let (first, last) = (try #require(gdp.value(in: 2016)), try #require(gdp.value(in: 2019)))
    #expect(try number("gdp[2016]") == first)
    #expect(
      abs(try number("growth(gdp, 2019)") - (last / (gdp.value(in: 2018) ?? 1) - 1) * 100) < 1e-9)
    let rate = try number("average_growth(gdp, 2016, 2019)")
    #expect(
      abs(first * (1 + rate / 100) * (1 + rate / 100) * (1 + rate / 100) - last) < 1e-6 * last)
    #expect(try number("change(gdp, 2016, 2019)") == last - first)
    #expect(try number("mean(values(1, 2, 6))") == 3)
    #expect(try number("2 ^ 3 ^ 2") == 512)
    #expect(try number("-2 ^ 2") == -4)
    #expect(try number("rank_correlation(values(1, 2, 3), values(9, 5, 1))") == -1)
    #expect(abs(try number("average_rate(each(y, 2001..2004, 10))") - 10) < 1e-9)
  }

  @Test func `the Gini of the panel is that of the computed series, in every year`() throws {
    let atlas = try Atlas.builtIn()
    let series = try #require(atlas.timeSeries("spatial-gini"))
    for year in 1992...2018 {
      let own = try number("gini(panel(secondary-va, \(year)))")
      #expect(abs(own - (series.value(in: year) ?? 0)) < 1e-12)
    }
  }

  @Test func `the parts of a whole make its Gini`() throws {
    let part = try number("gini_part(panel(secondary-va, 2010), panel(gdp, 2010))")
    let rest = try number(
      "gini_part(panel(gdp, 2010) - panel(secondary-va, 2010), panel(gdp, 2010))")
    #expect(abs(part + rest - 100) < 1e-9)
  }

  @Test func `a value says what it rests on, and no more`() throws {
    #expect(try figures("gdp[2016] / gdp[2019]") == ["gdp@2016", "gdp@2019"])
    #expect(try figures("growth(gdp, 2019)") == ["gdp@2018", "gdp@2019"])
    #expect(
      try figures("sum(within(panel(gdp, 2017), beijing, hebei))") == [
        "gdp@2017:beijing", "gdp@2017:hebei",
      ])
    #expect(try figures("gdp:jiangsu[2017]") == ["gdp@2017:jiangsu"])
    #expect(try figures("each(y, 2000..2010, gdp[y])[2005]") == ["gdp@2005"])
    #expect(try figures("spatial-gini[2016]").contains("secondary-va@2016"))
  }

  @Test(arguments: [
    "gdp[1900]", "nothing[2000]", "panel(nothing, 2000)[beijing]", "panel(gdp, 1900)[beijing]",
    "panel(gdp, 2016, nothing)[beijing]", "sum(within(panel(gdp, 2016), nowhere))",
    "sum(panel(gdp, 1995) / panel(population, 1995))", "printed(nothing)", "fact(nothing)",
    "second_source(nothing)", "influence(nothing)[1]", "linkage(nothing)[2002]",
  ])
  func `what the package lacks is missing, in words of both languages`(text: String) throws {
    var evaluation = Evaluation(atlas: try Atlas.builtIn())
    let expression = try Expression(text)
    do throws(CheckFailure) {
      _ = try evaluation.value(of: expression)
      Issue.record("\(text) has a value")
    } catch {
      guard case .missing(let reason) = error else {
        Issue.record("\(text): \(error)")
        return
      }
      #expect(!reason.english.isEmpty && !reason.chinese.isEmpty)
    }
  }

  @Test(arguments: [
    "1 / 0", "10 ^ 10 ^ 10", "ln(0)", "sqrt(-1)", "gdp[2000.5]", "gdp[2010..2000]",
    "average_growth(gdp, 2019, 2016)", "first_year_above(gdp, 10 ^ 12)", "values(1, 2)[3]",
    "sum(each(y, 1..300, sum(each(z, 1..300, sum(each(w, 1..300, 1))))))",
  ])
  func `what has no value is told, never a number`(text: String) throws {
    var evaluation = Evaluation(atlas: try Atlas.builtIn())
    #expect(throws: CheckFailure.self) { try evaluation.value(of: Expression(text)) }
  }
}
