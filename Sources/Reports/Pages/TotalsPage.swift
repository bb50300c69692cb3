internal import ClusterAtlas
internal import Drawing

/// The page of what sources say of all clusters of a list together. Nothing on it is added up here.
struct TotalsPage {
  let writer: PageWriter

  private var atlas: Atlas { writer.atlas }

  private func word(_ english: String, _ chinese: String) -> String {
    writer.word(english, chinese)
  }

  func write(to builder: inout DocumentBuilder) {
    let totals = atlas.totals.map(\.fact)
    let marks = SourceMarks(writer.unique(totals.map(\.sourceID)).compactMap(atlas.source))
    builder.paragraph(word("All clusters together", "全部集群合计"), Style.strong)
    builder.paragraph(
      word(
        "What sources say of a list as a whole; no sum was made here.",
        "来源对整个名单的陈述，此处未作加总。"), .dim)
    for list in Cluster.List.allCases { write(list, marks, to: &builder) }
    if totals.isEmpty { builder.paragraph(word("No such figure.", "无此类数据。"), .dim) }
    ClusterPage(writer: writer).writeSources(marks, to: &builder)
  }

  private func write(
    _ list: Cluster.List, _ marks: SourceMarks, to builder: inout DocumentBuilder
  ) {
    let facts = atlas.totals(of: list)
    guard !facts.isEmpty else { return }
    let count = atlas.announced(upTo: list)
    builder.blank()
    builder.section(Bilingual("The \(count) together", "\(count)个集群合计"))
    FactRows(writer: writer, marks: marks).write(facts, to: &builder)
  }
}
