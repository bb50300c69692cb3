extension Collection where Index == Int {
  /// The element some steps after an index, going on at the other end; nil where there is none at
  /// all.
  package func element(_ step: Int, after index: Int) -> Element? {
    guard !isEmpty else { return nil }
    let place = (index - startIndex + step) % count
    return self[startIndex + (place < 0 ? place + count : place)]
  }
}
