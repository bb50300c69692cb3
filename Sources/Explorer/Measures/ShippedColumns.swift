package import ClusterAtlas
internal import Measures

/// What the columns of the tables of the package are called in words; files and command lines have
/// their identifiers.
package enum ShippedColumns {
  /// The name of a column in words, of a table of the package; of a file as it stands there.
  package static func name(
    _ column: String, of source: MeasureSource, in language: Language
  ) -> String {
    guard case .shipped = source else { return column }
    return names[column]?[language] ?? column
  }

  static let names: [String: Bilingual] = [
    "secondary-va": Bilingual("secondary value added", "第二产业增加值"),
    "gdp": Bilingual("GDP", "地区生产总值"), "population": Bilingual("population", "年末人口"),
    "secondary-va-per-head": Bilingual(
      "secondary value added a head", "人均第二产业增加值"),
    "gdp-per-head": Bilingual("GDP a head", "人均地区生产总值"),
    "land-area": Bilingual("administrative area", "行政区域面积"),
    "region4": Bilingual("four regions", "四大区域"),
    "region3": Bilingual("three regions", "三大地带"), "province": Bilingual("province", "省份"),
    "year": Bilingual("year", "年份"), "activity": Bilingual("activity", "行业"),
    "field": Bilingual("field", "领域"), "clusters": Bilingual("clusters", "集群数"),
    "system": Bilingual("system", "系统"), "score": Bilingual("score", "得分"),
    "series": Bilingual("series", "序列"), "value": Bilingual("value", "数值"),
    "row": Bilingual("sector", "部门"), "output": Bilingual("total output", "总产出"),
  ]
}

extension MeasuresScreen {
  /// A column of the table that is measured, in words.
  func columnName(_ column: String, _ language: Language) -> String {
    ShippedColumns.name(column, of: choices.source, in: language)
  }

  /// A year or a unit; a series by its title.
  func slideName(_ slide: String, _ atlas: Atlas) -> Bilingual {
    let series = shipped?.content == .series ? atlas.series(slide) : nil
    return series?.title ?? Bilingual(slide, slide)
  }

  /// The heading of a column of names: a column of the table, or what the measure calls it.
  func headingName(_ name: String, _ language: Language) -> String {
    let own = result.measured?.setup.columns.values.contains(name) == true
    return own ? columnName(name, language) : MeasureWords.text(name, in: language)
  }
}
