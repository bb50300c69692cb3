/// What could not be read of a journal. It stays in the file as it is.
package struct Damage: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// The last line has no end: it was being written when all stopped.
    case torn
    /// A line that is no operation.
    case damaged
  }

  /// The number of the line, from 1.
  package var line: Int
  package var cause: Cause
}
