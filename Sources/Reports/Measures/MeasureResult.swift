package import ClusterAtlas
internal import Drawing
package import Measures
package import Tabular

/// A table as it was read, or why it was not.
package enum MeasureTable: Sendable {
  case unread
  case read(OpenedTable)
  case refused(String)

  /// How much memory the columns of a file may take, in bytes.
  static let limit = 256 << 20

  package init(_ source: MeasureSource, _ opener: TableOpener) {
    var name = ""
    if case .file(let path) = source {
      name = path
      if TableFile.isOther(path) {
        self = .refused(
          opener.language == .chinese
            ? "\(path) 不是普通文件；管道请用 jiqun measure 名称 -"
            : "\(path) is no regular file; what comes down a pipe is for jiqun measure NAME -")
        return
      }
    }
    if case .shipped(let id) = source, ShippedTable.named(id, in: opener.atlas) == nil {
      self = .refused(
        opener.language == .chinese
          ? "数据包没有可计算的数据表；按 \(Idea.data.label) 打开自己的文件"
          : "the package has no table to measure; \(Idea.data.label) opens a file of your own")
      return
    }
    do throws(ReadingError) {
      self = .read(try opener.opened(source))
    } catch {
      self = .refused(ReadingWords(file: name, in: opener.language).reason(error))
    }
  }

  /// The same table in another language; one that was not read stays so.
  package func told(in language: Language) -> MeasureTable {
    if case .read(let table) = self { .read(table.told(in: language)) } else { self }
  }

  package var outline: TableOutline? {
    if case .read(let table) = self { table.outline } else { nil }
  }

  /// What was taken of a file in a way one may want to know of.
  var notices: [TableNotice] {
    if case .read(let table) = self { table.data.notices } else { [] }
  }
}

/// What of a table is measured, and how.
package struct AskedMeasure: Hashable, Sendable {
  package var source: MeasureSource
  package var choice: MeasureSetup.Choice
  /// The first that the measure has if nil.
  package var variant: String?
  /// How many of the largest, for a concentration ratio.
  package var k: Int
  /// The group that is seen, and the end of a change; the last if nil.
  package var group: String?

  package init(
    source: MeasureSource, choice: MeasureSetup.Choice, variant: String?, k: Int, group: String?
  ) {
    self.source = source
    self.choice = choice
    self.variant = variant
    self.k = k
    self.group = group
  }
}

/// What came of a measure.
package enum MeasureResult: Sendable {
  case none
  case measured(Measured)
  /// Why there is no number.
  case refused(String)

  package struct Measured: Sendable {
    package var row: MeasureDefinition
    package var setup: MeasureSetup
    package var measurement: Measurement
    package var slides: [String]
    /// The values of provinces by group, where the units are provinces.
    package var placed: [String: [Province.ID: Double]] = [:]
  }

  package init(
    _ row: MeasureDefinition, _ table: MeasureTable, _ asked: AskedMeasure, _ opener: TableOpener
  ) {
    switch table {
    case .unread: self = .none
    case .refused(let reason): self = .refused(reason)
    case .read(let opened):
      let fit = MeasureFit(atlas: opener.atlas, outline: opened.outline, source: asked.source)
      switch fit.fit(row, asked.choice) {
      case .misfit(let reason): self = .refused(reason[opener.language])
      case .fits(let setup):
        self = Self.measured(row, setup, opened, asked, opener)
      }
    }
  }

  private static func measured(
    _ row: MeasureDefinition, _ setup: MeasureSetup, _ opened: OpenedTable,
    _ asked: AskedMeasure, _ opener: TableOpener
  ) -> MeasureResult {
    let outline = opened.outline
    let slides = setup.slides(outline)
    let end = asked.group.flatMap { slides.contains($0) ? $0 : nil } ?? slides.last
    let request = setup.request(row, outline, end: row.form == .change ? end : nil)
    var context = MeasureContext(
      variant: asked.variant ?? row.firstVariant(hasReference: setup.columns[.reference] != nil))
    context.k = asked.k
    MeasureSurroundings(atlas: opener.atlas, language: opener.language)
      .fill(&context, row, asked.source, outline)
    do throws(MeasureError) {
      let measurement = try opened.measurement(row, request, context, seen: asked.group)
      var found = Measured(row: row, setup: setup, measurement: measurement, slides: slides)
      found.placed = Self.placed(found, opener)
      return .measured(found)
    } catch {
      return .refused(Self.words(error, asked.source, opener.language))
    }
  }

  static func words(
    _ error: MeasureError, _ source: MeasureSource, _ language: Language
  ) -> String {
    switch error {
    case .reading(let error):
      var name = ""
      switch source {
      case .file(let path): name = path
      case .shipped(let id): name = id
      }
      return ReadingWords(file: name, in: language).reason(error)
    case .index(let error, let keys, let names):
      return IndexWords.text(error, keys: keys, names: names, in: language)
    }
  }

  /// The values of provinces, if all units are provinces.
  private static func placed(
    _ found: Measured, _ opener: TableOpener
  ) -> [String: [Province.ID: Double]] {
    guard found.row.form == .list,
      let units = ProvinceNames(opener.atlas).ids(found.measurement.context.units), units.count > 3
    else { return [:] }
    var placed: [String: [Province.ID: Double]] = [:]
    for part in found.measurement.parts {
      guard let codes = part.units else { continue }
      var values: [Province.ID: Double] = [:]
      for (code, value) in zip(codes, part.values) {
        values[units[Int(code)]] = value
      }
      placed[part.keys.first ?? ""] = values
    }
    return placed
  }

  // MARK: What is known of it

  package var measured: Measured? {
    if case .measured(let found) = self { found } else { nil }
  }

  package var isError: Bool { measured == nil }
  package var slides: [String] { measured?.slides ?? [] }
  /// The last year; of units the first.
  package var firstSlide: String? {
    let slides = slides
    return slides.last.flatMap { Int($0) } == nil ? slides.first : slides.last
  }
  package var placed: [String: [Province.ID: Double]] { measured?.placed ?? [:] }

  /// Whether its numbers are of pairs of names: units and industries, sectors and sectors.
  package var isCrossed: Bool {
    measured.map { $0.measurement.sample.nameColumns.count > 1 } ?? false
  }
}

/// Provinces by their names in both languages, and by their identifiers.
struct ProvinceNames {
  private var ids: [String: Province.ID] = [:]

  init(_ atlas: Atlas) {
    for province in atlas.provinces where province.kind == .province {
      for name in [
        province.id.rawValue, province.name.english, province.name.chinese,
        province.fullNameChinese,
      ] where !name.isEmpty {
        ids[name.lowercased()] = province.id
      }
    }
  }

  func id(_ name: String) -> Province.ID? { ids[name.lowercased()] }

  /// The provinces of all names; nil where one of them is none.
  func ids(_ names: [String]) -> [Province.ID]? {
    var found: [Province.ID] = []
    for name in names {
      guard let id = id(name) else { return nil }
      found.append(id)
    }
    return found
  }
}

/// Which measures fit a table.
package struct MeasureFit {
  let atlas: Atlas
  let outline: TableOutline
  let source: MeasureSource

  package init(atlas: Atlas, outline: TableOutline, source: MeasureSource) {
    self.atlas = atlas
    self.outline = outline
    self.source = source
  }

  /// The names of those that fit.
  package static func names(
    _ table: MeasureTable, _ source: MeasureSource, _ atlas: Atlas
  ) -> Set<String> {
    guard let outline = table.outline else { return [] }
    let fit = MeasureFit(atlas: atlas, outline: outline, source: source)
    return Set(
      MeasureDefinition.all.filter { row in
        if case .fits = fit.fit(row, MeasureSetup.Choice()) { true } else { false }
      }.map(\.name))
  }

  /// Rows of a kind that the tables of the package have not.
  private func lack(_ row: MeasureDefinition, _ id: ShippedTable.ID) -> Bilingual? {
    guard let reason = row.packageLacks else { return nil }
    let example = ShippedTable.example(for: row, in: atlas)
    if example == id { return nil }
    let hint = Bilingual("; ", "；示例：") + "jiqun measures --example " + row.name
    let words = example == nil ? reason + hint : reason
    return words
  }

  package func fit(_ row: MeasureDefinition, _ choice: MeasureSetup.Choice) -> MeasureSetup.Fit {
    if case .shipped(let id) = source, let forms = ShippedTable.named(id, in: atlas)?.forms,
      !forms.contains(row.form)
    {
      return .misfit(
        Bilingual(
          "its series have different units; only one at a time is measured", "各序列单位不同，只能逐个序列计算"))
    }
    if case .shipped(let id) = source, let lack = self.lack(row, id) { return .misfit(lack) }
    let known = MeasureSurroundings(atlas: atlas, language: .english)
    if let lack = known.lack(row, source, outline) { return .misfit(lack) }
    return MeasureSetup.fit(row, outline, choice)
  }
}

extension ReadingWords {
  /// Why a file is not measured. Options that a reason names are those of the command.
  fileprivate func reason(_ error: ReadingError) -> String {
    let text = text(error)
    guard error.namesOptions else { return text }
    let key = Idea.line.label
    return text + "\n"
      + Bilingual(
        "Options are written behind the command, which \(key) copies.",
        "选项写在命令之后；按 \(key) 复制命令。")[language]
  }
}
