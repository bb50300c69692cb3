/// A step that people count in: 1, 2, 2.5, 3, 4 or 5 times a power of ten.
package struct NiceStep: Hashable, Sendable {
  /// Best first: the order and the numbers of Talbot, Lin and Hanrahan (2010).
  package static let factors: [Double] = [1, 5, 2, 2.5, 4, 3]

  package var factor: Double
  package var power: Int

  package init(factor: Double, power: Int) {
    self.factor = factor
    self.power = power
  }

  package var value: Double { multiple(1) }

  /// `count` steps, as near to the decimal number as a `Double` can be (0.42, not 0.42000000004).
  package func multiple(_ count: Double) -> Double {
    power < 0
      ? count * factor / PowersOfTen.power(-power) : count * factor * PowersOfTen.power(power)
  }

  package var isWhole: Bool { value >= 1 && value.rounded() == value }

  /// Years are counted by ones, twos, fives, tens, 25s.
  package var isUsualForYears: Bool { isWhole && factor != 3 && factor != 4 }

  /// Digits behind the point that its multiples need.
  package var decimals: Int {
    max(0, -power + (factor == 2.5 ? 1 : 0))
  }
}

/// Ticks at equal steps: `start`, `start + 1`, … times `step`.
package struct TickSet: Hashable, Sendable {
  package var step: NiceStep
  package var start: Double
  package var count: Int

  package init(step: NiceStep, start: Double, count: Int) {
    self.step = step
    self.start = start
    self.count = count
  }

  package var first: Double { step.multiple(start) }
  package var last: Double { step.multiple(start + Double(count - 1)) }
  package var values: [Double] { (0..<count).map { step.multiple(start + Double($0)) } }
}
