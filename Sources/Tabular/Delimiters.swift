/// Recognises the delimiter of a table.
package enum Delimiters {
  /// The one of `, ; tab |` that stands most often outside quotes in the first line.
  package static func guess(_ head: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in head {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        if hasText { break }
        continue
      }
      hasText = true
      counts[byte, default: 0] += 1
    }
    let known = [UInt8.comma, UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    var best = UInt8.comma
    for delimiter in known where counts[delimiter, default: 0] > counts[best, default: 0] {
      best = delimiter
    }
    return best
  }
}
