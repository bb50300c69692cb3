package import ClusterAtlas

/// A word that a package has for what nothing in it is called by.
package struct Kindred: Hashable, Sendable {
  /// What finds something, in the language of what was asked.
  package let word: String

  /// That nothing is called as it was asked, and what is nearest.
  package func sentence(for asked: String) -> Bilingual {
    Bilingual("nothing on “\(asked)”; nearest: \(word)", "没有“\(asked)”；最接近：\(word)")
  }
}

extension TextIndex {
  /// What is nearest to a text that finds nothing, or characters only that its letters may spell in some
  /// reading: the singular of an English plural, else a word of the same matter. Nil where there is none
  /// that finds something.
  ///
  ///     index.kindred(of: "unemployment", besides: none)?.word  // "employed persons"
  package func kindred(of text: String, besides results: SearchResults) -> Kindred? {
    guard results.count == 0 || results.first?.tier == .textInitials else { return nil }
    let asked = text.lowercased().split(separator: " ").joined(separator: " ")
    let words = KindredWords.singulars(of: asked) + KindredWords.nearest(to: asked)
    return words.first { search(SearchQuery($0), limit: 1).count > 0 }.map(Kindred.init)
  }
}

/// Words of one matter: what is asked for, and by which words it is more likely found. They are of the
/// languages, not of a package.
private enum KindredWords {
  struct Matter {
    var asked: [String]
    var english, chinese: [String]

    init(_ asked: [String], _ english: [String], _ chinese: [String]) {
      (self.asked, self.english, self.chinese) = (asked, english, chinese)
    }
  }

  /// "tariffs" as "tariff", "subsidies" as "subsidy".
  static func singulars(of text: String) -> [String] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }), text.count > 3, text.hasSuffix("s"),
      !text.hasSuffix("ss")
    else { return [] }
    let stem = String(text.dropLast())
    return text.hasSuffix("ies") ? [String(text.dropLast(3)) + "y", stem] : [stem]
  }

  /// The words of the same matter, in the language that is asked in.
  static func nearest(to asked: String) -> [String] {
    let wanted = [asked] + singulars(of: asked)
    guard let matter = all.first(where: { !$0.asked.filter(wanted.contains).isEmpty }) else {
      return []
    }
    return asked.unicodeScalars.allSatisfy(\.isASCII)
      ? matter.english + matter.chinese : matter.chinese + matter.english
  }

  private static let all = economy + industries

  private static let economy = [
    Matter(
      [
        "unemployment", "unemployed", "jobless", "unemployment rate", "labour", "labor", "失业",
        "失业率", "劳动力",
      ],
      ["employed persons", "employment"], ["就业人员", "就业"]),
    Matter(
      [
        "salary", "wage", "earnings", "pay", "income", "purchasing power", "工资", "薪酬", "薪资", "收入水平",
      ],
      ["GDP per head"], ["人均GDP", "人均地区生产总值", "人均"]),
    Matter(
      ["gdp per capita", "per capita", "per capita gdp", "人均收入"], ["GDP per head"], ["人均GDP", "人均"]),
    Matter(
      ["inflation", "cpi", "consumer prices", "deflator", "通胀", "通货膨胀", "物价", "价格指数"],
      ["constant prices"], ["不变价"]),
    Matter(
      ["poverty", "wealth", "rich", "poor", "贫困", "贫富", "财富", "富裕"], ["inequality"],
      ["差距", "不平等"]),
    Matter(
      ["foreign investment", "fdi", "multinational", "外资", "外商投资"], ["foreign"], ["外商", "国外"]),
    Matter(["debt", "loan", "credit", "bank", "贷款", "债务", "信贷"], ["finance"], ["金融", "资金"]),
    Matter(
      ["stock", "stock market", "share price", "股票", "股市", "市值"], ["listed", "market value"],
      ["上市", "市值"]),
    Matter(["subsidy", "grant", "补贴", "补助"], ["funds", "government"], ["资金", "政府"]),
    Matter(["turnover", "sales revenue", "营业额", "营收额"], ["revenue"], ["营业收入", "收入"]),
    Matter(["education", "student", "school", "教育", "学生"], ["university"], ["高校", "大学"]),
    Matter(
      ["startup", "start-up", "spin-off", "创业", "初创"], ["incubator", "founded"], ["孵化", "创办"]),
    Matter(["housing", "property", "house price", "住房", "房价"], ["real estate"], ["房地产"]),
    Matter(
      ["co2", "emission", "greenhouse", "climate", "二氧化碳", "排放", "气候"], ["pollution"], ["污染"]),
    Matter(
      ["highway", "road", "airport", "高速公路", "公路", "机场"], ["transport"], ["交通运输", "交通"]),
  ]

  private static let industries = [
    Matter(
      ["electric vehicle", "electric car", "ev", "电动车", "电动汽车"], ["new-energy cars", "vehicle"],
      ["新能源汽车", "汽车"]),
    Matter(["steel", "iron", "钢铁", "钢材", "铁"], ["steel"], ["钢"]),
    Matter(["train", "high-speed rail", "火车", "高铁", "列车"], ["rail"], ["轨道", "铁路"]),
    Matter(
      ["hydrogen", "natural gas", "petroleum", "氢能", "天然气", "石油", "煤炭"], ["energy"], ["能源"]),
    Matter(["farming", "farm", "crop", "农场", "种植"], ["agriculture"], ["农业"]),
    Matter(["milk", "dairy", "乳业", "牛奶", "乳品"], ["dairy"], ["乳制品", "乳"]),
    Matter(
      ["medicine", "drug", "pharma", "pharmaceutical", "药品", "制药", "药"], ["biomedicine"], ["医药"]),
    Matter(
      ["display", "screen", "television", "tv", "显示屏", "电视"], ["home video", "display"],
      ["超高清视频", "视频"]),
    Matter(["optics", "optical", "laser", "光学"], ["optoelectronics"], ["光电"]),
    Matter(
      ["satellite", "rocket", "spacecraft", "卫星", "火箭"], ["space", "aviation"], ["航天", "航空"]),
    Matter(["plane", "airplane", "aeroplane", "飞机制造"], ["aviation"], ["航空"]),
    Matter(
      ["smartphone", "mobile phone", "phone", "智能手机"], ["smart terminals", "phone"], ["手机", "智能终端"]),
    Matter(["copper", "aluminium", "aluminum", "铝", "铜"], ["metal", "materials"], ["金属", "材料"]),
    Matter(["glass", "ceramics", "玻璃", "陶瓷"], ["materials"], ["材料"]),
  ]
}
