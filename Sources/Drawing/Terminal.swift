/// One picture of the screen.
package struct Frame: Sendable {
  package var canvas: Canvas
  /// Where the real cursor stands, if it is seen: at the caret of a prompt.
  package var cursor: Point?

  package init(canvas: Canvas, cursor: Point? = nil) {
    self.canvas = canvas
    self.cursor = cursor
  }
}

/// How frames are turned into what the terminal can show.
package struct Appearance: Hashable, Sendable {
  package var theme: Theme
  package var glyphs: GlyphSet
  /// The terminal draws ambiguous characters two columns wide: they are replaced.
  package var ambiguousIsWide: Bool
  /// A cell may have two of many colours, so that areas are filled by them.
  package var fillsAreas: Bool
  /// There are few colours and no greys: what is faint has fewer dots.
  package var isSparse = false

  package init(
    theme: Theme = .dark, glyphs: GlyphSet = .braille, ambiguousIsWide: Bool = false,
    fillsAreas: Bool = false
  ) {
    self.theme = theme
    self.glyphs = glyphs
    self.ambiguousIsWide = ambiguousIsWide
    self.fillsAreas = fillsAreas
  }

  /// How areas are filled.
  package var areas: AreaGlyphs {
    if glyphs == .ascii { return .letters }
    guard fillsAreas, theme.hasFills else { return .shades }
    return glyphs == .octants ? .octants : .halves
  }
}

/// Something that shows frames and tells events: ncurses, or a script.
package protocol Terminal: AnyObject {
  var size: Size { get }
  /// Waits for the next event; no work is done meanwhile. With a time it waits no longer, and then
  /// tells a tick; while frames still wait to be sent there is none.
  func nextEvent(within milliseconds: Int?) -> Event
  /// Whether an event is there already, so that the frame before it may be skipped.
  var hasPendingInput: Bool { get }
  /// Shows a frame; only what changed is sent. A frame may be skipped for the next one, so no frame
  /// may depend on which were shown before it: what scrolls is moved by events, not by drawing.
  func show(_ frame: Frame, appearance: Appearance)
  /// Sends everything anew at the next `show`.
  func invalidate()
  /// Turns the mouse on or off; off, the terminal's own selection works.
  func setMouse(_ isOn: Bool)
  /// Gives the terminal back, stops the program as Ctrl-Z does, and takes it again on return.
  func suspend()
  /// Gives the terminal to another program while `body` runs, and takes it again.
  func lend(_ body: () -> Void)
  /// Tells news when there is something to read in an open file; -1 for none.
  func watch(_ file: Int32)
  /// Hands text to the clipboard of the terminal (OSC 52); false where it can't be sent.
  func copy(_ text: String) -> Bool
}

extension Terminal {
  package var hasPendingInput: Bool { false }

  package func lend(_ body: () -> Void) { body() }
  package func watch(_ file: Int32) {}
}
