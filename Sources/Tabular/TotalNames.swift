/// Names of rows that add up the other rows, or average them.
enum TotalNames {
  /// In small letters.
  private static let names = [
    "total", "totals", "grand total", "grand totals", "subtotal", "sub-total", "sub total", "sum",
    "overall", "all", "all regions", "all provinces", "all states", "all countries", "all sectors",
    "all industries", "all items", "all ages", "all persons", "world", "whole country",
    "national total", "country total", "national average", "average", "insgesamt", "gesamt",
    "summe",
    "ensemble", "合计", "总计", "總計", "合計", "小计", "共计", "总和", "全国", "全國", "全省", "全市", "全区", "全部",
    "平均", "平均值", "全国平均", "合 计", "总 计", "全 国", "小 计", "合　计", "总　计", "全　国",
  ].map { Array($0.utf8) }
  private static let beginnings = ["total ", "total,", "total:", "total-", "totals "].map {
    Array($0.utf8)
  }
  private static let ends = ["合计", "总计", "小计", "合計", "總計"].map { Array($0.utf8) }

  /// The first letters of all names, a bit each from a: a, c, e, g, i, n, o, s, t, w.
  @inline(__always)
  static var firstLetters: UInt32 { 0x4c6155 }

  private static let byFirst: [[[UInt8]]] = {
    var table = Array(repeating: [[UInt8]](), count: 256)
    for name in names { table[Int(name[0])].append(name) }
    return table
  }()

  /// Whether a cell has such a name. O(its length).
  static func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, cell.count >= 3, cell.count <= 64 else { return false }
    let candidates = byFirst[Int(small(first))]
    if first < 0x80 {
      guard !candidates.isEmpty else { return false }
      return candidates.contains { isSame(cell, $0) }
        || small(first) == UInt8(ascii: "t") && beginnings.contains { begins(cell, $0) }
    }
    return candidates.contains { isSame(cell, $0) }
      || ends.contains { cell.count > $0.count && ends(cell, $0) }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isSame(_ cell: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    begins(cell, name) && cell.dropFirst(name.count).allSatisfy { [0x20, 0x3A, 0x2A].contains($0) }
  }

  private static func begins(_ cell: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    cell.count >= name.count && name.indices.allSatisfy { small(cell[$0]) == name[$0] }
  }

  private static func ends(_ cell: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    cell.suffix(name.count).elementsEqual(name)
  }

  static func contains(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { contains($0) }
  }
}
