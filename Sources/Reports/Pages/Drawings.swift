internal import Charts
package import ClusterAtlas
package import Drawing

/// The drawings of the explorer by themselves: in cells, and as pictures of real lines.
package struct Drawings: Sendable {
  /// A drawing in both forms.
  package struct Picture: Sendable {
    package var canvas: Canvas
    package var svg: String
  }

  private let atlas: Atlas
  private let language: Language
  private let appearance: Appearance

  package init(atlas: Atlas, language: Language, appearance: Appearance = Appearance()) {
    self.atlas = atlas
    self.language = language
    self.appearance = appearance
  }

  /// The diamond of all clusters, of one or of two; with polygons of scores, from 0 to 1 by factor,
  /// in the order of the clusters.
  package func diamond(
    of clusters: [Cluster.ID], scores: [[Topic.ID: Double]] = [], size: Size
  ) -> Picture {
    let nodes = DiamondNodes(atlas: atlas, language: language)
    var figure = DiamondFigure(nodes: nodes.nodes(of: clusters))
    figure.scores = scores.enumerated().map { number, shares in
      (
        DiamondNodes.lengths(shares),
        clusters.count > 1 ? DiamondNodes.style(number) : Style(.alert)
      )
    }
    return picture(nodes.sketch(figure, of: clusters, size: size), "diamond")
  }

  /// The drawing of a topic, nil when it has none.
  package func topic(_ id: Topic.ID, part: TopicPart.ID? = nil, width: Int) -> Picture? {
    TopicFigure(atlas: atlas, language: language, glyphs: appearance.glyphs)
      .sketch(of: id, width: width, chosen: part).map { picture($0, id.rawValue) }
  }

  /// The map of screen 1 with its overlay, and what its letters and marks mean below it.
  package func map(of scene: MapScene, size: Size) -> Picture {
    let colouring = scene.choices.colouring
    var legend = MapLegend(colouring: colouring, atlas: atlas, language: language).lines
    if colouring == .none {
      legend = MapPlaces.fields(scene, MapGroups.counts(of: scene.clusters)).map {
        ($0.sign, $0.name, $0.style)
      }
    }
    let credit = atlas.about.mapCredit[language]
    if !credit.isEmpty { legend.append(("", credit, .dim)) }
    let map = MapFigure(atlas: atlas, language: language, glyphs: appearance.glyphs)
    let inner = Size(width: size.width, height: max(4, size.height - legend.count))
    var sketch = map.sketch(of: scene, size: inner).grown(to: size)
    sketch.panel(Rect(x: 0, y: inner.height, width: size.width, height: legend.count), .none)
    let classes = MapClasses(colouring: colouring, atlas: atlas)
    for (row, line) in legend.enumerated() {
      let y = inner.height + row
      if row < classes.names.count {
        let ground = classes.fill(row).ground
        sketch.panel(Rect(x: 0, y: y, width: 2, height: 1), ground)
        sketch.label(line.mark, x: 0, y: y, Style(ground.writing, on: ground))
      } else {
        sketch.label(line.mark, x: 0, y: y, line.style)
      }
      sketch.label(line.name, x: 3, y: y, .dim)
    }
    return picture(sketch, "map")
  }

  private func picture(_ sketch: Sketch, _ title: String) -> Picture {
    var canvas = Canvas(size: sketch.size)
    sketch.draw(
      on: &canvas, at: Point(x: 0, y: 0), glyphs: appearance.glyphs, areas: appearance.areas)
    return Picture(
      canvas: canvas, svg: sketch.svg(theme: appearance.theme, title: "jiqun: " + title))
  }

  /// The diamond in words: how the factors act on each other, or what was found of the clusters.
  package func diamondPage(of clusters: [Cluster.ID], width: Int, abilities: Abilities) -> Document
  {
    let writer = PageWriter(
      atlas: atlas, language: language, width: width, appearance: appearance, abilities: abilities)
    return DiamondPage(writer: writer).whole(of: clusters)
  }
}

/// What the letters and marks of an overlay mean.
struct MapLegend {
  let lines: [(mark: String, name: String, style: Style)]

  init(colouring: MapChoices.Colouring, atlas: Atlas, language: Language) {
    let marks = MapMarks(colouring: colouring, atlas: atlas, language: language)
    let classes = MapClasses(colouring: colouring, atlas: atlas)
    var lines = classes.names.indices.map { number in
      (classes.letter(number), classes.names[number][language], MapClasses.style(number))
    }
    lines += marks.legend.map { ("▲", $0.name, $0.style) }
    if case .overlay(let id) = colouring, let overlay = atlas.overlay(id), !overlay.doubt.isEmpty {
      lines.append(("?", overlay.doubt[language], .alert))
    }
    self.lines = lines
  }
}
