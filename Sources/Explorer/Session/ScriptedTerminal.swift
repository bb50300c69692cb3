package import Drawing

/// A terminal that plays events from a list and keeps the last frame: `--keys … --print`.
package final class ScriptedTerminal: Terminal {
  package private(set) var size: Size
  package private(set) var last: Frame?
  package private(set) var appearance = Appearance()
  private var events: ArraySlice<Event>

  package init(size: Size, events: [Event]) {
    self.size = size
    self.events = events[...]
  }

  package func nextEvent(within milliseconds: Int?) -> Event {
    guard let event = events.popFirst() else { return .closed }
    if case .resize(let size) = event { self.size = size }
    return event
  }

  package func show(_ frame: Frame, appearance: Appearance) {
    last = frame
    self.appearance = appearance
  }

  package var hasPendingInput: Bool { false }
  package func invalidate() {}
  package func setMouse(_ isOn: Bool) {}
  package func suspend() {}
  package func copy(_ text: String) -> Bool { false }
}

/// Nothing leaves the program: for scripts and tests.
package struct NoOutbox: Outbox {
  package init() {}
  package func keepCopy(_ text: String) -> String? { nil }
  package func write(_ file: ExportedFile) -> Result<String, OutboxError> {
    .failure(OutboxError("a script writes no files"))
  }
}
