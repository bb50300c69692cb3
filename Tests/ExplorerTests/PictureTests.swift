import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

@Suite("Pictures of the clusters screen")
struct PictureTests {
  static let pictures = [
    Picture(name: "clusters-80x24", keys: "j*9", size: "80x24"),
    Picture(name: "clusters-120x40", keys: "j*9", size: "120x40"),
    Picture(name: "clusters-200x60", keys: "j*9", size: "200x60"),
    Picture(name: "clusters-60x20", keys: "j*9", size: "60x20"),
    Picture(name: "clusters-50x32", keys: "j*9", size: "50x32"),
    Picture(name: "clusters-40x10-page", keys: "j*9 enter", size: "40x10"),
    Picture(name: "clusters-80x24-zh", keys: "j*9", size: "80x24", language: .chinese),
    Picture(name: "clusters-79x24-zh", keys: "j*9", size: "79x24", language: .chinese),
    Picture(
      name: "clusters-80x24-ascii", keys: "j*9", size: "80x24", glyphs: .ascii, chinese: false),
    Picture(name: "clusters-80x24-blocks", keys: "j*9", size: "80x24", glyphs: .blocks),
    Picture(name: "later-lists", keys: "v enter v enter end", size: "120x40"),
    Picture(name: "filtered", keys: "f \"jiangsu\" enter esc s \"output\" enter", size: "120x40"),
    Picture(name: "filters", keys: "f", size: "80x24"),
    Picture(name: "palette", keys: ": \"hef\"", size: "80x24"),
    Picture(name: "help", keys: "?", size: "80x24"),
    Picture(name: "search", keys: "/ \"xian\"", size: "80x24"),
    Picture(name: "source", keys: "j*9 enter j*5 enter", size: "80x24"),
    Picture(name: "map-regions", keys: "j*9 o \"four\" enter", size: "120x40"),
    Picture(name: "map-near", keys: "j*9 tab tab z z + +", size: "80x24"),
    Picture(name: "too-small", keys: "", size: "20x5"),
  ]

  @Test(arguments: pictures)
  func isAsRecorded(_ picture: Picture) throws {
    try picture.expectAsRecorded()
  }
}
