import Reports
import Testing

@Suite("The nearest year")
struct NearestYearTests {
  @Test(arguments: [
    (Int.min, 1949), (-1, 1949), (1985, 1978), (1990, 2000), (2001, 2000), (Int.max, 2024),
  ])
  func isFoundForAnyNumber(_ wanted: Int, _ expected: Int) {
    #expect([1949, 1978, 2000, 2024].nearest(to: wanted) == expected)
  }

  @Test func thereIsNoneOfNone() { #expect([Int]().nearest(to: 2000) == nil) }
}
