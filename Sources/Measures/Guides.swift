internal import CMeasures

/// The guides of docs/indices, built in.
package enum Guides {
  package static let names: [String] = (0..<embedded_guide_count()).map {
    String(cString: embedded_guide($0).name)
  }

  /// The text of a guide, in Markdown.
  package static func text(_ name: String) -> String? {
    guard let index = names.firstIndex(of: name) else { return nil }
    let guide = embedded_guide(index)
    return String(
      decoding: UnsafeBufferPointer(start: guide.bytes, count: guide.count), as: UTF8.self)
  }
}
