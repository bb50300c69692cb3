import Drawing
import Testing

@testable import Charts

@Suite struct SketchTests {
  private func text(_ sketch: Sketch, _ glyphs: GlyphSet = .braille) -> String {
    var canvas = Canvas(size: sketch.size)
    sketch.draw(on: &canvas, at: Point(x: 0, y: 0), glyphs: glyphs)
    return PlainText.encode(canvas)
  }

  private let diamond = DiamondFigure(
    nodes: [
      .init(id: "a", seat: .top, name: "Rivalry", short: "Rivalry", number: [.init("1", .accent)]),
      .init(id: "b", seat: .left, name: "Factors", short: "Factors"),
      .init(id: "c", seat: .right, name: "Demand", short: "Demand"),
      .init(id: "d", seat: .bottom, name: "Suppliers", short: "Suppliers"),
      .init(id: "e", seat: .outerTop, name: "Chance", short: "Chance"),
      .init(id: "f", seat: .outerBottom, name: "Government", short: "Government"),
    ], focus: "b", walked: ("a", "b"))

  @Test func `a line is dots in cells and a line in a picture`() {
    var sketch = Sketch(size: Size(width: 4, height: 1))
    sketch.line([.init(0, 0.5), .init(4, 0.5)], .accent)
    #expect(text(sketch, .ascii) == ".\u{2E}..\n" || text(sketch, .ascii).contains("...."))
    #expect(sketch.svg(theme: .dark, title: "t").contains("<polyline points=\"0,11 40,11\""))
  }

  @Test func `text in a picture is escaped`() {
    var sketch = Sketch(size: Size(width: 9, height: 1))
    sketch.label("<&>", x: 0, y: 0)
    #expect(sketch.svg(theme: .dark, title: "a & b").contains("&lt;&amp;&gt;"))
    #expect(sketch.svg(theme: .dark, title: "a & b").contains("<title>a &amp; b</title>"))
  }

  @Test func `the diamond has its six edges and eight more that are dashed`() {
    let sketch = diamond.sketch(size: Size(width: 50, height: 20))
    #expect(sketch.strokes.filter { !$0.isDashed }.count == 6)
    #expect(sketch.strokes.filter(\.isDashed).count == 8)
    #expect(sketch.strokes.filter(\.isHeavy).count == 1)
    #expect(Set(sketch.parts.map(\.part)) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func `the diamond at a small size`() {
    let picture = text(diamond.sketch(size: Size(width: 40, height: 12)), .ascii)
    for name in ["Rivalry  1", "Factors", "Demand", "Suppliers", "Chance", "Government"] {
      #expect(picture.contains(name), "\(picture)")
    }
  }

  @Test(arguments: [
    Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 7, height: 3),
  ])
  func `no size breaks a figure`(_ size: Size) {
    let part = FigurePart(id: "p", name: "名称 name", note: "note")
    let four = Array(repeating: part, count: 4)
    let figures = [
      diamond.sketch(size: size),
      StageCurve(.renewal, stages: [.init(id: "s", name: "集聚")], chosen: "s").sketch(size: size),
      StageCurve(.exhaustion, stages: [], chosen: nil).sketch(size: size),
      PathFigure(parts: four, chosen: "p").sketch(size: size),
      MatrixFigure(rows: ["投入", "产出"], parts: four).sketch(size: size),
      CapabilityFigure(units: ("甲", "乙"), flows: four, actions: four, chosen: "p").sketch(
        size: size),
      CircleFigure(parts: four, chosen: "p").sketch(size: size),
      BalanceFigure(
        pushing: [.init(id: "x", name: "x", weight: 5)],
        holding: [.init(id: "y", name: "y", weight: 0)]
      ).sketch(size: size),
      ShapeFigure(corners: [], most: 5).sketch(size: size),
    ]
    for figure in figures {
      _ = text(figure)
      _ = text(figure, .ascii)
      #expect(figure.svg(theme: .plain, title: "").hasSuffix("</svg>\n"))
    }
  }

  @Test func `angles are measured from the arrow`() {
    let seat = DiamondFigure.Seat.left
    #expect(seat.angle(to: .right, from: .right) < 1)
    #expect(abs(seat.angle(to: .top, from: .up) - 45) < 1)
    #expect(seat.angle(to: .outerTop, from: .up) < 10)
    #expect(seat.angle(to: .right, from: .left) > 179)
  }
}
