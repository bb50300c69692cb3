package import ClusterAtlas
internal import Drawing
internal import Reports

/// A way of seeing what is on a screen: an item of the list under `v`.
package struct Variant<S: ScreenState>: Sendable {
  package var title: Bilingual
  /// Of what it is a way: those of one kind are alternatives.
  package var kind: Bilingual
  package var isOn: Bool
  let run: @Sendable (inout Visit<S>) -> Void

  init(
    _ title: Bilingual, _ kind: Bilingual, isOn: Bool,
    run: @escaping @Sendable (inout Visit<S>) -> Void
  ) {
    self.title = title
    self.kind = kind
    self.isOn = isOn
    self.run = run
  }
}

extension ScreenState {
  /// The two commands of the ways of seeing.
  static func variantCommands(
    _ name: String, before: String, hint: Int, _ help: Bilingual, commandLine: String? = nil
  ) -> [Command] {
    [
      Command(
        name, on: Self.self, .variant, Bilingual("variants", "显示方式"), help, hint: hint,
        commandLine: commandLine, obstacle: noVariant
      ) { visit, _ in visit.openVariants() },
      Command(
        before, on: Self.self, .variantBefore, Bilingual("variant before", "上一方式"),
        Bilingual("Goes to the way of seeing before, of the same kind.", "转到同类中的上一种显示方式。"),
        obstacle: noVariant
      ) { visit, times in for _ in 0..<min(times, 100) { visit.takeVariantBefore() } },
    ]
  }

  private static func noVariant(_ visit: Visit<Self>) -> Bilingual? {
    hasVariants(visit) ? nil : Bilingual("there is one way to see it only", "仅有一种显示方式")
  }
}

extension Visit {
  /// The list of the ways of seeing; the one after the way that is on is selected, so that Enter
  /// takes it.
  mutating func openVariants() {
    let all = S.variants(self)
    let items = all.map { variant in
      PickerItem(
        variant.title[language], note: variant.kind[language],
        aliases: variant.title[language == .english ? .chinese : .english], isOn: variant.isOn,
        on: S.self, run: variant.run)
    }
    var picker = Picker(
      title: word("How it is seen", "显示方式"), prompt: word("as:", "方式："), items: items)
    if let first = all.first {
      let group = all.prefix { $0.kind == first.kind }
      let on = group.firstIndex { $0.isOn } ?? group.count - 1
      picker.selection.select((on + 1) % max(1, group.count))
    }
    present(picker)
  }

  /// The way before the first that is on, around the beginning of its kind.
  mutating func takeVariantBefore() {
    let all = S.variants(self)
    guard let kind = all.first(where: { $0.isOn })?.kind ?? all.first?.kind else { return }
    let group = all.filter { $0.kind == kind }
    let on = group.firstIndex { $0.isOn } ?? 0
    group.element(-1, after: on)?.run(&self)
  }
}
