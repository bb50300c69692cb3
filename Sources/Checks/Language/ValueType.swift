public import ClusterAtlas

/// What kind of value an expression has.
public enum ValueType: String, Hashable, Sendable, CaseIterable {
  /// A number.
  case number
  /// True or false.
  case truth
  /// Numbers by year.
  case series
  /// Numbers by province, sector or position.
  case list
  /// Years from one to another.
  case years
  /// An identifier: of an indicator, a region, a table.
  case name

  /// In words.
  public var name: Bilingual {
    switch self {
    case .number: Bilingual("a number", "数")
    case .truth: Bilingual("true or false", "真假")
    case .series: Bilingual("a series of years", "年度序列")
    case .list: Bilingual("a list by province or sector", "按省份或部门的列表")
    case .years: Bilingual("years such as 2004..2013", "年份段（如2004..2013）")
    case .name: Bilingual("a name", "名称")
    }
  }
}

/// A figure of the package that a result rests on.
public struct CheckedFigure: Hashable, Sendable, Comparable {
  /// The series, the indicator of the panel, or the table it stands in.
  public let source: String
  /// Its year, nil where the table is of one.
  public let year: Int?
  /// The province, sector or row, nil where there is one only.
  public let key: String?

  init(_ source: String, _ year: Int? = nil, _ key: String? = nil) {
    self.source = source
    self.year = year
    self.key = key
  }

  /// For example `gdp@2020` and `secondary-va@2016:jiangsu`.
  public var text: String {
    source + (year.map { "@\($0)" } ?? "") + (key.map { ":" + $0 } ?? "")
  }

  public static func < (left: CheckedFigure, right: CheckedFigure) -> Bool {
    (left.source, left.year ?? 0, left.key ?? "") < (right.source, right.year ?? 0, right.key ?? "")
  }
}

/// A value that an expression has, with the figures it rests on.
enum CheckValue: Sendable {
  case number(Double)
  case truth(Bool)
  case series([YearPoint])
  case list([ListEntry])
  case years(ClosedRange<Int>)
  case name(String)

  var type: ValueType {
    switch self {
    case .number: .number
    case .truth: .truth
    case .series: .series
    case .list: .list
    case .years: .years
    case .name: .name
    }
  }
}

/// The number of a year.
struct YearPoint: Sendable {
  var year: Int
  var value: Double
  var figures: [CheckedFigure]
}

/// The number of a province, a sector or a place in a row.
struct ListEntry: Sendable {
  var key: String
  var value: Double
  var figures: [CheckedFigure]
}

/// Why a value cannot be had.
enum CheckFailure: Error, Hashable, Sendable {
  /// The package does not have the data: what is missing.
  case missing(Bilingual)
  /// The expression asks for what has no value: why.
  case undefined(Bilingual)

  var reason: Bilingual {
    switch self {
    case .missing(let reason), .undefined(let reason): reason
    }
  }
}
