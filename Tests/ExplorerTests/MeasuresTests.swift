import ClusterAtlas
import Drawing
@testable import Explorer
import Glibc
import Measures
import RegionalIndices
@testable import Reports
internal import Tabular
import Testing

@Suite("Screen 5: measures")
struct MeasuresTests {
  private let atlas: Atlas

  init() throws { atlas = try Atlas.builtIn() }

  private func measures(_ keys: String) throws -> MeasuresScreen {
    try session(keys, size: "120x40").session.measures
  }

  private func value(_ screen: MeasuresScreen) throws -> Double {
    try #require(screen.result.measured?.outcome(at: screen.shownSlide).value)
  }

  // MARK: Numbers

  @Test("the Gini of each year is that of the trends screen")
  func gini() throws {
    let series = try #require(atlas.timeSeries("spatial-gini"))
    let found = try #require(try measures("5").result.measured)
    #expect(found.slides.count == 31)
    for year in found.slides {
      let value = try #require(found.outcome(at: year).value)
      let other = try #require(Int(year).flatMap(series.value(in:)))
      #expect(abs(value - other) < 1e-12, "\(year)")
    }
  }

  @Test("the coupling of the two systems is that of the figure of the document")
  func coupling() throws {
    let series = try #require(atlas.timeSeries("convergence-coordination"))
    let found = try #require(
      try measures("5 O \"systems\" enter / \"coupling\" enter").result.measured)
    let rows = found.outcome(at: nil).rows
    #expect(rows.count == series.observations.count)
    for row in rows.dropFirst() {
      let value = try #require(row.numbers.first?.value)
      let other = try #require(Int(row.names[0]).flatMap(series.value(in:)))
      #expect(abs(value - other) < 1e-12, "\(row.names)")
    }
    // Both systems are 0 in the first year: there is no coupling then.
    #expect(rows.first?.numbers.first?.value == nil)
  }

  @Test("influence and sensitivity of a shipped table are those of the library")
  func influence() throws {
    let found = try #require(
      try measures("5 O \"2020, eight\" enter / \"influence\" enter").result.measured)
    let linkages = try #require(atlas.linkages(of: "io-2020-8"))
    let whole = try #require(atlas.linkages(of: "io-2020-8", includingImports: true))
    let outcome = found.outcome(at: nil)
    #expect(outcome.variant.english.hasSuffix(", of domestic products"))
    for (row, (linkage, other)) in zip(outcome.rows, zip(linkages, whole)) {
      #expect(row.names == [linkage.sector.short.english])
      // The table is measured in the unit that is shown, the linkages in that of the package.
      let expected = [linkage.influence, linkage.sensitivity, other.influence, other.sensitivity]
      for (number, value) in zip(row.numbers, expected) {
        #expect(number.value.map { abs($0 - value) < 1e-12 } == true)
      }
    }
  }

  @Test("values are as the table has them, with the name of their unit")
  func units() throws {
    let screen = try measures("5 O \"series of\" enter / \"growth rate\" enter")
    #expect(screen.shownSlide == "gdp")
    #expect(screen.unit?.english == "bn yuan")
    #expect(screen.sourceIDs == atlas.timeSeries("gdp")?.sourceIDs)
    #expect(try measures("5").unit?.english == "bn yuan")
  }

  @Test("the sources are those of the year that is seen")
  func sources() throws {
    let panel = try #require(atlas.panel("secondary-va"))
    for keys in ["5", "5 ^", "5 ^ right*8"] {
      let screen = try measures(keys)
      let year = try #require(screen.shownSlide.flatMap { Int($0) })
      let vintages = Set(panel.provinceIDs.compactMap { panel[$0, year]?.vintageID })
      let sources = Set(
        vintages.compactMap(atlas.panelVintage).flatMap {
          [$0.sourceID] + ($0.secondSourceID.map { [$0] } ?? [])
        })
      #expect(Set(screen.sourceIDs) == sources)
    }
  }

  @Test("between and within groups sum to the whole in every year")
  func theil() throws {
    let found = try #require(try measures("5 / \"theil\" enter").result.measured)
    for result in found.measurement.results {
      let numbers = result.outcome.rows[0].numbers.compactMap(\.value)
      #expect(abs(numbers[0] - numbers[1] - numbers[2]) < 1e-12)
    }
  }

  @Test("every measure of every shipped table has a result or says why not")
  func everything() throws {
    for table in ShippedTable.all(in: atlas) {
      var session = Session(atlas: atlas, size: Size(width: 100, height: 30))
      _ = session.handle(.key(Key("5")))
      session.measures.take(.shipped(table.id))
      for row in MeasureDefinition.all {
        session.measures.select(row.name)
        _ = session.handle(.key(Key("w")))
        _ = session.handle(.key(Key("w")))
        switch session.measures.result {
        case .measured(let found):
          #expect(!found.measurement.results.isEmpty, "\(table.id) \(row.name)")
          #expect(session.measures.fitting.contains(row.name), "\(table.id) \(row.name)")
        case .refused(let reason): #expect(!reason.isEmpty)
        case .none: Issue.record("\(table.id) \(row.name): nothing came of it")
        }
      }
      let count = session.measures.fitting.count
      #expect(count > 0, "\(table.id) fits no measure")
    }
  }

  @Test("each measure that fits a table is computed for both languages alike")
  func languages() throws {
    let english = try session("5 / \"moran\" enter").session
    let chinese = try session("5 / \"moran\" enter L").session
    #expect(try value(english.measures) == value(chinese.measures))
    #expect(try screen("5 / \"moran\" enter", language: .chinese).contains("莫兰指数，随机化假设"))
  }

  // MARK: Keys

  @Test("n goes to the next measure found from wherever one is, around the end")
  func hits() throws {
    #expect(try measures("5 / \"gini\" enter n").measure?.name == "dagum")
    // From a row that was not found the next one below is the next.
    #expect(try measures("5 / \"location\" enter k*3 n").measure?.name == "lq")
    #expect(try measures("5 / \"leontief\" enter n*5").found.rows.count > 0)
  }

  @Test("left and right go through the years, and stay within them")
  func years() throws {
    #expect(try measures("5 left").shownSlide == "2021")
    #expect(try measures("5 left*100").shownSlide == "1992")
    #expect(try measures("5 ^ right").shownSlide == "1993")
    #expect(try measures("5 left right*3").shownSlide == "2022")
  }

  @Test("a change ends in the year that is chosen")
  func change() throws {
    let found = try measures("5 / \"relative\" enter left*2")
    #expect(found.shownSlide == "2020")
    let variant = found.result.measured?.outcome(at: "2020").variant.english
    #expect(variant == "relative transfer, 1992 to 2020")
  }

  @Test("the variant is computed anew, and belongs to the measure")
  func variants() throws {
    let corrected = try measures("5 v enter")
    #expect(try abs(value(corrected) - value(measures("5")) * 31 / 30) < 1e-12)
    #expect(try measures("5 v enter j").variant == nil)
  }

  @Test("columns are chosen; per head takes the population for weights")
  func columns() throws {
    let perHead = try measures("5 a \"value: gdp-per-head\" enter esc")
    let setup = try #require(perHead.result.measured?.setup)
    #expect(setup.columns[.value] == "gdp-per-head")
    #expect(setup.columns[.weight] == "population")
    let plain = try measures(
      "5 a \"value: gdp-per-head\" enter ctrl-u \"weight: none\" enter esc")
    #expect(plain.result.measured?.setup.columns[.weight] == nil)
    #expect(try value(plain) != value(perHead))
  }

  @Test("rows of one industry are taken, and another can be")
  func rows() throws {
    let first = try measures("5 O \"activities\" enter")
    #expect(first.result.measured?.setup.filters == ["activity": "manufacturing"])
    let second = try measures("5 O \"activities\" enter f \"producer\" enter")
    #expect(second.result.measured?.setup.filters == ["activity": "producer services"])
    #expect(try value(first) != value(second))
  }

  @Test("how has the numbers in the formula, the variants, the data, the guide")
  func how() throws {
    let page = try session("5 w", size: "100x60").session.measures.pane.document.text
    for part in [
      "With these numbers 2022", "0.444564", "Variant", "Gini, population",
      "secondary value added",
      "Edge cases", "doi:",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("what guides and measures are written with can be shown in ASCII")
  func standIns() throws {
    let texts =
      Guides.names.compactMap { Guides.text($0, in: .english) }
      + MeasureDefinition.all.flatMap { [$0.title.english, $0.meaning.english, $0.range] }
    for scalar in Set(texts.joined().unicodeScalars) {
      let isHan = (0x4E00...0x9FFF).contains(scalar.value)
      let joins = scalar.properties.generalCategory == .nonspacingMark
      guard !scalar.isASCII, !isHan, !joins else { continue }
      #expect(StandIn.ascii(for: scalar) != "?", "\(scalar) \(scalar.value)")
    }
  }

  @Test("Esc takes the view away, then the focus; Backspace goes back to the table before")
  func ways() throws {
    #expect(try measures("5 p esc").aspect == .picture)
    #expect(try measures("5 enter esc").focus == .list)
    #expect(
      try measures("5 O \"activities\" enter backspace").source == .shipped("provincial-panel"))
  }

  @Test("what is seen is exported: the picture with its title, the numbers as CSV and JSON")
  func exports() throws {
    func exported(_ keys: String) throws -> (name: String, content: String) {
      let effects = try session(keys).effects
      for case .export(let file) in effects { return (file.path, file.content) }
      Issue.record("\(keys): nothing is exported")
      return ("", "")
    }
    let svg = try exported("5 e \"svg\" enter enter")
    #expect(svg.name == "jiqun-measure-gini.svg")
    #expect(svg.content.contains("Gini coefficient  2022  0.4446"))
    let csv = try exported("5 e \"csv\" enter enter")
    #expect(
      csv.content.hasPrefix("gini,what,unit,years,scope,source,source_url,data,again\n0.44456"))
    let json = try exported("5 e \"json\" enter enter")
    #expect(json.content.contains("\"measure\": \"gini\""))
    // A table has no picture of its own: the screen is taken.
    #expect(try exported("5 t e \"svg\" enter enter").name == "jiqun-measure-gini.svg")
  }

  @Test("the export is what its command prints")
  func exportCommands() throws {
    for (keys, lines, part) in [
      ("5", 2, "--where year=2022 --format csv"),
      ("5 v \"through\" enter", 32, "--by year --format csv"),
      ("5 / \"relative\" enter", 32, "--where year=1992 --where year=2022 --format csv"),
    ] {
      let effects = try session(keys + " e \"csv\" enter enter").effects
      guard case .export(let file)? = effects.last else {
        Issue.record("\(keys): nothing is exported")
        return
      }
      #expect(file.content.split(separator: "\n").count == lines, "\(keys)")
      #expect(file.command.hasSuffix(part), "\(file.command)")
    }
  }

  @Test("what is exported as JSON is printed as JSON, however the result is seen")
  func exportedFormats() throws {
    for keys in ["5", "5 t", "5 w"] {
      let effects = try session(keys + " e \"json\" enter enter").effects
      guard case .export(let file)? = effects.last else {
        Issue.record("\(keys): nothing is exported")
        return
      }
      #expect(file.command.hasSuffix("--format json") && !file.command.contains("csv"))
      #expect(!file.command.contains("--explain"), "\(file.command)")
    }
  }

  @Test(
    "a measure that fits nothing writes no empty file and says why", arguments: ["csv", "json"])
  func emptyExport(format: String) throws {
    for keys in ["e \"\(format)\" enter", "Y"] {
      let (session, effects) = try session("5 / \"interregional\" enter " + keys)
      #expect(session.measures.result.isError)
      #expect(effects.isEmpty, "\(keys)")
      let message = session.context.message ?? ""
      #expect(message.hasPrefix("There are no rows to write: it needs"), "\(message)")
    }
  }

  @Test("measures are found by the palette, with a table that shows them")
  func palette() throws {
    let influence = try measures(": \"influence and\" enter")
    #expect(influence.measure?.name == "influence")
    #expect(influence.source == .shipped("io-2020-8") && !influence.result.isError)
    #expect(try measures(": \"moran\" enter").source == .shipped("provincial-panel"))
  }

  @Test("Enter on a measure that does not fit goes to a table that shows it")
  func misfits() throws {
    let screen = try measures("5 / \"location q\" enter enter")
    #expect(screen.source == .shipped("provincial-activities") && !screen.result.isError)
    #expect(screen.measure?.name == "lq")
    let opener = TableOpener(atlas: atlas, language: .english)
    for row in MeasureDefinition.all {
      guard let id = ShippedTable.example(for: row, in: atlas) else { continue }
      let opened = try opener.opened(.shipped(id))
      let fit = MeasureFit(atlas: atlas, outline: opened.outline, source: opened.source)
      guard case .fits = fit.fit(row, MeasureSetup.Choice()) else {
        Issue.record("\(row.name) does not fit \(id)")
        continue
      }
    }
  }

  @Test("the number of the largest is changed by a key, and told in the command")
  func largest() throws {
    let session = try session("5 / \"concentration r\" enter + + -").session
    #expect(session.measures.k == 5)
    #expect(session.measures.result.measured?.outcome(at: nil).variant.english == "CR5")
    #expect(session.commandLine.hasSuffix("-k 5"))
    #expect(try measures("5 / \"concentration r\" enter -*9").k == 1)
  }

  @Test("shares are of one year; a year's missing values are those of its units")
  func shares() throws {
    let change = try session("5 / \"relative\" enter t", size: "120x60").session
    #expect(!change.measures.pane.document.text.contains("%"))
    let year = try session("5 a \"value: population\" enter esc # 4 left t").session
    #expect(year.measures.result.measured?.missing(at: "2022") == 0)
    let frame = try screen("5 a \"value: population\" enter esc")
    #expect(!frame.contains("missing"))
  }

  // MARK: Map

  @Test("classes hold all values, ties together, and their bounds ascend")
  func classes() {
    var random = Seeded(state: 7)
    for count in 1..<60 {
      let values = (0..<count).map { _ in Double(Int.random(in: 0..<20, using: &random)) }
      for equalSteps in [false, true] {
        let classes = ValueClasses(values, equalSteps: equalSteps)
        #expect(classes.sizes.reduce(0, +) == count)
        #expect(zip(classes.bounds, classes.bounds.dropFirst()).allSatisfy { $0 < $1 })
        #expect(classes.bounds.count <= ValueClasses.count)
        #expect(classes.bounds.first == values.min())
      }
    }
    #expect(ValueClasses([], equalSteps: true).bounds.isEmpty)
    #expect(ValueClasses([3, 3, 3], equalSteps: false).bounds == [3])
  }

  @Test(
    "the map fills each province and has a digit in it, read without colour",
    arguments: [GlyphSet.octants, .braille, .ascii])
  func map(glyphs: GlyphSet) throws {
    let appearance = Appearance(glyphs: glyphs, fillsAreas: true)
    let map = ChoroplethMap(atlas: atlas, size: Size(width: 76, height: 36), appearance: appearance)
    #expect(map.cover.parts.allSatisfy { !$0.parts.isEmpty })
    let fills = (0..<5).map { AreaFill.shade($0, of: 5) }
    let letters = map.cover.letters(fills) { _ in 2 }
    #expect(Set(letters.map(\.province)).count == atlas.provinces.count)
    #expect(letters.allSatisfy { $0.text == "3" })
    let text = try screen("5 p", size: "120x40", appearance: Appearance(theme: .plain))
    for digit in 1...5 { #expect(text.contains("\(digit) from ")) }
    #expect(try measures("5 O \"2020, eight\" enter p").shownAspect != .map)
  }
}
