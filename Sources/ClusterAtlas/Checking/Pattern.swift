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

  /// A program that is being made. Both the steps and the work to make them are bounded: a part that
  /// makes no step, repeated a thousand times a thousand times, is work too.
  struct Program {
    private static let longest = 4_000
    private static let mostWork = 20_000

    var steps: [Step] = []
    private var work = 0

    /// Counts one part; false where it gets too much.
    mutating func goesOn() -> Bool {
      work += 1
      return work <= Self.mostWork && steps.count < Self.longest
    }
  }

  let steps: [Step]

  /// Nil when the pattern is broken or uses what is not supported here.
  init?(_ text: String) {
    var parser = PatternParser(text)
    guard let node = parser.parse() else { return nil }
    var program = Program()
    guard node.compile(into: &program) else { return nil }
    steps = program.steps + [.match]
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

  /// Appends the steps of this part; false when the program gets too long.
  func compile(into program: inout Pattern.Program) -> Bool {
    guard program.goesOn() else { return false }
    switch self {
    case .scalar(let set): program.steps.append(.scalar(set))
    case .start: program.steps.append(.start)
    case .end: program.steps.append(.end)
    case .sequence(let nodes): return nodes.allSatisfy { $0.compile(into: &program) }
    case .either(let nodes): return Self.compile(nodes[...], into: &program)
    case .repeated(let node, let least, let most):
      return Self.compile(node, least, most, into: &program)
    }
    return true
  }

  private static func compile(
    _ alternatives: ArraySlice<PatternNode>, into program: inout Pattern.Program
  ) -> Bool {
    guard let first = alternatives.first else { return true }
    guard alternatives.count > 1 else { return first.compile(into: &program) }
    let split = program.steps.count
    program.steps.append(.match)
    guard first.compile(into: &program) else { return false }
    let jump = program.steps.count
    program.steps.append(.match)
    program.steps[split] = .split(split + 1, program.steps.count)
    guard compile(alternatives.dropFirst(), into: &program) else { return false }
    program.steps[jump] = .jump(program.steps.count)
    return true
  }

  private static func compile(
    _ node: PatternNode, _ least: Int, _ most: Int?, into program: inout Pattern.Program
  ) -> Bool {
    for _ in 0..<least where !node.compile(into: &program) { return false }
    for _ in 0..<(most.map { $0 - least } ?? 1) {
      let split = program.steps.count
      program.steps.append(.match)
      guard node.compile(into: &program) else { return false }
      if most == nil { program.steps.append(.jump(split)) }
      program.steps[split] = .split(split + 1, program.steps.count)
    }
    return true
  }
}
