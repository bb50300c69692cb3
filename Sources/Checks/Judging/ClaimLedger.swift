public import ClusterAtlas

/// Claims with their tests and variants, to be checked on the data of an atlas.
///
///     let ledger = ClaimLedger(atlas: try .builtIn())
///     ledger.result(of: "claim-gini-after-2016")?.verdict  // .doesNotHold
public struct ClaimLedger: Sendable {
  /// Ways to compute one claim; more are left out.
  public static let mostWays = 200

  /// Where the figures are from.
  public let atlas: Atlas
  /// The claims in order.
  public let claims: [Claim]
  private let documents: [ClaimDocument.ID: ClaimDocument]
  private let tests: [Claim.ID: [ClaimTest]]
  private let variants: [Claim.ID: [ClaimVariant]]

  /// The claims of the package.
  public init(atlas: Atlas) {
    self.init(
      atlas: atlas, documents: atlas.claimDocuments, claims: atlas.claims,
      tests: atlas.claimTests, variants: atlas.claimVariants)
  }

  /// Any claims, to be checked on the figures of an atlas.
  public init(
    atlas: Atlas, documents: [ClaimDocument], claims: [Claim], tests: [ClaimTest],
    variants: [ClaimVariant]
  ) {
    self.atlas = atlas
    self.claims = claims
    self.documents = Dictionary(
      documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.tests = Dictionary(grouping: tests, by: \.claimID)
    self.variants = Dictionary(grouping: variants, by: \.claimID)
  }

  /// The documents in the order of their first claim.
  public var documentsInOrder: [ClaimDocument] {
    var seen: Set<ClaimDocument.ID> = []
    return claims.filter { seen.insert($0.documentID).inserted }.map { document(of: $0) }
  }

  /// The document that makes a claim.
  public func document(of claim: Claim) -> ClaimDocument {
    documents[claim.documentID]
      ?? ClaimDocument(
        id: claim.documentID, short: Bilingual(claim.documentID.rawValue, ""),
        title: claim.documentID.rawValue)
  }

  /// What comes of a claim; nil when there is none with this identifier.
  public func result(of id: Claim.ID) -> ClaimResult? {
    claims.first { $0.id == id }.map { result(of: $0) }
  }

  /// What comes of a claim in all ways to compute it.
  public func result(of claim: Claim) -> ClaimResult {
    let check = ClaimCheck(atlas: atlas, claim: claim, tests: tests[claim.id] ?? [])
    return ClaimResult(
      claim: claim, document: document(of: claim),
      ways: ways(of: claim).map { check.result(with: $0) })
  }

  /// What comes of all claims, in order.
  public var results: [ClaimResult] { claims.map { result(of: $0) } }

  /// One variant of each axis in every way they go together; the first of each stand first.
  private func ways(of claim: Claim) -> [[ClaimVariant]] {
    let own = variants[claim.id] ?? []
    var ways: [[ClaimVariant]] = [[]]
    for axis in ClaimVariant.Axis.allCases {
      let choices = own.filter { $0.axis == axis }
      guard !choices.isEmpty else { continue }
      ways = ways.flatMap { way in choices.map { way + [$0] } }
    }
    return Array(ways.prefix(Self.mostWays))
  }
}
