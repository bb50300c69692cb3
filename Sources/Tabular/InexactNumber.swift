/// A number with a sign that it is not exact: `<0.5`, `≥3`, `~7`, `1.5±0.2`, `1.5+/-0.2`.
package struct InexactNumber: Hashable, Sendable {
  /// The number before `±`; nil of a bound, which is no value.
  package let middle: DressedNumber?

  package init?(_ text: String) {
    let bare = text[...].trimmed
    if let first = bare.first, "<>≤≥~≈＜＞約约".contains(first) {
      guard DressedNumber(String(bare.dropFirst())) != nil else { return nil }
      middle = nil
      return
    }
    guard bare.utf8.contains(where: { $0 == 0xB1 || $0 == UInt8(ascii: "/") }) else { return nil }
    let parts = bare.replacing("+/-", with: "±").split(separator: "±", maxSplits: 1)
      .compactMap { DressedNumber(String($0)) }
    guard parts.count == 2, bare.contains("±") || bare.contains("+/-") else { return nil }
    middle = parts[0]
  }
}
