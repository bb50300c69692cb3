/// What a note is about: anything with an identifier, or a place of the explorer.
///
/// As text it is `kind:identifier` and, where it is a part of it, `@part`: `cluster:hefei-ai`,
/// `series:gdp@2004`, `factor:demand@hefei-ai`, `place:trends gdp at 2004`. Kinds that this version
/// does not know are things all the same.
package struct Thing: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, CaseIterable, Sendable {
    case cluster, fact, factor, series, topic, claim, province, source, place
  }

  /// The name of its kind.
  package let kindName: String
  package let id: String
  /// The year of a series, the cluster of a factor; nil where it is about the whole.
  package let part: String?

  package init(_ kind: Kind, _ id: String, part: String? = nil) {
    kindName = kind.rawValue
    self.id = id
    self.part = part
  }

  /// The thing that a text names; nil where it has no kind or no identifier.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    kindName = String(text[..<colon])
    let rest = text[text.index(after: colon)...]
    guard !kindName.isEmpty, !rest.isEmpty, kindName.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    guard kindName != Kind.place.rawValue, let at = rest.lastIndex(of: "@"), at != rest.startIndex
    else {
      (id, part) = (String(rest), nil)
      return
    }
    id = String(rest[..<at])
    part = String(rest[rest.index(after: at)...])
  }

  package var kind: Kind? { Kind(rawValue: kindName) }

  package var description: String { kindName + ":" + id + (part.map { "@" + $0 } ?? "") }

  /// The whole that it is a part of.
  package var whole: Thing? {
    guard part != nil, let kind else { return nil }
    return Thing(kind, id)
  }
}
