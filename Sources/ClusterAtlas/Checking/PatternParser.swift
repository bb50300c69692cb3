/// Reads the text of a regular expression.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  private static let deepest = 50
  private static let mostRepeats = 1_000

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The parts of the pattern, nil when it is broken or not supported.
  mutating func parse() -> PatternNode? {
    guard let node = alternatives(), place == scalars.count else { return nil }
    return node
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func alternatives() -> PatternNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { return nil }
    var nodes: [PatternNode] = []
    repeat {
      guard let node = sequence() else { return nil }
      nodes.append(node)
    } while take("|")
    return nodes.count == 1 ? nodes[0] : .either(nodes)
  }

  private mutating func sequence() -> PatternNode? {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let node = atom(), let whole = repeats(of: node) else { return nil }
      nodes.append(whole)
    }
    return .sequence(nodes)
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .scalar(.anyButLineFeed)
    case "(": return group()
    case "[": return set().map(PatternNode.scalar)
    case "\\": return escape().map(PatternNode.scalar)
    case "*", "+", "?", "{": return nil
    default: return .scalar(.one(scalar))
    }
  }

  private mutating func group() -> PatternNode? {
    if take("?"), !take(":") { return nil }
    guard let node = alternatives(), take(")") else { return nil }
    return node
  }

  private mutating func repeats(of node: PatternNode) -> PatternNode? {
    guard let scalar = next, let range = count(scalar) else {
      return next == "{" ? nil : node
    }
    if take("?") {}
    if let most = range.most, most < range.least || most > Self.mostRepeats { return nil }
    return .repeated(node, least: range.least, most: range.most)
  }

  private mutating func count(_ scalar: Unicode.Scalar) -> (least: Int, most: Int?)? {
    switch scalar {
    case "*", "+", "?":
      place += 1
      return (scalar == "+" ? 1 : 0, scalar == "?" ? 1 : nil)
    case "{": return braces()
    default: return nil
    }
  }

  private mutating func braces() -> (least: Int, most: Int?)? {
    let start = place
    place += 1
    if let least = number(), least <= Self.mostRepeats {
      if take("}") { return (least, least) }
      if take(",") {
        let most = number()
        if take("}") { return (least, most) }
      }
    }
    place = start
    return nil
  }

  private mutating func number() -> Int? {
    let start = place
    while let scalar = next, ("0"..."9").contains(scalar) { place += 1 }
    return Int(String(String.UnicodeScalarView(scalars[start..<place])))
  }
}

extension PatternParser {
  private mutating func escape() -> ScalarSet? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "d": return .digits
    case "w": return .word
    case "s": return .spaces
    case "D": return ScalarSet(ranges: ScalarSet.digits.ranges, isNegated: true)
    case "W": return ScalarSet(ranges: ScalarSet.word.ranges, isNegated: true)
    case "S": return ScalarSet(ranges: ScalarSet.spaces.ranges, isNegated: true)
    case "n": return .one("\n")
    case "t": return .one("\t")
    default: return scalar.properties.isAlphabetic ? nil : .one(scalar)
    }
  }

  private mutating func set() -> ScalarSet? {
    var set = ScalarSet(ranges: [], isNegated: take("^"))
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      guard let ranges = member() else { return nil }
      set.ranges += ranges
    }
    return take("]") ? set : nil
  }

  private mutating func member() -> [ClosedRange<UInt32>]? {
    guard let first = boundary() else { return nil }
    guard first.count == 1, next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
      return first
    }
    place += 1
    guard let last = boundary(), last.count == 1 else { return nil }
    let (low, high) = (first[0].lowerBound, last[0].upperBound)
    return low <= high ? [low...high] : nil
  }

  private mutating func boundary() -> [ClosedRange<UInt32>]? {
    guard let scalar = next else { return nil }
    place += 1
    guard scalar == "\\" else { return [scalar.value...scalar.value] }
    guard let set = escape(), !set.isNegated else { return nil }
    return set.ranges
  }
}
