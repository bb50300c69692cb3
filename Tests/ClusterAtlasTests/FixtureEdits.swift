import Foundation
import TestPackages
import Testing

extension Fixture {
  /// Replaces a text that must be there.
  mutating func replace(_ old: String, _ new: String, in path: String) {
    #expect(self[path].contains(old))
    self[path] = self[path].replacingOccurrences(of: old, with: new)
  }
}
