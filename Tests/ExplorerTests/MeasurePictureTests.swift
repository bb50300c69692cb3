import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

@Suite("Pictures of the measures")
struct MeasurePictureTests {
  static let pictures = [
    Picture(name: "measures-80x24", keys: "5", size: "80x24"),
    Picture(name: "measures-120x40", keys: "5 j*2", size: "120x40"),
    Picture(name: "measures-200x60", keys: "5", size: "200x60"),
    Picture(name: "measures-50x20", keys: "5 enter", size: "50x20"),
    Picture(name: "measures-80x24-zh", keys: "5 j", size: "80x24", language: .chinese),
    Picture(name: "measures-80x24-ascii", keys: "5", size: "80x24", glyphs: .ascii, chinese: false),
    Picture(name: "measures-map", keys: "5 p left*18", size: "80x24"),
    Picture(name: "measures-map-120x40-zh", keys: "5 p", size: "120x40", language: .chinese),
    Picture(
      name: "measures-map-ascii", keys: "5 p o", size: "80x24", glyphs: .ascii, chinese: false),
    Picture(name: "measures-years", keys: "5 / \"theil\" enter v \"through\" enter", size: "80x24"),
    Picture(name: "measures-table", keys: "5 t", size: "80x24"),
    Picture(name: "measures-how", keys: "5 w", size: "80x24"),
    Picture(
      name: "measures-lq", keys: "5 O \"activities\" enter / \"location q\" enter", size: "80x24"),
    Picture(
      name: "measures-influence",
      keys: "5 O \"2020, eight\" enter / \"influence\" enter", size: "120x40"),
    Picture(name: "measures-moran", keys: "5 / \"moran\" enter", size: "80x24"),
    Picture(
      name: "measures-coupling-zh", keys: "5 O \"两系统\" enter / \"耦合\" enter t", size: "80x24",
      language: .chinese),
    Picture(name: "measures-misfit", keys: "5 G", size: "80x24"),
    Picture(name: "measures-data", keys: "5 O", size: "80x24"),
  ]

  @Test(arguments: pictures)
  func isAsRecorded(_ picture: Picture) throws {
    try picture.expectAsRecorded()
  }
}
