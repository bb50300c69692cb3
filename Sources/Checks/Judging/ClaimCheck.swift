internal import ClusterAtlas

/// Computes the parts of a claim in one way and compares them with what is printed.
struct ClaimCheck {
  let atlas: Atlas
  let claim: Claim
  let tests: [ClaimTest]

  /// Turning years further apart than this do not point to the same turn.
  static let turningYears = 3.0

  func result(with variants: [ClaimVariant]) -> ClaimVariantResult {
    var results: [ClaimTestResult] = []
    do throws(ExpressionError) {
      let names = try Self.names(of: variants)
      results = tests.map { result(of: $0, names) }
    } catch {
      results = tests.map { failed($0, error.sentence) }
    }
    return ClaimVariantResult(
      variants: variants,
      verdict: Self.joined(results),
      tests: results)
  }

  /// Parts of the document's own numbers can spoil a claim; they do not make it true.
  private static func joined(_ results: [ClaimTestResult]) -> ClaimVerdict {
    let counted = results.filter { result in
      switch result.test.role {
      case .main, .other: true
      case .own: result.verdict == .contradictsItself
      case .beside: false
      }
    }
    return .joined(counted.map(\.verdict))
  }

  /// What the names of variants stand for: `name = expression; name = expression`.
  static func names(
    of variants: [ClaimVariant]
  ) throws(ExpressionError) -> [String: Expression] {
    var names: [String: Expression] = [:]
    for variant in variants {
      for part in variant.bindings.split(separator: ";") {
        guard let sign = part.firstIndex(of: "=") else {
          throw ExpressionError(
            .expected(Bilingual("name = expression", "名称 = 表达式"), found: String(part)), at: 1)
        }
        let name = String(part[..<sign].filter { $0 != " " })
        names[name] = try Expression(String(part[part.index(after: sign)...]))
      }
    }
    // What one axis binds may use the names of another.
    return names.mapValues { $0.substituting(names) }
  }

  // MARK: One part

  private func result(of test: ClaimTest, _ names: [String: Expression]) -> ClaimTestResult {
    guard !test.expression.isEmpty else { return failed(test, claim.needs) }
    do throws(ExpressionError) {
      let expression = try Expression(test.expression).substituting(names)
      let type = try TypeCheck().need(expression, [.number, .truth])
      let bounds = try self.bounds(of: test, names)
      return computed(test, expression, isTruth: type == .truth, bounds)
    } catch {
      return failed(test, error.sentence)
    }
  }

  private func failed(_ test: ClaimTest, _ reason: Bilingual) -> ClaimTestResult {
    ClaimTestResult(
      test: test, measuredIn: unit(of: test), expression: nil, computed: nil, isTruth: false,
      interval: nil,
      verdict: .cannotBeChecked, reason: reason, steps: [], figures: [])
  }

  private func computed(
    _ test: ClaimTest, _ expression: Expression, isTruth: Bool, _ bounds: CheckInterval?
  ) -> ClaimTestResult {
    let reading = PrintedReading(test.reading, printed: test.printed, bounds: bounds)
    var evaluation = Evaluation(atlas: atlas)
    var (value, reason): (Double?, Bilingual) = (nil, Bilingual("", ""))
    do throws(CheckFailure) {
      switch try evaluation.value(of: expression) {
      case .number(let number): value = number
      case .truth(let truth): value = truth ? 1 : 0
      case .series, .list, .years, .name: break
      }
    } catch {
      reason = error.reason
    }
    let verdict = value.flatMap { value in reading.map { self.verdict(test, value, $0) } }
    if value != nil, verdict == nil {
      reason = Bilingual("'\(test.printed)' is not a number", "“\(test.printed)”不是数")
    }
    return ClaimTestResult(
      test: test, measuredIn: unit(of: test), expression: expression.text, computed: value,
      isTruth: isTruth,
      interval: reading?.interval, verdict: verdict ?? .cannotBeChecked, reason: reason,
      steps: evaluation.steps, figures: value == nil ? [] : evaluation.figures.sorted())
  }

  private func unit(of test: ClaimTest) -> UnitOfMeasure? { test.unitID.flatMap(atlas.unit) }

  private func bounds(
    of test: ClaimTest, _ names: [String: Expression]
  ) throws(ExpressionError) -> CheckInterval? {
    guard test.reading == .bounds else { return nil }
    let lower = try number(test.lower, names)
    return CheckInterval(lower, try number(test.upper, names))
  }

  private func number(
    _ text: String, _ names: [String: Expression]
  ) throws(ExpressionError) -> Double? {
    guard !text.isEmpty else { return nil }
    let expression = try Expression(text).substituting(names)
    try TypeCheck().need(expression, [.number])
    var evaluation = Evaluation(atlas: atlas)
    guard case .number(let value)? = try? evaluation.value(of: expression) else { return nil }
    return value
  }

  // MARK: Comparing

  private func verdict(
    _ test: ClaimTest, _ value: Double, _ reading: PrintedReading
  ) -> ClaimVerdict {
    if test.role == .other { return .notComparable }
    if reading.interval.contains(value) { return .holds }
    if test.role == .own { return .contradictsItself }
    if reading.wider?.contains(value) == true { return .holdsByRounding }
    if let number = reading.number, isNear(value, number.value, test.kind ?? claim.kind) {
      return .holdsInDirection
    }
    return .doesNotHold
  }

  private func isNear(_ value: Double, _ printed: Double, _ kind: Claim.Kind) -> Bool {
    switch kind {
    case .change: value != 0 && (value > 0) == (printed > 0) && printed != 0
    case .level, .share: (value - printed).magnitude <= printed.magnitude / 20
    case .turningPoint: (value - printed).magnitude <= Self.turningYears
    case .order: false
    }
  }
}
