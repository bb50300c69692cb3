/// Where one is: the screen, and what was chosen on each.
package struct Place: Sendable {
  package var screen: ScreenID
  /// In the order of the screens.
  var choices: [any ScreenChoices]

  /// The same place; what was chosen alike on another one is kept once for both.
  func sharing(_ other: Place) -> Place {
    guard choices.count == other.choices.count else { return self }
    var place = self
    for (index, same) in other.choices.enumerated() where choices[index].isSame(as: same) {
      place.choices[index] = same
    }
    return place
  }
}

/// Where one was: back returns to exactly there.
package struct History: Sendable {
  private static let limit = 100
  private var past: [Place] = []
  private var future: [Place] = []

  package init() {}

  package var canGoBack: Bool { !past.isEmpty }
  package var canGoForward: Bool { !future.isEmpty }

  /// Remembers a place that was left.
  package mutating func leave(_ place: Place) {
    past.append(past.last.map(place.sharing) ?? place)
    if past.count > Self.limit { past.removeFirst() }
    future = []
  }

  package mutating func back(from place: Place) -> Place? {
    guard let last = past.popLast() else { return nil }
    future.append(place)
    return last
  }

  package mutating func forward(from place: Place) -> Place? {
    guard let next = future.popLast() else { return nil }
    past.append(place)
    return next
  }
}
