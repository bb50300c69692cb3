/// What is to be written: a new value for something, or its end.
package struct Change: Hashable, Sendable {
  package var kind: Kind
  /// What it is about among those of its kind.
  package var key: String
  /// The value it replaces, for texts; nil for none. Of the other kinds that which is there is
  /// replaced.
  package var before: LineValue?
  /// The value from now on; nil for none.
  package var after: LineValue?
  var undoes: OperationID?
  var redoes: OperationID?

  package init(_ kind: Kind, of key: String, from before: LineValue? = nil, to after: LineValue?) {
    self.kind = kind
    self.key = key
    self.before = before
    self.after = after
  }

  /// The line of the journal that says so, with its end.
  func line(at time: Moment, by who: String) -> String {
    LineValue.object([
      ("id", .string(OperationID.make(at: time).text)), ("at", .string(time.text)),
      ("by", .string(who)), ("do", .string(kind.rawValue)), ("of", .string(key)),
      ("before", before ?? .null), ("after", after ?? .null),
      ("undoes", undoes.map { .string($0.text) }), ("redoes", redoes.map { .string($0.text) }),
    ]).json + "\n"
  }
}
