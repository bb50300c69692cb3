/// What a name that a person typed stands for.
public enum NameResolution<Item: Sendable>: Sendable {
  /// One thing.
  case found(Item)
  /// Several things, in the order of the package: the person must say which.
  case ambiguous([Item])
  /// Nothing.
  case none

  init(_ items: [Item]) {
    switch items.count {
    case 0: self = .none
    case 1: self = .found(items[0])
    default: self = .ambiguous(items)
    }
  }
}

extension NameResolution: Equatable where Item: Equatable {}

extension Atlas {
  /// The cluster that a name stands for: its identifier, its name or short name in English,
  /// Chinese, pinyin or initials, the name of its city, the beginning of one of these, or what a
  /// search finds; the first of these that fits anything counts. O(clusters).
  ///
  ///     atlas.resolve("hefei")  // .found(the cluster of Hefei) or .ambiguous, by list
  public func resolve(
    _ name: String, upTo list: Cluster.List = .round2024
  ) -> NameResolution<Cluster> {
    let clusters = clusters(upTo: list)
    let direct = Self.resolve(name, among: clusters, byPrefix: false)
    guard case .none = direct else { return direct }
    let inCity = clusters.filter { isCity(name, of: $0) }
    guard inCity.isEmpty else { return NameResolution(inCity) }
    let beginning = Self.resolve(name, among: clusters)
    if case .none = beginning { return NameResolution(found(name, among: clusters)) }
    return beginning
  }

  /// The thing that a name stands for: its identifier, else its name or short name in English or
  /// Chinese, else one in pinyin or initials, else the beginning of one of these. O(things).
  ///
  ///     Atlas.resolve("anh", among: atlas.provinces)  // .found(Anhui)
  public static func resolve<Item: Named>(
    _ name: String, among items: [Item]
  ) -> NameResolution<Item> {
    resolve(name, among: items, byPrefix: true)
  }

  private static func resolve<Item: Named>(
    _ name: String, among items: [Item], byPrefix: Bool
  ) -> NameResolution<Item> {
    if let item = items.first(where: { $0.id.rawValue == name }) { return .found(item) }
    let wanted = TextMatch.fold(name)
    guard !wanted.isEmpty else { return .none }
    let called = items.filter { $0.foldedNames.contains(wanted) }
    guard called.isEmpty else { return NameResolution(called) }
    let spelled = items.filter { $0.foldedSpellings.contains(wanted) }
    guard spelled.isEmpty, byPrefix else { return NameResolution(spelled) }
    return NameResolution(
      items.filter { item in
        (item.foldedNames + item.foldedSpellings).contains { $0.hasPrefix(wanted) }
      })
  }

  private func isCity(_ name: String, of cluster: Cluster) -> Bool {
    let wanted = TextMatch.fold(name)
    return cluster.cityIDs.compactMap(city).contains { city in
      (city.foldedNames + city.foldedSpellings).contains(wanted)
    }
  }

  private func found(_ name: String, among clusters: [Cluster]) -> [Cluster] {
    let found = searchIndex.ids(name)
    return TextMatch.fold(name).isEmpty ? [] : clusters.filter { found.contains($0.id) }
  }
}

extension Named {
  /// What it is called, folded.
  fileprivate var foldedNames: [String] {
    var names = [id.rawValue, name.english, name.chinese, short.english, short.chinese]
    if let province = self as? Province { names.append(province.fullNameChinese) }
    return names.map(TextMatch.fold).filter { !$0.isEmpty }
  }

  /// How its Chinese names are spelled, folded.
  fileprivate var foldedSpellings: [String] {
    var names = [pinyin, initials]
    if let cluster = self as? Cluster { names += [cluster.namePinyin, cluster.nameInitials] }
    return names.map(TextMatch.fold).filter { !$0.isEmpty }
  }
}
