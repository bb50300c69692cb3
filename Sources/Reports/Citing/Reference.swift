package import ClusterAtlas

/// One entry of a list of references.
package struct Reference: Hashable, Sendable {
  /// What is referred to.
  package enum Kind: Hashable, Sendable {
    /// A page on the web.
    case page
    /// A text without an address.
    case document
    /// A set of data.
    case dataset
    /// A program.
    case program
  }

  /// The key that a list of references knows it by: letters, digits and hyphens.
  package var key: String
  package var kind: Kind
  /// Who wrote or published it. Empty when missing.
  package var author: Bilingual
  package var title: Bilingual
  /// The day, month or year of publication. Nil when it is not known.
  package var date: ReferenceDate?
  /// The version of data or program. Empty when missing.
  package var version = ""
  /// The address, nil when there is none.
  package var url: String?
  /// The code of its language, for example `zh`. Empty when missing.
  package var language = ""
  /// What of it is meant, or what must be known of it. Empty when missing.
  package var note = Bilingual("", "")
}

/// A day, a month or a year: `2023-07-19`, `2023-07`, `2023`.
package struct ReferenceDate: Hashable, Sendable {
  /// Year, month, day, as far as they are known.
  package let parts: [Int]

  /// The date of a text; nil where it is no such date.
  package init?(_ text: String) {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(pieces.count), pieces[0].utf8.count == 4 else { return nil }
    let numbers = pieces.compactMap { piece in
      piece.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(piece) : nil
    }
    guard numbers.count == pieces.count,
      numbers.dropFirst().first.map({ (1...12).contains($0) }) ?? true,
      numbers.dropFirst(2).first.map({ (1...31).contains($0) }) ?? true
    else { return nil }
    parts = numbers
  }

  /// `2023-07-19`, as far as it is known.
  package var text: String {
    parts.enumerated().map { place, number in
      let digits = String(number)
      return place > 0 && digits.count < 2 ? "0" + digits : digits
    }.joined(separator: "-")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2023, July 19`.
  package var words: String {
    guard parts.count > 1 else { return text }
    let day = parts.count > 2 ? " \(parts[2])" : ""
    return "\(parts[0]), \(Self.months[parts[1] - 1])\(day)"
  }
}
