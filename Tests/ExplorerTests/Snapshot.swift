import Foundation
import Testing

/// Compares a text with the file of this name beside the tests.
///
/// With `JIQUN_RECORD=1` it writes the file **and fails**: a recorded picture is looked at before
/// it is believed.
func expectSnapshot(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let path = folder.appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["JIQUN_RECORD"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: path, encoding: .utf8)
  #expect(text == expected, "\(name) differs:\n\(text)", sourceLocation: sourceLocation)
}
