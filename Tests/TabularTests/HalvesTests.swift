import Foundation
import Testing

@testable import Tabular

@Suite("Large files on two threads")
struct HalvesTests {
  private func written(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "jiqun-halves-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A table of a million bytes and more, some of whose rows are made by a function.
  private func table(
    end: String = "\n", _ special: (Int) -> String? = { _ in nil }
  ) -> String {
    var text = "region,industry,people,value" + end
    for row in 0..<30_000 {
      let line =
        special(row)
        ?? "\"Region, \(row % 31)\",one of the industries that have a number \(row % 7 * (row / 25_000 + 1)),\(row % 90 + 1),\(row % 1000).25"
      text += line + end
    }
    return text
  }

  private var request: TableRequest {
    var request = TableRequest()
    request.columns = [.value: "value", .weight: "people", .unit: "region"]
    request.by = ["industry", "region"]
    request.domain = .nonNegative
    return request
  }

  /// All that a frame says of its rows.
  private func rows(_ frame: DataFrame) throws -> [String] {
    let groups = try #require(frame.groups).elements
    let units = try #require(frame.codes[.unit]).elements
    let names = try #require(frame.dictionaries[.unit]).texts
    let texts = frame.groupDictionaries.map(\.texts)
    let values = try #require(frame.numbers[.value]).elements
    let weights = try #require(frame.numbers[.weight]).elements
    let keys = (0..<frame.groupCount).map { group in
      zip(frame.parts(ofGroup: group), texts).map { $1[Int($0)] }.joined(separator: "|")
    }
    return values.indices.map {
      "\(values[$0]) \(weights[$0]) \(groups[$0]) \(keys[Int(groups[$0])]) \(names[Int(units[$0])])"
    }
  }

  /// Reads in one go and in halves; whether the halves were taken.
  private func compare(_ text: String) throws -> Bool {
    let path = try written(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let size = text.utf8.count
    let whole = try TableReader.frame(path: path, request)
    guard let halves = try? TableReader.halves(path, size, request, nil) else {
      let again = try TableReader.frame(path: path, request, leastForTwo: 1)
      #expect(try rows(again) == rows(whole))
      return false
    }
    #expect(try rows(halves) == rows(whole))
    #expect(halves.used == whole.used && halves.missing == whole.missing)
    #expect(halves.excluded == whole.excluded && halves.notices == whole.notices)
    return true
  }

  @Test("give the rows of one thread, in its order and with its numbers of groups")
  func same() throws {
    #expect(try compare(table()))
    #expect(try compare(table(end: "\r\n")))
    #expect(try compare("\u{FEFF}" + table()))
    #expect(try compare(String(table().dropLast())))
    #expect(try compare(table { $0 % 9 == 0 ? "West,late,7," : nil }))
    #expect(try compare(table { $0 > 20_000 ? "New \($0),late,7,1" : nil }))
    #expect(try compare(table() + "\nNote: one of these\n"))
  }

  @Test("are cut behind a record, also where most line ends stand in quotes")
  func quoted() throws {
    let lines = String(repeating: "a line\n", count: 20)
    #expect(try compare(table { $0 % 2 == 0 ? "\"\(lines)\",\"say \"\"so\"\"\",1,2" : nil }))
    let rows = table { "\"\($0 % 5)\n a name that goes on\n\",\"x\nand y on two lines\",1,2" }
    #expect(try compare(rows))
  }

  @Test("are not taken where the first half has more than rows, or its quotes are broken")
  func odd() throws {
    #expect(try !compare(table { $0 == 100 ? "# a remark" : nil }))
    #expect(try !compare(table(end: "\r")))
  }

  @Test("refuse what one thread refuses, with the same places")
  func refused() throws {
    for (row, line) in [
      (27_500, "a,b,1,much"), (27_500, "a,b,1"), (3000, "a,b,-1,2"), (20, "a,\"b,1,2"),
      (20, "a,b\"c,1,2"), (29_999, "a,\"b,1,2"), (25_000, "a,b,1,2,3"),
    ] {
      let path = try written(table { $0 == row ? line : nil })
      defer { try? FileManager.default.removeItem(atPath: path) }
      var refusals: [ReadingError] = []
      for least in [1, Int.max] {
        do throws(ReadingError) {
          _ = try TableReader.frame(path: path, request, leastForTwo: least)
        } catch {
          refusals.append(error)
        }
      }
      #expect(refusals.count == 2 && refusals[0] == refusals[1], "\(line)")
    }
  }

  @Test("quotes are counted wherever the pieces end")
  func counts() throws {
    for count in [0, 1, 31, 32, 33, 255 * 32, 255 * 32 + 1, 100_000] {
      let bytes = (0..<count).map { UInt8($0 % 3 == 0 ? 0x22 : 0x61) }
      let path = NSTemporaryDirectory() + "jiqun-quotes-\(UUID().uuidString)"
      defer { unlink(path) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let file = open(path, O_RDONLY)
      defer { close(file) }
      #expect(FileCut.quotes(file, upTo: count) == (count + 2) / 3)
    }
  }
}
