internal import ClusterAtlas
internal import Comparison

/// What names of things to compare stand for: all of one kind, if there is one in which each of them
/// stands for something.
enum ComparandNaming {
  static func things(_ names: [String], in atlas: Atlas) throws(Failure) -> [Comparand] {
    if let found = same(names, atlas, isExact: true) { return found }
    if let found = try clustersOfCities(names, atlas) { return found }
    guard (2...4).contains(names.count) else {
      throw Failure("two to four names are compared, not \(names.count)", status: 2)
    }
    if let found = same(names, atlas, isExact: false) { return found }
    return try mixed(names, atlas)
  }

  /// Things of the first kind in which each name stands for one; a province of the same name as a
  /// cluster's is meant before the cluster that a search finds.
  private static func same(
    _ names: [String], _ atlas: Atlas, isExact: Bool
  ) -> [Comparand]? {
    guard (2...4).contains(names.count) else { return nil }
    return Comparand.Kind.allCases.lazy.map { kind in
      names.compactMap { thing($0, kind, atlas, isExact: isExact) }
    }.first { $0.count == names.count }
  }

  /// The clusters of cities: `nanjing` stands for the two that lie there. Nil where a name is none of
  /// a city with clusters, or all is one cluster.
  private static func clustersOfCities(
    _ names: [String], _ atlas: Atlas
  ) throws(Failure) -> [Comparand]? {
    let groups = names.map { name -> [Cluster] in
      let cities = atlas.cities.filter { isCalled(name, $0.id.rawValue, $0.name) }.map(\.id)
      return atlas.clusters(upTo: .national25).filter { !Set(cities).isDisjoint(with: $0.cityIDs) }
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    var seen: Set<Cluster.ID> = []
    let ids = groups.joined().map(\.id).filter { seen.insert($0).inserted }
    guard ids.count > 1 else { return nil }
    guard ids.count <= 4 else {
      throw Failure(
        "\(ids.count.counted("cluster")) lie there; name two to four of them: \(ids.map(\.rawValue).joined(separator: ", "))",
        status: 2)
    }
    return ids.map { .cluster($0) }
  }

  private static func thing(
    _ name: String, _ kind: Comparand.Kind, _ atlas: Atlas, isExact: Bool
  ) -> Comparand? {
    if name == "median" || name == "中位数" { return .median(kind) }
    switch kind {
    case .cluster:
      if atlas.cluster(Cluster.ID(name)) != nil { return .cluster(Cluster.ID(name)) }
      if !isExact, case .found(let cluster) = atlas.resolve(name) { return .cluster(cluster.id) }
    case .province:
      let provinces = atlas.provinces.filter { $0.kind == .province }
      if let found = provinces.first(where: { isCalled(name, $0.id.rawValue, $0.name) }) {
        return .province(found.id)
      }
      if !isExact, case .found(let found) = Atlas.resolve(name, among: provinces) {
        return .province(found.id)
      }
    case .region:
      if atlas.region(Region.ID(name)) != nil { return .region(Region.ID(name)) }
    case .factor:
      if let found = atlas.topics.first(where: { isCalled(name, $0.id.rawValue, $0.short) }) {
        return .factor(found.id)
      }
      if !isExact, case .found(let found) = Atlas.resolve(name, among: atlas.topics) {
        return .factor(found.id)
      }
    }
    return nil
  }

  private static func isCalled(_ word: String, _ id: String, _ name: Bilingual) -> Bool {
    let wanted = TextMatch.fold(word)
    return word == id || [name.english, name.chinese].map(TextMatch.fold).contains(wanted)
  }

  /// Each name by itself; the comparison refuses things of several kinds in words.
  private static func mixed(_ names: [String], _ atlas: Atlas) throws(Failure) -> [Comparand] {
    try names.map { name throws(Failure) in
      for isExact in [true, false] {
        for kind in Comparand.Kind.allCases {
          if let found = thing(name, kind, atlas, isExact: isExact) { return found }
        }
      }
      return .cluster(try Naming.cluster(name, in: atlas).id)
    }
  }
}
