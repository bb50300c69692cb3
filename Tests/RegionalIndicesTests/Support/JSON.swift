import Foundation
import RegionalIndices

/// What a fixture holds, and what a test answers.
enum JSON: Sendable, Equatable {
  case null
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(_ any: Any) {
    switch any {
    case let number as NSNumber: self = .number(number.doubleValue)
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map(JSON.init))
    case let object as [String: Any]: self = .object(object.mapValues(JSON.init))
    default: self = .null
    }
  }

  subscript(_ key: String) -> JSON {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }
  var items: [JSON] { if case .list(let list) = self { list } else { [] } }
  var keys: [String] { if case .object(let object) = self { object.keys.sorted() } else { [] } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var text: String { if case .text(let text) = self { text } else { "" } }
  var numbers: [Double] { items.compactMap(\.number) }
  var integers: [Int] { numbers.map { Int($0) } }
  var texts: [String] { items.map(\.text) }
  var optionalNumbers: [Double?] { items.map(\.number) }
  var isNull: Bool { self == .null }
  var pairs: [(Int, Int)] {
    items.map(\.integers).filter { $0.count == 2 }.map { ($0[0], $0[1]) }
  }
  func matrix() throws(IndexError) -> Matrix { try Matrix(items.map(\.numbers)) }

  /// The places where an answer differs from this expectation.
  func differences(_ got: JSON, _ tolerance: Tolerance, at path: String) -> [String] {
    switch (self, got) {
    case (.number(let a), .number(let b)):
      let fits = (a - b).magnitude <= tolerance.absolute + tolerance.relative * a.magnitude
      return fits ? [] : ["\(path): expected \(a), got \(b)"]
    case (.list(let a), .list(let b)) where a.count == b.count:
      return zip(a, b).enumerated().flatMap { index, pair in
        pair.0.differences(pair.1, tolerance, at: "\(path)[\(index)]")
      }
    case (.object(let a), .object(let b)) where Set(a.keys) == Set(b.keys):
      return a.keys.sorted().flatMap { key in
        self[key].differences(got[key], tolerance, at: "\(path).\(key)")
      }
    case (.null, .list(let b)):
      return b.allSatisfy(\.isNull) ? [] : ["\(path): expected undefined, got \(got)"]
    default:
      return self == got ? [] : ["\(path): expected \(self), got \(got)"]
    }
  }
}

struct Tolerance: Sendable {
  var absolute = 0.0
  var relative = 0.0

  init(_ json: JSON) {
    absolute = json["abs"].number ?? 0
    relative = json["rel"].number ?? 0
  }
}

/// What can stand in an answer.
protocol Answer {
  var json: JSON { get }
}

extension JSON: Answer { var json: JSON { self } }
extension Double: Answer { var json: JSON { isFinite ? .number(self) : .text("\(self)") } }
extension Int: Answer { var json: JSON { .number(Double(self)) } }
extension String: Answer { var json: JSON { .text(self) } }
extension Measure: Answer { var json: JSON { value.json } }
extension IndexValue: Answer { var json: JSON { value.json } }
extension Matrix: Answer { var json: JSON { nested.json } }
extension Optional: Answer where Wrapped: Answer {
  var json: JSON { self?.json ?? .null }
}
extension Array: Answer where Element: Answer {
  var json: JSON { .list(map(\.json)) }
}
extension Dictionary: Answer where Key == String, Value: Answer {
  var json: JSON { .object(mapValues(\.json)) }
}

/// The answer, or null where the library refuses.
func orNull(_ body: () throws -> some Answer) -> JSON {
  (try? body().json) ?? .null
}
