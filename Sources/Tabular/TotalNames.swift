/// Names of rows that add up the other rows, or average them.
package enum TotalNames {
  /// In small letters.
  static let names = [
    "total", "totals", "grand total", "grand totals", "subtotal", "sub-total", "sub total", "sum",
    "overall", "all", "all regions", "all provinces", "all states", "all countries", "all sectors",
    "all industries", "all items", "all ages", "all persons", "world", "whole country",
    "national total", "country total", "national average", "average", "insgesamt", "gesamt",
    "summe",
    "ensemble", "合计", "总计", "總計", "合計", "小计", "共计", "总和", "全国", "全國", "全省", "全市", "全区", "全部",
    "平均", "平均值", "全国平均", "合 计", "总 计", "全 国", "小 计", "合　计", "总　计", "全　国",
  ]
  private static let beginnings = ["total ", "total,", "total:", "total-", "totals "].map {
    Array($0.utf8)
  }
  private static let ends = ["合计", "总计", "小计", "合計", "總計"].map { Array($0.utf8) }

  /// Whether a cell may be such a name, by its first three letters; of Chinese its first or its last
  /// character. All names pass; most others do not.
  @inline(__always)
  static func mayBe(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count > 2, let base = cell.baseAddress else { return false }
    if cell.count > 6, base[cell.count &- 1] | 0x20 == 0x6C, endsInTotal(cell) { return true }
    let first = base[0]
    if first < 0x41 { return first == 0x20 || first == 0x2A || first == 0x09 }
    guard first >= 0x80 else {
      let (letter, next) = (UInt32(first | 0x20) &- 0x61, UInt32(base[1] | 0x20) &- 0x61)
      let third = UInt32(base[2] | 0x20) &- 0x61
      return letter < 26 && next < 26 && mayFollow(letter) & 1 << next != 0
        && third < 26 && mayBeThird(letter) & 1 << third != 0
    }
    return first < 0xE0 || isOfTotals(character(base))
      || isOfTotals(character(base + (cell.count &- 3)))
  }

  /// The second letters of all names behind a first one, a bit each from a.
  @inline(__always)
  private static func mayFollow(_ first: UInt32) -> UInt32 {
    switch first {
    case 0: 0x20_0800  // a: l, v
    case 2: 0x4000  // c: o
    case 4: 0x2000  // e: n
    case 6: 0x2_0010  // g: e, r
    case 8: 0x2000  // i: n
    case 13: 0x1  // n: a
    case 14: 0x20_0000  // o: v
    case 18: 0x10_0000  // s: u
    case 19: 0x4000  // t: o
    case 22: 0x4080  // w: h, o
    default: 0
    }
  }

  /// The third letters of all names with a first one.
  @inline(__always)
  private static func mayBeThird(_ first: UInt32) -> UInt32 {
    switch first {
    case 0: 0x810  // a: e, l
    case 2: 0x10_0000  // c: u
    case 4, 8: 0x4_0000  // e, i: s
    case 6: 0x4_0001  // g: a, s
    case 13, 19: 0x8_0000  // n, t: t
    case 14: 0x10  // o: e
    case 18: 0x1002  // s: b, m
    case 22: 0x2_4000  // w: o, r
    default: 0
    }
  }

  /// The three bytes of a Chinese character as a number.
  @inline(__always)
  private static func character(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(bytes[0]) &<< 16 | UInt32(bytes[1]) &<< 8 | UInt32(bytes[2])
  }

  /// Whether a name begins with a character or ends with it.
  @inline(__always)
  private static func isOfTotals(_ character: UInt32) -> Bool {
    switch character {
    case 0xE59088, 0xE680BB, 0xE7B8BD, 0xE5B08F, 0xE585B1, 0xE585A8, 0xE5B9B3, 0xE38080: true
    case 0xE8AEA1, 0xE8A888: true
    default: false
    }
  }

  /// As spreadsheets call what they add up: East Total.
  private static func endsInTotal(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count > 6 && cell.suffix(6).elementsEqual(" total".utf8) { small($0) == $1 }
  }

  private static let byFirst: [[[UInt8]]] = {
    var table = Array(repeating: [[UInt8]](), count: 256)
    for name in names.map({ Array($0.utf8) }) { table[Int(name[0])].append(name) }
    return table
  }()

  /// Whether a cell has such a name, spaces and stars around it or not. O(its length).
  static func contains(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = UnsafeBufferPointer(rebasing: cell[begin(cell)...])
    guard let first = name.first, name.count >= 3, name.count <= 64 else { return false }
    if endsInTotal(name) { return true }
    let candidates = byFirst[Int(small(first))]
    if first < 0x80 {
      guard !candidates.isEmpty else { return false }
      return candidates.contains { isSame(name, $0) }
        || small(first) == UInt8(ascii: "t") && beginnings.contains { begins(name, $0) }
    }
    return candidates.contains { isSame(name, $0) }
      || ends.contains { name.count > $0.count && ends(name, $0) }
  }

  /// Where a name begins behind spaces, wide ones too, and stars.
  private static func begin(_ cell: UnsafeBufferPointer<UInt8>) -> Int {
    var place = 0
    while place < cell.count {
      let byte = cell[place]
      if byte == 0x20 || byte == 0x09 || byte == 0x2A {
        place += 1
      } else if byte == 0xC2, place + 1 < cell.count, cell[place + 1] == 0xA0 {
        place += 2
      } else if byte == 0xE3, place + 2 < cell.count, cell[place + 1] == 0x80,
        cell[place + 2] == 0x80
      {
        place += 3
      } else {
        break
      }
    }
    return place
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

  package static func contains(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { contains($0) }
  }
}
