import Tabular

/// Columns of words that are numbers but for some that are not exact.
enum InexactColumns {
  /// The numbers of such a column, and how many rows have none; nil of words. `<0.5` is a bound and has
  /// no place in a picture; of `1.5±0.2` the number before the sign is drawn.
  static func numbers(
    _ codes: [Double], _ words: [String]
  ) -> (values: [Double], bounds: Int, middles: Int)? {
    let read = words.map(Reading.init)
    let (exact, inexact) = (read.count { $0.isExact }, read.count { $0.isInexact })
    guard inexact > 0, exact + read.count(where: { $0.value != nil && $0.isInexact }) >= inexact,
      (exact + inexact) * 4 >= words.count(where: { !$0.isEmpty }) * 3
    else { return nil }
    var (bounds, middles) = (0, 0)
    let values = codes.map { code -> Double in
      guard !code.isNaN else { return .nan }
      let one = read[Int(bounded: code)]
      if one.isInexact { if one.value == nil { bounds += 1 } else { middles += 1 } }
      return one.value ?? .nan
    }
    return (values, bounds, middles)
  }

  private struct Reading {
    var value: Double?
    var isExact = false
    var isInexact = false

    init(_ text: String) {
      if let number = DressedNumber(text), !number.isMissing {
        value = Self.value(number)
        isExact = value != nil
      } else if let number = InexactNumber(text) {
        isInexact = true
        value = number.middle.flatMap(Self.value)
      }
    }

    /// With a decimal point, else with a decimal comma.
    private static func value(_ number: DressedNumber) -> Double? {
      var style = NumberStyle()
      style.marks = Set(NumberStyle.Mark.allCases)
      if let value = number.value(style) { return value }
      style.decimal = UInt8(ascii: ",")
      return number.value(style)
    }
  }
}

extension PlotTable {
  /// Makes numbers of words that are such but for some; those without a place are told. A first column
  /// holds names.
  mutating func readInexact() {
    for index in columns.indices.dropFirst() where columns[index].kind == .word {
      let name = Sentence.quoted(name(index))
      guard let found = InexactColumns.numbers(columns[index].values, columns[index].words) else {
        continue
      }
      columns[index].kind = .number
      columns[index].values = found.values
      columns[index].words = []
      if found.bounds > 0 {
        let isOne = found.bounds == 1
        notices.append(
          Bilingual(
            "\(found.bounds) \(isOne ? "value" : "values") of \(name.english) \(isOne ? "is a bound" : "are bounds") such as <0.5 and \(isOne ? "has" : "have") no place in the picture",
            "\(name.chinese)有\(found.bounds)个值只是界限（如 <0.5），图中没有位置"))
      }
      if found.middles > 0 {
        notices.append(
          Bilingual(
            "what stands behind ± in \(name.english) is not drawn (--errors takes it from a column of its own)",
            "\(name.chinese)中 ± 之后的部分未画（可另列给 --errors）"))
      }
    }
  }
}
