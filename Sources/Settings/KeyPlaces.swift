/// Where the keys of a TOML text stand, which its reader does not tell.
struct KeyPlaces {
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  private var places: [String: Place] = [:]

  init(_ text: String) {
    var table: [String] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      var scanner = KeyScanner(line)
      if scanner.skip("[") {
        table = scanner.key() ?? []
        note(table, number, scanner.start)
      } else if let key = scanner.key(), scanner.skip("=") {
        note(table + key, number, scanner.start)
      }
    }
  }

  /// The first line that begins with a bracket and no name behind it, which the TOML library does not
  /// refuse but ends the program at.
  static func brokenHeader(in text: String) -> Place? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      var scanner = KeyScanner(line)
      guard scanner.skip("[") else { continue }
      _ = scanner.skip("[")
      guard !scanner.isAtName, !scanner.skip("]") else { continue }
      return Place(line: number + 1, column: scanner.start)
    }
    return nil
  }

  /// The first place of a key such as `keys.list.filter`.
  func place(of key: String) -> Place? { places[key] }

  private mutating func note(_ parts: [String], _ number: Int, _ column: Int) {
    let key = parts.joined(separator: ".")
    if places[key] == nil { places[key] = Place(line: number + 1, column: column) }
  }
}

/// Reads the key at the beginning of a line.
private struct KeyScanner {
  private let characters: [Character]
  private var index = 0
  /// The column of the key, from 1.
  private(set) var start = 1

  init(_ line: Substring) {
    characters = Array(line)
    skipSpaces()
    start = index + 1
  }

  private mutating func skipSpaces() {
    while index < characters.count, characters[index] == " " || characters[index] == "\t" {
      index += 1
    }
  }

  /// Whether a name, or a string, begins here or behind spaces.
  var isAtName: Bool {
    guard let next = characters[index...].first(where: { $0 != " " && $0 != "\t" }) else {
      return false
    }
    return Self.isBare(next) || next == "\"" || next == "'"
  }

  mutating func skip(_ mark: Character) -> Bool {
    skipSpaces()
    guard index < characters.count, characters[index] == mark else { return false }
    index += 1
    return true
  }

  /// Parts between dots, with or without quotes; nil where there is no key.
  mutating func key() -> [String]? {
    var parts: [String] = []
    repeat {
      skipSpaces()
      guard let part = part() else { return nil }
      parts.append(part)
    } while skip(".")
    return parts
  }

  private mutating func part() -> String? {
    guard index < characters.count else { return nil }
    let quote = characters[index]
    var part = ""
    if quote == "\"" || quote == "'" {
      index += 1
      while index < characters.count, characters[index] != quote {
        part.append(characters[index])
        index += 1
      }
      guard index < characters.count else { return nil }
      index += 1
      return part
    }
    while index < characters.count, Self.isBare(characters[index]) {
      part.append(characters[index])
      index += 1
    }
    return part.isEmpty ? nil : part
  }

  private static func isBare(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || character == "-"
      || character == "_"
  }
}
