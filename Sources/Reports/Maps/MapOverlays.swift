internal import Charts
internal import ClusterAtlas
internal import Drawing

/// Provinces as the areas of an overlay. Of several areas the one of the highest rank counts, of
/// those the first.
struct AreaClasses {
  let names: [Bilingual]
  let letters: [String]
  private(set) var numbers: [Province.ID: Int] = [:]

  init(overlay: MapOverlay.ID, atlas: Atlas) {
    let areas = atlas.areas(of: overlay)
    names = areas.map { area in
      atlas.part(area.partID)?.name ?? Bilingual(area.partID.rawValue, area.partID.rawValue)
    }
    letters = areas.map(\.letter)
    for place in atlas.topicIDs(of: overlay).flatMap(atlas.places) {
      guard let number = areas.firstIndex(where: { $0.partID == place.partID }) else { continue }
      let before = numbers[place.provinceID].map { areas[$0].rank }
      if before.map({ areas[number].rank > $0 }) ?? true { numbers[place.provinceID] = number }
    }
  }
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

    /// What it takes of the map.
    var areas: [Rect] {
      let sign = Rect(x: cell.x, y: cell.y, width: 1, height: 1)
      guard let name else { return [sign] }
      return [sign, Rect(x: nameX, y: cell.y, width: TextWidth.columns(name), height: 1)]
    }
  }

  private let language: Language
  private var places: [(place: TopicPlace, name: String, style: Style)] = []
  private(set) var legend: [Entry] = []

  init(colouring: MapChoices.Colouring, atlas: Atlas, language: Language) {
    self.language = language
    guard case .overlay(let id) = colouring, atlas.overlay(id)?.kind == .places else { return }
    for (number, topic) in atlas.topicIDs(of: id).compactMap(atlas.topic).enumerated() {
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
        x: Int(bounded: (dot.x / Double(glyphs.dotsPerCell.x)).rounded(.down)),
        y: Int(bounded: (dot.y / Double(glyphs.dotsPerCell.y)).rounded(.down)))
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
