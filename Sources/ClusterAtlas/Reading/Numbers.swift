/// Numbers from bytes, independent of the locale and without a copy in the usual cases.
enum Numbers {
  /// The integer written here, nil when the bytes are not one or it does not fit.
  static func integer(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let isNegative = bytes.first == .hyphen
    if isNegative || bytes.first == UInt8(ascii: "+") { index = 1 }
    guard index < bytes.count, bytes.count <= 19 else { return nil }
    var value = 0
    while index < bytes.count {
      guard let digit = digit(bytes[index]) else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = product.addingReportingOverflow(digit)
      guard !overflows, !overflowsToo else { return nil }
      value = sum
      index += 1
    }
    return isNegative ? -value : value
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
    let isNegative = bytes.first == .hyphen
    var index = isNegative ? 1 : 0
    guard index < bytes.count, bytes.count - index <= 16 else { return nil }
    var mantissa: Int64 = 0
    var decimals = -1
    while index < bytes.count {
      if let digit = digit(bytes[index]) {
        mantissa = mantissa * 10 + Int64(digit)
        if decimals >= 0 { decimals += 1 }
      } else if bytes[index] == UInt8(ascii: "."), decimals < 0, index + 1 < bytes.count {
        decimals = 0
      } else {
        return nil
      }
      index += 1
    }
    guard mantissa < 1 << 53 else { return nil }
    let value = Double(mantissa) / powersOfTen[max(decimals, 0)]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  ]

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte) - 48 : nil
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    digit(byte) != nil || "+-.eE".utf8.contains(byte)
  }
}
