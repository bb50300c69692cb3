internal import Drawing

/// A text that had no room where it stands, and how all of it is read.
package struct CutText: Hashable, Sendable {
  /// How a reader comes to the whole of it.
  package enum Way: Hashable, Sendable {
    /// It stands at the foot: its row is selected.
    case foot
    /// It stands at the foot once its row is selected, or its cell.
    case selecting
    /// This command shows it.
    case command(String)
    /// The page that is seen beside it has it.
    case page
  }

  package var whole: String
  package var way: Way
}

extension ScreenPainter {
  /// A text of a row of a list in so many columns. Where it is cut, the foot has all of it - or what it
  /// is a short form of - once the row is selected.
  mutating func fitted(
    _ text: String, to width: Int, of whole: String? = nil, isSelected: Bool
  ) -> String {
    let shown = TextWidth.truncated(text, to: width)
    if shown != whole ?? text { cut(whole ?? text, isSelected: isSelected) }
    return shown
  }

  /// A text above or below a list in so many columns; where it is cut, it is read in this way.
  mutating func fitted(_ text: String, to width: Int, _ way: CutText.Way) -> String {
    let shown = TextWidth.truncated(text, to: width)
    if shown != text { surface.cuts.append(CutText(whole: text, way: way)) }
    return shown
  }

  /// Something of a row has no room in it.
  mutating func cut(_ whole: String, isSelected: Bool) {
    surface.cuts.append(CutText(whole: whole, way: isSelected ? .foot : .selecting))
  }
}
