internal import Platform
package import RegionalIndices
package import Tabular

/// Numbers for readers.
package enum NumberWords {
  /// Up to six digits that count; whole numbers whole.
  package static func text(_ number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000 { return String(whole) }
    var buffer = [CChar](repeating: 0, count: 64)
    let size = abs(number)
    let format = size >= 1e-4 && size < 1e9 ? "%.6g" : "%.5e"
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, format, $0) }
    let text = String(
      decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if size >= 1e6, size < 1e9 { return String(Int(bounded: number.rounded())) }
    return text
  }

  /// A range, with … between.
  package static func text(_ range: ValueRange) -> Bilingual {
    switch (range.lower, range.upper) {
    case (let lower?, let upper?): Bilingual(text(lower) + " … " + text(upper))
    case (let lower?, nil): Bilingual(text(lower) + " upwards", text(lower) + " 以上")
    case (nil, let upper?): Bilingual("up to " + text(upper), "至多 " + text(upper))
    case (nil, nil): Bilingual("unbounded", "无界")
    }
  }
}

extension Double {
  /// ln of a number above zero.
  var naturalLogarithm: Double { log(self) }
}
