import Tabular

/// What is known of a column when a chart is chosen.
struct ColumnFacts {
  enum Role {
    case longitude, latitude, open, high, low, close, count, identifier
  }

  let index: Int
  let kind: ColumnTable.Kind
  /// Values that are there, and how many of them are different, of the first ten thousand rows.
  private(set) var count = 0
  private(set) var distinct = 0
  /// Never falling, and never the same twice.
  private(set) var isOrdered = true
  private(set) var isRising = true
  private(set) var isWhole = true
  private(set) var low = Double.infinity
  private(set) var high = -Double.infinity
  let role: Role?
  /// Whether its numbers say where a figure stands in a database: 1.2.
  private let isPlace: Bool
  let isYear: Bool
  /// Years with fractions, as R writes times: 1949.083.
  let isYearWithParts: Bool
  /// A first column without a name that numbers the rows, as R and pandas write it.
  let isSerial: Bool

  private static let sample = 10_000

  init(_ column: PlotColumn, _ index: Int) {
    self.index = index
    kind = column.kind
    var last = -Double.infinity
    for value in column.values where !value.isNaN {
      if value < last { isOrdered = false }
      if value <= last { isRising = false }
      if value.rounded() != value { isWhole = false }
      (low, high, last) = (min(low, value), max(high, value), value)
      count += 1
    }
    distinct = Set(column.values.lazy.prefix(Self.sample).filter { !$0.isNaN }).count
    role = Self.role(column.name)
    let name = column.name.lowercased()
    isPlace = name == "coordinate"
    isYear =
      column.kind == .number && count > 0 && isWhole
      && (ColumnNames.years.contains(name)
        ? low >= 1000 && high < 3000 || low >= 30 && high <= 99 && high > low
        : low >= 1500 && high <= 2200)
    isYearWithParts =
      column.kind == .number && count > 0 && !isWhole && isOrdered && low >= 1500 && high <= 2200
      && (ColumnNames.years.contains(name) || ColumnNames.times.contains(name))
    // Rows that were chosen keep their numbers, so the steps need not be one.
    isSerial =
      column.kind == .number && index == 0 && isWhole && count > 1 && low >= 0
      && (isRising || distinct >= min(count, Self.sample)) && !isYear
      && ColumnNames.serial.contains(name)
  }

  var isNumber: Bool { kind == .number }
  var isWord: Bool { kind == .word }
  /// Whether every value is another one.
  var isUnique: Bool { count > 0 && (isRising || distinct >= min(count, Self.sample)) }
  var isConstant: Bool { distinct <= 1 }
  /// The same in several rows: one figure among gaps is none of these.
  var isSame: Bool { isConstant && count != 1 }
  /// Whether the numbers are names: codes and numbers of rows.
  var isCode: Bool { isSerial || role == .identifier && isNumber && (isWhole || isPlace) }
  /// Whether it can stand on x as time.
  var isTime: Bool { kind == .time || isYear || isYearWithParts }

  private static func role(_ written: String) -> Role? {
    let name = written.lowercased()
    if ColumnNames.longitude.contains(name) { return .longitude }
    if ColumnNames.latitude.contains(name) { return .latitude }
    switch name {
    case "open", "开盘", "开盘价": return .open
    case "high", "最高", "最高价": return .high
    case "low", "最低", "最低价": return .low
    case "close", "收盘", "收盘价": return .close
    default: break
    }
    if ColumnNames.counts.contains(name) { return .count }
    return ColumnNames.isIdentifier(written) ? .identifier : nil
  }
}

/// Names that say what a column is.
package enum ColumnNames {
  static let years: Set = ["year", "yr", "年", "年份", "年度", "jahr", "année", "time_period"]
  static let times: Set = ["time", "date", "t", "时间", "日期", "decimal date"]
  static let serial: Set = [
    "", "column 1", "unnamed: 0", "index", "rownames", "row", "no", "nr", "序号",
  ]
  static let longitude: Set = ["lon", "long", "lng", "longitude", "point_x", "经度"]
  static let latitude: Set = ["lat", "latitude", "point_y", "纬度"]
  static let counts: Set = [
    "n", "count", "counts", "freq", "frequency", "number", "cases", "deaths", "pop", "population",
    "people", "amount", "total", "quantity", "数量", "人数", "频数", "个数", "人口", "金额",
    "合计",
  ]
  private static let identifierEnds = ["_id", "_code", "_fips", "编号", "代码", " code", " id"]

  /// Whether the numbers of a column with this name are no figures but names: codes, ranks.
  package static func isIdentifier(_ name: String) -> Bool {
    let lower = withoutBrackets(name.lowercased())
    return identifiers.contains(lower) || identifierEnds.contains { lower.hasSuffix($0) }
      || identifierHumps.contains { hump in
        name.hasSuffix(hump) && name.dropLast(hump.count).last?.isLowercase == true
      }
  }

  /// As in area code (m49).
  private static func withoutBrackets(_ name: String) -> String {
    guard name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex else {
      return name
    }
    return String(name[..<open].trimmed)
  }

  /// As in partnerCode and cityID.
  private static let identifierHumps = ["Code", "ID", "Id", "FIPS"]
  /// What says of what each figure is, where several things stand below each other.
  static let subjects: Set = [
    "variable", "indicator", "indicator name", "series name", "measure", "指标", "指标名称", "变量",
  ]
  static let units: Set = ["unit", "units", "unit of measure", "unit_measure", "uom", "单位", "计量单位"]
  /// What the column of figures is called in the long tables of offices.
  package static let figures: Set = ["obs_value", "primaryvalue", "value", "wert", "数值", "值", "數值"]

  private static let identifiers: Set = [
    "id", "code", "zip", "fips", "nr", "no", "index", "key", "uid", "unit_mult", "decimals", "rank",
    "#", "line", "名次", "排名", "rang", "obs", "observation",
    "identifier", "individual", "subject", "coordinate", "dguid", "vector",
  ]
}
