import Testing

@testable import Tabular

/// The problem of a text that is not in its encoding.
private func place(_ bytes: [UInt8], bufferSize: Int = 1 << 19) -> TextPlace? {
  do {
    _ = try frame(bytes, bufferSize: bufferSize)
    return nil
  } catch ReadingError.problems(let problems, let total) {
    guard total == 1, problems[0].kind == .notInEncoding("utf-8") else { return nil }
    return problems[0].place
  } catch {
    return nil
  }
}

@Suite("Bytes of long tables")
struct StreamingTests {
  @Test("bytes that are not UTF-8 behind the first 64 KB are refused with their place")
  func lateBytes() {
    let row = Array("中国,1\n".utf8)
    let head = Array("a,value\n".utf8) + (0..<20_000).flatMap { _ in row }
    for size in [64, 4096, 1 << 19] {
      #expect(place(head, bufferSize: size) == nil)
      let gb: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA] + Array(",2\n".utf8)
      #expect(place(head + gb, bufferSize: size) == TextPlace(line: 20_002, column: 1))
      let inside = Array("国\"x\",".utf8) + [0xFF] + Array(",2\n".utf8)
      #expect(place(head + inside, bufferSize: size) == TextPlace(line: 20_002, column: 6))
      // A character that the end of the file cuts.
      let half = Array("国".utf8.dropLast())
      #expect(
        place(head + Array("x国".utf8) + half, bufferSize: size)
          == TextPlace(line: 20_002, column: 3))
      #expect(
        place(head + Array("x,\"\n国".utf8) + half, bufferSize: size)
          == TextPlace(line: 20_003, column: 2))
    }
  }

  @Test("whole rows before the bytes that are wrong do not hide them")
  func earlierProblems() {
    let head = Array("a,value\n".utf8) + (0..<20_000).flatMap { _ in Array("x,1\n".utf8) }
    #expect(place(head + [0xC0, 0xAF]) == TextPlace(line: 20_002, column: 1))
  }

  @Test("UTF-8 is told from what is not, however it is cut")
  func check() {
    var dice = Dice(state: 3629)
    let letters: [[UInt8]] =
      ["a", "é", "中", "😀", "b"].map { Array($0.utf8) } + [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4], [0x80], [0xFF],
      ]
    for _ in 0..<3000 {
      let sound = Bool.random(using: &dice)
      var bytes = (0..<Int.random(in: 0...30, using: &dice)).flatMap { _ in
        letters[
          sound
            ? Int.random(in: 0..<5, using: &dice) : Int.random(in: 0..<letters.count, using: &dice)]
      }
      if Bool.random(using: &dice) { bytes = Array(repeating: 0x61, count: 40) + bytes }
      var check = UTF8Check()
      let cut = Int.random(in: 0...bytes.count, using: &dice)
      let isSound = bytes.withUnsafeBufferPointer { all in
        let first = UnsafeBufferPointer(rebasing: all[..<cut])
        let second = UnsafeBufferPointer(rebasing: all[cut...])
        return check.count(first) == first.count && check.count(second) == second.count
          && check.begun == 0
      }
      #expect(isSound == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }
}
