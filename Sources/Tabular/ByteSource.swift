internal import CTabular
internal import Platform

/// The bytes of a file or a pipe as UTF-8, piece by piece.
package final class ByteSource {
  private static let pieceSize = 1 << 16
  private let file: Int32
  /// The bytes of a regular file.
  package let size: Int?
  /// How many bytes were read.
  private(set) var taken = 0
  /// How many bytes may be read at all, where it is not the whole file.
  private var most: Int?
  /// Where the next bytes are, where it is not where the file stands.
  private var position: Int?
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
  private var inflater: UnsafeMutableRawPointer?
  /// Bytes of the file that are not yet unpacked, and whether there are more.
  private var packed: [UInt8] = []
  private var packedStart = 0
  private var packedEnded = false
  /// Whether the file was unpacked, and whether the encoding was found out.
  package private(set) var isPacked = false
  package private(set) var isGuessed = false
  /// Whether lines that were drawn around the cells were taken away.
  private(set) var isDrawn = false
  /// The last piece ended a packed member.
  private var wasEnd = true

  /// Takes over an open file; without an encoding it is recognised from the first bytes.
  package init(file: Int32, encoding wanted: TextEncoding?) throws(ReadingError) {
    self.file = file
    var status = stat()
    let isRegular = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
    encoding = .utf8
    try begin(wanted)
  }

  /// Bytes that are in memory.
  package init(bytes: [UInt8], encoding: TextEncoding = .utf8) throws(ReadingError) {
    file = -1
    size = bytes.count
    pending = bytes
    fileEnded = true
    self.encoding = encoding
    try openConverter()
  }

  /// A stretch of a file in UTF-8, which others may read at the same time; takes over the file.
  init(file: Int32, stretch: Range<Int>) {
    self.file = file
    size = stretch.count
    encoding = .utf8
    (position, most) = (stretch.lowerBound, stretch.count)
  }

  /// Ends the source after so many bytes of the file.
  func stop(after count: Int) { most = count }

  private func begin(_ wanted: TextEncoding?) throws(ReadingError) {
    while pending.count < Self.pieceSize, !fileEnded { try fill() }
    if pending.starts(with: [0x1F, 0x8B]) { try unpack() }
    if let kind = FileKind.of(pending) { throw .foreign(kind) }
    if wanted == nil, Self.hasZeros(pending) { throw .foreign(.binary) }
    guard let found = wanted ?? EncodingGuess.encoding(of: pending, isWhole: fileEnded) else {
      throw .doubtfulEncoding
    }
    encoding = found
    isGuessed = wanted == nil
    pendingStart = EncodingGuess.markLength(of: pending, encoding)
    if encoding == .utf16 { encoding = EncodingGuess.byteOrder(of: pending) }
    if encoding == .utf8, DrawnTable.isOne(pending) { try takeDrawn() }
    try openConverter()
  }

  /// Tables that programs draw are small: all of it is read at once.
  private func takeDrawn() throws(ReadingError) {
    while !fileEnded, pending.count < Self.mostDrawn { try fill() }
    guard fileEnded else { return }
    (pending, pendingStart) = (DrawnTable.plain(Array(pending[pendingStart...])), 0)
    isDrawn = true
  }

  private static let mostDrawn = 1 << 26

  /// Zero bytes that do not belong to UTF-16.
  private static func hasZeros(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]),
      bytes.contains(0)
    else { return false }
    let guess = EncodingGuess.encoding(of: bytes, isWhole: true)
    return guess != .utf16LittleEndian && guess != .utf16BigEndian
  }

  private func openConverter() throws(ReadingError) {
    guard encoding != .utf8 else { return }
    converter = converter_open(encoding.rawValue)
    if converter == nil { throw .unknownEncoding(encoding.rawValue) }
  }

  /// Goes on with what is packed in the bytes that came.
  private func unpack() throws(ReadingError) {
    packed = pending
    pending = []
    isPacked = true
    inflater = inflate_open()
    fileEnded = false
    while pending.count < Self.pieceSize, !fileEnded { try fill() }
  }

  deinit {
    if let inflater { inflate_close(inflater) }
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
    guard let inflater else {
      let count = try readSystem(target, room)
      if count == 0 { fileEnded = true }
      return count
    }
    while true {
      if packedStart == packed.count, !packedEnded { try refillPacked() }
      var (used, made) = (0, 0)
      let result = packed.withUnsafeBufferPointer { bytes in
        inflate_run(
          inflater, bytes.baseAddress.map { $0 + packedStart }, bytes.count - packedStart, &used,
          target, room, &made)
      }
      packedStart += used
      if Int(result) == Int(inflate_invalid) { throw .brokenPacking }
      if used > 0 || made > 0 { wasEnd = Int(result) == Int(inflate_end) }
      if made > 0 { return made }
      if packedEnded, packedStart == packed.count {
        if !wasEnd { throw .brokenPacking }
        fileEnded = true
        return 0
      }
      if used == 0 { throw .brokenPacking }
    }
  }

  private func refillPacked() throws(ReadingError) {
    var buffer = [UInt8](repeating: 0, count: Self.pieceSize)
    var result: Result<Int, ReadingError> = .success(0)
    buffer.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      result = Result { () throws(ReadingError) in try readSystem(base, Self.pieceSize) }
    }
    let count = try result.get()
    packedEnded = count == 0
    if count > 0 { (packed, packedStart) = (Array(buffer.prefix(count)), 0) }
  }

  private func readSystem(
    _ target: UnsafeMutablePointer<UInt8>, _ room: Int
  ) throws(ReadingError) -> Int {
    guard file >= 0 else { return 0 }
    let room = most.map { min(room, max(0, $0 - taken)) } ?? room
    guard room > 0 else { return 0 }
    while true {
      let count =
        position.map { pread(file, target, room, $0) } ?? Platform.read(file, target, room)
      if count >= 0 {
        taken += count
        if let position { self.position = position + count }
        return count
      }
      if errno != EINTR { throw .notRead(reason: errno) }
    }
  }
}
