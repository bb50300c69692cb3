/// How two factors of Porter's diamond act on each other.
public struct DiamondEdge: Hashable, Sendable, Identifiable {
  /// One direction of an edge in words.
  public struct Way: Hashable, Sendable {
    /// What acts how, in a sentence.
    public let sentence: Bilingual
    /// Where a document says so, nil for an interpretation.
    public let passage: Passage?

    /// Whether the compilers say so and not a document.
    public var isInterpretation: Bool { passage == nil }
  }

  /// The identifier, for example `edge-chance-demand`.
  public let id: Identifier<DiamondEdge>
  /// The factor that acts.
  public let fromID: Topic.ID
  /// The factor acted upon.
  public let toID: Topic.ID
  /// How the first acts on the second.
  public let way: Way
  /// How the second acts on the first; nil for chance and government, which are not acted upon.
  public let back: Way?

  /// Whether it joins two corners, which act on each other.
  public var isMutual: Bool { back != nil }

  /// Whether it joins these two factors, in either direction.
  public func joins(_ first: Topic.ID, _ second: Topic.ID) -> Bool {
    (fromID, toID) == (first, second) || (fromID, toID) == (second, first)
  }

  /// The words for going from one of its factors to the other. Against the direction of chance and
  /// government, those of that direction.
  public func way(from factor: Topic.ID) -> Way { factor == fromID ? way : back ?? way }
}

extension DiamondEdge: TableRow {
  static let table: StaticString = "diamond_edges"

  private enum Basis: String, CaseIterable { case document, interpretation }

  init(_ row: inout RowReader) {
    id = row.id()
    fromID = row.key("from_id")
    toID = row.key("to_id")
    let sentence = row.bilingual("sentence_en", "sentence_zh", required: true)
    let basis: Basis = row.choice("basis", missing: .interpretation)
    let seed: SourceDocument.ID? = row.optionalKey("seed")
    let section = row.bilingual("section_en", "section_zh")
    way = Way(sentence: sentence, passage: Self.passage(basis, seed, section))
    let backSentence = row.bilingual("back_en", "back_zh")
    let backBasis: Basis = row.choice("back_basis", missing: .interpretation, required: false)
    let backSeed: SourceDocument.ID? = row.optionalKey("back_seed")
    let backSection = row.bilingual("back_section_en", "back_section_zh")
    back =
      backSentence.isEmpty
      ? nil
      : Way(sentence: backSentence, passage: Self.passage(backBasis, backSeed, backSection))
  }

  private static func passage(_ basis: Basis, _ seed: SourceDocument.ID?, _ section: Bilingual)
    -> Passage?
  {
    guard basis == .document, let seed else { return nil }
    return Passage(documentID: seed, section: section)
  }
}
