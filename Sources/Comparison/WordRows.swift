internal import ClusterAtlas
internal import Glibc

/// Rows of words and places: field, batch, cities, firms, distance.
struct WordRows {
  let atlas: Atlas
  let things: [Comparand]

  private var clusters: [Cluster?] {
    things.map { thing in
      if case .cluster(let id) = thing { return atlas.cluster(id) }
      return nil
    }
  }

  func rows() -> [ComparisonRow] {
    attributes() + [firms(), sharedFirms()].compactMap { $0 } + distances()
  }

  // MARK: Attributes

  private func attributes() -> [ComparisonRow] {
    let texts: [(String, Bilingual, (Cluster) -> Bilingual?)] = [
      ("field", Bilingual("Field", "领域"), { $0.fieldID.flatMap(atlas.field)?.name }),
      (
        "list", Bilingual("Named in", "入选年份"), { $0.year.map { Bilingual("\($0)", "\($0)年") } }
      ),
      (
        "batch", Bilingual("Batch", "批次"), { $0.batch.map { Bilingual("\($0)", "第\($0)批") } }
      ),
      (
        "province", Bilingual("Province", "省份"),
        { $0.provinceIDs.first.flatMap(atlas.province)?.name }
      ),
      (
        "promotion-organisation", Bilingual("Promotion body", "促进机构"),
        { cluster in
          let isKnown = !atlas.profile(of: cluster.id).promotionOrg.isEmpty
          return isKnown ? Bilingual("known", "已知") : Bilingual("not known", "不详")
        }
      ),
    ]
    return texts.enumerated().compactMap { place, entry in
      let cells = clusters.map { cluster in
        cluster.flatMap(entry.2).map { ComparisonCell(value: nil, text: $0) }
      }
      return row(entry.0, .attributes, entry.1, cells, place)
    }
  }

  private func row(
    _ id: String, _ group: ComparisonRow.Group, _ label: Bilingual, _ cells: [ComparisonCell?],
    _ position: Int, unit: Bilingual = Bilingual("", "")
  ) -> ComparisonRow? {
    guard cells.contains(where: { $0 != nil }) else { return nil }
    var row = ComparisonRow(
      id: id, group: group, label: label, unit: unit, kind: .alike, reason: Bilingual("", ""),
      cells: cells, distance: nil, position: position)
    RowJudge.judge(&row)
    return row
  }

  // MARK: Firms

  private func firms() -> ComparisonRow? {
    let pool = atlas.clusters.map { Double(atlas.memberships(in: $0.id).count) }.filter { $0 > 0 }
    let cells = clusters.map { cluster -> ComparisonCell? in
      guard let cluster else { return nil }
      let count = atlas.memberships(in: cluster.id).count
      guard count > 0 else { return nil }
      let value = Double(count)
      return ComparisonCell(
        value: value, text: Bilingual("\(count)", "\(count)"), span: value...value,
        rank: Ranks.rank(of: value, in: pool))
    }
    return row(
      "named-firms", .firms, Bilingual("Firms named", "列名企业"), cells, 0,
      unit: Bilingual("firms", "家"))
  }

  /// Firms that all of them name; there is no row where there are none.
  private func sharedFirms() -> ComparisonRow? {
    let sets = clusters.compactMap { $0 }.map {
      Set(atlas.memberships(in: $0.id).map(\.enterpriseID))
    }
    guard sets.count > 1, let first = sets.first else { return nil }
    let shared = sets.dropFirst().reduce(first) { $0.intersection($1) }
    guard !shared.isEmpty else { return nil }
    let names = atlas.enterprises.filter { shared.contains($0.id) }.map(\.name)
    let text = Bilingual(
      names.map(\.english).joined(separator: ", "),
      names.map { $0[.chinese] }.joined(separator: "、"))
    let cells = clusters.map { $0.map { _ in ComparisonCell(value: nil, text: text) } }
    return row("shared-firms", .firms, Bilingual("Firms in common", "共有企业"), cells, 1)
  }

  // MARK: Distance

  private func distances() -> [ComparisonRow] {
    var rows: [ComparisonRow] = []
    for (first, one) in clusters.enumerated() {
      for (second, other) in clusters.enumerated() where second > first {
        guard let a = one?.coordinate, let b = other?.coordinate, let one, let other else {
          continue
        }
        let kilometres = Self.kilometres(a, b).rounded()
        let text = CompareText.number(kilometres)
        var cells = [ComparisonCell?](repeating: nil, count: things.count)
        for index in [first, second] {
          cells[index] = ComparisonCell(value: kilometres, text: Bilingual(text, text))
        }
        rows.append(
          ComparisonRow(
            id: "distance:" + [one.id.rawValue, other.id.rawValue].sorted().joined(separator: ":"),
            group: .place,
            label: Bilingual("Distance", "相距"), unit: Bilingual("km", "公里"),
            kind: kilometres == 0 ? .alike : .different,
            reason: Bilingual("", ""), cells: cells, distance: nil, position: 0))
      }
    }
    return rows
  }

  static func kilometres(_ one: Coordinate, _ other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let (up, across) = (
      (other.latitude - one.latitude) * radians / 2, (other.longitude - one.longitude) * radians / 2
    )
    let half =
      sin(up) * sin(up) + cos(one.latitude * radians) * cos(other.latitude * radians) * sin(across)
      * sin(across)
    return 2 * 6_371 * asin(min(1, half.squareRoot()))
  }
}
