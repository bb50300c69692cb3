internal import ArgumentParser

/// An amount of memory as it is typed: `800M`, `1.5G`, or a number of bytes.
struct MemorySize: ExpressibleByArgument, Hashable {
  let bytes: Int

  private static let units: [Character: Double] = [
    "K": 0x1p10, "M": 0x1p20, "G": 0x1p30, "T": 0x1p40,
  ]

  init?(argument: String) {
    var digits = argument.uppercased()
    if digits.hasSuffix("B") { digits.removeLast() }
    var unit = 1.0
    if let last = digits.last, let found = Self.units[last] {
      unit = found
      digits.removeLast()
    }
    guard let number = Double(digits), number > 0, number.isFinite, digits.last?.isNumber == true,
      number * unit >= 1
    else { return nil }
    bytes = Int(bounded: number * unit)
  }
}
