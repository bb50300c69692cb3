internal import ClusterAtlas

/// Why two figures do not measure the same, in words: the same for both orders.
struct ComparabilityWords {
  let atlas: Atlas

  func statuses(_ one: FactStatus.ID, _ other: FactStatus.ID) -> Bilingual {
    let names = [one, other].map { atlas.status($0)?.name ?? Bilingual($0.rawValue, "") }
    guard one != other else {
      return Bilingual("both are no results: \(names[0].english)", "均非实际数：\(names[0][.chinese])")
    }
    return pair("not both results", "并非均为实际数", names[0], names[1])
  }

  func subjects(_ one: Indicator.ID?, _ other: Indicator.ID?) -> Bilingual {
    let names = [one, other].map { id in
      id.flatMap(atlas.indicator)?.short ?? Bilingual("what is not said", "未注明者")
    }
    return pair("of another indicator", "所属指标不同", names[0], names[1])
  }

  func units(_ one: UnitOfMeasure.ID, _ other: UnitOfMeasure.ID) -> Bilingual {
    let names = [one, other].map { atlas.unit($0)?.name ?? Bilingual($0.rawValue, "") }
    return pair("different units", "单位不同", names[0], names[1])
  }

  func details(_ one: Bilingual, _ other: Bilingual) -> Bilingual {
    let whole = Bilingual("the whole", "整体")
    return pair(
      "different parts", "所指不同", one.isEmpty ? whole : one, other.isEmpty ? whole : other)
  }

  func coverages(_ one: Coverage.ID, _ other: Coverage.ID) -> Bilingual {
    let names = [one, other].map { atlas.coverage($0)?.name ?? Bilingual($0.rawValue, "") }
    return pair("other firms are counted", "统计对象不同", names[0], names[1])
  }

  func scopes(_ one: Scope.ID, _ other: Scope.ID) -> Bilingual {
    let names = [one, other].map { atlas.scope($0)?.name ?? Bilingual($0.rawValue, "") }
    return pair("another scope", "口径不同", names[0], names[1])
  }

  func periods(_ one: Period.ID, _ other: Period.ID) -> Bilingual {
    let names = [one, other].map { atlas.period($0)?.name ?? Bilingual($0.rawValue, "") }
    return pair("another part of the year", "时段不同", names[0], names[1])
  }

  private func pair(
    _ english: String, _ chinese: String, _ one: Bilingual, _ other: Bilingual
  ) -> Bilingual {
    let (a, b) = one.english <= other.english ? (one, other) : (other, one)
    return Bilingual(
      "\(english): \(a.english) and \(b.english)", "\(chinese)：\(a[.chinese])与\(b[.chinese])")
  }
}
