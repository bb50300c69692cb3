package import Charts
package import ClusterAtlas
package import Drawing

/// Screen 3: the series by group, the chart of the one selected, and what is to be said about it.
package struct TrendsScreen: Sendable {
  package enum Focus: Hashable, Sendable { case list, chart }

  package private(set) var rows: [TrendRow] = []
  package var selection = ListSelection(count: 0)
  package var focus = Focus.list
  /// An item that is not in the list, such as a province.
  package var opened: TrendItem?
  package var hasAll = false
  package var isWide = false
  /// Instead of the chart.
  package var page: TrendPage.Kind?
  package var pane = PagePane()
  package var search = Search()

  package var added: [Series.ID] = []
  package var variant: Series.ID?
  package var change = TrendRequest.Change.values
  package var isLog = false
  package var zoom: ClosedRange<Int>?
  package var year: Int?
  package var provinces = TrendRequest.Provinces.lines
  package var hasMarks = true
  /// The first province of a ranking that is seen.
  package var firstRow = 0

  package private(set) var picture: TrendPicture?
  package private(set) var plot: Plot?
  package private(set) var layout = TrendsLayout()
  private var drawn: Key?
  private var listed: Bool?
  private var paged: PageKey?

  private struct Key: Hashable {
    var request: TrendRequest
  }

  private struct PageKey: Hashable {
    var request: TrendRequest
    var page: TrendPage.Kind?
    var width: Int
  }

  package init() {}

  /// Lists the series, once they are needed.
  package mutating func list(_ atlas: Atlas) {
    guard listed != hasAll else { return }
    listed = hasAll
    let before = selectedItem
    rows = TrendsList(atlas: atlas, hasAll: hasAll).rows
    let row = before.flatMap { item in rows.firstIndex { $0.item == item } }
    selection.resize(count: rows.count, selecting: row ?? 1)
    skipHeading(1)
  }

  /// The item of the selected row.
  package var selectedItem: TrendItem? {
    rows.indices.contains(selection.index) ? rows[selection.index].item : nil
  }

  /// What is drawn.
  package var item: TrendItem? { opened ?? selectedItem }

  package func request(_ language: Language) -> TrendRequest? {
    guard let item else { return nil }
    var request = TrendRequest(item, language: language)
    request.added = added
    request.variant = variant
    request.change = change
    request.isLog = isLog
    request.from = zoom?.lowerBound
    request.to = zoom?.upperBound
    request.year = year
    request.provinces = provinces
    request.hasMarks = hasMarks
    return request
  }

  // MARK: List

  /// Another item is drawn as it is, from the start.
  package mutating func move(by step: Int) {
    let before = selection.index
    selection.move(by: step)
    skipHeading(step)
    if rows.indices.contains(selection.index), rows[selection.index].item == nil {
      selection.select(before)
    }
    if before != selection.index || opened != nil { reset() }
  }

  private mutating func skipHeading(_ step: Int) {
    while rows.indices.contains(selection.index), rows[selection.index].item == nil {
      let before = selection.index
      selection.move(by: step > 0 ? 1 : -1)
      if selection.index == before {
        // The first row is a heading: the first item is below it.
        if step < 0 { selection.move(by: 1) }
        return
      }
    }
  }

  package mutating func select(_ item: TrendItem) {
    if let row = rows.firstIndex(where: { $0.item == item }) {
      selection.select(row)
      opened = nil
    } else {
      opened = item
    }
    reset(keepsOpened: true)
  }

  package mutating func selectRow(_ row: Int) {
    guard rows.indices.contains(row), rows[row].item != nil else { return }
    if row != selection.index || opened != nil {
      selection.select(row)
      reset()
    }
  }

  /// No view, nothing added, all years.
  package mutating func reset(keepsOpened: Bool = false) {
    if !keepsOpened { opened = nil }
    added = []
    variant = nil
    change = .values
    isLog = false
    zoom = nil
    page = nil
    year = nil
    provinces = .lines
    firstRow = 0
  }

  // MARK: Settling

  mutating func settle(_ session: borrowing Session) {
    list(session.atlas)
    layout = TrendsLayout(size: session.size, focus: focus, isWide: isWide, hasPage: page != nil)
    selection.reveal(height: max(1, (layout.list?.height ?? 2) - 1))
    settlePicture(session)
    settlePage(session)
  }

  private mutating func settlePicture(_ session: borrowing Session) {
    guard let request = request(session.language) else { return }
    let key = Key(request: request)
    guard key != drawn else { return }
    if let old = drawn, isOnlyCrosshair(old.request, request) {
      moveCrosshair(request)
    } else {
      let picture = TrendMaker.picture(request, atlas: session.atlas)
      self.picture = picture
      plot = picture.chart.flatMap { $0.options.kind == .multiples ? nil : $0.plot() }
    }
    drawn = key
    year = picture?.year ?? year
    drawn?.request.year = year
  }

  /// Only the crosshair moves; the figures stay.
  private func isOnlyCrosshair(_ old: TrendRequest, _ new: TrendRequest) -> Bool {
    var same = old
    same.year = new.year
    return same == new && picture?.chart != nil
  }

  private mutating func moveCrosshair(_ request: TrendRequest) {
    guard let years = picture?.years, let wanted = request.year else { return }
    let nearest = years.min { abs($0 - wanted) < abs($1 - wanted) }
    picture?.year = nearest
    picture?.request = request
    picture?.chart?.options.crosshair = nearest.map(Double.init)
    plot?.crosshair = nearest.map(Double.init)
    if picture?.chart?.options.kind == .ranking {
      picture?.chart?.options.at = nearest.map(Double.init)
      plot = picture?.chart?.plot()
    }
  }

  /// Tables have no chart: their page is shown.
  package var shownPage: TrendPage.Kind? {
    page ?? (picture?.chart == nil && picture != nil ? .how : nil)
  }

  private mutating func settlePage(_ session: borrowing Session) {
    guard let kind = shownPage, let picture, let area = layout.page else { return }
    var request = picture.request
    request.year = nil
    let key = PageKey(request: request, page: kind, width: area.width)
    pane.resize(height: area.height)
    guard key != paged else { return }
    if paged?.page != kind || paged?.request.item != request.item { pane.reset() }
    paged = key
    let page = TrendPage(atlas: session.atlas, picture: picture, width: min(area.width, 84))
    pane.show(page.document(kind))
  }
}

/// Where the panes lie.
package struct TrendsLayout: Hashable, Sendable {
  package private(set) var list: Rect?
  package private(set) var chart: Rect?
  package private(set) var page: Rect?
  package private(set) var rule: Rect?

  package init() {}

  init(size: Size, focus: TrendsScreen.Focus, isWide: Bool, hasPage: Bool) {
    guard size.width >= ClustersLayout.least.width, size.height >= ClustersLayout.least.height
    else { return }
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    if size.width < 70 || isWide {
      if focus == .list, !isWide { list = body } else { showRight(body.inset(left: 1, right: 1)) }
      return
    }
    let columns = size.width < 100 ? 30 : size.width < 140 ? 44 : 48
    let (left, right) = body.split(left: columns)
    list = left
    rule = Rect(x: left.maxX, y: body.y, width: 1, height: body.height)
    showRight(right.inset(left: 2, right: 1))
  }

  private mutating func showRight(_ area: Rect) {
    chart = area
    page = area.inset(right: 1)
  }
}
