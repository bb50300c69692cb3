package import Drawing

/// A series in a few columns of one row, for lists.
package enum Sparkline {
  package enum Style: Hashable, Sendable {
    /// Eighth blocks, which some terminals show two columns wide.
    case blocks
    /// Braille dots: two values a column, four heights.
    case dots
    /// The same with the dots joined to a line.
    case line
    case ascii

    package init(_ glyphs: GlyphSet) { self = glyphs == .ascii ? .ascii : .blocks }

    /// For lists: bars of rows one above the other would run together, a line does not.
    package init(lined glyphs: GlyphSet) {
      self = glyphs.hasDots ? .line : glyphs == .ascii ? .ascii : .blocks
    }
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let ascii: [Character] = ["_", ".", "-", "'"]

  /// Exactly `width` columns: the values from left to right, a space where there is none.
  ///
  /// Longer series are cut into equal parts, each shown by its value farthest from the middle of
  /// all, so that extremes stay. Equal values lie in the middle.
  package static func text(_ values: [Double?], width: Int, style: Style = .blocks) -> String {
    guard width > 0 else { return "" }
    let isFine = style == .dots || style == .line
    let columns = isFine ? width * 2 : width
    let shown = reduced(values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, to: columns)
    let levels = style == .blocks ? 8 : 4
    let heights = heights(shown, levels)
    let text: String
    switch style {
    case .blocks: text = String(heights.map { height in height.map { blocks[$0] } ?? " " })
    case .ascii: text = String(heights.map { height in height.map { ascii[$0] } ?? " " })
    case .dots: text = dots(heights.map { $0.map { $0...$0 } })
    case .line: text = dots(joined(heights))
    }
    return TextWidth.padded(text, to: width)
  }

  private static func heights(_ values: [Double?], _ levels: Int) -> [Int?] {
    var extent = Extent()
    for case .some(let value) in values { extent.add(max(-1e300, min(1e300, value))) }
    let span = extent.high - extent.low
    return values.map { value in
      guard let value else { return nil }
      guard span > 0 else { return levels / 2 - 1 }
      let part = (max(-1e300, min(1e300, value)) - extent.low) / span
      return min(levels - 1, Int(bounded: part * Double(levels)))
    }
  }

  private static func reduced(_ values: [Double?], to count: Int) -> [Double?] {
    guard values.count > count else { return values }
    var extent = Extent()
    for case .some(let value) in values { extent.add(value) }
    let middle = extent.low / 2 + extent.high / 2
    return (0..<count).map { index in
      let part = values[index * values.count / count..<(index + 1) * values.count / count]
      return part.compactMap { $0 }.max { abs($0 - middle) < abs($1 - middle) }
    }
  }

  /// Each height with the steps towards its neighbours, half of the way each.
  private static func joined(_ heights: [Int?]) -> [ClosedRange<Int>?] {
    heights.indices.map { index in
      guard let height = heights[index] else { return nil }
      var (low, high) = (height, height)
      if index > 0, let before = heights[index - 1] {
        if before < height { low = min(low, (before + height) / 2 + 1) }
        if before > height { high = max(high, (before + height) / 2) }
      }
      if index + 1 < heights.count, let after = heights[index + 1] {
        if after > height { high = max(high, (after + height) / 2) }
        if after < height { low = min(low, (after + height) / 2 + 1) }
      }
      return low...high
    }
  }

  /// Pairs of heights as braille: dots of the left column, then of the right.
  private static func dots(_ heights: [ClosedRange<Int>?]) -> String {
    let left: [UInt32] = [0x40, 0x04, 0x02, 0x01]
    let right: [UInt32] = [0x80, 0x20, 0x10, 0x08]
    var result = String.UnicodeScalarView()
    for index in stride(from: 0, to: heights.count, by: 2) {
      var mask: UInt32 = 0
      if let span = heights[index] { for height in span { mask |= left[height] } }
      if index + 1 < heights.count, let span = heights[index + 1] {
        for height in span { mask |= right[height] }
      }
      result.append(mask == 0 ? " " : Unicode.Scalar(0x2800 + mask) ?? " ")
    }
    return String(result)
  }
}
