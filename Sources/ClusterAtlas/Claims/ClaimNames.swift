import Synchronization

/// Which claims name something, asked for one name after another.
///
/// Only the expressions are looked at in which the beginning of the name stands, up to its first digit: what
/// is numbered, as figures are, is found by looking once.
struct AskedClaimNames: ~Copyable, Sendable {
  private let stored = Mutex<[(beginning: String, names: ClaimNames)]>([])

  /// The claims with this name, one as often as it is named.
  ///
  /// - Parameter expressions: Those in which a word stands.
  func claims(
    naming name: String, in expressions: (String) -> [ClaimNames.Expression]
  ) -> [Claim.ID] {
    guard !name.isEmpty else { return [] }
    let beginning = Self.beginning(of: name)
    let names = stored.withLock { made in
      if let known = made.first(where: { $0.beginning == beginning }) { return known.names }
      let names = ClaimNames(expressions(beginning))
      made.append((beginning, names))
      return names
    }
    return names.claims(naming: name)
  }

  private static func beginning(of name: String) -> String {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let digit = name.utf8.firstIndex(where: digits.contains), digit > name.startIndex else {
      return name
    }
    return String(name[..<digit])
  }
}

/// What the expressions of claims name: figures, series, indicators of the provinces, functions.
struct ClaimNames: Sendable {
  typealias Expression = (claim: Claim.ID, text: String)

  /// The expressions, and the claim of each.
  private let expressions: [Expression]
  /// The expression of each name, in the order of the hashes.
  private let places: [Int32]
  private let chains: HashChains

  /// Looks at all expressions once. O(their bytes).
  init(_ expressions: [Expression]) {
    self.expressions = expressions
    var places: [Int32] = []
    var hashes: [UInt32] = []
    for number in expressions.indices {
      Self.eachName(in: expressions[number].text) { name in
        hashes.append(TextHash.of(name))
        places.append(Int32(truncatingIfNeeded: number))
        return true
      }
    }
    self.places = places
    chains = HashChains(hashes)
  }

  /// The claims of the expressions with this name, one as often as it is named. O(names found).
  func claims(naming name: String) -> [Claim.ID] {
    var found: [Claim.ID] = []
    chains.each(TextHash.of(name)) { number in
      let expression = expressions[Int(places[number])]
      if Self.does(expression.text, name: name) { found.append(expression.claim) }
    }
    return found
  }

  /// Whether an expression names something.
  private static func does(_ expression: String, name: String) -> Bool {
    var name = name
    return name.withUTF8 { wanted in
      let wanted = UnsafeRawBufferPointer(wanted)
      var isNamed = false
      eachName(in: expression) { bytes in
        isNamed = bytes.isSame(as: wanted)
        return !isNamed
      }
      return isNamed
    }
  }

  /// Hands over what an expression may name, until it is told to stop: its runs of letters, digits, hyphens
  /// and low lines.
  private static func eachName(
    in expression: String, _ body: (UnsafeRawBufferPointer) -> Bool
  ) {
    var expression = expression
    expression.withUTF8 { text in
      let bytes = UnsafeRawBufferPointer(text)
      var start = 0
      for place in 0...bytes.count where place == bytes.count || !isOfName(bytes[place]) {
        let name = UnsafeRawBufferPointer(rebasing: bytes[start..<place])
        if !name.isEmpty, !body(name) { return }
        start = place + 1
      }
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), .hyphen, UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
