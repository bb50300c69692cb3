package import Drawing
internal import Reports

/// Events written as text, for `--keys`: `j*3 enter "nanj" ctrl-l size=100x30 click=10,5`.
package enum KeyScript {
  /// What is wrong with a script: the word and its number, from 1.
  package struct Mistake: Error, Hashable, Sendable {
    package var word: String
    package var number: Int
    package var reason: String
  }

  package static func events(_ script: String) throws(Mistake) -> [Event] {
    var events: [Event] = []
    for (number, word) in words(script).enumerated() {
      guard let parsed = parse(word) else {
        throw Mistake(
          word: word, number: number + 1,
          reason: "expected a key such as j, enter or ctrl-l (j*3 for three), \"text\", "
            + "size=100x30, click=10,5 or wheel=10,5")
      }
      events += parsed
    }
    return events
  }

  /// Words between spaces; quoted text is one word with its quotes.
  private static func words(_ script: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in script {
      if let open = quote {
        word.append(character)
        if character == open { quote = nil }
      } else if character == " " || character == "\n" || character == "\t" {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        if word.isEmpty, character == "\"" || character == "'" { quote = character }
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func parse(_ word: String) -> [Event]? {
    if word == "tick" { return [.tick] }
    if let text = quoted(word) {
      return text.unicodeScalars.map { .key($0 == "\n" ? Key(.enter) : Key($0)) }
    }
    if let (name, value) = split(word, "="), let event = named(name, value) { return [event] }
    if let (key, times) = split(word, "*"), let count = Int(times), (1...100_000).contains(count),
      let key = Key(name: key)
    {
      return Array(repeating: .key(key), count: count)
    }
    return Key(name: word).map { [.key($0)] }
  }

  private static func quoted(_ word: String) -> String? {
    guard word.count >= 2, let first = word.first, first == "\"" || first == "'", word.last == first
    else { return nil }
    return String(word.dropFirst().dropLast())
  }

  private static func split(_ word: String, _ mark: Character) -> (String, String)? {
    guard word.count > 2, let place = word.lastIndex(of: mark), place != word.startIndex else {
      return nil
    }
    return (String(word[..<place]), String(word[word.index(after: place)...]))
  }

  private static func named(_ name: String, _ value: String) -> Event? {
    switch name {
    case "size": return Size(text: value).map { .resize($0) }
    case "click": return point(value).map { .mouse(MouseEvent(.press, at: $0)) }
    case "drag": return point(value).map { .mouse(MouseEvent(.drag, at: $0)) }
    case "release": return point(value).map { .mouse(MouseEvent(.release, at: $0)) }
    case "wheel": return point(value).map { .mouse(MouseEvent(.wheelDown, at: $0)) }
    case "wheel-up": return point(value).map { .mouse(MouseEvent(.wheelUp, at: $0)) }
    default: return nil
    }
  }

  private static func point(_ text: String) -> Point? {
    let parts = text.split(separator: ",").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (0...10_000).contains($0) }) else { return nil }
    return Point(x: parts[0], y: parts[1])
  }
}
