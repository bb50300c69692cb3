/// A unit of measurement.
public struct UnitOfMeasure: Hashable, Sendable, Identifiable {
  /// What a unit measures. Figures of one kind can be brought to one unit.
  public enum Kind: String, Sendable, CaseIterable {
    /// An amount of money.
    case money
    /// A part of a whole, in per cent.
    case share
    /// A number of things.
    case count
    /// A surface.
    case area
    /// A length of time.
    case time
    /// A place in an order; the first is 1.
    case rank
  }

  /// The identifier, for example `cny-bn`.
  public let id: Identifier<UnitOfMeasure>
  /// The name, for example billion yuan.
  public let name: Bilingual
  /// What stands behind the number, for example `bn yuan` and `亿元`. Empty when nothing does.
  public let symbol: Bilingual
  /// The number shown with the English symbol is the value times this: 0.1 for 100 million yuan,
  /// which English counts in billions. 1 when missing.
  public let factorEnglish: Double
  /// The number shown with the Chinese symbol is the value times this: 10 for billion yuan, which
  /// Chinese counts in 亿元. 1 when missing.
  public let factorChinese: Double
  /// What it measures.
  public let kind: Kind

  /// A number as it is shown in a language, with the symbol of it.
  ///
  /// Units of tenths and hundredths divide, so that 1234.5 is 123.45 and not the next number to it.
  public func shown(_ number: Double, in language: Language) -> Double {
    let factor = factor(in: language)
    let whole = (1 / factor).rounded()
    return factor < 1 && abs(whole * factor - 1) < 1e-12 ? number / whole : number * factor
  }

  /// The symbol, or the name where there is none.
  public var label: Bilingual { symbol.isEmpty ? name : symbol }

  /// What a number is multiplied by to be shown in a language.
  public func factor(in language: Language) -> Double {
    language == .english ? factorEnglish : factorChinese
  }
}

extension UnitOfMeasure: TableRow {
  static let table: StaticString = "units"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    symbol = row.bilingual("symbol_en", "symbol_zh")
    factorEnglish = row.number("factor_en") ?? 1
    factorChinese = row.number("factor_zh") ?? 1
    kind = row.choice("kind", missing: .count)
  }
}

/// What amounts of one unit divided by another are shown in.
struct UnitRatio: TableRow {
  static let table: StaticString = "unit_ratios"
  let unitID: UnitOfMeasure.ID
  let perUnitID: UnitOfMeasure.ID
  let ratioUnitID: UnitOfMeasure.ID

  init(_ row: inout RowReader) {
    unitID = row.key("unit_id")
    perUnitID = row.key("per_unit_id")
    ratioUnitID = row.key("ratio_unit_id")
  }
}
