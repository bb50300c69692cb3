/// Tells units in the names of columns from other remarks in brackets: `(%)` and `(万人)` from `(2019)`
/// and `(total)`.
enum UnitNames {
  private static let words: Set<String> = [
    "pct", "percent", "per", "pp", "ppm", "ppb", "index", "share", "ratio", "rate", "k", "m", "mm",
    "bn", "tn", "mn", "mln", "mio", "mrd", "thousand", "thousands", "million", "millions",
    "billion",
    "billions", "trillion", "lakh", "crore", "usd", "eur", "gbp", "jpy", "cny", "rmb", "chf",
    "euro",
    "euros", "dollar", "dollars", "yuan", "pounds", "yen", "kg", "mg", "t", "kt", "mt", "gt",
    "tonne",
    "tonnes", "ton", "tons", "lb", "lbs", "oz", "km", "cm", "nm", "miles", "ft", "feet", "inches",
    "ha", "acres", "km2", "km²", "m2", "m²", "m3", "m³", "ml", "litres", "sec", "seconds", "ms",
    "minutes", "hours", "days", "weeks", "months", "years", "yrs", "celsius", "kelvin", "hpa", "pa",
    "bar", "mbar", "kw", "mw", "gw", "twh", "gwh", "mwh", "kwh", "kj", "gj", "tj", "pj", "ej", "hz",
    "khz", "mhz", "ghz", "db", "mpg", "mph", "knots", "people", "persons", "workers", "jobs",
    "employees", "units", "heads", "households",
  ]
  private static let signs: Set<Character> = [
    "$", "€", "£", "¥", "￥", "₩", "₹", "°", "%", "％", "‰",
  ]
  private static let chinese = [
    "元", "人", "户", "家", "个", "吨", "公顷", "亩", "平方米", "平方公里", "公里", "千米", "米", "立方米", "千瓦时",
    "度", "件", "辆", "台", "天", "小时", "岁", "万", "亿", "千", "百分点", "克", "升",
  ]

  /// Whether a text is a unit: a sign, or words of which the first is one.
  static func isUnit(_ text: String) -> Bool {
    guard let first = text.first, text.count > 1 || !first.isUppercase else { return false }
    if text.contains(where: signs.contains) { return true }
    if !first.isASCII { return chinese.contains { text.hasSuffix($0) } }
    let parts = text.lowercased().split { " /·*^-.,".contains($0) }.map(String.init)
    guard let word = parts.first(where: { Int($0) == nil }) else { return false }
    return words.contains(word)
  }
}
