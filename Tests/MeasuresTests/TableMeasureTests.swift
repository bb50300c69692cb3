import Foundation
import Measures
import Testing

@Suite("A measure of a CSV file, for other packages")
struct TableMeasureTests {
  /// What a measure gives for a file of this text.
  private func results(
    _ measure: TableMeasure, _ text: String
  ) throws(TableMeasureError) -> [TableMeasure.Result] {
    let path = NSTemporaryDirectory() + "measure-\(UUID().uuidString).csv"
    #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try measure.results(ofFile: path)
  }

  private let incomes = "year,income\n2020,2\n2020,4\n2020,4\n2020,10\n2021,7\n2021,7\n"

  @Test("has a result for each group, with the numbers in the formula")
  func groups() throws {
    let found = try results(TableMeasure("gini", value: "income", by: ["year"]), incomes)
    #expect(found.map(\.group) == [["2020"], ["2021"]] && found.map(\.used) == [4, 2])
    #expect(found[0].value == 0.3 && found[1].value == 0)
    #expect(found[0].variant.english == "Gini, population" && found[0].variant.chinese != "")
    #expect(found[0].steps.contains { $0.english.contains("0.3") && $0.chinese.contains("0.3") })
  }

  @Test("takes a variant, conditions, parameters, weights")
  func choices() throws {
    var gini = TableMeasure("gini", variant: "corrected", value: "income")
    gini.conditions = [("year", "2020")]
    let corrected = try results(gini, incomes)
    #expect(try #require(corrected[0].value).isNear(0.4))
    var share = TableMeasure("cr", value: "income")
    share.parameters = ["k": "1"]
    #expect(try #require(results(share, incomes)[0].value).isNear(10.0 / 34))
    var weighted = TableMeasure("gini", value: "income")
    weighted.columns[.weight] = "people"
    let parted = try results(weighted, "income,people\n1,1\n3,3\n")
    #expect(try #require(parted[0].value).isNear(0.15))
  }

  @Test("has a row a unit, and says why a number is missing")
  func rows() throws {
    var quotient = TableMeasure("lq", value: "jobs", unit: "region")
    quotient.columns[.item] = "industry"
    let found = try results(
      quotient, "region,industry,jobs\na,x,40\na,y,10\nb,x,20\nb,y,30\nc,x,0\nc,y,0\n")
    let first = try #require(found[0].rows.first)
    #expect(first.names == ["a", "x"] && first.undefined.isEmpty && first.word == nil)
    #expect(try #require(first.numbers["value"]).isNear(4.0 / 3))
    let empty = try #require(found[0].rows.last)
    #expect(empty.numbers["value"] == nil && empty.undefined["value"]?.isEmpty == false)
  }

  @Test("takes neighbours, and tables that are matrices")
  func otherForms() throws {
    var moran = TableMeasure("moran", value: "v", unit: "u")
    moran.neighbours = [("a", "b"), ("b", "c"), ("c", "d")]
    let found = try results(moran, "u,v\na,1\nb,2\nc,3\nd,4\n")
    // Row-standardised: (0.75 + 0.25 + 0.25 + 0.75)/5.
    #expect(try #require(found[0].value).isNear(0.4))
    let weights = try results(
      TableMeasure("ahp"), "criterion,price,quality\nprice,1,3\nquality,1/3,1\n")
    #expect(weights[0].rows.map(\.names) == [["price"], ["quality"]])
    #expect(try #require(weights[0].value).isNear(0.75))
  }

  @Test("refuses in both languages what is not there, with its place")
  func refusals() throws {
    func refusal(_ change: (inout TableMeasure) -> Void, _ text: String? = nil)
      -> TableMeasureError?
    {
      var measure = TableMeasure("gini", value: "income")
      change(&measure)
      do throws(TableMeasureError) {
        _ = try results(measure, text ?? incomes)
        return nil
      } catch {
        return error
      }
    }
    let cases: [(TableMeasureError?, String)] = [
      (refusal { $0.name = "ginni" }, "no measure 'ginni'; there are gini,"),
      (refusal { $0.variant = "odd" }, "gini has no variant 'odd'; it has population, corrected"),
      (refusal { $0.parameters = ["k": "1"] }, "gini has no parameter 'k'"),
      (
        refusal {
          $0.name = "cr"
          $0.parameters = ["k": "0"]
        }, "k 0: expected "
      ),
      (refusal { $0.name = "moran" }, "moran needs a column of units"),
      (refusal({ _ in }, "income\n2\nxx\n"), ":3:1: "),
      (refusal({ _ in }, "income\n2\n-3\n"), "-3"),
      (refusal { $0.columns[.value] = "wealth" }, "wealth"),
    ]
    for (error, words) in cases {
      let error = try #require(error, "\(words)")
      #expect(error.description.contains(words), "\(error.english)")
      #expect(error.chinese.contains { Chinese.isHan($0) } && error.chinese != error.english)
    }
  }

  @Test("knows every measure, with what it needs")
  func catalogue() throws {
    let all = TableMeasure.all
    #expect(all.count == 61 && Set(all.map(\.name)).count == 61)
    #expect(try #require(all.first { $0.name == "lq" }).needs == [.unit, .item])
    for one in all {
      #expect(one.variants.count != 1, "\(one.name)")
      #expect(!one.title.english.isEmpty && !one.title.chinese.isEmpty, "\(one.name)")
      #expect(!one.meaning.english.isEmpty && !one.meaning.chinese.isEmpty, "\(one.name)")
    }
  }
}

extension Double {
  fileprivate func isNear(_ other: Double) -> Bool { (self - other).magnitude < 1e-12 }
}
