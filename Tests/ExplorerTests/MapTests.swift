import ClusterAtlas
import Drawing
import Foundation
@testable import Reports
import Testing

@testable import Explorer

@Suite("Maps with overlays")
struct MapTests {
  static let overlays: [MapChoices.Colouring] = [
    .none, .overlay("belt"), .overlay("modes"), .overlay("table"),
  ]

  private func session(
    _ colouring: MapChoices.Colouring, _ size: Size, language: Language = .english
  ) throws -> Session {
    var session = Session(atlas: try Atlas.builtIn(), size: size, language: language)
    session.clusters.map.colouring = colouring
    return session
  }

  /// The legend stands at the lower left; no name of the map runs into it.
  @Test(arguments: overlays + [.regions("three"), .regions("four"), .clusters])
  func theLegendIsWhole(_ colouring: MapChoices.Colouring) throws {
    for size in [Size(width: 60, height: 20), Size(width: 80, height: 24)] {
      for language in Language.allCases {
        let session = try session(colouring, size, language: language)
        let text = PlainText.encode(
          MapDrawing.picture(
            of: session.clusters.scene(session.context), size: size, appearance: Appearance()))
        let legend = MapLegend(colouring: colouring, atlas: session.atlas, language: language)
        for line in legend.lines where line.mark != "?" {
          let rows = text.split(separator: "\n").filter { $0.contains(" \(line.name)") }
          let hasMark = rows.contains { $0.prefix(8).contains(line.mark) }
          #expect(hasMark, "\(colouring) \(size) \(line.name)")
        }
      }
    }
  }

  @Test(arguments: overlays)
  func theDrawnMapHasTheClustersOfTheList(_ colouring: MapChoices.Colouring) throws {
    let session = try session(colouring, Size(width: 80, height: 30))
    let drawings = Drawings(atlas: session.atlas, language: .english)
    let svg = drawings.map(
      of: session.clusters.scene(session.context), size: Size(width: 80, height: 30)
    ).svg
    let signs = ["●", "■", "▲", "▼", "○", "×"] + (2...9).map(String.init)
    let dots = signs.reduce(0) { $0 + svg.components(separatedBy: ">\($1)<").count - 1 }
    #expect(dots >= 15)
    #expect(svg.contains(">◆<"))
    #expect(svg.contains(session.clusters.selected?.short.english ?? "-"))
  }

  /// Every cluster with a place is on the map: by itself, beside those of its city, or counted.
  @Test(arguments: [
    Size(width: 37, height: 9), Size(width: 80, height: 24), Size(width: 118, height: 36),
  ])
  func noClusterIsHiddenByAnother(_ size: Size) throws {
    for zoom in [0, 1, 2] {
      var session = try session(.none, Size(width: 120, height: 40))
      session.clusters.map.zoom = zoom
      let scene = session.clusters.scene(session.context)
      let view = MapPane.view(
        MapPane.map(of: session.atlas), Raster(cells: size, resolution: .braille), scene.choices,
        scene.selected)
      let places = MapPlaces(scene, view: view, glyphs: .braille, size: size)
      let inside = scene.clusters.filter { cluster in
        cluster.coordinate.map { Rect(size).contains(MapCover.cell($0, view, .braille)) } ?? false
      }
      let others = places.dots.reduce(0) { $0 + $1.count }
      let chosen =
        places.chosen == nil ? 0 : scene.selected.map { places.together(with: $0.id) }?.count ?? 0
      let shown = Set(places.dots.map(\.cell) + (places.chosen.map { [$0.cell] } ?? []))
      #expect(shown.count == places.dots.count + (places.chosen == nil ? 0 : 1))
      let counted =
        scene.selected.map { selected in
          places.dots.contains {
            $0.id != selected.id && places.together(with: selected.id).map(\.id).contains($0.id)
          }
        } ?? false
      #expect(others + (counted || chosen == 0 ? min(1, chosen) : chosen) == inside.count)
      if zoom == 0 { #expect(inside.count == 25) }
    }
  }

  /// Two counts side by side would be read as one number.
  @Test(arguments: ["clusters", "clusters list 45", "clusters list 80", "clusters list 80 map"])
  func countsDoNotAdjoin(_ line: String) throws {
    var session = try session(.none, Size(width: 120, height: 40))
    session.go(to: line)
    for size in [(24, 8), (37, 9), (46, 16), (60, 20), (80, 24), (118, 36), (198, 56)] {
      let size = Size(width: size.0, height: size.1)
      for step in 0..<12 {
        session.clusters.map.zoom = step % 3
        for event in try KeyScript.events("down") { _ = session.handle(event) }
        let scene = session.clusters.scene(session.context)
        let view = MapPane.view(
          MapPane.map(of: session.atlas), Raster(cells: size, resolution: .braille),
          scene.choices, scene.selected)
        let places = MapPlaces(scene, view: view, glyphs: .braille, size: size)
        let numbers = Set(places.dots.filter(\.isNumber).map(\.cell))
        let joined = numbers.filter { numbers.contains(Point(x: $0.x + 1, y: $0.y)) }
        #expect(joined.isEmpty, "\(size) \(step)")
      }
    }
  }

  @Test func namesOfAMapDoNotRunIntoEachOther() throws {
    for (zoom, language) in [(0, Language.english), (1, .chinese), (2, .english)] {
      var session = try session(.none, Size(width: 120, height: 40), language: language)
      session.clusters.map.zoom = zoom
      let size = Size(width: 118, height: 36)
      let scene = session.clusters.scene(session.context)
      let view = MapPane.view(
        MapPane.map(of: session.atlas), Raster(cells: size, resolution: .braille), scene.choices,
        scene.selected)
      let places = MapPlaces(scene, view: view, glyphs: .braille, size: size)
      #expect(places.labels.count > 8, "\(zoom)")
      var taken = Set(places.dots.map(\.cell))
      let chosen = try #require(places.chosen)
      let own = try #require(chosen.place(of: [chosen.name], in: size, avoiding: []))
      for x in own.x..<own.x + TextWidth.columns(own.name) {
        #expect(!taken.contains(Point(x: x, y: chosen.cell.y)), "\(own.name)")
      }
      for label in places.labels {
        for x in label.cell.x..<label.cell.x + TextWidth.columns(label.text) {
          #expect(taken.insert(Point(x: x, y: label.cell.y)).inserted, "\(label.text)")
        }
      }
      if zoom == 1 { #expect(places.labels.contains { $0.text == "江苏" || $0.text == "广东" }) }
    }
  }

  /// The places of an overlay have their names, and those of the clusters keep off them.
  @Test(arguments: [MapChoices.Colouring.overlay("modes"), .overlay("table")], Language.allCases)
  func namesOfAnOverlayAreWhole(
    _ colouring: MapChoices.Colouring, _ language: Language
  ) throws {
    for size in [Size(width: 80, height: 22), Size(width: 118, height: 36)] {
      let session = try session(colouring, size, language: language)
      let scene = session.clusters.scene(session.context)
      var pane = MapPane()
      pane.settle(scene, size: size, appearance: Appearance())
      var drawing = MapDrawing(scene, pane, in: Rect(size))
      var canvas = Canvas(size: size)
      drawing.draw(on: &canvas)
      var taken = Set(drawing.marks.flatMap(\.areas).flatMap(Self.cells))
      #expect(drawing.marks.contains { $0.name != nil })
      for label in try #require(drawing.places).labels {
        let area = Rect(
          x: label.cell.x, y: label.cell.y, width: TextWidth.columns(label.text), height: 1)
        for cell in Self.cells(area) {
          #expect(taken.insert(cell).inserted, "\(size) \(label.text)")
        }
      }
    }
  }

  private static func cells(_ area: Rect) -> [Point] {
    (area.x..<area.maxX).map { Point(x: $0, y: area.y) }
  }

  /// Where the legend lies over outlines a column stays free behind its words.
  @Test(arguments: [40, 60, 80], Language.allCases)
  func theLegendDoesNotTouchTheMap(_ columns: Int, _ language: Language) throws {
    let size = Size(width: columns, height: 22)
    for zoom in 0...3 {
      var session = try session(.none, size, language: language)
      session.clusters.map.zoom = zoom
      let scene = session.clusters.scene(session.context)
      var pane = MapPane()
      pane.settle(scene, size: size, appearance: Appearance())
      let counts = pane.groups?.fieldCounts ?? []
      let text = PlainText.encode(
        MapDrawing.picture(of: scene, size: size, appearance: Appearance()))
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      for field in MapPlaces.fields(scene, counts) {
        let words = field.sign + " " + field.name
        guard let row = rows.first(where: { $0.hasPrefix(words) }) else { continue }
        #expect(row.dropFirst(words.count).first ?? " " == " ", "\(zoom) \(row)")
      }
    }
  }

  @Test func areasAreFilledAndSaidWithoutColour() throws {
    for (appearance, isFilled) in [
      (Appearance(fillsAreas: true), "▀"), (Appearance(), "▒"), (Appearance(glyphs: .ascii), "3"),
      (Appearance(glyphs: .octants, fillsAreas: true), "█"),
      (Appearance(theme: .plain, fillsAreas: true), "▒"),
    ] {
      let text = try screen("5 p", size: "120x40", appearance: appearance)
      #expect(text.contains(isFilled), "\(appearance.areas)")
      for digit in 1...5 { #expect(text.contains("\(digit) from ")) }
    }
  }

  @Test func inASmallDiamondNamesAreWholeWords() throws {
    let text = try screen("2 right", size: "40x10")
    #expect(text.contains("Strategy  ") && text.contains("Demand  "))
    #expect(!text.contains("…"))
    #expect(try !screen("2 right", size: "40x10", language: .chinese).contains("…"))
  }
}
