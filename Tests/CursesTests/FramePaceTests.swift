import Testing

@testable import Curses

/// How often frames go on a line whose speed is not known.
@Suite struct FramePaceTests {
  /// The moments of frames for keys at such moments; a frame is asked for at every key, and goes
  /// when it may.
  private func frames(keys: [Int64], isRemote: Bool = true, answer: Int64? = nil) -> [Int64] {
    var pace = FramePace(isRemote: isRemote)
    if let answer {
      pace.asked(at: -answer)
      pace.answered(at: 0)
    }
    var sent: [Int64] = []
    var isOwed = false
    for now in 0...(keys.last ?? 0) + 1_000 {
      if keys.contains(now) {
        pace.inputCame(at: now)
        isOwed = true
      }
      guard isOwed, pace.rest(at: now) == nil else { continue }
      pace.frameGoes(at: now)
      sent.append(now)
      isOwed = false
    }
    return sent
  }

  @Test(arguments: [nil, 4_700] as [Int64?])
  func `on a line that is slow or not known 62 keys in a second are two frames or three`(
    answer: Int64?
  ) {
    let keys = (0..<62).map { Int64($0 * 16) }
    let sent = frames(keys: keys, answer: answer)
    #expect(sent.count <= 3)
    #expect(sent.first == 0)
    #expect(sent.last.map { $0 >= keys[61] && $0 <= keys[61] + 60 } == true)
  }

  @Test func `on a fast line a key that is held is seen to move`() {
    let keys = (0..<60).map { Int64($0 * 33) }
    let sent = frames(keys: keys, answer: 120)
    #expect(sent.count > 25)
  }

  @Test func `keys of a hand are answered at once`() {
    let keys: [Int64] = [0, 100, 250, 330, 1_000]
    #expect(frames(keys: keys) == keys)
  }

  @Test func `a terminal on this machine is drawn at every key`() {
    let keys = (0..<20).map { Int64($0 * 5) }
    #expect(frames(keys: keys, isRemote: false) == keys)
  }
}
