import CCurses
import Drawing

/// Two colours of a terminal; -1 is its own.
struct ColourPair: Hashable {
  var foreground: Int
  var background: Int
  /// A bright colour where there are but eight.
  var isBold = false

  /// The colours of a role on a ground, as far as the terminal has them. Text never has the colour of
  /// its ground; a fill may.
  init(_ ink: Ink, on ground: Ink, colours: Int, hasDefaults: Bool, isFill: Bool = false) {
    let isRich = colours >= 256
    foreground = Int(isRich ? ink.index256 : ink.index16)
    background = Int(isRich ? ground.index256 : ground.index16)
    if colours < 16 {
      isBold = foreground >= 8
      if foreground >= 8 { foreground -= 8 }
      if background >= 8 { background -= 8 }
    }
    if foreground == background && foreground >= 0 && !isFill { foreground = -1 }
    guard !hasDefaults else { return }
    if background < 0 { background = 0 }
    if foreground < 0 { foreground = background == 7 ? 0 : 7 }
    if foreground == background && !isFill { foreground = background == 0 ? 7 : 0 }
  }
}

/// Styles as ncurses has them: attributes, and pairs made when they are first seen.
struct Palette {
  /// Set in a look of which nothing but the background shows on a space.
  static let quiet: UInt32 = 0x80
  /// The background, one more than its colour; with `quiet` it is all that shows on a space.
  static let ground: UInt32 = 0xFF80_0000
  /// A space on the terminal's own background.
  static let blank = quiet

  private let colours: Int
  private let limit: Int
  private let hasDefaults: Bool
  /// Whether text can be dimmed.
  private let hasDim: Bool
  private var theme: Theme?
  private var looks: [UInt32] = []
  private var pairs: [ColourPair] = []

  init(colours: Int, limit: Int, hasDefaults: Bool, hasDim: Bool = false) {
    self.colours = colours
    self.limit = min(limit, 32_000)
    self.hasDefaults = hasDefaults
    self.hasDim = hasDim
  }

  var hasColour: Bool { colours >= 8 }

  /// The theme of the looks from now on; true if it is another one.
  mutating func use(_ new: Theme) -> Bool {
    guard theme?.name != new.name || theme != new else { return false }
    theme = new
    looks = Array(repeating: .max, count: Int(Style.mask) + 1)
    return true
  }

  mutating func look(_ style: Style) -> UInt32 {
    let index = Int(style.bits & Style.mask)
    if looks[index] == .max { looks[index] = make(style) }
    return looks[index]
  }

  private mutating func make(_ style: Style) -> UInt32 {
    guard let theme else { return 0 }
    let attributes = Attributes(style, theme)
    var look: UInt32 = 0
    if attributes.bold { look |= UInt32(CC_BOLD) }
    if attributes.underline { look |= UInt32(CC_UNDERLINE) }
    if attributes.reverse { look |= UInt32(CC_REVERSE) }
    if !attributes.underline && !attributes.reverse { look |= Self.quiet }
    if isDimmed(style, theme) { look |= UInt32(CC_DIM) }
    if isCalm(style, theme) { return calm(style, attributes) }
    guard theme.hasColour && hasColour else { return look }
    let pair = ColourPair(
      theme.ink(style.role), on: theme.ground(style.ground), colours: colours,
      hasDefaults: hasDefaults, isFill: style.role.isFill)
    if pair.isBold { look |= UInt32(CC_BOLD) }
    look |= number(pair) << UInt32(CC_PAIR_SHIFT)
    return look | UInt32(pair.background + 1) << 23
  }

  /// Whether a ground is made of an attribute, for want of a colour that is calm enough.
  private func isCalm(_ style: Style, _ theme: Theme) -> Bool {
    guard theme.hasColour, hasColour, colours < 256, theme.name != .contrast else { return false }
    return style.ground == .frame || style.ground == .selection
  }

  /// Reversed and dimmed, in the terminal's own colours: a grey.
  private func calm(_ style: Style, _ attributes: Attributes) -> UInt32 {
    var look: UInt32 = 0
    if attributes.bold || style.role == .accent { look |= UInt32(CC_BOLD) }
    if attributes.underline { look |= UInt32(CC_UNDERLINE) }
    if !attributes.reverse { look |= UInt32(CC_REVERSE) }
    if hasDim { look |= UInt32(CC_DIM) }
    return look
  }

  /// Whether what is faint is dimmed for want of a grey.
  private func isDimmed(_ style: Style, _ theme: Theme) -> Bool {
    guard hasDim, theme.name != .contrast, style.ground == .none else { return false }
    guard style.role == .faint || style.role == .dim else { return false }
    return colours < 256 || !theme.hasColour
  }

  /// The number of a pair; 0, the terminal's own colours, when there is no room for another.
  private mutating func number(_ pair: ColourPair) -> UInt32 {
    var colours = pair
    colours.isBold = false
    if hasDefaults && colours.foreground < 0 && colours.background < 0 { return 0 }
    if let known = pairs.firstIndex(of: colours) { return UInt32(known + 1) }
    let number = pairs.count + 1
    guard number < limit,
      cc_pair(Int32(number), Int32(colours.foreground), Int32(colours.background))
    else { return 0 }
    pairs.append(colours)
    return UInt32(number)
  }
}
