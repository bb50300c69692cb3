import Testing

@testable import Tabular

@Suite("Encodings and kinds of files")
struct EncodingTests {
  private func encoding(_ bytes: [UInt8]) -> TextEncoding? {
    EncodingGuess.encoding(of: bytes, isWhole: true)
  }

  @Test("short tables in other encodings are told from their letters")
  func guesses() {
    let latin =
      Array("r,value\nM".utf8) + [0xFC] + Array("nchen,3\nK".utf8) + [0xF6] + Array("ln,5\n".utf8)
    #expect(encoding(latin) == .windows1252)
    // 江苏, 上海 in GB18030; 北京 alone.
    let chinese: [UInt8] =
      Array("p,v\n".utf8) + [0xBD, 0xAD, 0xCB, 0xD5] + Array(",3\n".utf8) + [
        0xC9, 0xCF, 0xBA, 0xA3,
      ]
      + Array(",5\n".utf8)
    #expect(encoding(chinese) == .gb18030)
    #expect(
      encoding(Array("p,v\n".utf8) + [0xB1, 0xB1, 0xBE, 0xA9] + Array(",3\n".utf8)) == .gb18030)
    // 臺北 in Big5; 大阪, 東京 in Shift-JIS.
    #expect(encoding(Array("p,v\n".utf8) + [0xBB, 0x4F, 0xA5, 0x5F] + Array(",3\n".utf8)) == .big5)
    let japanese: [UInt8] =
      Array("p,v\n".utf8) + [0x91, 0xE5, 0x8D, 0xE3] + Array(",5\n".utf8) + [
        0x93, 0x8C, 0x8B, 0x9E,
      ]
      + Array(",4\n".utf8)
    #expect(encoding(japanese) == .shiftJIS)
    #expect(encoding(Array("a,b\n1,2\n".utf8)) == .utf8)
    #expect(encoding(Array("省,b\n1,2\n".utf8)) == .utf8)
  }

  @Test("tables in East Asian encodings are read, whatever their second bytes are")
  func eastAsian() throws {
    // 臺北, 功 (second byte a backslash) in Big5; 大阪, ソ (the same) in Shift-JIS and EUC-JP; 서울 in EUC-KR.
    let rows: [(TextEncoding, [UInt8], String)] = [
      (.big5, [0xBB, 0x4F, 0xA5, 0x5F, 0xA5, 0x5C], "臺北功"),
      (.shiftJIS, [0x91, 0xE5, 0x8D, 0xE3, 0x83, 0x5C, 0xB1], "大阪ソｱ"),
      (.eucJP, [0xC2, 0xE7, 0xBA, 0xE5, 0xA5, 0xBD, 0x8E, 0xB1], "大阪ソｱ"),
      (.eucKR, [0xBC, 0xAD, 0xBF, 0xEF], "서울"),
    ]
    for (encoding, name, text) in rows {
      let bytes = Array("p,v\n".utf8) + name + Array(",3\n".utf8)
      var hints = TableHints()
      hints.encoding = encoding
      let table = try ColumnTable(ByteSource(file: openFile(bytes), encoding: encoding), hints)
      #expect(table.words[0] == [text] && table.columns[1] == [3])
    }
  }

  @Test("what is not certain is refused")
  func doubtful() throws {
    // Köln, München in the letters of old Macintoshes.
    let mac =
      Array("r,v\nK".utf8) + [0x9A] + Array("ln,3\nM".utf8) + [0x9F] + Array("nchen,3\n".utf8)
    #expect(encoding(mac) == nil)
    #expect(throws: ReadingError.doubtfulEncoding) {
      try ByteSource(file: openFile(mac), encoding: nil)
    }
  }

  @Test("lists of neighbours are no tables, and tables of numbers no lists")
  func neighbours() throws {
    func kind(_ text: String) throws -> FileKind? {
      do throws(ReadingError) {
        _ = try ColumnTable(ByteSource(bytes: Array(text.utf8)), TableHints())
        return nil
      } catch {
        if case .foreign(let kind) = error { return kind }
        throw error
      }
    }
    #expect(try kind("3\n1 2\n2 3\n2 1\n1\n3 1\n1\n") == .gal)
    #expect(try kind("0 3 x ID\r\n1 2\r\n2 3\r\n2 1\r\n1\r\n3 1\r\n1\r\n") == .gal)
    #expect(try kind("0 2 x ID\na b 1\nb a 1\n") == .gwt)
    #expect(try kind("3\n1\n2\n") == nil && kind("year v\n2001 2\n2002 3\n") == nil)
    #expect(try kind("1 2\n3 4\n5 6\n") == nil && kind("2,1\n3,2\n") == nil)
  }

  @Test("files of other kinds are known by their first bytes")
  func kinds() throws {
    let kinds: [([UInt8], FileKind)] = [
      (Array("PAR1....".utf8), .parquet), (Array("%PDF-1.7".utf8), .pdf),
      (Array("{\"a\": 1}".utf8), .json), (Array("[{\"a\": 1}]".utf8), .json),
      (Array("[\n  1,".utf8), .json), (Array("<!DOCTYPE html>".utf8), .html),
      ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
      ([0x50, 0x4B, 3, 4] + Array("....xl/workbook.xml".utf8), .excel),
      ([0x50, 0x4B, 3, 4] + Array("....a.csv".utf8), .zip), ([0x72, 2, 1, 0, 5], .stata),
    ]
    for (bytes, kind) in kinds { #expect(FileKind.of(bytes) == kind) }
    for text in ["a,b\n", "[note],b\n", "{x},b\n", "", "<5,b\n"] {
      #expect(FileKind.of(Array(text.utf8)) == nil)
    }
    #expect(throws: ReadingError.foreign(.binary)) {
      try ByteSource(file: openFile(Array("a,b\n1,\0\n".utf8)), encoding: nil)
    }
    #expect(throws: ReadingError.foreign(.binary)) {
      try ByteSource(file: openFile(Array(repeating: 0, count: 100)), encoding: nil)
    }
  }

  @Test("gzip is unpacked; a cut one is refused")
  func gzip() throws {
    // printf 'a,b\n1,2\n3,4\n' | gzip -n
    let packed: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x4b, 0xd4, 0x49, 0xe2, 0x32,
      0xd4,
      0x31, 0xe2, 0x32, 0xd6, 0x31, 0xe1, 0x02, 0x00, 0xe5, 0xe9, 0xd6, 0xce, 0x0c, 0x00, 0x00,
      0x00,
    ]
    let table = try ColumnTable(ByteSource(file: openFile(packed), encoding: nil), TableHints())
    #expect(table.columns == [[1, 3], [2, 4]] && table.notices.contains(.unpacked(.gzip)))
    // Two of them one after the other, as `cat` makes.
    let twice = try ByteSource(file: openFile(packed + packed), encoding: nil)
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = try buffer.withUnsafeMutableBufferPointer { try twice.read(into: $0) }
    #expect(count == 24)
    #expect(throws: ReadingError.brokenPacking) {
      let source = try ByteSource(file: openFile(Array(packed.dropLast(10))), encoding: nil)
      return try ColumnTable(source, TableHints())
    }
  }
}
