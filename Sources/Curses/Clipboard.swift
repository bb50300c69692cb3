import CCurses

/// Copies by OSC 52: the terminal, also at the other end of ssh, takes the text into its clipboard.
///
/// There is no receipt: what is sent may be refused by the terminal's settings.
package enum Clipboard {
  package enum Way: String, CaseIterable, Sendable {
    /// The sequence as it is.
    case raw
    /// Inside of the sequence that tmux passes on.
    case wrapped
    /// In pieces that GNU screen passes on.
    case wrappedForScreen
    /// Given to tmux, which hands it on.
    case tmux
    case off
  }

  /// Bytes of text that terminals take at most.
  package static let limit = 74_994

  /// What is sent to the terminal for a text; nil if it is too long or the way sends nothing.
  package static func sequence(_ text: String, _ way: Way) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    switch way {
    case .raw: return plain
    case .wrapped:
      return Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
    case .wrappedForScreen:
      return stride(from: 0, to: plain.count, by: 240).flatMap { start in
        Array("\u{1B}P".utf8) + plain[start..<min(start + 240, plain.count)]
          + Array("\u{1B}\\".utf8)
      }
    case .tmux, .off: return nil
    }
  }

  /// Gives a text to tmux; false if tmux does not take it.
  static func loadIntoTmux(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    guard bytes.count <= limit, !bytes.isEmpty else { return false }
    let words = ["tmux", "load-buffer", "-w", "-"].map { Array($0.utf8CString) }
    return withPointers(words) { cc_pipe($0, &bytes, bytes.count) }
  }

  /// Calls with the words as C has them, ended by a null pointer.
  static func withPointers(
    _ words: [[CChar]], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Bool
  ) -> Bool {
    var joined: [CChar] = []
    var starts: [Int] = []
    for word in words {
      starts.append(joined.count)
      joined += word
    }
    return joined.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      var pointers: [UnsafePointer<CChar>?] = starts.map { base + $0 }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { list in
        guard let first = list.baseAddress else { return false }
        return body(first)
      }
    }
  }

  /// RFC 4648, with padding.
  package static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for position in 0..<4 {
        let index = Int(bits >> (18 - 6 * UInt32(position)) & 0x3F)
        result.append(position <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
