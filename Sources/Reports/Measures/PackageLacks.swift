internal import Charts
package import ClusterAtlas

// What a package may leave out: screens without rows have no tab, and their key says why.

extension Atlas {
  /// Why there is no diamond; nil where there is one.
  package var lackOfDiamond: Bilingual? {
    diamondFactors.isEmpty
      ? Bilingual("the package has no factors of a diamond", "数据包没有钻石模型要素") : nil
  }

  /// What the package calls so many clusters: "national clusters"; one is a "national cluster".
  package func clusterNoun(of count: Int) -> Bilingual {
    let many = about.clusterNoun.isEmpty ? Bilingual("clusters", "个集群") : about.clusterNoun
    guard count == 1, many.english.hasSuffix("clusters") else { return many }
    return Bilingual(String(many.english.dropLast()), many.chinese)
  }

  /// The document that each force is from first of all; empty where they name none.
  package func forceDocuments(_ language: Language) -> String {
    var found: [SourceDocument.ID] = []
    for force in drivingForces + reverseForces {
      guard let document = passages(of: force.id).first?.documentID, !found.contains(document)
      else { continue }
      found.append(document)
    }
    return found.map { seedName($0, language) }.joined(separator: language == .chinese ? "、" : ", ")
  }
}

extension ShippedTable {
  /// A source, or the first table of the package where it has none of the name.
  package static func orFirst(_ source: MeasureSource, in atlas: Atlas) -> MeasureSource {
    guard case .shipped(let id) = source, named(id, in: atlas) == nil,
      let first = all(in: atlas).first
    else { return source }
    return .shipped(first.id)
  }
}
