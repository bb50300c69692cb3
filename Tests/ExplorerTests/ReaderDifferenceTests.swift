import Foundation
import Testing

@testable import ClusterAtlas
@testable import Tabular

/// The two readers of delimited text agree on what is sound, and on what is broken.
@Suite struct ReaderDifferenceTests {
  private func ofPackages(_ text: String) -> (records: [[String]], isBroken: Bool) {
    Array(text.utf8).withUnsafeBytes { bytes in
      var csv = CSVReader(bytes)
      var records: [[String]] = []
      while csv.next() { records.append(csv.cells.map { csv.text($0) }) }
      return (records, !csv.brokenQuotes.isEmpty)
    }
  }

  private func ofMeasures(_ text: String) throws -> (records: [[String]], isBroken: Bool) {
    let stream = try #require(tmpfile())
    defer { fclose(stream) }
    fputs(text, stream)
    fflush(stream)
    let file = dup(fileno(stream))
    lseek(file, 0, SEEK_SET)
    let source = try ByteSource(file: file, encoding: .utf8)
    let reader = try RecordReader(source, bufferSize: 64)
    var records: [[String]] = []
    var isBroken = false
    while try reader.advance() {
      records.append((0..<reader.count).map { String(decoding: reader.bytes($0), as: UTF8.self) })
      if !reader.broken.isEmpty { isBroken = true }
    }
    return (records, isBroken)
  }

  @Test func `the readers of packages and of measures agree`() throws {
    let times = ProcessInfo.processInfo.environment["JIQUN_FUZZ"].flatMap(Int.init) ?? 1
    var sound = 0
    for seed in 0..<5_000 * times {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
      func draw(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
      }
      let parts = [
        "a", "集", ",", ",", "\n", "\r\n", "\"", "\"\"", " ", "1.5", "\"x\"", "\"y,\n\"\"z\"",
      ]
      let text = (0..<draw(14)).map { _ in parts[draw(parts.count)] }.joined()
      let (ours, theirs) = (ofPackages(text), try ofMeasures(text))
      // Files from anywhere may have spaces around a quoted cell; a package may not.
      let isForgiven = ours.isBroken && (text.contains(" \"") || text.contains("\" "))
      #expect(
        ours.isBroken == theirs.isBroken || isForgiven, "seed \(seed): \(text.debugDescription)")
      if ours.isBroken { continue }
      sound += 1
      #expect(ours.records == theirs.records, "seed \(seed): \(text.debugDescription)")
    }
    #expect(sound > 1_000)
  }
}
