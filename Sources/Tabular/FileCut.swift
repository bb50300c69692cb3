internal import CTabular
internal import Platform

/// Where a file of records can be read from by a second thread.
///
/// A line end is the end of a record where the quotes before it are even in number. Where the quotes of a file
/// are broken the place may be none; who reads up to it sees that the last record is not whole there.
enum FileCut {
  /// So many bytes are looked at in one piece.
  private static let pieceSize = 1 << 20
  /// A record that is longer leaves the file whole.
  private static let farthest = 1 << 26

  /// The first place behind the middle at which a record begins.
  ///
  /// - Parameter hasQuotes: whether cells stand in quotes; where none do, none is counted.
  static func place(file: Int32, size: Int, hasQuotes: Bool) -> Int? {
    let middle = size / 2
    var isInside = false
    if hasQuotes {
      guard let quotes = quotes(file, upTo: middle) else { return nil }
      isInside = quotes % 2 == 1
    }
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var offset = middle
    while offset < min(size, middle + farthest) {
      guard let count = read(file, offset, &piece), count > 0 else { return nil }
      for index in 0..<count {
        if piece[index] == .quote {
          isInside.toggle()
        } else if piece[index] == .lineFeed, !isInside {
          return offset + index + 1
        }
      }
      offset += count
    }
    return nil
  }

  /// How many quotes there are before a place, counted from both ends at once.
  static func quotes(_ file: Int32, upTo end: Int) -> Int? {
    var counts: [Int?] = [nil, nil]
    counts.withUnsafeMutableBufferPointer { found in
      let counts = found
      TwoParts.run { part in
        counts[part] = quotes(file, part == 0 ? 0..<end / 2 : end / 2..<end)
      }
    }
    guard let first = counts[0], let second = counts[1] else { return nil }
    return first + second
  }

  private static func quotes(_ file: Int32, _ range: Range<Int>) -> Int? {
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var (offset, total) = (range.lowerBound, 0)
    while offset < range.upperBound {
      guard let count = read(file, offset, &piece), count > 0 else { return nil }
      let used = min(count, range.upperBound - offset)
      total += piece.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { Int(count_bytes($0, used, .quote)) } ?? 0
      }
      offset += used
    }
    return total
  }

  private static func read(_ file: Int32, _ offset: Int, _ piece: inout [UInt8]) -> Int? {
    let count = piece.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, offset) }
    return count < 0 ? nil : count
  }
}
