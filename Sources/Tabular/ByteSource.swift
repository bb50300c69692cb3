internal import CTabular
internal import Glibc

/// The encodings that tables come in.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case gb18030
}

/// The bytes of a file or a pipe as UTF-8, piece by piece.
package final class ByteSource {
  private static let pieceSize = 1 << 16
  private let file: Int32
  /// The bytes of a regular file.
  package let size: Int?
  /// How many bytes were read.
  private(set) var taken = 0
  private(set) var encoding: TextEncoding
  /// The bytes at the end of what was given are none of the encoding.
  private(set) var isBroken = false
  /// How many of the bytes that were given begin a character that is none.
  private(set) var brokenTail = 0
  private var check = UTF8Check()
  private var pending: [UInt8] = []
  private var pendingStart = 0
  private var fileEnded = false
  private var converter: UnsafeMutableRawPointer?

  /// Takes over an open file; without an encoding it is recognised from the first bytes.
  package init(file: Int32, encoding wanted: TextEncoding?) throws(ReadingError) {
    self.file = file
    var status = stat()
    let isRegular = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
    encoding = .utf8
    while pending.count < Self.pieceSize, !fileEnded { try fill() }
    encoding = wanted ?? EncodingGuess.encoding(of: pending, isWhole: fileEnded)
    pendingStart = EncodingGuess.markLength(of: pending, encoding)
    if encoding == .utf16 { encoding = EncodingGuess.byteOrder(of: pending) }
    guard encoding != .utf8 else { return }
    converter = converter_open(encoding.rawValue)
    if converter == nil { throw .unknownEncoding(encoding.rawValue) }
  }

  deinit {
    if file > 2 { close(file) }
  }

  /// Fills the target as far as it goes; 0 at the end.
  package func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(ReadingError) -> Int {
    guard !isBroken, let base = target.baseAddress else { return 0 }
    guard let converter else {
      return checked(UnsafeBufferPointer(start: base, count: try readPlain(base, target.count)))
    }
    while true {
      if pending.count - pendingStart < 64, !fileEnded { try fill() }
      guard pendingStart < pending.count else { return 0 }
      let made = convert(converter, base, target.count)
      if made > 0 || isBroken || (fileEnded && pendingStart == pending.count) { return made }
      if fileEnded {
        isBroken = true
        return 0
      }
      try fill()
    }
  }

  private func convert(
    _ converter: UnsafeMutableRawPointer, _ target: UnsafeMutablePointer<UInt8>, _ room: Int
  ) -> Int {
    var (taken, made) = (0, 0)
    let result = pending.withUnsafeBufferPointer { bytes in
      converter_run(
        converter, bytes.baseAddress.map { $0 + pendingStart }, bytes.count - pendingStart, &taken,
        target, room, &made)
    }
    pendingStart += taken
    if Int(result) == Int(converter_invalid) { isBroken = true }
    return made
  }

  /// How many bytes are UTF-8, from the first on; a character that the end of the file cuts is none.
  private func checked(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let begun = check.begun
    let count = bytes.isEmpty ? 0 : check.count(bytes)
    guard bytes.isEmpty ? begun > 0 : count < bytes.count else { return count }
    isBroken = true
    brokenTail = check.begun
    return count
  }

  private func readPlain(
    _ target: UnsafeMutablePointer<UInt8>, _ room: Int
  ) throws(ReadingError) -> Int {
    if pendingStart < pending.count {
      let count = min(room, pending.count - pendingStart)
      pending.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        target.update(from: base + pendingStart, count: count)
      }
      pendingStart += count
      if pendingStart == pending.count { (pending, pendingStart) = ([], 0) }
      return count
    }
    return try readFile(target, room)
  }

  /// Adds a piece of the file to what waits to be converted.
  private func fill() throws(ReadingError) {
    let old = pending.count - pendingStart
    var result: Result<Int, ReadingError> = .success(0)
    let longer = [UInt8](unsafeUninitializedCapacity: old + Self.pieceSize) { bytes, count in
      guard let base = bytes.baseAddress else { return }
      pending.withUnsafeBufferPointer { kept in
        if let first = kept.baseAddress { base.update(from: first + pendingStart, count: old) }
      }
      result = Result { () throws(ReadingError) in try readFile(base + old, Self.pieceSize) }
      count = old + ((try? result.get()) ?? 0)
    }
    (pending, pendingStart) = (longer, 0)
    _ = try result.get()
  }

  private func readFile(
    _ target: UnsafeMutablePointer<UInt8>, _ room: Int
  ) throws(ReadingError) -> Int {
    while true {
      let count = Glibc.read(file, target, room)
      if count >= 0 {
        taken += count
        if count == 0 { fileEnded = true }
        return count
      }
      if errno != EINTR { throw .notRead(reason: errno) }
    }
  }
}

/// What the first bytes say of the encoding.
package enum EncodingGuess {
  package static func encoding(of bytes: [UInt8], isWhole: Bool) -> TextEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let head = bytes.prefix(256)
    let zeros = head.indices.filter { head[$0] == 0 }
    if zeros.count * 4 > head.count {
      return zeros.count { $0 % 2 == 1 } * 2 > zeros.count ? .utf16LittleEndian : .utf16BigEndian
    }
    return isUTF8(bytes, isWhole: isWhole) ? .utf8 : .gb18030
  }

  /// The order of bytes where only UTF-16 is given.
  package static func byteOrder(of bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if bytes.count > 1, bytes[0] == 0, bytes[1] != 0 { return .utf16BigEndian }
    return .utf16LittleEndian
  }

  /// The bytes of the mark that stands before the text.
  package static func markLength(of bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    switch encoding {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .gb18030: bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? 4 : 0
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    }
  }

  /// Whether the bytes are UTF-8; a character cut by the end of a piece does not count.
  private static func isUTF8(_ bytes: [UInt8], isWhole: Bool) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    guard !isWhole else { return false }
    return (1...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  }
}
