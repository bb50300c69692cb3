import ClusterAtlas
import Drawing
import TestPackages
import Testing

@testable import Explorer

@Suite("Anything may be typed")
struct StormTests {
  static let keys: [Key] =
    CommandTable.all.flatMap(\.keys)
    .filter { $0 != Key("q") && $0 != .control("c") }
    + [Key(.enter), Key(.escape), Key(.function(5)), Key("中"), Key("é"), Key("\u{301}")]
    + (0x20..<0x7F).compactMap { Unicode.Scalar(UInt32($0)) }.filter { $0 != "q" }.map { Key($0) }

  /// 20,000 events in five runs: keys, pastes, clicks, wheels and sizes from 1x1 up.
  @Test(arguments: 0..<5)
  func nothingCrashesAndEveryRowIsWhole(_ seed: UInt64) throws {
    try storm(try Atlas.builtIn(), seed, steps: 4000)
  }

  /// The same on packages that have less than the built-in one.
  @Test(arguments: OtherPackage.all, 0..<5)
  func packagesWithLess(_ package: OtherPackage, _ seed: UInt64) throws {
    try storm(try package.atlas(), seed, steps: 4000)
  }

  /// Whatever a package leaves out, one table after the other.
  @Test(arguments: try OtherPackage.builtIn().tables)
  func packagesWithoutATable(_ table: String) throws {
    for package in [OtherPackage.without(table), .emptied(table)] {
      guard let atlas = try? package.atlas() else { continue }
      try storm(atlas, UInt64(table.utf8.count), steps: 250)
    }
  }

  private func storm(_ atlas: Atlas, _ seed: UInt64, steps: Int) throws {
    var random = Seeded(state: seed)
    var session = Session(atlas: atlas, size: Size(width: 80, height: 24))
    for step in 0..<steps {
      _ = session.handle(event(&random, step))
      guard step % 20 == 0 else { continue }
      let frame = session.frame
      #expect(frame.canvas.size == session.size)
      #expect(isWhole(frame.canvas), "seed \(seed), step \(step)")
      if let cursor = frame.cursor { #expect(Rect(session.size).contains(cursor)) }
    }
  }

  private func event(_ random: inout Seeded, _ step: Int) -> Event {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<4:
      return .resize(
        Size(
          width: Int.random(in: 1...210, using: &random),
          height: Int.random(in: 1...70, using: &random)))
    case 4..<8:
      let place = Point(
        x: Int.random(in: 0..<200, using: &random), y: Int.random(in: 0..<60, using: &random))
      let action: MouseEvent.Action = [.press, .wheelUp, .wheelDown][step % 3]
      return .mouse(MouseEvent(action, at: place))
    case 8: return .paste("南京 \u{1B}[2J x\ny")
    default: return .key(Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)])
    }
  }

  /// No right half of a wide glyph without its left, none without its right, nothing hidden.
  private func isWhole(_ canvas: Canvas) -> Bool {
    for y in 0..<canvas.size.height {
      var owed = 0
      for x in 0..<canvas.size.width {
        let cell = canvas[x, y]
        let isHalf = cell.glyph == 0
        guard isHalf == (owed > 0) else { return false }
        if isHalf {
          owed = 0
          continue
        }
        guard let first = canvas.scalars(of: cell).first.flatMap(Unicode.Scalar.init) else {
          return false
        }
        if TextWidth.isHidden(first) { return false }
        owed = TextWidth.columns(first) - 1
      }
      if owed > 0 { return false }
    }
    return true
  }
}
