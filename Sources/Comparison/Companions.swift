public import ClusterAtlas

/// What a thing is usefully compared with.
public struct Companion: Hashable, Sendable {
  /// Why it is offered.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case sameProvince = "same-province"
    case sameField = "same-field"
    case nearestInEvidence = "nearest-in-evidence"
    case median

    /// In words.
    public var name: Bilingual {
      switch self {
      case .sameProvince: Bilingual("same province", "同省")
      case .sameField: Bilingual("same field", "同领域")
      case .nearestInEvidence: Bilingual("nearest in evidence", "论述最接近")
      case .median: Bilingual("median of those with a figure", "有数据者的中位数")
      }
    }
  }

  /// The thing.
  public let thing: Comparand
  /// Why.
  public let reason: Reason
}

extension Atlas {
  /// What a cluster is usefully compared with: of the same province, of the same field, the one
  /// with the most like statements, and the median. At most one of each; none twice.
  public func companions(of id: Cluster.ID) -> [Companion] {
    guard let cluster = cluster(id) else { return [] }
    let others = clusters(upTo: .national25).filter { $0.id != id }
    let likeness = Dictionary(
      others.map { ($0.id, self.likeness(id, $0.id)) }, uniquingKeysWith: { first, _ in first })
    var found: [Companion] = []
    func offer(_ reason: Companion.Reason, _ candidates: [Cluster]) {
      let open = candidates.filter { one in !found.contains { $0.thing == .cluster(one.id) } }
      guard
        let best = open.max(by: {
          (likeness[$0.id] ?? 0, $1.id) < (likeness[$1.id] ?? 0, $0.id)
        })
      else { return }
      found.append(Companion(thing: .cluster(best.id), reason: reason))
    }
    let province = cluster.provinceIDs.first
    offer(.sameProvince, others.filter { province != nil && $0.provinceIDs.first == province })
    offer(.sameField, others.filter { cluster.fieldID != nil && $0.fieldID == cluster.fieldID })
    offer(.nearestInEvidence, others)
    return found + [Companion(thing: .median(.cluster), reason: .median)]
  }

  /// The cosine of the numbers of statements by topic: 0 where they share none, 1 where alike.
  func likeness(_ one: Cluster.ID, _ other: Cluster.ID) -> Double {
    let counts = [one, other].map { id in
      Dictionary(grouping: evidence(of: id), by: \.topicID).mapValues { Double($0.count) }
    }
    let product = counts[0].reduce(0) { $0 + $1.value * (counts[1][$1.key] ?? 0) }
    let sizes = counts.map { $0.values.reduce(0) { $0 + $1 * $1 } }
    guard sizes[0] > 0, sizes[1] > 0 else { return 0 }
    return product / (sizes[0] * sizes[1]).squareRoot()
  }
}
