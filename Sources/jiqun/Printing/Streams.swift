internal import Curses
internal import Drawing
internal import Glibc

/// What standard output is: how wide, and whether it takes colour.
struct Streams {
  /// Columns to fit; nil where it goes to a file or a pipe: nothing is cut there.
  var width: Int?
  /// Sequences of colour may be written.
  var takesColour: Bool
  /// The terminal shows no more than ASCII.
  var isASCII: Bool
  /// The terminal takes another character set with Chinese, as GB18030.
  var isMultibyte: Bool

  static let output = Streams()

  private init() {
    guard isatty(1) != 0 else {
      (width, takesColour, isASCII, isMultibyte) = (nil, false, false, false)
      return
    }
    width = Self.told ?? Self.measured ?? 80
    let term = environment("TERM")
    takesColour = term != nil && term != "dumb" && environment("NO_COLOR") == nil
    let codeset = Codeset.ofLocale()
    isASCII = codeset == .ascii
    isMultibyte = codeset == .multibyte
  }

  /// Columns for text that is broken into lines, wherever it goes.
  var pageWidth: Int { min(width ?? Self.told ?? 80, 120) }

  /// `COLUMNS`, if it is a number of use.
  private static var told: Int? {
    environment("COLUMNS").flatMap { Int($0) }.flatMap { (10...2000).contains($0) ? $0 : nil }
  }

  private static var measured: Int? { size.map(\.width) }

  /// The size of the terminal that takes the output.
  static var size: Size? { .ofOutput }
}

/// A variable of the environment that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
