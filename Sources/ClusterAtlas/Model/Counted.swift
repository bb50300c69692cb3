extension Int {
  /// The number with what is counted, in English: `1 cluster`, `2 clusters`, `0 entries`.
  ///
  /// - Parameter many: the plural where it is not made by an `s`.
  package func counted(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + noun(one, many)
  }

  /// What is counted, as English has it for such a number: `cluster` of one, `clusters` of others.
  package func noun(_ one: String, _ many: String? = nil) -> String {
    self == 1 ? one : many ?? one + "s"
  }
}
