package import ClusterAtlas

/// The diamond for files, pipes and scripts: the factors with the evidence for them, and the edges.
package struct DiamondListing: Sendable {
  private let atlas: Atlas
  private let clusters: [Cluster.ID]
  private let ends: ProvenanceColumns

  /// For one or two clusters, or without any for all 25; `again` is the command that makes it.
  package init(atlas: Atlas, clusters: [Cluster.ID], again: String = "jiqun diamond") {
    self.atlas = atlas
    ends = ProvenanceColumns(atlas: atlas, again: again)
    self.clusters = clusters
  }

  package static let columns = ProvenanceColumns.all(ownColumns)

  private static let ownColumns =
    [
      "factor_id", "factor_en", "factor_zh", "cluster_id", "evidence_id", "confidence_id",
      "statement_en", "statement_zh", "source_id", "confidence_en", "confidence_zh",
      "statements_of_confidence", "unit", "year",
    ]

  private func statements(_ factor: Topic) -> [Evidence] {
    clusters.isEmpty
      ? atlas.evidence(about: factor.id)
      : clusters.flatMap { atlas.evidence(of: $0, about: factor.id) }
  }

  /// A row a statement; a factor without one has a row with empty cells.
  package var csv: String {
    var lines = [Self.columns.joined(separator: ",")]
    for factor in atlas.diamondFactors {
      let head = [factor.id.rawValue, factor.name.english, factor.name.chinese]
      let found = statements(factor)
      if found.isEmpty {
        lines.append(
          (head + Array(repeating: "", count: Self.columns.count - 3)).map(CSV.cell).joined(
            separator: ","))
      }
      for statement in found {
        let cells =
          head + [
            statement.clusterID.rawValue, statement.id.rawValue, statement.confidenceID.rawValue,
            statement.statement.english, statement.statement.chinese, statement.sourceID.rawValue,
          ] + confidence(statement, among: found) + end(statement, of: factor)
        lines.append(cells.map(CSV.cell).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Its unit is a statement, its year that of its source.
  private func end(_ statement: Evidence, of factor: Topic) -> [String] {
    ["statement", year(statement)]
      + ends.cells(taken(statement, of: factor), besides: Self.ownColumns)
  }

  private func year(_ statement: Evidence) -> String {
    atlas.source(statement.sourceID)?.date.map { String($0.prefix(4)) } ?? ""
  }

  private func taken(_ statement: Evidence, of factor: Topic) -> Provenance {
    let source = atlas.source(statement.sourceID)
    return Provenance(
      what: factor.name, unit: Bilingual("statement", "陈述"), years: year(statement),
      scope: atlas.cluster(statement.clusterID)?.short ?? Bilingual("", ""),
      sources: [source].compactMap { $0 }.map(ProvenanceSource.init))
  }

  /// The name of a statement's confidence, and how many statements of its cluster share it.
  private func confidence(_ statement: Evidence, among all: [Evidence]) -> [String] {
    let name = atlas.confidence(statement.confidenceID)?.name
    let same = all.filter {
      $0.confidenceID == statement.confidenceID && $0.clusterID == statement.clusterID
    }
    return [name?.english ?? "", name?.chinese ?? "", String(same.count)]
  }

  package var json: String {
    ends.object(
      [
        ("clusters", .list(clusters)),
        ("factors", .array(atlas.diamondFactors.map(factor))),
        ("edges", .array(atlas.diamondEdges.map(edge))),
      ], Provenance(diamondOf: clusters, in: atlas)
    ).text
  }

  private func factor(_ factor: Topic) -> JSON {
    .object([
      ("id", .string(factor.id.rawValue)), ("title_en", .string(factor.name.english)),
      ("title_zh", .string(factor.name.chinese)),
      ("elements", .array(atlas.parts(of: factor.id).map { .string($0.id.rawValue) })),
      ("forces", .array(atlas.forces(of: factor.id).map(force))),
      ("confidences", .array(counts(statements(factor)))),
      ("evidence", .array(statements(factor).map { statement($0, of: factor) })),
    ])
  }

  /// How many statements there are of each confidence: of each cluster asked for, or of all.
  private func counts(_ statements: [Evidence]) -> [JSON] {
    guard !clusters.isEmpty else { return counts(statements, of: .null) }
    return clusters.flatMap { id in
      counts(statements.filter { $0.clusterID == id }, of: .string(id.rawValue))
    }
  }

  private func counts(_ statements: [Evidence], of cluster: JSON) -> [JSON] {
    atlas.confidences.map { confidence in
      let count = statements.filter { $0.confidenceID == confidence.id }.count
      return .object([
        ("cluster_id", cluster), ("confidence_id", .string(confidence.id.rawValue)),
        ("name_en", .string(confidence.name.english)),
        ("name_zh", .string(confidence.name.chinese)), ("count", .number(String(count))),
      ])
    }
  }

  private func force(_ force: FactorForce) -> JSON {
    .object([
      ("id", .string(force.forceID.rawValue)), ("sign", .string(force.sign.rawValue)),
      ("role", .string(force.role.rawValue)), ("basis", .string(force.basis.rawValue)),
    ])
  }

  private func statement(_ statement: Evidence, of factor: Topic) -> JSON {
    let own: [JSON.Pair] = [
      ("id", .string(statement.id.rawValue)), ("cluster_id", .string(statement.clusterID.rawValue)),
      ("statement_en", .string(statement.statement.english)),
      ("statement_zh", .string(statement.statement.chinese)),
      ("source_id", .string(statement.sourceID.rawValue)),
      ("source_url", .text(atlas.source(statement.sourceID)?.url)),
      ("confidence_id", .string(statement.confidenceID.rawValue)),
    ]
    // The data and the command are those of the whole.
    return ends.object(own, taken(statement, of: factor), without: ["data", "again"])
  }

  private func edge(_ edge: DiamondEdge) -> JSON {
    .object([
      ("id", .string(edge.id.rawValue)), ("from", .string(edge.fromID.rawValue)),
      ("to", .string(edge.toID.rawValue)),
      ("way", way(edge.way)), ("back", edge.back.map(way) ?? .null),
    ])
  }

  private func way(_ way: DiamondEdge.Way) -> JSON {
    .object([
      ("sentence_en", .string(way.sentence.english)),
      ("sentence_zh", .string(way.sentence.chinese)),
      ("seed", way.passage.map { .string($0.documentID.rawValue) } ?? .null),
      ("is_interpretation", .bool(way.isInterpretation)),
    ])
  }
}
