/// Numbers from bytes, independent of the locale and without a copy in the usual cases.
enum Numbers {
  /// The integer written here, nil when the bytes are not one or have more than 18 digits.
  static func integer(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let count = bytes.count
    guard count > 0 else { return nil }
    let isNegative = bytes[0] == .hyphen
    let start = isNegative || bytes[0] == UInt8(ascii: "+") ? 1 : 0
    guard start < count, count - start <= 18 else { return nil }
    var value = 0
    for index in start..<count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return isNegative ? 0 &- value : value
  }

  /// The decimal number written here, correctly rounded; nil when it is not a finite number.
  static func number(_ bytes: UnsafeRawBufferPointer) -> Double? {
    if let value = shortDecimal(bytes) { return value }
    guard bytes.allSatisfy(isNumberByte) else { return nil }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// Digits with an optional sign and point: exact when the digits and the power of ten are.
  private static func shortDecimal(_ bytes: UnsafeRawBufferPointer) -> Double? {
    let count = bytes.count
    guard count > 0 else { return nil }
    let start = bytes[0] == .hyphen ? 1 : 0
    guard start < count, count - start <= 16 else { return nil }
    var mantissa = 0
    var point = count
    for index in start..<count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int(digit)
      } else if bytes[index] == UInt8(ascii: "."), point == count, index + 1 < count {
        point = index + 1
      } else {
        return nil
      }
    }
    guard mantissa < 1 << 53 else { return nil }
    let value = Double(mantissa) / power(count - point)
    return start == 1 ? -value : value
  }

  /// Ten to the power of `exponent`, from 0 to 16: exact.
  private static func power(_ exponent: Int) -> Double {
    var power = 1
    for _ in 0..<exponent { power &*= 10 }
    return Double(power)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || "+-.eE".utf8.contains(byte)
  }
}
