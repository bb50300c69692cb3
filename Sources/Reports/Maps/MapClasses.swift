internal import ClusterAtlas
internal import Drawing

/// Provinces in classes: by region, or by the number of clusters.
struct MapClasses {
  let names: [Bilingual]
  /// A letter a class, so that it can be read without colour.
  private let letters: [String]
  private var numbers: [Province.ID: Int] = [:]
  /// The classes are steps of a quantity, and not kinds.
  let isRamp: Bool

  static func style(_ number: Int) -> Style {
    [
      Style(.series1), Style(.series2), Style(.series3), Style(.series4), Style(.series5),
      Style(.series6),
    ][number % 6]
  }

  func letter(_ number: Int) -> String {
    letters.indices.contains(number) ? letters[number] : String(number + 1)
  }

  func fill(_ number: Int) -> AreaFill {
    guard isRamp else { return .kind(number, letter: letter(number)) }
    var fill = AreaFill.shade(number, of: names.count)
    fill.letter = letter(number)
    return fill
  }

  init(colouring: MapChoices.Colouring, atlas: Atlas) {
    isRamp = colouring == .clusters
    switch colouring {
    case .none: (names, letters) = ([], [])
    case .overlay(let id):
      let areas = AreaClasses(overlay: id, atlas: atlas)
      (names, letters, numbers) = (areas.names, areas.letters, areas.numbers)
    case .regions(let grouping):
      let regions = atlas.regions(in: grouping)
      names = regions.map(\.name)
      letters = names.map { String($0[.english].prefix(1)) }
      for province in atlas.provinces {
        let region = atlas.region(of: province.id, in: grouping)
        numbers[province.id] = regions.firstIndex { $0.id == region?.id }
      }
    case .clusters:
      names = [
        Bilingual("1 cluster", "1 个集群"), Bilingual("2", "2 个"), Bilingual("3 to 5", "3–5 个"),
        Bilingual("6 and more", "6 个及以上"),
      ]
      // The least number of each, with which its name begins.
      letters = ["1", "2", "3", "6"]
      var counts: [Province.ID: Int] = [:]
      for cluster in atlas.clusters(upTo: .national25) {
        for province in cluster.provinceIDs { counts[province, default: 0] += 1 }
      }
      for (province, count) in counts {
        numbers[province] = count > 5 ? 3 : count > 2 ? 2 : count - 1
      }
    }
  }

  func number(of province: Province.ID) -> Int? { numbers[province] }
}
