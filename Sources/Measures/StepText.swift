internal import RegionalIndices
internal import Tabular

/// How numbers are written in the steps of an explanation.
extension Double {
  /// As readers see it.
  var said: String { NumberWords.text(self) }
  /// In a sum or a product: a negative number in brackets.
  var term: String { self < 0 ? "(" + said + ")" : said }
}

extension Int {
  var said: String { String(self) }
}

extension Measure {
  /// The number, or that there is none.
  var said: Bilingual {
    value.map { Bilingual($0.said) } ?? Bilingual("undefined", "无定义")
  }
}

extension Sequence<String> {
  /// With a sign between; of many the first and the last.
  func cut(_ separator: String) -> String {
    let texts = Array(self)
    guard texts.count > 12 else { return texts.joined(separator: separator) }
    return (texts.prefix(5) + ["…"] + texts.suffix(5)).joined(separator: separator)
  }
}

extension Sequence<Double> {
  /// As `2, 4, 4, 10`.
  var list: String { map(\.said).cut(", ") }
  /// As `2 + 4 + (-4)`.
  var summed: String { map(\.term).cut(" + ") }
}

extension Collection<Measure> {
  /// The place of the largest number; the first where several are.
  var largest: Index? {
    var found: (index: Index, value: Double)?
    for index in indices {
      if let value = self[index].value, value > found?.value ?? -.infinity {
        found = (index, value)
      }
    }
    return found?.index
  }
}
