/// When the next frame may go.
///
/// A terminal on this machine takes frames as fast as it shows them; a line that is full holds them
/// up. Behind ssh neither is so: megabytes wait on the way, and a slow line shows for half a minute
/// what was drawn in a second. There the terminal is asked once, behind the first picture, whether it
/// is well: how long the answer takes tells the line. On a fast one a frame goes every 40 ms while keys
/// stream; on one that is slow, or not known, every second. The first one, and the last one after a
/// pause, go at once.
struct FramePace {
  /// DSR, and what a terminal answers to it.
  static let question = "\u{1B}[5n"
  static let answer: [UInt8] = [0x1B, 0x5B, 0x30, 0x6E]

  /// Milliseconds: two keys further apart are no stream of them.
  private static let pause: Int64 = 60
  /// An answer that takes longer has come over a slow line.
  private static let fast: Int64 = 500

  private enum Question { case none, open(at: Int64), answered(isFast: Bool) }

  private let isRemote: Bool
  private var question = Question.none
  private var lastInput: Int64?
  private var lastFrame: Int64 = 0
  private var streams = false

  init(isRemote: Bool) { self.isRemote = isRemote }

  // MARK: The line

  /// Whether the terminal is to be asked.
  var mayAsk: Bool { if isRemote, case .none = question { true } else { false } }

  var waitsForAnswer: Bool { if case .open = question { true } else { false } }

  mutating func asked(at now: Int64) { question = .open(at: now) }

  mutating func answered(at now: Int64) {
    if case .open(let start) = question { question = .answered(isFast: now - start < Self.fast) }
  }

  /// Milliseconds between two frames while keys stream.
  private var interval: Int64 {
    if case .answered(isFast: true) = question { 40 } else { 1_000 }
  }

  // MARK: Frames

  /// Notes that keys came.
  mutating func inputCame(at now: Int64) {
    guard isRemote else { return }
    streams = lastInput.map { now - $0 < Self.pause } ?? false
    lastInput = now
  }

  /// Notes that a frame is sent.
  mutating func frameGoes(at now: Int64) { lastFrame = now }

  /// Milliseconds that the next frame has to wait, if no key comes meanwhile; nil where it may go.
  func rest(at now: Int64) -> Int? {
    guard streams, let lastInput else { return nil }
    let due = min(lastFrame + interval, lastInput + Self.pause)
    return now < due ? Int(due - now) : nil
  }
}

extension Collection where Element: Equatable {
  /// Whether these elements stand somewhere in it, one after the other.
  func holds(_ part: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
