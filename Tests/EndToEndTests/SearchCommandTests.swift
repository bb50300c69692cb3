import Foundation
import Testing

/// `jiqun search`, as a shell sees it.
@Suite("Search of all texts")
struct SearchCommandTests {
  @Test(
    "every form has the find",
    arguments: ["tsinghua", "声谷", "shenggu", "Huaqiangbei", "Hikvision", "gini turned"])
  func forms(_ text: String) throws {
    let plain = try Run("jiqun search '\(text)'")
    #expect(plain.status == 0)
    let json = try Run("jiqun search '\(text)' --format json")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows {
      let place = try #require(row["place"] as? String)
      #expect(plain.out.contains("> " + place), "\(place)")
    }
    let csv = try Run("jiqun search '\(text)' --format csv")
    #expect(csv.out.hasPrefix("kind,id,title_en,title_zh,found_in,text,place"))
  }

  @Test("the line of a find opens the explorer there")
  func place() throws {
    let run = try Run("jiqun search tsinghua --format json --limit 1")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
    let line = try #require(rows.first { $0["found_in"] as? String == "text" }?["place"] as? String)
    let screen = try Run("jiqun explore --at '\(line)' --print text")
    #expect(screen.status == 0)
    #expect(screen.out.contains("Tsinghua"))
  }

  @Test("nothing found ends with 1 and says what was perhaps meant; a wrong number is refused")
  func nothing() throws {
    let slip = try Run("jiqun search xuzou")
    #expect(slip.status == 1)
    #expect(slip.err.contains("is it Xuzhou?"))
    #expect(slip.out.isEmpty)
    let none = try Run("jiqun search zzzqqq")
    #expect(none.status == 1)
    #expect(none.err.contains("nothing found for 'zzzqqq'"))
    for limit in ["0", "-1", "1e9"] {
      #expect(try Run("jiqun search voice --limit=\(limit)").status != 0)
    }
  }
}
