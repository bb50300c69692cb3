internal import CMeasures
package import Texts

/// The guides of docs/indices in both languages, built in.
package enum Guides {
  private static let files: [String] = (0..<embedded_guide_count()).map {
    String(cString: embedded_guide($0).name)
  }

  package static let names: [String] = files.filter { !$0.contains("/") }

  /// What the section of the references is called.
  package static let references = Bilingual("References", "文献")

  /// The text of a guide, in Markdown.
  package static func text(_ name: String, in language: Language) -> String? {
    guard let index = files.firstIndex(of: language.say(name, "zh/" + name)) else { return nil }
    let guide = embedded_guide(index)
    return String(
      decoding: UnsafeBufferPointer(start: guide.bytes, count: guide.count), as: UTF8.self)
  }
}
