package import Drawing

/// A piece of text in one style; `target` is what Enter on it opens.
package struct Span: Sendable {
  package var text: String
  package var style: Style
  package var target: Destination?
  /// The link began in a piece before this one: in another style, or in the line above.
  package var goesOn = false

  package init(
    _ text: String, _ style: Style = .text, target: Destination? = nil, goesOn: Bool = false
  ) {
    self.text = text
    self.style = style
    self.target = target
    self.goesOn = goesOn
  }

  package var columns: Int { TextWidth.columns(text) }
}
