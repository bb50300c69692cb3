import Foundation
import Testing

/// The names by which programs find the numbers of the measures.
@Suite("Columns of results")
struct MeasureColumnTests {
  private func result(_ words: String) throws -> [String: Any] {
    let run = try Run("\(words) --format json")
    #expect(run.status == 0, "\(words): \(run.err)")
    let object = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
    let results = try #require(object?["results"] as? [[String: Any]])
    return try #require(results.last)
  }

  private func number(_ result: [String: Any], _ name: String) throws -> Double {
    try #require(result[name] as? Double, "\(name) among \(result.keys.sorted())")
  }

  @Test("Dagum's parts are within, between and transvariation, and sum to the value")
  func dagum() throws {
    let table = "printf 'g,value\\na,1\\na,5\\nb,3\\nb,7\\n'"
    let found = try result("\(table) | jiqun measure dagum - --value value --group g")
    let parts = try ["within", "between", "transvariation"].map { try number(found, $0) }
    #expect(abs(parts.reduce(0, +) - (try number(found, "value"))) < 1e-12)
    #expect(parts.allSatisfy { $0 > 0 })
    let csv = try Run("\(table) | jiqun measure dagum - --group g --format csv")
    #expect(csv.lines.first == "dagum,within,between,transvariation,what,source,again")
  }

  @Test("a centre has x and y, and by year distance, bearing and speed from the one before")
  func centre() throws {
    let rows =
      "year,lon,lat,value\\n2000,100,30,1\\n2000,110,30,1\\n2010,100,30,1\\n2010,110,32,3\\n"
    let one = try result(
      "printf '\(rows)' | jiqun measure centre - --value value --x lon --y lat --where year=2000")
    #expect(try number(one, "x") == 105 && number(one, "y") == 30)
    let way = try result(
      "printf '\(rows)' | jiqun measure centre - --value value --x lon --y lat --by year")
    #expect(try number(way, "x") == 107.5 && number(way, "y") == 31.5)
    let (distance, bearing) = (try number(way, "distance"), try number(way, "bearing"))
    // 2.5 degrees to the east and 1.5 to the north, by the cosine of the latitude and 6371 km.
    #expect(abs(distance - 291.4) < 1 && abs(bearing - 54.6) < 1, "\(distance) \(bearing)")
    #expect(abs(try number(way, "speed") - distance / 10) < 1e-9)
  }

  @Test("an ellipse has x, y, semi_major, semi_minor and rotation")
  func ellipse() throws {
    let rows = "x,y,value\\n0,0,1\\n2,2,1\\n4,4,1\\n2,0,1\\n"
    let found = try result("printf '\(rows)' | jiqun measure ellipse - --value value --x x --y y")
    #expect(try number(found, "x") == 2 && number(found, "y") == 1.5)
    #expect(try number(found, "semi_major") > number(found, "semi_minor"))
    #expect((30...60).contains(try number(found, "rotation")))
  }

  @Test("LISA has a row for each unit: value, z, p and class, on the scale of PySAL")
  func lisa() throws {
    let table = "printf 'u,value\\na,9\\nb,8\\nc,9\\nd,1\\ne,2\\nf,1\\n'"
    let links = "<(printf 'from,to\\na,b\\nb,c\\nc,d\\nd,e\\ne,f\\n')"
    let found = try result("\(table) | jiqun measure lisa - --unit u --links \(links)")
    let rows = try #require(found["rows"] as? [[String: Any]])
    #expect(rows.count == 6)
    // z = 4/σ and 3/σ with σ² = 38.667/3: (5/6)·12/12.667.
    let first = try #require(rows.first)
    #expect(abs(try number(first, "value") - 0.731707) < 1e-6, "\(first)")
    for row in rows {
      let p = try number(row, "p")
      #expect(row["z"] is Double && (0...1).contains(p))
      #expect(["high-high", "low-low", "not significant"].contains(row["class"] as? String ?? ""))
    }
    let csv = try Run("\(table) | jiqun measure lisa - --unit u --links \(links) --format csv")
    #expect(csv.lines.first == "u,lisa,z,p,class,what,source,again" && csv.lines.count == 7)
  }

  @Test("Atkinson takes --epsilon and gives value and the equivalent")
  func atkinson() throws {
    // The harmonic mean of 1 and 3 is 1.5, of a mean of 2.
    let found = try result("printf 'value\\n1\\n3\\n' | jiqun measure atkinson - --epsilon 2")
    #expect(abs(try number(found, "value") - 0.25) < 1e-12)
    #expect(abs(try number(found, "equivalent") - 1.5) < 1e-12)
    let half = try result("printf 'value\\n1\\n3\\n' | jiqun measure atkinson -")
    #expect(abs(try number(half, "value") - (1 - pow((1 + 3.0.squareRoot()) / 2, 2) / 2)) < 1e-12)
  }
}
