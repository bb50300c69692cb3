/// Where one was: back returns to exactly there.
package struct Trail: Sendable {
  private static let limit = 100
  private var past: [Stage] = []
  private var future: [Stage] = []

  package init() {}

  package var canGoBack: Bool { !past.isEmpty }
  package var canGoForward: Bool { !future.isEmpty }

  /// Remembers a place that is about to be left.
  package mutating func leave(_ place: Stage) {
    past.append(place)
    if past.count > Self.limit { past.removeFirst() }
    future = []
  }

  package mutating func back(from place: Stage) -> Stage? {
    guard let last = past.popLast() else { return nil }
    future.append(place)
    return last
  }

  package mutating func forward(from place: Stage) -> Stage? {
    guard let next = future.popLast() else { return nil }
    past.append(place)
    return next
  }
}
