internal import Charts
package import ClusterAtlas
internal import Drawing

/// What `/` looks for, and where it was found.
package struct Search: Sendable {
  package var text = ""
  /// Rows of the list, from the top down.
  package var hits: [Int] = []

  /// The row found that lies so many on from another row, around the end; nil if none was found.
  func next(from row: Int, by step: Int) -> Int? {
    guard !hits.isEmpty else { return nil }
    let here = hits.firstIndex { $0 >= row } ?? hits.count
    let isOnHit = here < hits.count && hits[here] == row
    let from = isOnHit || step < 0 ? here : here - 1
    return hits.element(step, after: from)
  }
}

/// Screen 1: the list of the clusters, a page about the one selected, and a map.
package struct ClustersScreen: Sendable {
  package enum Focus: Hashable, Sendable, CaseIterable {
    case list, page, map

    var place: Place {
      switch self {
      case .list: .clusterList
      case .page: .clusterPage
      case .map: .clusterMap
      }
    }
  }

  /// What the page is about.
  package enum Page: Hashable, Sendable {
    case cluster(Cluster.ID)
    case source(Source.ID)
    case enterprise(Enterprise.ID)
    case topic(Topic.ID)
  }

  /// How much of the screen the pane with the focus takes.
  package enum PaneSize: Sendable {
    case normal, wide, full
  }

  package var query: Query
  package private(set) var results: [Cluster] = []
  package var selection = ListSelection(count: 0)
  package var marks: Set<Cluster.ID> = []
  package var search = Search()
  package var focus: Focus = .list
  package var paneSize: PaneSize = .normal
  /// A page that was opened; nil while the page follows the list.
  package var opened: Page?
  package var pane = PagePane()
  package var map = MapState()
  package private(set) var layout = ClustersLayout()
  private var drawn: PageKey?

  init(atlas: Atlas) {
    query = Query(list: .national25)
    run(atlas: atlas)
  }

  package var selected: Cluster? {
    results.indices.contains(selection.index) ? results[selection.index] : nil
  }

  package var page: Page? { opened ?? selected.map { .cluster($0.id) } }

  // MARK: List

  /// Asks the query again and keeps the selected cluster selected where it is still there.
  package mutating func run(atlas: Atlas) {
    let before = selected?.id
    results = query.run(in: atlas)
    let row = results.firstIndex { $0.id == before } ?? min(selection.index, results.count - 1)
    selection.resize(count: results.count, selecting: row)
    if before != selected?.id { closePage() }
    search.hits = []
  }

  package mutating func select(_ id: Cluster.ID) {
    if let row = results.firstIndex(where: { $0.id == id }) { selection.select(row) }
  }

  /// The page follows the list again.
  package mutating func closePage() {
    opened = nil
    pane.reset()
  }

  // MARK: Page

  package mutating func open(_ page: Page) {
    opened = page
    pane.reset()
    focus = .page
  }

  // MARK: Settling

  private struct PageKey: Hashable {
    var page: Page?
    var width: Int
    var language: Language
    var looks: Looks
  }

  /// Brings layout, page and map up to date with the selection and the size of the screen.
  mutating func settle(
    atlas: Atlas, language: Language, size: Size, looks: Looks, abilities: Abilities
  ) {
    layout = ClustersLayout(size: size, focus: focus, paneSize: paneSize, rows: results.count)
    selection.reveal(height: layout.listRows)
    settlePage(atlas, language, looks, abilities)
    if let area = layout.map {
      map.settle(atlas: atlas, selected: selected, size: area.size, looks: looks)
    }
  }

  private mutating func settlePage(
    _ atlas: Atlas, _ language: Language, _ looks: Looks, _ abilities: Abilities
  ) {
    guard let area = layout.page else { return }
    let key = PageKey(page: page, width: area.width, language: language, looks: looks)
    pane.resize(height: area.height)
    guard key != drawn else { return }
    if drawn?.page != page, opened == nil { pane.reset() }
    drawn = key
    let writer = PageWriter(
      atlas: atlas, language: language, width: min(area.width, 84), looks: looks,
      abilities: abilities)
    pane.show(page.map { writer.document(for: $0) } ?? Document(lines: []))
  }
}
