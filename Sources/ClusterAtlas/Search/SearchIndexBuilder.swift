/// Collects the texts of clusters, and those of what they share once each.
struct SearchIndexBuilder {
  private let atlas: Atlas
  private(set) var pool = SearchPool()
  /// The slots of each shared thing.
  private(set) var shared: [Range<Int>] = []
  private var numbers: [SearchedText: Int] = [:]

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
      found.append(number(of: city, weight: Weight.city) { .city(city.id, $0) })
    }
    for province in cluster.provinceIDs.compactMap(atlas.province) {
      found.append(number(of: province, weight: Weight.province) { .province(province.id, $0) })
    }
    if let field = cluster.fieldID.flatMap(atlas.field) {
      found.append(fieldNumber(of: field))
    }
    for enterprise in atlas.presences(in: cluster.id).map(\.enterpriseID) {
      guard let enterprise = atlas.enterprise(enterprise) else { continue }
      found.append(
        number(of: enterprise, weight: Weight.enterprise) { .enterprise(enterprise.id, $0) })
    }
    return found
  }

  private mutating func number(
    of thing: some Named, weight: Int, as text: (Language) -> SearchedText
  ) -> Int {
    number(for: text(.english)) { builder in
      builder.add(thing.name, pinyin: thing.pinyin, weight: weight, as: text)
    }
  }

  /// Fields share the case `.field`, so their own identifier tells them apart.
  private mutating func fieldNumber(of field: Field) -> Int {
    number(for: .enterprise("field " + field.id, .english)) { builder in
      builder.add(field.name, pinyin: "", weight: Weight.field, as: SearchedText.field)
    }
  }

  private mutating func number(
    for key: SearchedText, add: (inout SearchIndexBuilder) -> Void
  ) -> Int {
    if let number = numbers[key] { return number }
    let start = pool.slots.count
    add(&self)
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
