/// A canvas as text: rows without spaces at their ends, each with a line feed.
package enum PlainText {
  package static func encode(_ canvas: Canvas) -> String {
    var result = ""
    for y in 0..<canvas.size.height {
      var line = String.UnicodeScalarView()
      for cell in canvas.row(y) {
        for value in canvas.scalars(of: cell) {
          if let scalar = Unicode.Scalar(value) { line.append(scalar) }
        }
      }
      while line.last == " " { line.removeLast() }
      result += String(line) + "\n"
    }
    return result
  }
}
