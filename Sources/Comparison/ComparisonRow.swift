public import ClusterAtlas

/// A figure of a year.
public struct TrendPoint: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The figure, in the unit of its row.
  public let value: Double
}

/// A number in the unit of its row as each language counts it: 800 bn yuan, 8000 亿元.
public struct NumberInUnits: Hashable, Sendable {
  /// The number in the unit that English names.
  public let english: Double
  /// The number in the unit that Chinese names.
  public let chinese: Double

  /// A number of a unit; one without a unit is the same in both languages.
  init(_ value: Double, of unit: UnitOfMeasure?) {
    english = value * (unit?.factorEnglish ?? 1)
    chinese = value * (unit?.factorChinese ?? 1)
  }
}

/// What one thing has in a row.
public struct ComparisonCell: Hashable, Sendable {
  /// The number by which the things are compared, in one unit for the whole row: money in that of
  /// Chinese; nil for words.
  public var value: Double?
  /// The number in the unit of the row in each language, where the languages count differently.
  public var inUnits: NumberInUnits?
  /// What is shown, without the unit.
  public var text: Bilingual
  /// The numbers that the value can stand for: more than one where it is a bound or rounded.
  public var span: ClosedRange<Double>?
  /// The year it is of, nil when it has none.
  public var year: Int?
  /// What it covers where that is not the cluster itself, and what is limited about it.
  public var remark = Bilingual("", "")
  /// Where it is from.
  public var sourceIDs: [Source.ID] = []
  /// The figure it is, nil where it is none of a cluster.
  public var factID: Fact.ID?
  /// Its place among all that have the figure, the largest first, and how many those are.
  public var rank: (place: Int, count: Int)?
  /// Statements that stand behind it.
  public var evidenceIDs: [Evidence.ID] = []
  /// The series of years behind it.
  public var seriesID: Series.ID?
  /// Its course over the years, ascending; empty where there is none.
  public var trend: [TrendPoint] = []
  /// Why it is not comparable with the others of its row; empty where it is.
  public var reason = Bilingual("", "")

  /// Whether both show the same.
  public static func == (left: ComparisonCell, right: ComparisonCell) -> Bool {
    left.value == right.value && left.text == right.text && left.year == right.year
      && left.remark == right.remark && left.factID == right.factID
      && left.rank?.place == right.rank?.place && left.rank?.count == right.rank?.count
      && left.reason == right.reason
  }

  /// Feeds what equality compares into `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
    hasher.combine(text)
    hasher.combine(year)
    hasher.combine(factID)
  }
}

/// One thing that is compared: what each has, and what kind of difference it is.
public struct ComparisonRow: Hashable, Sendable, Identifiable {
  /// How the cells of a row stand to each other, in the order of the rows.
  public enum Kind: String, Sendable, CaseIterable {
    /// All that have it can be compared, and they differ.
    case different
    /// Only some have it.
    case partial
    /// They measure different things: the reason says which.
    case notComparable = "not-comparable"
    /// They do not differ.
    case alike

    /// The heading.
    public var name: Bilingual {
      switch self {
      case .different: Bilingual("Different", "不同")
      case .partial: Bilingual("Only some have it", "仅部分有")
      case .notComparable: Bilingual("Not comparable", "不可比")
      case .alike: Bilingual("Alike", "相同")
      }
    }
  }

  /// What the row is about.
  public enum Group: Int, Sendable, CaseIterable, Comparable {
    case facts, evidence, firms, province, attributes, place, own
    /// Whether its rows come first.
    public static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }

    /// The word for it in a line or a command.
    public var word: String { "\(self)" }

    /// In words.
    public var name: Bilingual {
      switch self {
      case .facts: Bilingual("Figures", "数据")
      case .evidence: Bilingual("Statements", "论述")
      case .firms: Bilingual("Firms", "企业")
      case .province: Bilingual("Provinces", "省份")
      case .attributes: Bilingual("Attributes", "属性")
      case .place: Bilingual("Distance", "距离")
      case .own: Bilingual("Your own", "我的")
      }
    }
  }

  /// Whether its cells are words about the things and where they lie, and no figures to be set
  /// against each other.
  public var isAbout: Bool { group == .attributes || group == .place }

  /// The heading above it: rows of words stand apart from the figures that differ.
  public var heading: Bilingual {
    kind == .different && isAbout ? Bilingual("What and where they are", "属性与位置") : kind.name
  }

  /// The identifier: of the indicator, the topic, the attribute.
  public let id: String
  /// What the row is about.
  public let group: Group
  /// The name.
  public let label: Bilingual
  /// The unit of its numbers. Empty when they have none.
  public let unit: Bilingual
  /// How the cells stand to each other.
  public internal(set) var kind: Kind
  /// Why it is of that kind: always there where it is not comparable.
  public internal(set) var reason: Bilingual
  /// What each thing has, in the order of the things; nil where it has none.
  public internal(set) var cells: [ComparisonCell?]
  /// How far the cells lie apart in ranks: 0 for neighbours, 1 for first and last; nil without ranks.
  public internal(set) var distance: Double?
  /// Its place among the rows of its group.
  let position: Int
}

extension ComparisonRow {
  /// A row of what the reader wrote about each thing: a number, a text, or nil where there is
  /// nothing. Numbers are set against each other as those of all other rows.
  public static func own(
    _ id: String, _ label: Bilingual, unit: Bilingual, numbers: [Int?], texts: [Bilingual?],
    position: Int
  ) -> ComparisonRow {
    let cells = zip(numbers, texts).map { number, text -> ComparisonCell? in
      let value = number.map(Double.init)
      return text.map { ComparisonCell(value: value, text: $0, span: value.map { $0...$0 }) }
    }
    var row = ComparisonRow(
      id: id, group: .own, label: label, unit: unit, kind: .alike, reason: Bilingual("", ""),
      cells: cells, distance: nil, position: position)
    RowJudge.judge(&row)
    return row
  }
}
