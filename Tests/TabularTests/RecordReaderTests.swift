import Testing

@testable import Tabular

/// A plain reading of RFC 4180, letter by letter; spaces may stand around the quotes of a cell.
private struct Oracle {
  var records: [[String]] = []
  var isBroken = false

  init(_ text: [UInt8], delimiter: UInt8) {
    var record: [String] = []
    var place = 0
    func at(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }
    func ends(_ byte: UInt8?) -> Bool {
      byte == nil || byte == delimiter || byte == 10 || byte == 13
    }
    while place < text.count {
      var cell: [UInt8] = []
      let spaces = text[place...].prefix { $0 == 32 }.count
      if at(place + spaces) == 34 {
        place += spaces + 1
        while let byte = at(place) {
          if byte == 34 {
            guard at(place + 1) == 34 else { break }
            place += 1
          }
          cell.append(byte)
          place += 1
        }
        if at(place) == nil { isBroken = true } else { place += 1 }
        while at(place) == 32 { place += 1 }
        if !ends(at(place)) { isBroken = true }
        while !ends(at(place)) { place += 1 }
      } else {
        while !ends(at(place)) {
          if at(place) == 34 { isBroken = true }
          cell.append(text[place])
          place += 1
        }
      }
      record.append(String(decoding: cell, as: UTF8.self))
      if at(place) == delimiter {
        place += 1
        if place < text.count { continue }
        record.append("")
      } else if at(place) == 13, at(place + 1) == 10 {
        place += 2
      } else {
        place += 1
      }
      records.append(record)
      record = []
    }
  }
}

private func read(
  _ text: [UInt8], delimiter: UInt8, bufferSize: Int
) throws -> (records: [[String]], isBroken: Bool) {
  let reader = try RecordReader(
    ByteSource(file: openFile(text), encoding: .utf8), bufferSize: bufferSize)
  reader.delimiter = delimiter
  var records: [[String]] = []
  var isBroken = false
  while try reader.advance() {
    if !reader.broken.isEmpty { isBroken = true }
    records.append((0..<reader.count).map { reader.text($0) })
  }
  return (records, isBroken)
}

@Suite("Records")
struct RecordReaderTests {
  @Test("random text, sound or broken, is read as RFC 4180 says, whatever the size of the buffer")
  func random() throws {
    var dice = Dice(state: 4180)
    let letters = "ab1,,;\"\"\"\n\n\r 中é".unicodeScalars.map { Array(String($0).utf8) }
    for _ in 0..<300 {
      let count = Int.random(in: 0...40, using: &dice)
      let text = (0..<count).flatMap { _ in letters.randomElement(using: &dice) ?? [] }
      let delimiter: UInt8 = Bool.random(using: &dice) ? 44 : 59
      let oracle = Oracle(text, delimiter: delimiter)
      for size in [16, 64, 4096] {
        let found = try read(text, delimiter: delimiter, bufferSize: size)
        #expect(found.isBroken == oracle.isBroken, "\(String(decoding: text, as: UTF8.self))")
        if !oracle.isBroken { #expect(found.records == oracle.records) }
      }
    }
  }

  @Test("random records that are written by the rules come back")
  func roundTrip() throws {
    var dice = Dice(state: 7)
    let letters = ["a", "\"", ",", "\n", "\r\n", "中", " ", "é", "x"]
    for _ in 0..<300 {
      let records = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...9, using: &dice)).map { _ in
            letters.randomElement(using: &dice) ?? ""
          }.joined()
        }
      }
      let text = records.map { record in
        record.map { cell in
          "\""
            + cell.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        }.joined(separator: ",")
      }.joined(separator: "\r\n")
      let found = try read(Array(text.utf8), delimiter: 44, bufferSize: 32)
      #expect(!found.isBroken)
      #expect(found.records == records)
    }
  }

  @Test("the last line needs no end, and an end makes no line more")
  func lastLine() throws {
    for text in ["a,b\n1,2", "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2"] {
      let found = try read(Array(text.utf8), delimiter: 44, bufferSize: 16)
      #expect(found.records == [["a", "b"], ["1", "2"]])
    }
    #expect(try read([], delimiter: 44, bufferSize: 16).records.isEmpty)
  }
}
