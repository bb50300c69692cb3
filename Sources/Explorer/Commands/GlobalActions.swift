internal import ClusterAtlas
internal import Drawing
internal import Reports

extension Session {
  mutating func switchLanguage() {
    context.language = context.language == .english ? .chinese : .english
  }

  mutating func setTheme(_ name: Theme.Name) {
    context.appearance.theme = .named(name)
    context.isThemeChosen = true
  }

  mutating func set(_ glyphs: GlyphSet) {
    context.appearance.glyphs = glyphs
  }

  mutating func stepGlyphs() {
    repeat {
      context.appearance.glyphs = context.appearance.glyphs.next
    } while !allowed(context.appearance.glyphs)
    let name = Self.name(of: context.appearance.glyphs)
    say(Bilingual("glyphs: " + name.english, "字形：" + name.chinese))
  }

  static func name(of glyphs: GlyphSet) -> Bilingual {
    switch glyphs {
    case .octants: Bilingual("octants", "八分块")
    case .braille: Bilingual("braille dots", "盲文点")
    case .blocks: Bilingual("half blocks", "半块")
    case .ascii: Bilingual("ASCII", "ASCII")
    }
  }

  func allowed(_ glyphs: GlyphSet) -> Bool {
    let order = GlyphSet.allCases
    return (order.firstIndex(of: glyphs) ?? 0) >= (order.firstIndex(of: abilities.glyphs) ?? 0)
  }

  mutating func switchMouse() {
    context.mouseIsOn.toggle()
    context.effects.append(.mouse(context.mouseIsOn))
    say(
      context.mouseIsOn
        ? Bilingual("mouse on; hold Shift to select text", "鼠标已开启；按住 Shift 可选择文字")
        : Bilingual("mouse off: the terminal selects text", "鼠标已关闭：由终端选择文字"))
  }
}
