/// One indicator of the provinces, year by year.
public struct Panel: Sendable {
  /// A figure of one province in one year.
  public struct Cell: Hashable, Sendable {
    /// The number in the unit of the indicator.
    public let value: Double
    /// The edition it is of.
    public let vintageID: PanelVintage.ID
    /// What is particular about it, nil when nothing is.
    public let flagID: ObservationFlag.ID?
    /// Where it is from, where that is not the source of the edition.
    public let sourceID: Source.ID?
  }

  /// What stands behind a figure: most figures of a panel share it.
  struct Origin: Hashable {
    let vintageID: PanelVintage.ID
    let flagID: ObservationFlag.ID?
    let sourceID: Source.ID?
  }

  /// What it measures.
  public let indicator: PanelIndicator
  /// The provinces, in the order of the atlas.
  public let provinceIDs: [Province.ID]
  /// All years with a figure, ascending.
  public let years: [Int]
  /// Where the source or the definition changes.
  public let breaks: [PanelBreak]
  /// The figures, province by province, with the number of what stands behind each; a cell without
  /// a figure has the number `none`.
  private let values: [Double]
  private let origins: [Int32]
  private let knownOrigins: [Origin]
  private static let none: Int32 = -1
  private let rowOf: [Province.ID: Int]
  private let columnOf: [Int: Int]
  private let countedIn: [Province.ID: Province.ID]

  /// The preferred figure of a province in a year, nil when there is none. O(1).
  public subscript(province: Province.ID, year: Int) -> Cell? {
    guard let place = place(province, year) else { return nil }
    let origin = knownOrigins[Int(origins[place])]
    return Cell(
      value: values[place], vintageID: origin.vintageID, flagID: origin.flagID,
      sourceID: origin.sourceID)
  }

  /// Where a figure stands; nil where there is none.
  private func place(_ province: Province.ID, _ year: Int) -> Int? {
    guard let row = rowOf[province], let column = columnOf[year] else { return nil }
    let place = row * years.count + column
    return origins[place] == Self.none ? nil : place
  }

  /// The number of a province in a year.
  public func value(_ province: Province.ID, _ year: Int) -> Double? {
    place(province, year).map { values[$0] }
  }

  /// The numbers of provinces in years: of each year all provinces, in these orders. O(numbers).
  package func values(of provinces: [Province.ID], in years: [Int]) -> [Double?] {
    let rows = provinces.map { rowOf[$0] }
    let columns = years.map { columnOf[$0] }
    return columns.flatMap { column in
      rows.map { row in
        guard let row, let column else { return nil }
        let place = row * self.years.count + column
        return origins[place] == Self.none ? nil : values[place]
      }
    }
  }

  /// All provinces with a figure in a year.
  public func slice(in year: Int) -> [(provinceID: Province.ID, value: Double)] {
    provinceIDs.compactMap { id in value(id, year).map { (id, $0) } }
  }

  /// All years of a province.
  public func observations(of province: Province.ID) -> [Observation] {
    years.compactMap { year in
      self[province, year].map { Observation(year: year, value: $0.value, flagID: $0.flagID) }
    }
  }

  /// The sum over provinces in a year; nil when one of them has no figure.
  public func total(of provinces: [Province.ID], in year: Int) -> Double? {
    var sum = 0.0
    for id in provinces {
      guard let value = value(id, year) else { return nil }
      sum += value
    }
    return sum
  }

  /// The provinces that are counted in another one's figure in a year, with that one: those that
  /// have no figure of their own while the other has.
  public func joined(in year: Int) -> [Province.ID: Province.ID] {
    countedIn.filter { part, whole in value(part, year) == nil && value(whole, year) != nil }
  }

  /// Whether the change from the year before is no event.
  public func isBreak(_ year: Int) -> Bool {
    breaks.contains { $0.year == year && $0.kind == .seriesBreak }
  }

  init(
    _ indicator: PanelIndicator, _ draft: PanelDraft, provinces all: [Province],
    breaks: [PanelBreak]
  ) {
    let provinces = all.map(\.id)
    self.indicator = indicator
    self.breaks = breaks
    provinceIDs = provinces
    countedIn = Dictionary(
      all.compactMap { one in one.countedInID.map { (one.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    years = draft.years.sorted()
    rowOf = Dictionary(
      provinces.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    columnOf = Dictionary(
      years.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let count = provinces.count * years.count
    var values = [Double](repeating: 0, count: count)
    var origins = [Int32](repeating: Self.none, count: count)
    for entry in draft.entries {
      guard let column = columnOf[Int(entry.year)] else { continue }
      let place = Int(entry.province) * years.count + column
      values[place] = entry.value
      origins[place] = entry.origin
    }
    self.values = values
    self.origins = origins
    knownOrigins = draft.origins
  }
}

/// The figures of an indicator as they are read row by row: a later row takes the place of an earlier
/// one of the same province and year.
struct PanelDraft {
  struct Entry {
    var province: Int32
    var year: Int32
    var value: Double
    var origin: Int32
  }

  private let provinceIDs: [Province.ID]
  private let rowOf: [Province.ID: Int]
  private(set) var years: Set<Int> = []
  private(set) var entries: [Entry] = []
  private(set) var origins: [Panel.Origin] = []
  private var numberOf: [Panel.Origin: Int32] = [:]

  /// The provinces of the panel, in its order.
  init(_ provinces: [Province]) {
    provinceIDs = provinces.map(\.id)
    rowOf = Dictionary(
      provinces.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ row: PanelRow) {
    if entries.last?.year != Int32(clamping: row.year) { years.insert(row.year) }
    guard let place = place(of: row.provinceID), let value = row.value else { return }
    let origin = Panel.Origin(
      vintageID: row.vintageID, flagID: row.flagID, sourceID: row.sourceID)
    entries.append(
      Entry(
        province: Int32(clamping: place), year: Int32(clamping: row.year), value: value,
        origin: number(origin)))
  }

  /// The place of a province: most often that behind the last one.
  private func place(of id: Province.ID) -> Int? {
    let next = entries.last.map { Int($0.province) + 1 } ?? 0
    return next < provinceIDs.count && provinceIDs[next] == id ? next : rowOf[id]
  }

  private mutating func number(_ origin: Panel.Origin) -> Int32 {
    if let last = entries.last?.origin, origins[Int(last)] == origin { return last }
    if let number = numberOf[origin] { return number }
    let number = Int32(clamping: origins.count)
    origins.append(origin)
    numberOf[origin] = number
    return number
  }
}

/// Keeps the answer to the last question, which is most often asked again.
private struct LastAsked<Question: Equatable> {
  private let answer: (Question) -> Bool
  private var last: (question: Question, answer: Bool)?

  init(_ answer: @escaping (Question) -> Bool) { self.answer = answer }

  mutating func callAsFunction(_ question: Question) -> Bool {
    if let last, last.question == question { return last.answer }
    let answer = answer(question)
    last = (question, answer)
    return answer
  }
}

extension Atlas {
  /// What the panel of the provinces measures.
  public var panelIndicators: [PanelIndicator] { tables.panelIndicators.rows }
  /// The indicator with this identifier.
  public func panelIndicator(_ id: PanelIndicator.ID) -> PanelIndicator? {
    tables.panelIndicators[id]
  }
  /// The indicator that amounts a head are divided by, nil when there is none. O(indicators).
  public var populationIndicator: PanelIndicator? {
    panelIndicators.first { $0.role == .population }
  }
  /// The indicators that the list of series shows. O(indicators).
  public var listedIndicators: [PanelIndicator] { panelIndicators.filter(\.isListed) }
  /// The indicators that the chart of one province shows. O(indicators).
  public var profileIndicators: [PanelIndicator] { panelIndicators.filter(\.isInProfile) }
  /// The edition of panel figures with this identifier.
  public func panelVintage(_ id: PanelVintage.ID) -> PanelVintage? { tables.panelVintages[id] }

  /// The preferred figures of an indicator; nil when there is no such indicator.
  ///
  /// The first call reads the whole panel: O(its bytes).
  public func panel(_ id: PanelIndicator.ID) -> Panel? {
    derived.panels { makePanels(of: tables.panelVintages.rows.filter(\.isPreferred)) }[id]
  }

  /// The figures of an indicator in one edition, without those of others; nil when there is no such
  /// indicator. O(bytes of the panel).
  public func panel(_ id: PanelIndicator.ID, edition: String) -> Panel? {
    makePanels(of: tables.panelVintages.rows.filter { $0.edition == edition })[id]
  }

  private func makePanels(of vintages: [PanelVintage]) -> [PanelIndicator.ID: Panel] {
    let provinces = provinces.filter { $0.kind == .province }
    let empty = PanelDraft(provinces)
    var found: [PanelIndicator.ID: PanelDraft] = [:]
    // Rows of one indicator and edition stand together.
    var preferred = LastAsked(Set(vintages.map(\.id)).contains)
    var draft: (indicatorID: PanelIndicator.ID, rows: PanelDraft)?
    Table<PanelRow>.scan(files) { row in
      guard preferred(row.vintageID) else { return }
      if draft?.indicatorID != row.indicatorID {
        if let draft { found[draft.indicatorID] = draft.rows }
        draft = (row.indicatorID, found.removeValue(forKey: row.indicatorID) ?? empty)
      }
      draft?.rows.add(row)
    }
    if let draft { found[draft.indicatorID] = draft.rows }
    return Dictionary(
      panelIndicators.map { indicator in
        let breaks = tables.panelBreaks.rows.filter { $0.indicatorID == indicator.id }
        return (
          indicator.id,
          Panel(indicator, found[indicator.id] ?? empty, provinces: provinces, breaks: breaks)
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
