package import Drawing

extension Size {
  /// `100x30`; nil for anything else, and for sizes no terminal has.
  package init?(text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      (1...2000).contains(width), (1...2000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}
