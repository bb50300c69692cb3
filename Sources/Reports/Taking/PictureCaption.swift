internal import Drawing

/// Lines below a vector picture: what it shows, its unit, its source, how it is made again.
package struct PictureCaption: Sendable {
  private let lines: [String]
  private let title: String
  /// Whether the picture stands on a dark ground.
  private let isDark: Bool

  private static let (lineHeight, letters, margin) = (15.0, 11.0, 12.0)

  package init(title: String, lines: [String], isDark: Bool) {
    self.title = title
    self.lines = lines
    self.isDark = isDark
  }

  /// The picture with the lines below it; as it was where it has no size that can be read.
  package func below(_ svg: String) -> String {
    guard let size = Self.size(of: svg) else { return svg }
    let wrapped = lines.flatMap { wrap($0, width: size.width) }
    let height = size.height + Double(wrapped.count) * Self.lineHeight + Self.margin
    var writer = SVGWriter()
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", SVGWriter.number(size.width)),
        ("height", SVGWriter.number(height)),
        ("viewBox", "0 0 \(SVGWriter.number(size.width)) \(SVGWriter.number(height))"),
        ("role", "img"),
      ])
    writer.element("title", [], title)
    writer.element("desc", [], lines.joined(separator: "\n"))
    writer.element(
      "rect",
      [("width", "100%"), ("height", "100%"), ("fill", isDark ? "#16181d" : "#ffffff")])
    var text = writer.text
    text += Self.body(of: svg)
    return text + caption(wrapped, below: size.height) + "</svg>\n"
  }

  private func caption(_ lines: [String], below y: Double) -> String {
    var writer = SVGWriter()
    for (number, line) in lines.enumerated() {
      writer.element(
        "text",
        [
          ("x", SVGWriter.number(Self.margin)),
          ("y", SVGWriter.number(y + Self.lineHeight * Double(number + 1) - 3)),
          ("font-family", "sans-serif"), ("font-size", SVGWriter.number(Self.letters)),
          ("fill", isDark ? "#a8adb7" : "#57606a"),
        ], line)
    }
    return writer.text
  }

  /// About two columns of text take the width of one and a bit times the size of the letters.
  private func wrap(_ line: String, width: Double) -> [String] {
    let columns = max(20, Int(bounded: (width - 2 * Self.margin) / (Self.letters * 0.58)))
    return LineBreaking.wrap(line, width: columns)
  }

  /// The picture without what stands before its root.
  private static func body(of svg: String) -> String {
    guard let start = svg.place(of: "<svg") else { return svg }
    let text = String(svg[start...])
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// The size that the root names.
  private static func size(of svg: String) -> (width: Double, height: Double)? {
    guard let start = svg.place(of: "<svg"), let end = svg[start...].firstIndex(of: ">") else {
      return nil
    }
    let root = svg[start..<end]
    guard let width = number("width", in: root), let height = number("height", in: root) else {
      return nil
    }
    return (width, height)
  }

  private static func number(_ name: String, in root: Substring) -> Double? {
    let wanted = Array((" " + name + "=\"").utf8)
    let bytes = Array(root.utf8)
    guard bytes.count > wanted.count else { return nil }
    for place in 0..<(bytes.count - wanted.count)
    where bytes[place..<place + wanted.count].elementsEqual(wanted) {
      let digits = bytes[(place + wanted.count)...].prefix { $0 != 0x22 }
      return Double(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}

extension String {
  /// Where a text begins in it.
  fileprivate func place(of text: String) -> String.Index? {
    let (bytes, wanted) = (utf8, Array(text.utf8))
    var place = bytes.startIndex
    while place != bytes.endIndex {
      if bytes[place...].starts(with: wanted) { return place }
      bytes.formIndex(after: &place)
    }
    return nil
  }
}
