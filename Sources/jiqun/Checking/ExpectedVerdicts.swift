internal import Checks
internal import ClusterAtlas
internal import Glibc

/// The text of a file that the command line names.
enum ClaimText {
  static func read(_ path: String) throws(Failure) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure("\(path): \(Output.reason(errno))", status: 2) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { throw Failure("\(path): \(Output.reason(errno))", status: 2) }
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= 16_000_000 else {
        throw Failure("\(path): larger than 16 MB", status: 2)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("\(path): not UTF-8", status: 2)
    }
    return text
  }
}

/// Verdicts noted before, by claim.
struct ExpectedVerdicts {
  /// A verdict that is not as expected.
  struct Difference {
    let id: String
    let expected: ClaimVerdict
    let found: ClaimVerdict
    var sentence: String { "\(id): expected \(expected.rawValue), found \(found.rawValue)" }
  }

  private var verdicts: [String: ClaimVerdict] = [:]

  init(path: String, known: Set<String>) throws(Failure) {
    let text = try ClaimText.read(path)
    let pairs =
      text.first { !$0.isWhitespace } == "["
      ? try Self.json(text, path) : try Self.lines(text, path)
    for (id, word) in pairs {
      guard known.contains(id) else { throw Failure("\(path): no claim '\(id)'", status: 2) }
      guard let verdict = Self.verdict(word) else {
        let words = ClaimVerdict.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("\(path): '\(word)' is not a verdict; there are \(words)", status: 2)
      }
      verdicts[id] = verdict
    }
  }

  func differing(from results: [ClaimResult]) -> [Difference] {
    results.compactMap { result in
      guard let expected = verdicts[result.claim.id.rawValue], expected != result.verdict else {
        return nil
      }
      return Difference(id: result.claim.id.rawValue, expected: expected, found: result.verdict)
    }
  }

  private static func verdict(_ word: String) -> ClaimVerdict? {
    ClaimVerdict(rawValue: word)
      ?? ClaimVerdict.allCases.first { $0.name.english == word || $0.name.chinese == word }
  }

  private static func json(
    _ text: String, _ path: String
  ) throws(Failure) -> [(String, String)] {
    var text = text
    let list = text.withUTF8 { JSONList.records(UnsafeRawBufferPointer($0), ["id", "verdict"]) }
    guard let list else {
      throw Failure("\(path): expected a list of objects with id and verdict", status: 2)
    }
    return list.map { ($0[0], $0[1]) }
  }

  private static func lines(
    _ text: String, _ path: String
  ) throws(Failure) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let id = words.first, !id.hasPrefix("#") else { continue }
      guard words.count > 1 else {
        throw Failure(
          "\(path): line \(number + 1): expected an identifier and a verdict", status: 2)
      }
      pairs.append((String(id), words.dropFirst().joined(separator: " ")))
    }
    return pairs
  }
}
