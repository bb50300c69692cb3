import ClusterAtlas
import Search
import Testing

/// The index of the package, made once.
enum Index {
  private static let made = Result { TextIndex(try Atlas.builtIn()) }
  static func built() throws -> TextIndex { try made.get() }
}

@Suite("Full text")
struct FullTextTests {
  /// Words of descriptions, statements, events, figures, topics, sources, guides.
  @Test(arguments: [
    ("Huaqiangbei", SearchItem.Kind.cluster, "shenzhen-ict"),
    ("huaqiang bei", .cluster, "shenzhen-ict"),
    ("华强北", .cluster, "shenzhen-ict"),
    ("Hikvision", .firm, "hikvision"),
    ("诺基亚", .topic, "mechanism-derivation"),
  ])
  func aWordIsFound(_ text: String, _ kind: SearchItem.Kind, _ id: String) throws {
    let results = try Index.built().search(SearchQuery(text))
    let all = results.groups.flatMap(\.hits).map(\.thing)
    #expect(all.contains(SearchItem(kind, id)), "\(text): \(all.prefix(5))")
  }

  @Test(arguments: ["tsinghua", "Tsinghua", "清华", "声谷", "shenggu", "sg", "sheng gu"])
  func aStatementIsFound(_ text: String) throws {
    let results = try Index.built().search(SearchQuery(text))
    let statements = results.groups.first { $0.kind == .statements }
    #expect((statements?.count ?? 0) > 0, "\(text)")
  }

  /// Every word of every statement leads to it, in both languages.
  @Test func everyWordOfAStatementFindsIt() throws {
    let atlas = try Atlas.builtIn()
    let index = try Index.built()
    for statement in atlas.evidence.prefix(40) {
      let thing = SearchItem(.statement, statement.id)
      let words: [Substring] = statement.statement.english.split(separator: " ")
      let word = words.max { $0.count < $1.count }
      let start: Substring = statement.statement.chinese.prefix(4)
      for text in [String(word ?? ""), String(start)] {
        let found = index.search(SearchQuery(text), limit: 10_000)
        let things = found.groups.flatMap { $0.hits }.map { $0.thing }
        #expect(things.contains(thing), "\(text)")
      }
    }
  }

  @Test func severalWordsMustAllBeThere() throws {
    let index = try Index.built()
    let both = index.search(SearchQuery("hefei voice"))
    #expect(both.first?.thing == SearchItem(.cluster, "hefei-intelligent-voice"))
    #expect(index.search(SearchQuery("hefei qqqq")).count == 0)
  }

  @Test(arguments: ["", "   ", "-", "qqqq", "\u{0}", String(repeating: "a", count: 5000)])
  func nothingIsFoundForNothing(_ text: String) throws {
    #expect(try Index.built().search(SearchQuery(text)).count == 0)
  }

  /// Pieces of words of Latin letters by chance are no hits: “taxi and” is not Xi'an.
  @Test func aHitDoesNotBeginInOneWordAndEndInAnother() throws {
    var index = TextIndex()
    index.add(SearchItem(.source, "a"), texts: [Bilingual("a taxi and a tram", "")])
    #expect(index.search(SearchQuery("xian")).count == 0)
    #expect(index.search(SearchQuery("taxi a")).count == 1)
    #expect(index.search(SearchQuery("taxia")).count == 0)
    index.add(SearchItem(.source, "b"), texts: [Bilingual("Xi'an, a high-tech zone", "")])
    #expect(index.search(SearchQuery("xian")).count == 1)
    #expect(index.search(SearchQuery("hightech")).count == 1)
    #expect(index.search(SearchQuery("XI’AN")).count == 1)
  }
}

@Suite("Chinese by its sound")
struct SpellingTests {
  @Test(arguments: [
    ("yueqing", Tier.beginning), ("yq", .initials), ("yueq", .beginning),
    ("leqing", .otherReading), ("dianqi", .word), ("dianq", .part),
  ])
  func aNameIsFoundByItsReadings(_ text: String, _ tier: Tier) throws {
    let hit = try #require(
      try Index.built().search(SearchQuery(text)).groups.flatMap(\.hits)
        .first { $0.thing == SearchItem(.cluster, "wenzhou-yueqing-electrical") })
    #expect(hit.tier == tier)
  }

  /// Readings that people take for the right ones.
  @Test(arguments: [
    ("leqing", "乐清", "yue qing"), ("zhangsha", "长沙", "chang sha"),
    ("zhongqing", "重庆", "chong qing"), ("shamen", "厦门", "xia men"),
    ("haozhou", "亳州", "bo zhou"), ("bangbu", "蚌埠", "beng bu"),
    ("dongwan", "东莞", "dong guan"),
  ])
  func aWrongReadingFindsTheRightOne(_ text: String, _ name: String, _ pinyin: String) throws {
    var index = TextIndex()
    index.add(SearchItem(.city, "x"), names: [(Bilingual("X", name), pinyin)])
    let hit = index.search(SearchQuery(text)).first
    #expect(hit?.tier == .otherReading || hit?.tier == .whole, "\(text)")
    let right = index.search(SearchQuery(pinyin)).first
    #expect(right?.tier == .whole)
  }

  @Test(arguments: [
    ("声谷是中国声谷", "shenggu", [0..<2, 5..<7]), ("中国声谷", "sg", [2..<4]),
    ("绿色", "luse", [0..<2]), ("绿色", "lvse", [0..<2]),
  ])
  func theCharactersAreLit(_ text: String, _ query: String, _ ranges: [Range<Int>]) {
    #expect(SearchQuery(query).ranges(in: text) == ranges)
  }
}

@Suite("A slip of the fingers")
struct SlipTests {
  @Test(arguments: [
    ("Xuzou", "Xuzhou"), ("jiagnsu", "Jiangsu"), ("shenzen", "Shenzhen"), ("Hefey", "Hefei"),
    ("moren", "moran"), ("huawie", "Huawei"),
  ])
  func theNearestNameIsGiven(_ text: String, _ name: String) throws {
    #expect(try Index.built().nearest(to: text)?.lowercased() == name.lowercased())
  }

  @Test(arguments: ["qqqq", "zzzqqq", "", "ab", "徐舟", String(repeating: "x", count: 3000)])
  func whatIsNearNothingGivesNothing(_ text: String) throws {
    #expect(try Index.built().nearest(to: text) == nil)
  }
}

@Suite("The sentence around a hit")
struct SnippetTests {
  private static let text =
    "In 2012 the city and the ministry created the brand China Voice Valley, and by 2018 more "
    + "than 200 firms had moved in."

  @Test(arguments: [20, 40, 60, 80, 200])
  func itHasTheHitAndFits(_ columns: Int) {
    let snippet = Snippet(Self.text, SearchQuery("voice valley"), columns: columns)
    let scalars = Array(snippet.text.unicodeScalars)
    #expect(scalars.count <= columns)
    let lit = snippet.ranges.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(lit == ["Voice Valley"])
  }

  @Test func aTextWithoutItBeginsAtItsBeginning() {
    let snippet = Snippet(Self.text, SearchQuery("nothing"), columns: 30)
    #expect(snippet.text.hasPrefix("In 2012"))
    #expect(snippet.ranges.isEmpty)
  }

  @Test func chineseTakesTwoColumns() {
    let snippet = Snippet(String(repeating: "声谷汉字", count: 20), SearchQuery("谷汉"), columns: 30)
    let columns = snippet.text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
    #expect(columns <= 30)
    #expect(!snippet.ranges.isEmpty)
  }
}
