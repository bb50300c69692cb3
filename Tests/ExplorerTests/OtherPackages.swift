import ClusterAtlas
import Foundation
import TestPackages
import Testing

/// A package that is not the built-in one.
struct OtherPackage: CustomTestStringConvertible, Sendable {
  var name: String
  var make: @Sendable () throws -> Fixture
  var testDescription: String { name }

  func atlas() throws -> Atlas { try make().atlas() }

  /// The two clusters of the readers' tests: nothing but clusters, provinces and a field.
  static let small = OtherPackage(name: "two clusters") { .small }

  /// The built-in package with nothing but its clusters and what they refer to.
  static let bare = OtherPackage(name: "bare") {
    try builtIn().without([
      "topics", "series", "panel_indicators", "arcs", "evidence", "figures", "facts", "io_tables",
      "later_clusters", "linkages_national", "linkages_provincial", "sources",
    ])
  }

  /// The same tables, there but without a row.
  static let empty = OtherPackage(name: "empty") {
    try builtIn().emptied([
      "topics", "series", "panel_indicators", "arcs", "evidence", "figures", "facts", "io_tables",
      "later_clusters", "linkages_national", "linkages_provincial", "sources",
    ])
  }

  static let all = [small, bare, empty]

  /// Five clusters of a made-up country, with outlines, a series and a topic of its own.
  static let aldoria = OtherPackage(name: "aldoria") {
    try Fixture(directory: tests.appending(path: "EndToEndTests/Fixtures/aldoria"))
  }

  /// The built-in package without one table and those that refer to it.
  static func without(_ table: String) -> OtherPackage {
    OtherPackage(name: "without \(table)") { try builtIn().without([table]) }
  }

  /// The built-in package with one table, and those that refer to it, without a row.
  static func emptied(_ table: String) -> OtherPackage {
    OtherPackage(name: "\(table) empty") { try builtIn().emptied([table]) }
  }

  static func builtIn() throws -> Fixture {
    try Fixture(directory: tests.deletingLastPathComponent().appending(path: "Assets"))
  }

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
}
