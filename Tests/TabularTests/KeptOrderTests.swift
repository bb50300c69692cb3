import Synchronization
import Testing

@testable import Tabular

@Suite("Values in order")
struct KeptOrderTests {
  @Test("are sorted once for the same values, and anew for others")
  func once() {
    let order = KeptOrder()
    let count = Mutex(0)
    func sorted(_ values: [Double]) -> [Double] {
      order.sorted(values) { values in
        count.withLock { $0 += 1 }
        return values.sorted()
      }
    }
    var values = [3.0, 1, 2]
    #expect(sorted(values) == [1, 2, 3])
    let copy = values
    #expect(sorted(copy) == [1, 2, 3])
    #expect(count.withLock { $0 } == 1)
    values[0] = 0
    #expect(sorted(values) == [0, 1, 2])
    #expect(sorted(copy) == [1, 2, 3])
    #expect(sorted([]) == [])
    #expect(count.withLock { $0 } == 4)
  }

  @Test("are kept by the copies of a part, and follow its values")
  func part() {
    var part = GroupSample(values: [2, 1])
    let copy = part
    #expect(part.order === copy.order)
    part.values.append(0)
    #expect(part.order.sorted(part.values) { $0.sorted() } == [0, 1, 2])
    #expect(copy.order.sorted(copy.values) { $0.sorted() } == [1, 2])
  }
}
