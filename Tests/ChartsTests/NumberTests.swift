import Charts
import Testing

@Suite struct NumberTests {
  @Test func thousandsAreSeparated() {
    #expect(NumberText.text(0, decimals: 0) == "0")
    #expect(NumberText.text(999, decimals: 0) == "999")
    #expect(NumberText.text(1000, decimals: 0) == "1,000")
    #expect(NumberText.text(-1_234_567.891, decimals: 2) == "-1,234,567.89")
    #expect(NumberText.text(2004, decimals: 0, groups: false) == "2004")
  }

  @Test func smallNumbersKeepTheirZeros() {
    #expect(NumberText.text(0.05, decimals: 2) == "0.05")
    #expect(NumberText.text(-0.001, decimals: 2) == "0.00")
    #expect(NumberText.text(1.005e-7, decimals: 9) == "0.000000101")
  }

  @Test func hugeNumbersHaveAnExponent() {
    #expect(NumberText.text(2.5e18, decimals: 0) == "2.5e18")
    #expect(NumberText.text(-1e300, decimals: 0) == "-1e300")
    #expect(NumberText.text(.nan, decimals: 0) == "-")
    #expect(NumberText.text(.infinity, decimals: 0) == "-")
  }

  @Test func decimalsAreThoseThatTheValuesNeed() {
    #expect(NumberText.decimals(for: [1, 2, 300]) == 0)
    #expect(NumberText.decimals(for: [0.4258, 0.4691]) == 4)
    #expect(NumberText.decimals(for: [5.7, 6.25]) == 2)
    #expect(NumberText.decimals(for: [1.0 / 3]) == 4)
    #expect(NumberText.decimals(for: [313_071.1]) == 0)
    #expect(NumberText.decimals(for: [.nan]) == 0)
  }

  @Test func logarithmAndPowerAreInverse() {
    for value in [1e-300, 3.7e-12, 0.02, 0.999, 1, 2, 10, 12345.678, 9.9e250] {
      let back = PowersOfTen.power(PowersOfTen.log(value))
      #expect(abs(back / value - 1) < 1e-12)
    }
    #expect(abs(PowersOfTen.log(2) - 0.301_029_995_663_981_2) < 1e-15)
    #expect(PowersOfTen.log(0) == -.infinity)
    #expect(PowersOfTen.log(-1).isNaN)
    #expect(PowersOfTen.power(3) == 1000)
    #expect(PowersOfTen.power(-2) == 0.01)
  }

  @Test func magnitudesAreExactAtPowers() {
    for power in -20...20 {
      #expect(PowersOfTen.magnitude(PowersOfTen.power(power)) == power)
      #expect(PowersOfTen.magnitude(PowersOfTen.power(power) * 9.99) == power)
    }
  }

  @Test func datesComeBack() {
    #expect(CalendarDate(days: 0).text == "1970-01-01")
    #expect(CalendarDate(days: 19_782).text == "2024-02-29")
    #expect(CalendarDate(year: 2026, month: 11, day: 25).days == 20_782)
    for days in stride(from: -200_000.0, through: 200_000, by: 37) {
      #expect(CalendarDate(days: days).days == days)
    }
  }
}
