internal import Charts
internal import ClusterAtlas
internal import Drawing

/// Provinces as belt, cores and supports. A core comes before the belt, the belt before a support.
struct BeltClasses {
  private static let topic = "layout-belt-cores-supports"
  private(set) var names: [Bilingual] = []
  private(set) var letters: [String] = []
  private(set) var numbers: [Province.ID: Int] = [:]

  init(atlas: Atlas) {
    let parts = atlas.parts(of: Self.topic)
    names = parts.map(\.name)
    letters = parts.map(\.name.english).map { String($0.prefix(1)) }
    if parts.count == 6 { letters = ["o", "B", "Y", "G", "c", "w"] }
    for place in atlas.places(of: Self.topic) {
      guard let number = parts.firstIndex(where: { $0.id == place.partID }) else { continue }
      let before = numbers[place.provinceID]
      if before == nil || Self.rank(number) > before.map(Self.rank) ?? 0 {
        numbers[place.provinceID] = number
      }
    }
  }

  /// The first part is the belt, the next three are cores, the rest supports.
  private static func rank(_ number: Int) -> Int { number == 0 ? 1 : number < 4 ? 2 : 0 }
}

/// Places that an overlay marks.
struct MapMarks {
  struct Entry {
    var name: String
    var style: Style
  }

  struct Placed {
    var part: TopicPart.ID
    var cell: Point
    /// Nil where there is no room for it.
    var name: String?
    var nameX: Int
    var style: Style
  }

  private let language: Language
  private var places: [(place: TopicPlace, name: String, style: Style)] = []
  private(set) var legend: [Entry] = []

  init(colouring: MapChoices.Colouring, atlas: Atlas, language: Language) {
    self.language = language
    guard colouring == .modes || colouring == .table else { return }
    for (number, topic) in colouring.topics.compactMap(atlas.topic).enumerated() {
      add(topic, MapClasses.style(number + 1), atlas)
    }
  }

  init(topic: Topic, atlas: Atlas, language: Language) {
    self.language = language
    add(topic, .alert, atlas)
  }

  private mutating func add(_ topic: Topic, _ style: Style, _ atlas: Atlas) {
    legend.append(Entry(name: topic.short[language], style: style))
    for place in atlas.places(of: topic.id) where place.coordinate != nil {
      places.append((place, Self.name(of: place, atlas, language), style))
    }
  }

  private static func name(of place: TopicPlace, _ atlas: Atlas, _ language: Language) -> String {
    if let city = place.cityID.flatMap(atlas.city) {
      return String(city.name[language].prefix { $0 != "(" && $0 != "（" }.trimmingEnd)
    }
    let name = atlas.part(place.partID)?.name[language] ?? ""
    return String(name.prefix { !",:：，".contains($0) }.trimmingEnd)
  }

  /// The marks in a view; names are left out where they would run into each other.
  func placed(
    view: ProvinceMap.View, glyphs: GlyphSet, size: Size, avoiding covered: [Rect] = []
  ) -> [Placed] {
    let cells = places.map { entry -> Point? in
      guard let spot = entry.place.coordinate else { return nil }
      let dot = view.dot(.init(longitude: spot.longitude, latitude: spot.latitude))
      let cell = Point(
        x: Int((dot.x / Double(glyphs.dotsPerCell.x)).rounded(.down)),
        y: Int((dot.y / Double(glyphs.dotsPerCell.y)).rounded(.down)))
      return Rect(size).contains(cell) ? cell : nil
    }
    var taken = covered
    taken += cells.compactMap { $0.map { Rect(x: $0.x, y: $0.y, width: 1, height: 1) } }
    return zip(places, cells).compactMap { entry, cell in
      guard let cell else { return nil }
      let columns = TextWidth.columns(entry.name)
      // To the right first, as the sea is there; else to the left.
      let sides = [cell.x + 2, cell.x - columns - 1]
      let free = sides.first { x in
        let area = Rect(x: x, y: cell.y, width: columns, height: 1)
        return x >= 0 && x + columns <= size.width
          && !taken.contains { !$0.intersection(area).isEmpty }
      }
      if let free { taken.append(Rect(x: free, y: cell.y, width: columns, height: 1)) }
      return Placed(
        part: entry.place.partID, cell: cell, name: free == nil ? nil : entry.name,
        nameX: free ?? 0, style: entry.style)
    }
  }
}

extension Substring {
  /// Without spaces at the end.
  var trimmingEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
