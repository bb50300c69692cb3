import ClusterAtlas
import Drawing
import Foundation
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
            of: session.clusters.scene(session.context), size: size, glyphs: .braille))
        let legend = MapLegend(colouring: colouring, atlas: session.atlas, language: language)
        for line in legend.lines where line.mark != "?" {
          #expect(text.contains("\n\(line.mark) \(line.name)"), "\(colouring) \(size) \(line.name)")
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
    let dots = svg.components(separatedBy: ">•<").count - 1
    #expect(dots >= 15)
    #expect(svg.contains(">◆<"))
    #expect(svg.contains(session.clusters.selected?.short.english ?? "-"))
  }

  @Test func inASmallDiamondNamesAreWholeWords() throws {
    let text = try screen("2 right", size: "40x10")
    #expect(text.contains("Strategy  ") && text.contains("Demand  "))
    #expect(!text.contains("…"))
    #expect(try !screen("2 right", size: "40x10", language: .chinese).contains("…"))
  }
}
