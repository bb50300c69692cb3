internal import ClusterAtlas

/// The rows of a list in which a text was found, from the top down.
package struct FoundRows: Hashable, Sendable {
  package private(set) var text = ""
  package private(set) var rows: [Int] = []

  /// Finds a text again where it is another one.
  mutating func settle(_ text: String, _ find: (String) -> [Int]) {
    guard text != self.text else { return }
    self.text = text
    rows = text.isEmpty ? [] : find(text).sorted()
  }

  /// In a list of clusters.
  mutating func settle(_ text: String, _ clusters: [Cluster], _ atlas: Atlas) {
    settle(text) { text in
      let rows = Dictionary(
        clusters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      return atlas.searchIndex.search(text).compactMap { rows[$0.clusterID] }
    }
  }

  /// The row found that lies so many on from another row, around the end; nil if none was found.
  func next(from row: Int, by step: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    let here = rows.firstIndex { $0 >= row } ?? rows.count
    let isOnHit = here < rows.count && rows[here] == row
    let from = isOnHit || step < 0 ? here : here - 1
    return rows.element(step, after: from)
  }
}
