package import Checks
package import ClusterAtlas

/// Results of checks as JSON: `docs/check.schema.json`, and ClaimReview of schema.org.
package enum ClaimRecords {
  /// An array of claims.
  package static func json(_ results: [ClaimResult], _ atlas: Atlas, again: String) -> JSON {
    .array(results.map { record($0, atlas, again) })
  }

  private static func record(_ result: ClaimResult, _ atlas: Atlas, _ again: String) -> JSON {
    let (claim, leading) = (result.claim, result.leading)
    var pairs: [JSON.Pair] = [
      ("id", .string(claim.id.rawValue)), ("document", .string(claim.documentID.rawValue)),
      ("verdict", .string(result.verdict.rawValue)),
      ("verdict_en", .string(result.verdict.name.english)),
      ("verdict_zh", .string(result.verdict.name.chinese)),
      ("printed", .text(leading?.test.printed)), ("computed", computed(leading)),
      ("lower", .number(leading?.interval?.lower)), ("upper", .number(leading?.interval?.upper)),
      ("kind", .string(claim.kind.rawValue)),
    ]
    pairs += JSON.both("text", claim.text) + JSON.both("section", claim.section)
    pairs += [("page", .text(claim.page)), ("depends_on", .list(result.dependsOn))]
    pairs += [("figures", .list(FigureSpans(result.figures).texts))]
    pairs += JSON.both("sensitivity", result.sensitivity.sentence)
    pairs += JSON.both("note", claim.note) + JSON.both("needs", claim.needs)
    pairs += [
      ("tests", .array(result.tests.map(test))), ("variants", .array(result.ways.map(way))),
    ]
    let taken = Provenance(claims: [result], what: claim.short, in: atlas)
    return ProvenanceColumns(atlas: atlas, again: again).object(pairs, taken)
  }

  private static func computed(_ test: ClaimTestResult?) -> JSON {
    guard let test, let value = test.computed else { return .null }
    return test.isTruth ? .bool(value == 1) : .number(value)
  }

  private static func test(_ result: ClaimTestResult) -> JSON {
    var pairs: [JSON.Pair] =
      [("id", .string(result.test.id.rawValue))] + JSON.both("label", result.test.label)
    pairs += [
      ("role", .string(result.test.role.rawValue)), ("verdict", .string(result.verdict.rawValue)),
      ("printed", .string(result.test.printed)),
      ("reading", .string(result.test.reading.rawValue)),
      ("lower", .number(result.interval?.lower)), ("upper", .number(result.interval?.upper)),
      ("computed", computed(result)),
    ]
    pairs +=
      JSON.both("unit", result.measuredIn?.name ?? result.test.unit) + [
        ("expression", .text(result.expression))
      ]
    pairs += JSON.both("reason", result.reason)
    pairs.append(
      (
        "steps",
        .array(
          result.steps.map { step in
            .object([
              ("text", .string(step.text)), ("value", .number(step.value)),
              ("series", .text(step.seriesID)),
            ])
          })
      ))
    return .object(pairs: pairs)
  }

  private static func way(_ way: ClaimVariantResult) -> JSON {
    let axes = way.variants.map { ($0.axis.rawValue, JSON.string($0.id)) }
    var pairs: [JSON.Pair] = [("axes", .object(axes))] + JSON.both("label", way.label)
    pairs += [
      ("verdict", .string(way.verdict.rawValue)),
      ("computed", .array(way.tests.map { computed($0) })),
    ]
    return .object(pairs: pairs)
  }

  // MARK: ClaimReview

  /// An array of reviews.
  package static func claimReview(_ results: [ClaimResult]) -> JSON { .array(results.map(review)) }

  private static func review(_ result: ClaimResult) -> JSON {
    let document = result.document
    var work: [(String, JSON)] = [
      ("@type", .string("CreativeWork")), ("name", .string(document.title)),
    ]
    if !document.authors.isEmpty { work.append(("author", .string(document.authors))) }
    if !document.publisher.isEmpty { work.append(("publisher", .string(document.publisher))) }
    if !document.date.isEmpty { work.append(("datePublished", .string(document.date))) }
    if let url = document.url { work.append(("url", .string(url))) }
    return .object([
      ("@context", .string("https://schema.org")), ("@type", .string("ClaimReview")),
      ("identifier", .string(result.claim.id.rawValue)),
      ("claimReviewed", .string(result.claim.text.english)),
      (
        "itemReviewed",
        .object([("@type", .string("Claim")), ("appearance", .object(work))])
      ),
      ("author", .object([("@type", .string("SoftwareApplication")), ("name", .string("jiqun"))])),
      ("reviewRating", rating(result)),
    ])
  }

  private static func rating(_ result: ClaimResult) -> JSON {
    let worth: Int? =
      switch result.verdict {
      case .holds: 5
      case .holdsByRounding: 4
      case .holdsInDirection: 3
      case .doesNotHold: 2
      case .contradictsItself: 1
      case .notComparable, .cannotBeChecked: nil
      }
    var pairs: [(String, JSON)] = [("@type", .string("Rating"))]
    if let worth {
      pairs += [
        ("ratingValue", .number(worth)), ("bestRating", .number(5)), ("worstRating", .number(1)),
      ]
    }
    pairs.append(("alternateName", .string(result.verdict.name.english)))
    return .object(pairs)
  }
}

/// Figures by source, with years and provinces that belong together joined.
struct FigureSpans {
  let texts: [String]

  init(_ figures: [CheckedFigure]) {
    var texts: [String] = []
    var keysAt: [String: Int] = [:]
    for figure in figures where figure.key != nil {
      keysAt[Self.place(figure), default: 0] += 1
    }
    for figure in figures {
      // Most provinces of a year are named as all.
      let isAll = figure.key != nil && (keysAt[Self.place(figure)] ?? 0) > 6
      let text = isAll ? Self.place(figure) + ":*" : figure.text
      if texts.last != text { texts.append(text) }
    }
    self.texts = texts
  }

  private static func place(_ figure: CheckedFigure) -> String {
    figure.source + (figure.year.map { "@\($0)" } ?? "")
  }
}
