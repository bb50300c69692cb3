/// A regular expression of the kind schemas use, matched against whole texts.
///
/// Literals, `.`, classes, `\d \w \s` and their opposites, groups, `|`, `* + ? {n,m}`, `^` and `$`.
/// Matching takes time proportional to the text whatever the pattern.
struct Pattern: Sendable {
  /// A step of the program that the pattern is compiled to.
  enum Step: Sendable {
    case scalar(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case match
  }

  let steps: [Step]

  /// Nil when the pattern is broken or uses what is not supported here.
  init?(_ text: String) {
    var parser = PatternParser(text)
    guard let node = parser.parse() else { return nil }
    var steps: [Step] = []
    guard node.compile(into: &steps) else { return nil }
    self.steps = steps + [.match]
  }
}

/// A set of scalars: ranges, or all but these.
struct ScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var isNegated = false

  func contains(_ scalar: UInt32) -> Bool {
    ranges.contains { $0.contains(scalar) } != isNegated
  }

  static let digits = ScalarSet(ranges: [0x30...0x39])
  static let spaces = ScalarSet(ranges: [0x09...0x0D, 0x20...0x20])
  static let word = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let anyButLineFeed = ScalarSet(ranges: [0x0A...0x0A], isNegated: true)

  static func one(_ scalar: Unicode.Scalar) -> ScalarSet {
    ScalarSet(ranges: [scalar.value...scalar.value])
  }
}

/// The parts of a pattern.
indirect enum PatternNode {
  case scalar(ScalarSet)
  case start
  case end
  case sequence([PatternNode])
  case either([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)

  private static let longestProgram = 4_000

  /// Appends the steps of this part; false when the program gets too long.
  func compile(into steps: inout [Pattern.Step]) -> Bool {
    guard steps.count < Self.longestProgram else { return false }
    switch self {
    case .scalar(let set): steps.append(.scalar(set))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .sequence(let nodes): return nodes.allSatisfy { $0.compile(into: &steps) }
    case .either(let nodes): return Self.compile(nodes[...], into: &steps)
    case .repeated(let node, let least, let most):
      return Self.compile(node, least, most, into: &steps)
    }
    return true
  }

  private static func compile(
    _ alternatives: ArraySlice<PatternNode>, into steps: inout [Pattern.Step]
  ) -> Bool {
    guard let first = alternatives.first else { return true }
    guard alternatives.count > 1 else { return first.compile(into: &steps) }
    let split = steps.count
    steps.append(.match)
    guard first.compile(into: &steps) else { return false }
    let jump = steps.count
    steps.append(.match)
    steps[split] = .split(split + 1, steps.count)
    guard compile(alternatives.dropFirst(), into: &steps) else { return false }
    steps[jump] = .jump(steps.count)
    return true
  }

  private static func compile(
    _ node: PatternNode, _ least: Int, _ most: Int?, into steps: inout [Pattern.Step]
  ) -> Bool {
    for _ in 0..<least where !node.compile(into: &steps) { return false }
    for _ in 0..<(most.map { $0 - least } ?? 1) {
      let split = steps.count
      steps.append(.match)
      guard node.compile(into: &steps) else { return false }
      if most == nil { steps.append(.jump(split)) }
      steps[split] = .split(split + 1, steps.count)
    }
    return true
  }
}
