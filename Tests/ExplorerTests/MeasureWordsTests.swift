import ClusterAtlas
import Drawing
import Measures
@testable import Reports
import Tabular
import Testing

@testable import Explorer

@Suite("Screen 5 in words")
struct MeasureWordsTests {
  private let atlas: Atlas

  init() throws { atlas = try Atlas.builtIn() }

  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test("every column of a table of the package has a name in both languages")
  func columns() throws {
    for table in ShippedTable.all(in: atlas) {
      if case .sectors = table.content { continue }
      let header = table.csv(atlas, .english).prefix { $0 != "\n" }.split(separator: ",")
      for column in header.map(String.init) {
        let name = try #require(table.columnNames[column], "\(table.id): \(column)")
        #expect(hasHan(name.chinese) && !name.english.contains("-"), "\(column)")
      }
    }
    let table = try #require(ShippedTable.named("provincial-panel", in: atlas))
    #expect(table.name(of: "own", in: .chinese) == "own")
  }

  @Test(
    "identifiers of columns are not seen on the screen", arguments: [Language.english, .chinese])
  func identifiers(language: Language) throws {
    for keys in [
      "5", "5 t", "5 p", "5 / \"theil\" enter t", "5 w",
      "5 a \"value: secondary-va-per-head\" enter esc", "5 a", "5 / \"shift\" enter",
    ] {
      let text = try screen(keys, size: "160x50", language: language)
      for name in ["secondary-va", "gdp-per-head", "land-area", "region4", "between_share"] {
        #expect(!text.contains(name), "\(keys): \(name)")
      }
    }
    let head = try screen("5", size: "120x40", language: language)
    #expect(
      head.contains(
        language == .chinese ? "第二产业增加值，亿元" : "secondary value added, bn yuan"))
  }

  @Test(
    "every heading of a table is read whole: over its column, or at the foot",
    arguments: ["60x20", "80x24", "120x40", "160x50"])
  func headings(size: String) throws {
    var seen = 0
    for name in ["relative transfer", "shift", "krugman", "local moran", "getis", "growth rate"] {
      for language in [Language.english, .chinese] {
        let keys = "5 / \"\(name)\" enter t" + (language == .chinese ? " L" : "")
        let screen = try session(keys, size: size).session.measures
        guard let found = screen.result.measured else { continue }
        let outcome = found.outcome(at: screen.shownSlide)
        guard outcome.rows.count > 1 else { continue }
        seen += 1
        let text = screen.pane.document.text.filter { !$0.isWhitespace }
        for column in outcome.numberColumns {
          let heading = column.words[language].filter { !$0.isWhitespace }
          #expect(text.contains(heading), "\(name): \(heading)")
        }
      }
    }
    #expect(seen >= 4)
  }

  @Test("how a result came about is told in Chinese, down to the guide")
  func how() throws {
    let page = try session("5 w L", size: "100x60").session.measures.pane.document.text
    for part in [
      "数值由小到大：", "代入数值 2022", "基尼系数，总体式", "▸ 总体式（population）", "n/(n − 1) 修正式（corrected）",
      "数值：第二产业增加值", "单位：省份", "不说明什么", "手算",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let english = try session("5 w", size: "100x60").session.measures.pane.document.text
    #expect(english.contains("corrected by n/(n − 1) (corrected)"))
    #expect(english.contains("What it does not say") && !hasHan(english.filter { $0 != "基" }))
  }

  @Test("v says the variant in words, with its identifier")
  func next() throws {
    #expect(try screen("5 v").contains("corrected by n/(n − 1) (corrected)"))
    #expect(try screen("5 v", language: .chinese).contains("n/(n − 1) 修正式（corrected）"))
  }

  @Test("a refusal of a file is in Chinese where the screen is")
  func refusal() throws {
    let screen = try session("5 L O \"自己\" enter \"/nowhere.csv\" enter").session.measures
    guard case .refused(let reason) = screen.result else {
      Issue.record("it was measured")
      return
    }
    #expect(reason == "/nowhere.csv 未能打开：没有此文件或目录")
  }

  @Test("names of numbers are read in words on the table of a result")
  func numbers() throws {
    let english = try screen("5 / \"converg\" enter t", size: "120x40")
    for part in ["half-life, years", "σ at the start", "standard error"] {
      #expect(english.contains(part), "\(part)")
    }
    let chinese = try screen("5 / \"收敛\" enter t", size: "120x40", language: .chinese)
    for part in ["半程年数", "期初 σ", "标准误"] { #expect(chinese.contains(part), "\(part)") }
  }
}
