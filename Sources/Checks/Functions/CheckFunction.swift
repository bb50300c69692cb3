public import ClusterAtlas

/// A function of the expression language: its name, what it takes, what it gives, and how.
public struct CheckFunction: Sendable {
  /// What a function takes at one place.
  public struct Parameter: Hashable, Sendable {
    /// What it is called in the documentation.
    public let name: String
    /// The types it may have, the usual one first.
    public let types: [ValueType]
    /// Whether it may be left out.
    public let isOptional: Bool
    /// Whether there may be more of it; the last one only.
    public let isRepeated: Bool
  }

  /// The name.
  public let name: String
  /// What it takes.
  public let parameters: [Parameter]
  /// What it gives.
  public let result: ValueType
  /// What it computes.
  public let summary: Bilingual
  /// Whether the value rests on every figure of the series and lists that go in. Lists that come
  /// out carry their figures, and functions that pick years note them themselves.
  let restsOnAll: Bool
  let apply: @Sendable (inout Evaluation, CheckArguments) throws(CheckFailure) -> CheckValue

  init(
    _ name: String, _ parameters: [Parameter], _ result: ValueType, _ english: String,
    _ chinese: String, picksYears: Bool = false,
    _ apply:
      @escaping @Sendable (inout Evaluation, CheckArguments) throws(CheckFailure) ->
      CheckValue
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    summary = Bilingual(english, chinese)
    restsOnAll = !picksYears && result != .list
    self.apply = apply
  }

  /// How many arguments it can have.
  var counts: ClosedRange<Int> {
    let least = parameters.count { !$0.isOptional }
    return least...((parameters.last?.isRepeated ?? false) ? 500 : parameters.count)
  }

  func parameter(_ index: Int) -> Parameter { parameters[min(index, parameters.count - 1)] }

  /// How it is written, for example `gini(list[, sizes])`.
  public var signature: String {
    var text = ""
    for (index, parameter) in parameters.enumerated() {
      let comma = index == 0 ? "" : ", "
      let part = parameter.name + (parameter.isRepeated ? ", …" : "")
      text += parameter.isOptional ? "[\(comma)\(part)]" : comma + part
    }
    return "\(name)(\(text))"
  }

  static let eachName = "each"
  static let eachSignature = "each(name, years, number)"

  /// All functions, in the order of the documentation.
  public static let all: [CheckFunction] =
    numberFunctions + seriesFunctions + listFunctions + placeFunctions + measureFunctions
    + tableFunctions

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func named(_ name: String) -> CheckFunction? { byName[name] }

  /// The function whose name is most like a word; nil when none is.
  static func nearest(to word: String) -> String? {
    let ranked = (all.map(\.name) + [eachName]).map { ($0, distance($0, word)) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, word.count / 3) else {
      return nil
    }
    return best.0
  }

  /// Letters to change, put in or leave out.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.prefix(40)), Array(right.prefix(40)))
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[right.count]
  }
}

extension CheckFunction.Parameter {
  static func needed(_ name: String, _ types: ValueType...) -> Self {
    Self(name: name, types: types, isOptional: false, isRepeated: false)
  }
  static func optional(_ name: String, _ types: ValueType...) -> Self {
    Self(name: name, types: types, isOptional: true, isRepeated: false)
  }
  static func repeated(_ name: String, _ types: ValueType...) -> Self {
    Self(name: name, types: types, isOptional: false, isRepeated: true)
  }
  static func anyNumber(_ name: String, _ types: ValueType...) -> Self {
    Self(name: name, types: types, isOptional: true, isRepeated: true)
  }
}

/// What a function was called with, after the check of types.
struct CheckArguments {
  let function: String
  let values: [CheckValue]

  func has(_ index: Int) -> Bool { index < values.count }

  private func wrong() -> CheckFailure {
    .undefined(Bilingual("\(function): another kind of value", "\(function)：类型不符"))
  }

  func number(_ index: Int) throws(CheckFailure) -> Double {
    guard has(index), case .number(let value) = values[index] else { throw wrong() }
    return value
  }

  func year(_ index: Int) throws(CheckFailure) -> Int {
    guard let year = Int(exactly: try number(index)) else {
      throw .undefined(Bilingual("\(function): a whole number is needed", "\(function)：须为整数"))
    }
    return year
  }

  func points(_ index: Int) throws(CheckFailure) -> [YearPoint] {
    guard has(index), case .series(let points) = values[index] else { throw wrong() }
    guard !points.isEmpty else {
      throw .missing(Bilingual("\(function): no figures", "\(function)：没有数据"))
    }
    return points
  }

  func list(_ index: Int) throws(CheckFailure) -> [ListEntry] {
    guard has(index), case .list(let entries) = values[index] else { throw wrong() }
    return entries
  }

  /// The numbers of a list or of a series.
  func numbers(_ index: Int) throws(CheckFailure) -> [Double] {
    if has(index), case .series(let points) = values[index] { return points.map(\.value) }
    return try list(index).map(\.value)
  }

  func name(_ index: Int) throws(CheckFailure) -> String {
    guard has(index), case .name(let name) = values[index] else { throw wrong() }
    return name
  }

  func names(from index: Int) throws(CheckFailure) -> [String] {
    var found: [String] = []
    for place in values.indices.dropFirst(index) { found.append(try name(place)) }
    return found
  }

  /// Two lists with the same keys in the same order.
  func pair(_ first: Int, _ second: Int) throws(CheckFailure) -> (
    keys: [String], left: [Double], right: [Double]
  ) {
    let (left, right) = (try list(first), try list(second))
    let others = Dictionary(right.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one })
    var matched: [Double] = []
    for entry in left {
      guard let other = others[entry.key] else { throw Arithmetic.unmatched(entry.key) }
      matched.append(other)
    }
    let keys = Set(left.map(\.key))
    if let extra = right.first(where: { !keys.contains($0.key) }) {
      throw Arithmetic.unmatched(extra.key)
    }
    return (left.map(\.key), left.map(\.value), matched)
  }
}
