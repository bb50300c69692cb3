package import Charts
internal import ClusterAtlas
package import Measures
internal import RegionalIndices
package import Tabular

extension MeasureResult.Measured {
  /// The place of a group among the results; the last where there is none of the name.
  private func index(_ slide: String?) -> Int {
    let keys = measurement.keys
    guard setup.by != nil, let slide else { return max(0, keys.count - 1) }
    return keys.firstIndex(of: [slide]) ?? max(0, keys.count - 1)
  }

  package func outcome(at slide: String?) -> Outcome { measurement.outcome(at: index(slide)) }

  /// The rows a result was computed from.
  package func part(at slide: String?) -> GroupSample? {
    let index = index(slide)
    return measurement.parts.indices.contains(index) ? measurement.parts[index] : nil
  }

  /// What the measure found for a group.
  package func output(at slide: String?) -> (any MeasureOutput)? {
    measurement.output(at: index(slide))
  }

  /// How many values are missing in a group: of several groups the units that it lacks.
  package func missing(at slide: String?) -> Int {
    guard measurement.keys.count > 1, setup.by != nil else { return measurement.missing }
    guard row.form == .list, let units = part(at: slide)?.units else { return 0 }
    return max(0, measurement.context.units.count - units.count)
  }

  func title(_ language: Language) -> String {
    row.title[language]
  }

  package func picture(at slide: String?, language: Language, unit: String) -> Plot? {
    MeasurePicture(
      row, outcome(at: slide), output(at: slide), part: part(at: slide),
      context: measurement.context, title: "",
      language: language, unit: unit
    ).plot
  }

  /// How the value went through the years.
  package func course(language: Language) -> Chart? {
    MeasureCourse(row, measurement, language: language).chart(title: title(language))
  }

  /// Whether there is such a course, as far as can be told without computing groups that are not seen.
  package var hasCourse: Bool { MeasureCourse(row, measurement, language: .english).isThere }

  package var listing: MeasureListing {
    MeasureListing(row, measurement, unit: setup.columns[.unit], item: setup.columns[.item])
  }

  /// The results of one group, as if only its rows had been asked for.
  package func listing(at slide: String?) -> MeasureListing {
    var one = measurement
    one.results = [([], outcome(at: slide))]
    one.groupNames = []
    one.used = one.results[0].outcome.used
    one.missing = missing(at: slide)
    return MeasureListing(row, one, unit: setup.columns[.unit], item: setup.columns[.item])
  }

  /// The number above all, or how many there are.
  package func headline(at slide: String?, _ language: Language) -> String {
    let outcome = outcome(at: slide)
    guard outcome.rows.count == 1, let first = outcome.rows.first?.numbers.first else {
      let count = outcome.rows.count
      return language == .chinese ? "\(count)个结果" : count.counted("result")
    }
    return Self.text(first, language)
  }

  /// With the digits of tables and charts, so that one number is the same wherever it is read.
  package static func text(_ number: Double) -> String {
    NumberText.text(number, decimals: NumberText.decimals(for: [number]))
  }

  static func text(_ measure: Measure, _ language: Language) -> String {
    switch measure {
    case .value(let number): Self.text(number)
    case .undefined(let reason):
      (language == .chinese ? "无定义：" : "undefined: ") + IndexWords.text(reason, in: language)
    }
  }
}
