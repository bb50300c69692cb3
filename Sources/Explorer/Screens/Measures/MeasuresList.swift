internal import ClusterAtlas
internal import Measures
package import Reports

/// The list of measures.
extension MeasuresScreen {
  /// Selects the next measure, over headings.
  package mutating func move(by step: Int) {
    let before = choices.selection.index
    choices.selection.move(by: step)
    skipHeading(step)
    if measure == nil { choices.selection.select(before) }
    if choices.selection.index != before { forget() }
  }

  private mutating func skipHeading(_ step: Int) {
    while measure == nil {
      let before = choices.selection.index
      choices.selection.move(by: step < 0 ? -1 : 1)
      if choices.selection.index == before {
        if step < 0 { choices.selection.move(by: 1) }
        return
      }
    }
  }

  package mutating func select(_ name: String) {
    guard let row = Self.rows.firstIndex(of: .measure(name)) else { return }
    if row != choices.selection.index { forget() }
    choices.selection.select(row)
  }

  /// Selects a measure before the screen was ever shown.
  mutating func open(_ name: String) {
    if choices.selection.count != Self.rows.count {
      choices.selection.resize(count: Self.rows.count, selecting: 1)
    }
    select(name)
  }

  /// Whether the table at hand has the columns for a measure; it is read if it was not.
  mutating func fits(_ name: String, _ opener: TableOpener) -> Bool {
    settleTable(opener)
    return fitting.contains(name)
  }

  /// A table of the package that shows the measure that does not fit the one at hand.
  var exampleTable: ShippedTable? {
    guard let measure, result.isError, !fitting.contains(measure.name) else { return nil }
    return example == shipped ? nil : example
  }

  /// What belongs to the measure before.
  mutating func forget() {
    choices.variant = nil
    choices.firstRow = 0
    pane.reset()
  }

  /// Another table: nothing that was chosen for the one before holds.
  package mutating func take(_ source: MeasureSource) {
    choices.source = source
    choices.displaced = nil
    choices.choice = MeasureSetup.Choice()
    choices.slide = nil
    forget()
  }

  /// Finds the measures again where the text is another one.
  mutating func settleFound(_ context: Context) {
    guard choices.searchText != found.text else { return }
    found.settle(choices.searchText, Self.things, context.index)
  }

  /// What each row is in the index of the package.
  private static var things: [SearchItem?] {
    rows.map { row in
      if case .measure(let name) = row { SearchItem(.measure, name) } else { nil }
    }
  }
}
