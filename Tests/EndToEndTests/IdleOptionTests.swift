import Testing

/// An option that would have no effect is refused, and the refusal names it.
@Suite("Options that would have no effect")
struct IdleOptionTests {
  /// Options that read a file, with a value each.
  static let reading = [
    "--memory 1M", "--wide", "--skip 1", "--columns a,b", "--delimiter comma", "--encoding utf-8",
    "--decimal comma", "--decimal-comma", "--thousands comma", "--na x", "--dates dmy",
  ]
  private static let engine = "--sql duckdb --from t"

  private func expectRefused(_ line: String, naming option: String) throws {
    for language in ["en", "zh"] {
      let run = try Run("jiqun measure \(line) --lang \(language)")
      let name = option.split(separator: " ")[0]
      #expect(run.status == 2 && run.out.isEmpty && run.err.contains(name), "\(line): \(run.err)")
    }
  }

  @Test(arguments: reading)
  func `with a table of the package`(option: String) throws {
    try expectRefused("gini " + option, naming: option)
    try expectRefused("gini --table provincial-panel " + option, naming: option)
  }

  @Test(arguments: reading + ["--table provincial-panel", "--year 2018"])
  func `with a table in an engine`(option: String) throws {
    try expectRefused("gini \(Self.engine) \(option)", naming: option)
  }

  @Test(arguments: ["--explain", "--chart"], ["csv", "json", "svg"])
  func `with a format that has no place for it`(option: String, format: String) throws {
    try expectRefused("gini \(option) --format \(format)", naming: option)
  }

  @Test(arguments: ["--seed 3", "--permutations 99", "--links x.csv"])
  func `with a measure that draws nothing`(option: String) throws {
    try expectRefused("gini " + option, naming: option)
  }

  @Test func `what has an effect stays`() throws {
    for line in ["gini --explain", "gini --chart", "gini --table provincial-panel --year 2018"] {
      let run = try Run("jiqun measure " + line)
      #expect(run.status == 0, "\(line): \(run.err)")
    }
  }
}
