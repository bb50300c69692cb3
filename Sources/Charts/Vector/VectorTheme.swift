package import Drawing

/// How a picture is coloured: for a screen, or to be printed on white.
package enum VectorTheme: Hashable, Sendable {
  case screen(Theme)
  case print

  var theme: Theme {
    switch self {
    case .screen(let theme): theme
    case .print: .light
    }
  }

  /// The paper; nil where there is none to paint.
  var paper: String? {
    switch self {
    case .screen(let theme): theme.ground(.none).rgb.hex
    case .print: "#ffffff"
    }
  }

  func colour(_ role: Role) -> String {
    if self == .print, role == .faint { return "#c4cbd3" }
    return theme.ink(role).rgb.hex
  }

  /// Opacity of the fills that tell stacked series apart, from full down.
  func opacity(_ fill: Int) -> String {
    ["1", "0.8", "0.62", "0.46", "0.32", "0.2"][fill % SeriesStyle.fills]
  }

  static let fonts =
    "'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei',"
    + " sans-serif"
}
