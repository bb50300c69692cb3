import Drawing
import Testing

@Suite("Text in SVG")
struct SVGWriterTests {
  @Test func signsOfXMLAreEscaped() {
    #expect(SVGWriter.escaped("a<b & \"c\" > d") == "a&lt;b &amp; &quot;c&quot; &gt; d")
  }

  /// All scalars that XML 1.0 has no place for are left out, in every writer.
  @Test func whatXMLForbidsIsLeftOut() {
    let forbidden = (0..<0x20).compactMap(Unicode.Scalar.init) + ["\u{FFFE}", "\u{FFFF}"]
    for scalar in forbidden {
      let text = SVGWriter.escaped("a\(Character(scalar))b")
      let isSpace = "\t\n\r".unicodeScalars.contains(scalar)
      #expect(text == (isSpace ? "a b" : "ab"), "\(scalar.value)")
      var canvas = Canvas(size: Size(width: 4, height: 1))
      canvas.write("ok", x: 0, y: 0, .text)
      let picture = SVG.encode(canvas, theme: .named(.dark), title: "t\(Character(scalar))")
      #expect(isSpace || !picture.unicodeScalars.contains(scalar))
    }
  }
}
