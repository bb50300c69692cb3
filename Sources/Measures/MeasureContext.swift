package import Tabular

/// What a measure is computed with, beside the rows.
package struct MeasureContext: Sendable {
  package var variant: String
  /// The texts of units, items and groups.
  package var units: [String] = []
  package var items: [String] = []
  package var groups: [String] = []
  /// Who is whose neighbour, by name.
  package var links = LinkList()
  private var values: [MeasureOption: MeasureParameter.Value] = [:]

  package init(variant: String) { self.variant = variant }

  /// What a parameter was told, else what it is without being told.
  package subscript(parameter: MeasureParameter) -> MeasureParameter.Value {
    get { values[parameter.option] ?? parameter.initial }
    set { values[parameter.option] = newValue }
  }

  package func count(_ parameter: MeasureParameter) -> Int {
    if case .count(let count) = self[parameter] { count } else { 0 }
  }

  package func number(_ parameter: MeasureParameter) -> Double {
    if case .number(let number) = self[parameter] { number } else { 0 }
  }

  package func names(_ parameter: MeasureParameter) -> [String] {
    if case .names(let names) = self[parameter] { names } else { [] }
  }
}

/// The name of something that a measure can be told beside its columns, as it is typed.
package struct MeasureOption: RawRepresentable, Hashable, Sendable {
  package var rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// The table of neighbours, which is a file and not a value.
  package static let links = MeasureOption(rawValue: "links")

  /// With its dashes.
  package var typed: String { (rawValue.count == 1 ? "-" : "--") + rawValue }
}

/// A parameter of measures: its name, its bounds, and what it is without being told.
package struct MeasureParameter: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case count(Int)
    case number(Double)
    case names([String])
  }

  /// Which values there are.
  package enum Bounds: Hashable, Sendable {
    case atLeast(Int)
    case above(Double)
    case anyNames
  }

  package var option: MeasureOption
  package var help: Bilingual
  package var initial: Value
  package var bounds: Bounds
  /// The largest count: what a count stands for is kept in memory.
  package var most = 1_000_000
  /// Whether one more or one less is worth a key.
  package var isStepped = false

  package static func count(
    _ name: String, _ help: Bilingual, atLeast least: Int, initially initial: Int,
    isStepped: Bool = false
  ) -> MeasureParameter {
    MeasureParameter(
      option: MeasureOption(rawValue: name), help: help, initial: .count(initial),
      bounds: .atLeast(least), isStepped: isStepped)
  }

  package static func number(
    _ name: String, _ help: Bilingual, above least: Double, initially initial: Double
  ) -> MeasureParameter {
    MeasureParameter(
      option: MeasureOption(rawValue: name), help: help, initial: .number(initial),
      bounds: .above(least))
  }

  package static func names(_ name: String, _ help: Bilingual) -> MeasureParameter {
    MeasureParameter(
      option: MeasureOption(rawValue: name), help: help, initial: .names([]), bounds: .anyNames)
  }

  /// What texts mean, or what was expected in their place.
  package func value(of texts: [String]) throws(Misfit) -> Value {
    switch bounds {
    case .anyNames:
      return .names(texts.flatMap { $0.split(separator: ",").map(String.init) })
    case .atLeast(let least):
      guard let count = texts.last.flatMap({ Int($0) }), count >= least, count <= most else {
        throw Misfit(
          expected: most == .max
            ? Bilingual("\(least) or more", "\(least) 或更大的整数")
            : Bilingual("\(least) to \(most)", "\(least) 至 \(most) 的整数"))
      }
      return .count(count)
    case .above(let least):
      guard let number = texts.last.flatMap(Double.init), number > least, number.isFinite else {
        throw Misfit(expected: Bilingual("a number above \(least.said)", "大于 \(least.said) 的数"))
      }
      return .number(number)
    }
  }

  /// A text outside of the bounds.
  package struct Misfit: Error, Hashable, Sendable {
    package var expected: Bilingual
  }
}
