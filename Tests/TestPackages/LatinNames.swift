internal import Foundation

/// The words with Latin letters that may stand on a Chinese screen or in a Chinese sentence: names of the package (of clusters,
/// firms, sources, authors, series, functions), what Chinese texts of it have, keys, formats.
package enum LatinNames {
  package static let all: Set<String> = {
    var found = Set(usual.split(separator: " ").map(String.init))
    for path in files("Assets/tables", ending: ".csv") where !isOfNumbers(path) {
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      take(records([UInt8](bytes)), into: &found)
    }
    for folder in ["Assets/topics", "docs/indices/zh"] {
      for path in files(folder, ending: ".md") {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        found.formUnion(words(text))
      }
    }
    return found
  }()

  private static let usual = """
    Enter Esc Tab Backspace Space PgUp PgDn Home End Alt Shift Shift-Tab jiqun compare English CSV JSON \
    SVG TSV Markdown ASCII BibTeX RIS CSL-JSON CC-BY MPRA csv json svg text markdown bibtex csl-json ris
    """

  /// The words of a text: they begin and end with a Latin letter.
  package static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      while let last = word.last, !isLetter(last) { word.removeLast() }
      if word.count > 1 { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in text.utf8 {
      if isLetter(byte) || !word.isEmpty && (isDigit(byte) || ".'&+-".utf8.contains(byte)) {
        word.append(byte)
      } else {
        end()
      }
    }
    end()
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: The package

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func files(_ folder: String, ending: String) -> [String] {
    let path = root + "/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.map { path + "/" + $0 }
  }

  /// Large tables without names.
  private static func isOfNumbers(_ path: String) -> Bool {
    ["/panel.csv", "/io_flows.csv", "/observations.csv", "/arc_points.csv", "/rings.csv"]
      .contains { path.hasSuffix($0) }
  }

  private static let namedColumns: Set<String> = [
    "id", "authors", "title", "term", "expression", "bindings", "short_en", "name_en",
    "title_en", "url",
  ]

  /// The words of columns of names and of Chinese texts.
  private static func take(_ records: [[String]], into found: inout Set<String>) {
    guard let head = records.first else { return }
    let columns = head.indices.filter { column in
      let name = head[column]
      return name.hasSuffix("_zh") || name.hasSuffix("_id") || namedColumns.contains(name)
    }
    for record in records.dropFirst() {
      for column in columns where record.indices.contains(column) {
        found.formUnion(words(record[column]))
      }
    }
  }

  /// The cells of a table of the package.
  private static func records(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func end() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: end()
      case UInt8(ascii: "\n") where !isQuoted:
        end()
        records.append(cells)
        cells = []
      default: cell.append(byte)
      }
    }
    return records
  }
}
