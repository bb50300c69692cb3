/// Collects the texts of clusters, and those of what they share once each.
struct SearchIndexBuilder {
  private let atlas: Atlas
  private(set) var pool = SearchPool()
  /// The slots of each shared thing.
  private(set) var shared: [Range<Int>] = []
  /// The number of each shared thing, by its kind and identifier.
  private var numbers: [String: Int] = [:]

  private enum Weight {
    static let short = 60
    static let city = 50
    static let name = 40
    static let province = 30
    static let field = 10
    static let enterprise = 0
  }

  init(atlas: Atlas) {
    self.atlas = atlas
  }

  /// Adds a cluster's own texts and returns their slots.
  mutating func addTexts(of cluster: Cluster) -> Range<Int> {
    let start = pool.slots.count
    add(
      cluster.short, pinyin: cluster.pinyin, weight: Weight.short, as: SearchedText.short)
    add(cluster.name, pinyin: cluster.namePinyin, weight: Weight.name, as: SearchedText.name)
    return start..<pool.slots.count
  }

  /// The numbers of what a cluster shares with others, added when new.
  mutating func shared(of cluster: Cluster) -> [Int] {
    var found: [Int] = []
    for city in cluster.cityIDs.compactMap(atlas.city) {
      found.append(number(of: city, "city", Weight.city) { .city(city.id, $0) })
    }
    for province in cluster.provinceIDs.compactMap(atlas.province) {
      found.append(number(of: province, "province", Weight.province) { .province(province.id, $0) })
    }
    if let field = cluster.fieldID.flatMap(atlas.field) {
      found.append(number(of: field, "field", Weight.field, as: SearchedText.field))
    }
    for enterprise in atlas.presences(in: cluster.id).map(\.enterpriseID) {
      guard let enterprise = atlas.enterprise(enterprise) else { continue }
      found.append(
        number(of: enterprise, "enterprise", Weight.enterprise) { .enterprise(enterprise.id, $0) })
    }
    return found
  }

  /// The number of a shared thing; its texts are added when it is new.
  private mutating func number(
    of thing: some Named, _ kind: String, _ weight: Int, as text: (Language) -> SearchedText
  ) -> Int {
    let key = kind + "/" + thing.id
    if let number = numbers[key] { return number }
    let start = pool.slots.count
    add(thing.name, pinyin: thing.pinyin, weight: weight, as: text)
    shared.append(start..<pool.slots.count)
    numbers[key] = shared.count - 1
    return shared.count - 1
  }

  private mutating func add(
    _ name: Bilingual, pinyin: String, weight: Int, as text: (Language) -> SearchedText
  ) {
    pool.add(name.english, as: text(.english), weight: weight)
    pool.add(name.chinese, as: text(.chinese), weight: weight)
    pool.add(pinyin: pinyin, of: name.chinese, as: text(.chinese), weight: weight)
  }
}
