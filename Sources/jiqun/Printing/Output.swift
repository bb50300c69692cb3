internal import Drawing
internal import Glibc

/// Something that ends the command with a sentence and a status: 1 failed, 2 asked wrongly.
struct Failure: Error, CustomStringConvertible, Hashable {
  var description: String
  var status: Int32

  init(_ description: String, status: Int32 = 1) {
    self.description = description
    self.status = status
  }

  /// Ends the command without a word, as where nobody reads on.
  static let quiet = Failure("")
}

/// Standard output and error, to the last byte.
enum Output {
  /// Writes all of it. A reader that went away ends the command quietly; a full disk or a closed
  /// output is a failure. Nothing of a table, a package or an option acts on a terminal.
  static func write(_ text: String) throws(Failure) {
    let text = isatty(1) != 0 ? harmless(text) : text
    let error =
      Streams.output.isMultibyte ? send(bytes: LocaleText.encoded(text), to: 1) : send(text, to: 1)
    if let error {
      throw error == EPIPE ? .quiet : Failure("the output was not written: \(reason(error))")
    }
  }

  /// Writes rows for programs as they are; on a terminal, with control characters made visible.
  static func writeRows(_ text: String) throws(Failure) {
    guard isatty(1) != 0 else { return try write(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(visible)
    try write(lines.joined(separator: "\n"))
  }

  /// Says what went wrong, in whole lines; nothing more can be done where that fails.
  static func complain(_ text: String) {
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map(visible)
    _ = send(shown.joined(separator: "\n") + "\n", to: 2)
  }

  /// The words of the system for an error number.
  static func reason(_ error: Int32) -> String {
    String(cString: strerror(error)).lowercased()
  }

  /// Text without anything that would act on a terminal.
  static func visible(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: TextWidth.isHidden) else { return String(text) }
    return text.unicodeScalars.map { TextWidth.isHidden($0) ? TextWidth.visible($0) : String($0) }
      .joined()
  }

  /// The error number if not all could be written.
  static func send(_ text: String, to file: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { send(UnsafeRawBufferPointer($0), to: file) }
  }

  static func send(bytes: [UInt8], to file: Int32) -> Int32? {
    bytes.withUnsafeBytes { send($0, to: file) }
  }

  private static func send(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      // What a slow terminal has not taken yet is given up.
      if file == 1, Interruption.hasCome { return EINTR }
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EAGAIN {
        var wait = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
