public import ClusterAtlas

/// What came of one part of a claim.
public struct ClaimTestResult: Hashable, Sendable {
  /// The part.
  public let test: ClaimTest
  /// The unit of its numbers where it is one that figures have, else nil.
  public let measuredIn: UnitOfMeasure?
  /// What was computed, as text with all names replaced; nil where there is no expression.
  public let expression: String?
  /// The number that came out; 1 and 0 for true and false. Nil where none did.
  public let computed: Double?
  /// Whether it is true or false.
  public let isTruth: Bool
  /// The numbers that the printed one stands for, nil where it could not be read.
  public let interval: CheckInterval?
  /// What came of it.
  public let verdict: ClaimVerdict
  /// Why it could not be compared; empty where it was.
  public let reason: Bilingual
  /// The computation step by step.
  public let steps: [CheckStep]
  /// The figures it rests on, ascending.
  public let figures: [CheckedFigure]
}

/// What came of a claim in one way to compute it.
public struct ClaimVariantResult: Hashable, Sendable {
  /// The variant of each axis.
  public let variants: [ClaimVariant]
  /// What came of it.
  public let verdict: ClaimVerdict
  /// What came of each part.
  public let tests: [ClaimTestResult]

  /// The number of the leading part, nil where there is none.
  public var computed: Double? { tests.first?.computed }
  /// The names of its variants.
  public var label: Bilingual {
    Bilingual(
      variants.map(\.label.english).joined(separator: ", "),
      variants.map(\.label.chinese).joined(separator: "，"))
  }
}

/// What came of a claim: by the way it is judged, and by all other ways.
public struct ClaimResult: Hashable, Sendable {
  /// The claim.
  public let claim: Claim
  /// Who says it.
  public let document: ClaimDocument
  /// All ways to compute it; the first is the one that is judged.
  public let ways: [ClaimVariantResult]

  /// What came of it.
  public var verdict: ClaimVerdict { ways.first?.verdict ?? .cannotBeChecked }
  /// Its parts as they are judged.
  public var tests: [ClaimTestResult] { ways.first?.tests ?? [] }
  /// The part that its number is shown of: the first that decides the verdict, else the first.
  public var leading: ClaimTestResult? {
    tests.first { $0.computed != nil && $0.verdict == verdict && $0.test.role != .beside }
      ?? tests.first
  }
  /// The figures that any way rests on, ascending.
  public var figures: [CheckedFigure] {
    Set(ways.flatMap { $0.tests.flatMap(\.figures) }).sorted()
  }
  /// The figures that the verdict rests on, ascending.
  public var ownFigures: [CheckedFigure] { Set(tests.flatMap(\.figures)).sorted() }
  /// The series, indicators and tables that any way rests on, by name.
  public var dependsOn: [String] { Set(figures.map(\.source)).sorted() }
}
