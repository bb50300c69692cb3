internal import ClusterAtlas
internal import Reports

extension Session {
  /// The versions, licences and credits of the program and the data.
  mutating func openAbout() {
    context.overlay = .picker(
      Picker(title: word("About", "关于"), prompt: word("about:", "关于："), items: aboutItems))
  }

  private var aboutItems: [PickerItem] {
    let about = atlas.about
    let data = [about.version, about.created].filter { !$0.isEmpty }.joined(separator: ", ")
    let program = ["jiqun", context.programVersion].filter { !$0.isEmpty }.joined(separator: " ")
    return [
      told(program, word("the program: MIT licence", "程序：MIT 许可证")),
      told(about.title[language], word("the data: version ", "数据：版本 ") + data),
    ]
      + about.licences.map { licence in
        told(licence.name, word("licence of the data ", "数据许可证 ") + (licence.path ?? ""))
      } + about.credits.map { told($0.text[language], $0.path ?? "") }
  }

  /// A line that is copied when it is chosen.
  private func told(_ title: String, _ note: String) -> PickerItem {
    let text = [title, note].filter { !$0.isEmpty }.joined(separator: ", ")
    return PickerItem(title, note: note) { $0.context.effects.append(.copy(text)) }
  }
}
