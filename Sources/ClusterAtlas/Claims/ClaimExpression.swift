internal import CSearch

/// What a claim is checked by, to be looked through for names.
struct ClaimExpression: Sendable {
  let claim: Claim.ID
  private let bytes: [UInt8]

  init(claim: Claim.ID, text: String) {
    self.claim = claim
    bytes = Array(text.utf8)
  }

  /// Whether a name stands in it as a whole: a run of letters, digits, hyphens and low lines. O(bytes).
  func names(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { needle in
      guard let first = needle.baseAddress, !needle.isEmpty else { return false }
      return bytes.withUnsafeBufferPointer { hay in
        var from = 0
        while let start = hay.baseAddress, from < hay.count {
          let place = find_bytes(start, from, hay.count, first, needle.count)
          guard place >= 0 else { return false }
          let end = place + needle.count
          let isWhole =
            (place == 0 || !Self.isOfName(hay[place - 1]))
            && (end >= hay.count || !Self.isOfName(hay[end]))
          if isWhole { return true }
          from = place + 1
        }
        return false
      }
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
