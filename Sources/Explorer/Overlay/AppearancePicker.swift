internal import ClusterAtlas
internal import Drawing
internal import Reports

extension Session {
  mutating func openThemes() {
    context.overlay = .picker(
      Picker(title: word("Theme", "主题"), prompt: word("theme:", "主题："), items: themeItems))
  }

  /// Colours, dots and the mouse in one list.
  mutating func openAppearance() {
    context.overlay = .picker(
      Picker(
        title: word("Looks", "外观"), prompt: word("looks:", "外观："),
        items: themeItems + glyphItems + [mouseItem]))
  }

  static let themes: [(Theme.Name, Bilingual)] = [
    (.dark, Bilingual("dark", "深色")), (.light, Bilingual("light", "浅色")),
    (.contrast, Bilingual("high contrast", "高对比")), (.plain, Bilingual("without colour", "无色")),
  ]

  private var themeItems: [PickerItem] {
    Self.themes.map { name, title in
      PickerItem(
        title[language], note: word("colours", "配色"), isOn: appearance.theme.name == name,
        obstacle: abilities.colour || name == .plain
          ? nil : word("this terminal has no colours, or NO_COLOR is set", "终端无颜色，或设置了 NO_COLOR")
      ) { session in session.setTheme(name) }
    }
  }

  private var glyphItems: [PickerItem] {
    GlyphSet.allCases.map { glyphs in
      PickerItem(
        Self.name(of: glyphs)[language], note: word("what drawings are made of", "绘图所用字形"),
        isOn: appearance.glyphs == glyphs,
        obstacle: allowed(glyphs)
          ? nil : word("this terminal's character set has none of them", "此终端的字符集没有该字形")
      ) { session in session.set(glyphs) }
    }
  }

  private var mouseItem: PickerItem {
    PickerItem(
      word("mouse", "鼠标"),
      note: word("off, the terminal selects text by itself", "关闭后由终端选择文字"),
      isOn: context.mouseIsOn
    ) { session in session.switchMouse() }
  }
}
