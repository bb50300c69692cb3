/// A short name as one number: its bytes, the first one lowest. 0 for none and for a longer one.
enum ByteWord {
  static func word(_ name: String) -> UInt64 {
    name.utf8.count <= 8 ? name.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) } : 0
  }

  static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    guard name.count <= 8 else { return 0 }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for index in name {
      word |= UInt64(bytes[index]) << shift
      shift += 8
    }
    return word
  }
}
