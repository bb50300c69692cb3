import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

@Suite("Pictures of the diamond and the topics")
struct IdeaPictureTests {
  static let pictures = [
    Picture(name: "diamond-80x24", keys: "2 down up down", size: "80x24"),
    Picture(name: "diamond-120x40", keys: "2 down up down", size: "120x40"),
    Picture(name: "diamond-200x60", keys: "2 down up down", size: "200x60"),
    Picture(name: "diamond-60x34", keys: "2 right", size: "60x34"),
    Picture(name: "diamond-50x20", keys: "2 right", size: "50x20"),
    Picture(name: "diamond-40x10", keys: "2 right", size: "40x10"),
    Picture(name: "diamond-80x24-zh", keys: "2 right ] down", size: "80x24", language: .chinese),
    Picture(name: "diamond-120x40-zh", keys: "2 right", size: "120x40", language: .chinese),
    Picture(
      name: "diamond-80x24-ascii", keys: "2 right", size: "80x24", glyphs: .ascii, chinese: false),
    Picture(name: "diamond-cluster", keys: "2 a \"hefei\" enter esc", size: "80x24"),
    Picture(
      name: "diamond-cluster-ascii", keys: "2 a \"wuxi\" enter esc right", size: "80x24",
      glyphs: .ascii, chinese: false),
    Picture(
      name: "diamond-pair-50x20",
      keys: "2 a \"hefei\" enter ctrl-u \"nanjing soft\" enter esc", size: "50x20"),
    Picture(
      name: "diamond-pair",
      keys: "2 a \"hefei\" enter ctrl-u \"nanjing soft\" enter esc right enter",
      size: "80x24"),
    Picture(
      name: "diamond-balance", keys: "2 v \"balance\" enter + + + down + right + +", size: "80x24"),
    Picture(
      name: "diamond-balance-120x40", keys: "2 v \"balance\" enter + + + down + right + +",
      size: "120x40"),
    Picture(name: "diamond-walk", keys: "2 space*3", size: "80x24"),
    Picture(name: "diamond-walk-zh", keys: "2 space*7", size: "80x24", language: .chinese),
    Picture(name: "topics-80x24", keys: "4", size: "80x24"),
    Picture(name: "topics-80x24-ascii", keys: "4", size: "80x24", glyphs: .ascii, chinese: false),
    Picture(name: "topics-50x20", keys: "4", size: "50x20"),
    Picture(
      name: "topics-cycle", keys: ": \"Derivative expansion\" enter down down enter", size: "80x24"),
    Picture(
      name: "topics-cycle-zh", keys: ": \"衍生拓展\" enter down down enter", size: "80x24",
      language: .chinese),
    Picture(
      name: "topics-cycle-ascii", keys: ": \"Derivative expansion\" enter", size: "80x24",
      glyphs: .ascii, chinese: false),
    Picture(name: "topics-path-120x40", keys: ": \"Point, line\" enter", size: "120x40"),
    Picture(name: "topics-matrix-120x40", keys: ": \"Four paths\" enter", size: "120x40"),
    Picture(name: "topics-unit", keys: ": \"Extension manu\" enter down enter", size: "80x24"),
    Picture(name: "topics-city", keys: ": \"General law\" enter", size: "80x24"),
    Picture(name: "topics-circle", keys: ": \"Lack of core\" enter", size: "80x24"),
    Picture(
      name: "topics-belt-120x40-zh", keys: ": \"一带三核\" enter", size: "120x40", language: .chinese),
    Picture(name: "topics-modes", keys: ": \"Professional rad\" enter", size: "80x24"),
    Picture(name: "topics-table", keys: ": \"Eleven major\" enter pgdn pgdn", size: "80x24"),
    Picture(name: "map-belt-120x40", keys: "o \"cores\" enter tab tab z", size: "120x40"),
    Picture(name: "map-modes-120x40", keys: "o \"modes\" enter tab tab z", size: "120x40"),
    Picture(name: "map-table-120x40", keys: "o \"Major\" enter tab tab z", size: "120x40"),
  ]

  @Test(arguments: pictures)
  func isAsRecorded(_ picture: Picture) throws {
    try picture.expectAsRecorded()
  }
}
