/// Files that are no tables of text, by their first bytes.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  case gzip, zstandard, bzip2, xz, excel, oldExcel, openDocument, zip, parquet, arrow, pdf, json
  case html, xml, latex, stata, spss, sas, r, sqlite, hdf5, image, binary
  /// Who is whose neighbour.
  case gal, gwt

  private static let marks: [(bytes: [UInt8], kind: FileKind)] = [
    ([0x1F, 0x8B], .gzip), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard), (Array("BZh".utf8), .bzip2),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz), (Array("PAR1".utf8), .parquet),
    (Array("ARROW1".utf8), .arrow), (Array("FEA1".utf8), .arrow), (Array("%PDF".utf8), .pdf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
    (Array("<stata_dta>".utf8), .stata), (Array("$FL2".utf8), .spss), (Array("$FL3".utf8), .spss),
    (Array("SAS".utf8) + [0], .sas), (Array("RDX".utf8), .r),
    (Array("SQLite format 3".utf8), .sqlite),
    ([0x89, 0x48, 0x44, 0x46], .hdf5), ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
  ]

  /// The kind of a file that begins with these bytes; nil for text.
  static func of(_ bytes: [UInt8]) -> FileKind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    if let known = marks.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
    // Stata before 13: release, byte order, 1, 0.
    if bytes.count > 3, (0x69...0x73).contains(bytes[0]), (1...2).contains(bytes[1]),
      bytes[2] == 1, bytes[3] == 0
    {
      return .stata
    }
    return text(bytes)
  }

  /// What a zip file holds, by the names in it.
  private static func archive(_ bytes: [UInt8]) -> FileKind {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self)
    if head.contains("opendocument.spreadsheet") { return .openDocument }
    let isExcel =
      head.contains("xl/") || head.contains("[Content_Types].xml") || head.contains("docProps/")
    return isExcel ? .excel : .zip
  }

  /// Text that is no table: JSON, HTML, XML.
  private static func text(_ bytes: [UInt8]) -> FileKind? {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = bytes.dropFirst(isMarked ? 3 : 0).prefix(1024)
      .drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let head = String(decoding: start.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self).lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<table") {
      return .html
    }
    if head.hasPrefix("<?xml") { return .xml }
    if head.hasPrefix("\\documentclass") || head.contains("\\begin{tabular") { return .latex }
    return isJSON(head) ? .json : nil
  }

  private static func isJSON(_ head: String) -> Bool {
    let rest = head.dropFirst().drop { $0.isWhitespace }
    guard let next = rest.first else { return false }
    if head.hasPrefix("{") { return next == "\"" || next == "}" }
    guard head.hasPrefix("[") else { return false }
    return "{[\"-0123456789".contains(next)
      || ["true", "false", "null"].contains { rest.hasPrefix($0) }
  }
}

/// The letters that were found out or said.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case gb18030
  case big5
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case eucKR = "euc-kr"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin2 = "iso-8859-2"
  case latin9 = "iso-8859-15"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case koi8r = "koi8-r"
  case macRoman = "macintosh"

  /// Other names they are known by.
  package init?(named name: String) {
    let other: [String: TextEncoding] = [
      "utf8": .utf8, "utf16": .utf16, "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030,
      "big-5": .big5, "cp950": .big5, "big5-hkscs": .big5, "sjis": .shiftJIS,
      "shift-jis": .shiftJIS,
      "cp932": .shiftJIS, "windows-31j": .shiftJIS, "eucjp": .eucJP, "euckr": .eucKR, "uhc": .eucKR,
      "cp949": .eucKR, "cp1252": .windows1252, "latin1": .latin1, "latin-1": .latin1,
      "latin2": .latin2, "latin-2": .latin2, "latin9": .latin9, "cp1250": .windows1250,
      "cp1251": .windows1251, "cp1253": .windows1253, "cp1254": .windows1254, "koi8r": .koi8r,
      "mac": .macRoman, "mac-roman": .macRoman, "macroman": .macRoman,
    ]
    let lower = name.lowercased()
    guard let found = TextEncoding(rawValue: lower) ?? other[lower] else { return nil }
    self = found
  }
}
