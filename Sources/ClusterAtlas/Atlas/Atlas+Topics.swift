/// The ideas of the documents. All of it is read when it is first asked for.
extension Atlas {
  /// The documents whose ideas the topics explain.
  public var sourceDocuments: [SourceDocument] { tables.seeds.rows }
  /// The document with this key, nil when there is none. O(1) after the first call.
  public func sourceDocument(_ id: SourceDocument.ID) -> SourceDocument? { tables.seeds[id] }

  /// The groups of the outline in its order.
  public var topicGroups: [TopicGroup] {
    stableSorted(tables.topicGroups.rows) { $0.position < $1.position }
  }

  /// The group with this identifier, nil when there is none. O(1) after the first call.
  public func topicGroup(_ id: TopicGroup.ID) -> TopicGroup? { tables.topicGroups[id] }

  /// The topics of a group in the order of the outline. O(topics).
  public func topics(in group: TopicGroup.ID) -> [Topic] {
    stableSorted(topics.filter { $0.groupID == group }) { $0.position < $1.position }
  }

  /// The parts of a topic in their order. O(1) after the first call.
  public func parts(of topic: Topic.ID) -> [TopicPart] {
    let parts = derived.partsByTopic {
      Dictionary(grouping: tables.topicParts.rows, by: \.topicID).mapValues { parts in
        stableSorted(parts) { $0.position < $1.position }
      }
    }
    return parts[topic] ?? []
  }

  /// The part with this identifier, nil when there is none. O(1) after the first call.
  public func part(_ id: TopicPart.ID) -> TopicPart? { tables.topicParts[id] }

  /// Where a topic is from, its main source first. O(rows).
  public func passages(of topic: Topic.ID) -> [Passage] {
    tables.topicSeeds.rows.filter { $0.topicID == topic }.map(\.passage)
  }

  /// The relations from a topic to others. O(rows).
  public func links(from topic: Topic.ID) -> [TopicLink] {
    tables.topicLinks.rows.filter { $0.topicID == topic }
  }

  /// The relations from others to a topic. O(rows).
  public func links(to topic: Topic.ID) -> [TopicLink] {
    tables.topicLinks.rows.filter { $0.targetID == topic }
  }

  /// The provinces and places that the parts of a topic name. O(rows).
  public func places(of topic: Topic.ID) -> [TopicPlace] {
    tables.topicPlaces.rows.filter { $0.topicID == topic }
  }

  /// The text of a topic in Markdown, nil when it has none in this language. O(bytes of the text).
  ///
  /// Links in it have the schemes `topic:ID`, `cluster:ID` and `figure:ID`.
  public func markdown(of topic: Topic.ID, in language: Language) -> String? {
    let row = tables.topicTexts.rows.first { $0.topicID == topic && $0.language == language }
    guard let row, let content = files.text(row.path) else { return nil }
    return content.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

/// Porter's diamond.
extension Atlas {
  /// The factors in the order of the package: the four corners, chance, government.
  public var diamondFactors: [Topic] { topics(with: .factor) }
  /// The forces that drive, in the order of the package. O(topics).
  public var drivingForces: [Topic] { topics(with: .driving) }
  /// The forces that hold back, in the order of the package. O(topics).
  public var reverseForces: [Topic] { topics(with: .reverse) }

  /// All edges: six between corners, then four each from chance and government.
  public var diamondEdges: [DiamondEdge] { tables.diamondEdges.rows }

  /// The edge between two factors in either direction, nil when there is none. O(edges).
  public func diamondEdge(between first: Topic.ID, and second: Topic.ID) -> DiamondEdge? {
    diamondEdges.first { $0.joins(first, second) }
  }

  /// Which forces belong to which factors, in the order of the package.
  public var factorForces: [FactorForce] { tables.factorForces.rows }

  /// The forces of a factor: driving ones first, each with its main factor before others. O(rows).
  public func forces(of factor: Topic.ID) -> [FactorForce] {
    let mine = factorForces.filter { $0.factorID == factor }
    return stableSorted(mine) { first, second in
      if first.sign != second.sign { return first.sign == .positive }
      return first.role == .main && second.role == .also
    }
  }

  /// Whether the compilers say so and not the source.
  public func isInterpretation(_ statement: Evidence) -> Bool {
    confidence(statement.confidenceID)?.basis == .reading
  }

  /// The statements about a cluster that show a topic. O(statements of the cluster).
  public func evidence(of cluster: Cluster.ID, about topic: Topic.ID) -> [Evidence] {
    evidence(of: cluster).filter { $0.topicID == topic }
  }
}
