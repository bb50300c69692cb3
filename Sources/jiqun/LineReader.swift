internal import Glibc

/// Lines of standard input; nil at its end.
struct LineReader {
  /// A line longer than this is cut in pieces.
  private static let limit = 4096
  private var waiting: [UInt8] = []
  private var isOver = false

  /// The next line; the quit key counts as one where it is taken at once and begins a line.
  mutating func next(takesQuitKey: Bool = false) -> String? {
    while true {
      if takesQuitKey, waiting.count == 1, waiting[0] == QuitKey.key.asciiValue {
        return take(1, skipping: 0)
      }
      if let end = waiting.firstIndex(of: 0x0A) { return take(end, skipping: 1) }
      if waiting.count >= Self.limit { return take(Self.limit, skipping: 0) }
      if isOver { return waiting.isEmpty ? nil : take(waiting.count, skipping: 0) }
      read()
    }
  }

  private mutating func take(_ end: Int, skipping: Int) -> String {
    let bytes = waiting[..<end]
    let line =
      Streams.output.isMultibyte
      ? LocaleText.decoded(bytes) : String(decoding: bytes, as: UTF8.self)
    waiting.removeFirst(end + skipping)
    return line
  }

  private mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = Glibc.read(0, &buffer, buffer.count)
    if count > 0 {
      waiting += buffer[..<count]
    } else if count == 0 || errno != EINTR {
      isOver = true
    }
  }
}
