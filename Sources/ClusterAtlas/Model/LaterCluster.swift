/// A row of `later_clusters`: a cluster named in 2022 or 2024.
struct LaterCluster: TableRow {
  static let table: StaticString = "later_clusters"
  let cluster: Cluster

  init(_ row: inout RowReader) {
    cluster = Cluster(later: &row)
  }
}

/// The number of the round in which a later cluster was named; the first two are those of `clusters`.
private enum LaterRound: Int, CaseIterable {
  case of2022 = 3
  case of2024 = 4
}

extension Cluster {
  fileprivate init(later row: inout RowReader) {
    id = row.id(notIn: "clusters")
    name = row.bilingual("name_en", "name_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(name)
    pinyin = row.text("pinyin")
    initials = row.text("initials")
    namePinyin = row.text("name_pinyin")
    nameInitials = row.text("name_initials")
    let round: LaterRound = row.choice("round", missing: .of2024)
    list = round == .of2022 ? .round2022 : .round2024
    year = row.integer("year", required: true) ?? 0
    batch = nil
    batchRank = row.integer("notice_rank")
    batchBasis = .page
    fieldID = row.optionalKey("field_id")
    fieldIsInferred = fieldID != nil
    coordinate = nil
    certainty = row.choice("certainty", missing: .generalKnowledge, required: false)
  }
}
