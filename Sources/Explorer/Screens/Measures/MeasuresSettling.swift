internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

/// What follows from the choices: the table, the result, its pictures, the page, the map.
extension MeasuresScreen {
  /// Reads the table, once it is another one or the names change with the language.
  @discardableResult
  mutating func settleTable(_ opener: TableOpener) -> TableKey {
    if tableKey == nil { choices.source = ShippedTable.orFirst(choices.source, in: opener.atlas) }
    let key = TableKey(source: choices.source, language: opener.language)
    guard key != tableKey else { return key }
    if let before = tableKey, before.source == choices.source, case .read = table {
      table = table.told(in: opener.language)
    } else {
      table = shelf.table(choices.source, opener)
    }
    tableKey = key
    shipped = nil
    if case .shipped(let id) = choices.source { shipped = ShippedTable.named(id, in: opener.atlas) }
    fitting = shelf.fitting(table, choices.source, opener)
    return key
  }

  /// Rows that were chosen by an identifier, or by a name in another language, are chosen by their name.
  mutating func nameRows(_ language: Language) {
    guard case .read(let opened) = table else { return }
    for (column, text) in choices.choice.filters {
      let name = opened.data.text(text, of: column, in: language)
      choices.choice.filters[column] = name ?? text
    }
  }

  /// So is the group that is seen; one that the result has not is none.
  mutating func nameSlide(_ language: Language) {
    let slides = result.slides
    guard let slide = choices.slide, !slides.contains(slide) else { return }
    choices.slide = nil
    guard case .read(let opened) = table, let by = result.measured?.setup.by,
      let name = opened.data.text(slide, of: by, in: language), slides.contains(name)
    else { return }
    choices.slide = name
  }

  /// How a place's line has a text of a column: by its identifier, which is the same in all languages.
  func placeWord(_ text: String, of column: String?, _ language: Language) -> String {
    guard case .read(let opened) = table, let column else { return text }
    return opened.data.key(text, of: column, in: language)?.id ?? text
  }

  private var asked: AskedMeasure {
    AskedMeasure(
      source: choices.source, choice: choices.choice, variant: choices.variant, k: choices.k,
      group: choices.slide)
  }

  /// What the pages and names of a result take of the screen.
  var shownResult: ShownResult {
    ShownResult(
      measure: measure, source: choices.source, table: table, result: result, shipped: shipped,
      sourceIDs: sourceIDs, breaks: breaks, slide: shownSlide)
  }

  mutating func settleResult(_ opener: TableOpener, _ tableKey: TableKey) {
    guard let measure else { return }
    let isChange = measure.form == .change
    let key = ResultKey(
      table: tableKey, measure: measure.name, variant: choices.variant, choice: choices.choice,
      k: choices.k, end: isChange ? choices.slide : nil)
    guard key != resultKey else { return }
    resultKey = key
    result = MeasureResult(measure, table, asked, opener)
    example = ShippedTable.example(for: measure, in: opener.atlas).flatMap {
      ShippedTable.named($0, in: opener.atlas)
    }
  }

  mutating func settlePictures(_ context: Context) {
    guard let resultKey else { return }
    let key = PictureKey(result: resultKey, slide: shownSlide)
    if key != pictureKey { settlePicture(key, context) }
    settleCourse(context)
  }

  private mutating func settlePicture(_ key: PictureKey, _ context: Context) {
    let isSameResult = pictureKey?.result == key.result
    pictureKey = key
    let found = result.measured
    let column = found?.setup.columns[.value]
    unit = shipped?.unit(column ?? "", group: key.slide, context.atlas)
    plot = found?.picture(
      at: key.slide, language: context.language, unit: unit?[context.language] ?? "")
    if !isSameResult {
      let years = Set(result.slides.compactMap { Int($0) })
      breaks = (shipped?.breaks(context.atlas, column: column) ?? []).filter {
        years.contains($0.year)
      }
      (hasCourse, course) = (found?.hasCourse == true, nil)
    }
    sourceIDs = shipped?.sourceIDs(context.atlas, column: column, group: key.slide) ?? []
  }

  /// The course through the years: at once where all groups are computed, else when it is seen.
  private mutating func settleCourse(_ context: Context) {
    guard hasCourse, let found = result.measured else { return }
    if course == nil, !found.measurement.isLater || shownAspect == .years || shownAspect == .map {
      course = found.course(language: context.language)?.broken(at: breaks.map(\.year)).plot()
    }
    let seen = shownSlide.flatMap(Double.init)
    course?.crosshair = seen
  }

  mutating func settlePage(_ context: Context) {
    guard let key = resultKey, let area = layout.page else { return }
    let shown = shownAspect
    let kind: Aspect = shown == .how ? .how : .table
    let page = PageKey(result: key, slide: shownSlide, aspect: kind, width: area.width)
    guard page != pageKey else { return pane.resize(height: area.height) }
    if let pageKey, pageKey.aspect != kind { pane.reset() }
    pageKey = page
    let writer = MeasurePage(
      atlas: context.atlas, language: context.language, width: min(area.width, 90),
      shown: shownResult, data: MeasureHeadLines.plain(MeasureHead(self, context).data))
    pane.show(kind == .how ? writer.how : writer.table, height: area.height)
  }

  mutating func settleMap(_ context: Context) {
    guard shownAspect == .map, let area = layout.map else { return }
    if map?.fits(area.size, context.appearance) != true {
      map = ChoroplethMap(atlas: context.atlas, size: area.size, appearance: context.appearance)
    }
  }
}
