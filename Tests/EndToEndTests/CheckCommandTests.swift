import Foundation
import Testing

/// `jiqun check` and `jiqun compare`, as a student's shell sees them.
@Suite("Checks and comparisons")
struct CheckCommandTests {
  private func objects(_ text: String) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  private func file(_ text: String, _ name: String = "claims") throws -> String {
    let path = NSTemporaryDirectory() + "jiqun-\(name)-\(UUID().uuidString)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("JSON has the keys of the schema for every claim")
  func json() throws {
    let run = try Run("jiqun check --all --format json")
    #expect(run.status == 0)
    let claims = try objects(run.out)
    #expect(claims.count >= 52)
    for claim in claims {
      for key in [
        "id", "document", "verdict", "verdict_en", "verdict_zh", "printed", "computed",
        "depends_on", "variants",
      ] { #expect(claim[key] != nil, "\(claim["id"] ?? ""): \(key)") }
    }
    let ids = claims.compactMap { $0["id"] as? String }
    for id in ["claim-iva-2020", "claim-liushi", "claim-influence-table"] {
      #expect(ids.contains(id))
    }
  }

  @Test("what was printed before is what is expected; another verdict ends with 1 and is named")
  func expectation() throws {
    let path = try file("", "expect")
    #expect(try Run("jiqun check --all --format json > '\(path)'").status == 0)
    #expect(try Run("jiqun check --all --expect '\(path)'").status == 0)
    let lines = try file("# noted\nclaim-mva-growth holds\nclaim-top15 cannot-be-checked\n")
    let run = try Run("jiqun check --expect '\(lines)'")
    #expect(run.status == 1)
    #expect(run.err.contains("claim-mva-growth: expected holds, found holds-in-direction"))
    #expect(!run.err.contains("claim-top15"))
    #expect(try Run("jiqun check claim-top15 --expect '\(lines)'").status == 0)
  }

  @Test("an identifier, a document, a file that is not known ends with 2")
  func unknown() throws {
    let wrong = try file("claim-nothing holds\n")
    let word = try file("claim-top15 perhaps\n")
    for words in [
      "claim-nothing", "--document nothing", "--claims /nowhere", "--expect /nowhere",
      "--expect '\(wrong)'", "--expect '\(word)'", "--claims '\(word)'",
    ] {
      let run = try Run("jiqun check \(words)")
      #expect(run.status == 2, "\(words)")
      #expect(run.err.hasPrefix("jiqun: "), "\(words)")
    }
  }

  @Test("a claim file begins with --new and is checked on the figures of the package")
  func own() throws {
    let path = try file(Run("jiqun check --new").out)
    let run = try Run("jiqun check --claims '\(path)' --format json")
    #expect(run.status == 0)
    let claims = try objects(run.out)
    #expect(claims.map { $0["id"] as? String } == ["growth", "services"])
    #expect(claims[0]["verdict"] as? String == "holds-in-direction")
  }

  @Test("JUnit and ClaimReview are well formed")
  func exchange() throws {
    let junit = try Run("jiqun check --format junit").out
    let parser = XMLChecker()
    #expect(parser.check(junit), "\(parser.problem)")
    #expect(junit.contains("<failure") && junit.contains("<skipped"))
    let reviews = try objects(Run("jiqun check --document cluster-paper --format claimreview").out)
    for review in reviews {
      #expect(review["@type"] as? String == "ClaimReview")
      #expect(review["claimReviewed"] as? String != nil)
      #expect(review["reviewRating"] is [String: Any])
    }
  }

  @Test("a claim's page shows its working, in both languages")
  func page() throws {
    let english = try Run("jiqun check claim-mva-growth").out
    #expect(english.contains("average_growth(manufacturing-value-added, 2016, 2019)"))
    #expect(english.contains("8.03") && english.contains("holds in 1 of 2"))
    let chinese = try Run("jiqun check claim-mva-growth --lang zh").out
    #expect(chinese.contains("方向成立") && chinese.contains("2种算法中1种成立"))
  }

  // MARK: Comparison

  private static let pair = "changsha-construction-machinery xuzhou-construction-machinery"

  @Test("compare prints rows with kind, reason and values by the things")
  func compare() throws {
    let rows = try objects(Run("jiqun compare \(Self.pair) --format json").out)
    #expect(rows.count > 10)
    for row in rows {
      let kind = try #require(row["kind"] as? String)
      #expect(["different", "partial", "not-comparable", "alike"].contains(kind))
      let values = try #require(row["values"] as? [String: Any])
      #expect(Set(values.keys) == Set(Self.pair.split(separator: " ").map(String.init)))
      if kind == "not-comparable" { #expect(row["reason"] is String) }
    }
  }

  /// A number is that of the text beside it, in the unit of its language.
  @Test(
    "a value is in the unit that stands beside it",
    arguments: [pair, "jiangsu guangdong", "nanjing"])
  func units(things: String) throws {
    let run = try Run("jiqun compare \(things) --format csv")
    let names = try #require(run.lines.first).split(separator: ",").map(String.init)
    let rows = try objects(Run("jiqun compare \(things) --format json").out)
    #expect(names.contains("value_zh") && names.contains("unit_zh"))
    var converted = 0
    for row in rows {
      for case let cell as [String: Any] in (row["values"] as? [String: Any] ?? [:]).values {
        for (value, text) in [("value", "text_en"), ("value_zh", "text_zh")] {
          guard let number = cell[value] as? Double, let said = cell[text] as? String,
            let shown = Double(said.filter { $0.isNumber || $0 == "." })
          else { continue }
          #expect(
            abs(number.magnitude - shown) <= shown * 0.006, "\(row["id"] ?? ""): \(number), \(said)"
          )
        }
        if cell["value"] as? Double != cell["value_zh"] as? Double { converted += 1 }
      }
    }
    #expect(converted > 0)
  }

  @Test("the other order has the same rows; the same thing twice folds")
  func laws() throws {
    let words = Self.pair.split(separator: " ")
    let one = try objects(Run("jiqun compare \(Self.pair) --format json").out)
    let other = try objects(Run("jiqun compare \(words[1]) \(words[0]) --format json").out)
    #expect(one.map { $0["id"] as? String } == other.map { $0["id"] as? String })
    #expect(one.map { $0["kind"] as? String } == other.map { $0["kind"] as? String })
    let twice = try objects(Run("jiqun compare \(words[0]) \(words[0]) --format json").out)
    #expect(twice.allSatisfy { $0["kind"] as? String == "alike" })
  }

  @Test("names of clusters, provinces, regions and factors, and the median")
  func names() throws {
    for words in [
      "jiangsu guangdong", "江苏 浙江", "three-eastern three-western", "force-finance force-talent",
      "changsha-construction-machinery median", "徐州 长沙",
    ] {
      let run = try Run("jiqun compare \(words) --format json")
      #expect(run.status == 0, "\(words): \(run.err)")
      #expect(try !objects(run.out).isEmpty, "\(words)")
    }
    for (words, count) in [("nanjing", 2), ("shanghai chengdu", 4), ("南京 合肥", 3)] {
      let rows = try objects(Run("jiqun compare \(words) --format json").out)
      let values = try #require(rows.first?["values"] as? [String: Any])
      #expect(values.count == count, "\(words)")
    }
    for words in [
      "shenzhen guangzhou", "jiangsu", "jiangsu hefei-intelligent-voice", "nothing nowhere",
      "a b c d e",
    ] {
      let run = try Run("jiqun compare \(words)")
      #expect(run.status == 2, "\(words)")
      #expect(run.err.hasPrefix("jiqun: "), "\(words)")
    }
  }

  @Test("every form has all things; words are sentences")
  func forms() throws {
    for form in ["text", "csv", "markdown", "svg"] {
      for language in ["en", "zh"] {
        let run = try Run("jiqun compare \(Self.pair) --format \(form) --lang \(language)")
        #expect(run.status == 0 && run.err.isEmpty, "\(form)")
        #expect(
          run.out.contains(language == "zh" && form != "csv" ? "徐州" : "Xuzhou") || form == "csv")
      }
    }
    let parser = XMLChecker()
    #expect(parser.check(try Run("jiqun compare \(Self.pair) --format svg").out))
    let words = try Run("jiqun compare \(Self.pair) --words").lines
    // Behind the sentences stands what goes along with them.
    let sentences = words.prefix { !$0.hasPrefix("What:") }.filter { !$0.isEmpty }
    #expect(sentences.count > 5 && sentences.allSatisfy { $0.hasSuffix(".") })
    #expect(words.last?.hasPrefix("Again: jiqun compare ") == true)
  }
}

/// Whether a text is XML.
final class XMLChecker: NSObject {
  private(set) var problem = ""

  func check(_ text: String) -> Bool {
    // Tags open and close in order, and nothing else begins with <.
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return fail("no >") }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      let name = tag.drop { $0 == "/" }.prefix { !" /\n".contains($0) }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return fail(String(tag)) }
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    return open.isEmpty || fail("open: \(open)")
  }

  private func fail(_ what: String) -> Bool {
    problem = what
    return false
  }
}
