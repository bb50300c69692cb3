package import ClusterAtlas
internal import Reports

/// What is wrong with a word of a place's line: the nearest place is gone to all the same.
package struct PlaceProblem: Hashable, Sendable {
  package var word: String
  package var reason: Bilingual

  init(_ word: String, _ english: String, _ chinese: String) {
    self.word = word
    reason = Bilingual("“\(word)”: " + english, "“\(word)”：" + chinese)
  }

  /// A name that is none of those there are, and the one of them that was meant, if there is one.
  static func unknown(_ word: String, _ kind: Bilingual, among names: [String]) -> PlaceProblem {
    let hint = likest(word, among: names).map { Bilingual("; is it \($0)?", "；是否为 \($0)？") }
    return PlaceProblem(
      word, "no \(kind.english) has this name\(hint?.english ?? "")",
      "没有名为此的\(kind.chinese)\(hint?.chinese ?? "")")
  }

  /// The name that a word with slips in it stands for, or the first that has it in it or begins as it does.
  static func likest(_ word: String, among names: [String]) -> String? {
    if let near = Slips.nearest(to: word, among: names, names: { [$0] }).first { return near }
    guard word.count > 3 else { return nil }
    return names.first { $0.contains(word) } ?? names.first { $0.hasPrefix(word.prefix(4)) }
  }
}

/// One phrase of the line of a place: a word and what may follow it.
///
/// From the phrases of a screen come the line's writer, its reader, and `docs/states.md`.
package struct Phrase<Screen: ScreenState>: Sendable {
  /// The word that begins it; empty for the subject, which stands first without one.
  package var word: String
  /// How many words may follow, and what they are.
  package var argument: Argument
  package var meaning: Bilingual
  /// The words that follow it for the choices at hand; nil where it is not said.
  let write: @Sendable (Screen, Context) -> [String]?
  /// Takes what follows; says what is wrong with it.
  let read: @Sendable (inout Screen, [String], inout Context) -> PlaceProblem?
  /// Whether what follows is known only once the screen is made: a year or group with figures.
  var isHeldToWhatThereIs: Bool { word == "at" && argument.isGroup }

  package enum Argument: Hashable, Sendable {
    case none
    /// One word, such as an identifier or a number.
    case one(String)
    /// A number, or nothing.
    case maybe(String)
    /// As many as there are up to the next word of the screen.
    case several(String)

    /// A year or another group of rows.
    var isGroup: Bool { self == .one("YEAR") || self == .one("GROUP") }
  }

  init(
    _ word: String, _ argument: Argument = .none, _ meaning: Bilingual,
    write: @escaping @Sendable (Screen, Context) -> [String]?,
    read: @escaping @Sendable (inout Screen, [String], inout Context) -> PlaceProblem?
  ) {
    self.word = word
    self.argument = argument
    self.meaning = meaning
    self.write = write
    self.read = read
  }

  /// A word by itself, for something that is so or not.
  static func flag(
    _ word: String, _ meaning: Bilingual, _ path: @escaping @Sendable (Screen) -> Bool,
    set: @escaping @Sendable (inout Screen) -> Void
  ) -> Phrase {
    Phrase(word, .none, meaning) { screen, _ in
      path(screen) ? [] : nil
    } read: { screen, _, _ in
      set(&screen)
      return nil
    }
  }

  /// A word and a whole number within bounds; nil is not said.
  static func number(
    _ word: String, _ name: String, _ bounds: ClosedRange<Int>, _ meaning: Bilingual,
    _ value: @escaping @Sendable (Screen) -> Int?,
    set: @escaping @Sendable (inout Screen, Int) -> Void
  ) -> Phrase {
    Phrase(word, .one(name), meaning) { screen, _ in
      value(screen).map { [String($0)] }
    } read: { screen, words, _ in
      guard let text = words.first, let number = Int(text), bounds.contains(number) else {
        return PlaceProblem(
          words.first ?? word,
          "expected a number from \(bounds.lowerBound) to \(bounds.upperBound)",
          "应为 \(bounds.lowerBound) 至 \(bounds.upperBound) 的数字")
      }
      set(&screen, number)
      return nil
    }
  }

  /// A word, and the number of a line or row where that is not the first.
  static func line(
    _ word: String, _ meaning: Bilingual, _ value: @escaping @Sendable (Screen) -> Int?,
    set: @escaping @Sendable (inout Screen, Int) -> Void
  ) -> Phrase {
    Phrase(word, .maybe("LINE"), meaning) { screen, _ in
      value(screen).map { $0 == 0 ? [] : [String($0 + 1)] }
    } read: { screen, words, _ in
      set(&screen, max(0, min(1_000_000, words.first.flatMap { Int($0) } ?? 1) - 1))
      return nil
    }
  }

  /// A text that is looked for.
  static func text(
    _ word: String, _ meaning: Bilingual, _ value: @escaping @Sendable (Screen) -> String,
    set: @escaping @Sendable (inout Screen, String) -> Void
  ) -> Phrase {
    Phrase(word, .one("TEXT"), meaning) { screen, _ in
      value(screen).isEmpty ? nil : [value(screen)]
    } read: { screen, words, _ in
      set(&screen, words.first ?? "")
      return nil
    }
  }
}

extension ScreenState {
  /// The words of the place one is at here, its own name first.
  func placeWords(_ context: Context) -> [String] {
    [Self.id.rawValue] + Self.words(Self.phrases, self, context)
  }

  /// The same, with what is marked on the other screens: to come back to all of it.
  func wholePlaceWords(_ context: Context) -> [String] {
    let seen = Set(Self.phrases.filter { $0.write(self, context) != nil }.map(\.word))
    let others = Self.markPhrases.filter { !seen.contains($0.word) }
    return placeWords(context) + Self.words(others, self, context)
  }

  private static func words(
    _ phrases: [Phrase<Self>], _ screen: Self, _ context: Context
  ) -> [String] {
    phrases.flatMap { phrase -> [String] in
      guard let words = phrase.write(screen, context) else { return [] }
      return phrase.word.isEmpty ? words : [phrase.word] + words
    }
  }

  /// Goes to the place that words name, from the beginning of the screen; the words it does not
  /// know are left out and told.
  mutating func go(to words: [String], _ context: inout Context) -> [PlaceProblem] {
    var screen = anew(context.atlas)
    context.isSought = true
    screen.settle(context)
    var problems: [PlaceProblem] = []
    var asked: (Phrase<Self>, [String])?
    var rest = words[...]
    if let subject = Self.phrases.first(where: { $0.word.isEmpty }), let first = rest.first,
      Self.phrase(first) == nil
    {
      problems +=
        subject.read(&screen, Self.arguments(of: subject, &rest), &context)
        .map { [$0] } ?? []
    }
    while let word = rest.popFirst() {
      guard let phrase = Self.phrase(word) else {
        problems.append(Self.unknown(word))
        continue
      }
      let arguments = Self.arguments(of: phrase, &rest)
      problems += phrase.read(&screen, arguments, &context).map { [$0] } ?? []
      if phrase.isHeldToWhatThereIs { asked = (phrase, arguments) }
    }
    context.isSought = false
    restore(screen.choices)
    settle(context)
    return problems + (asked.flatMap { unmet($0.0, $0.1, context) }.map { [$0] } ?? [])
  }

  /// A word that begins no phrase of the screen: the one that was meant, else all there are.
  private static func unknown(_ word: String) -> PlaceProblem {
    let known = phrases.map(\.word).filter { !$0.isEmpty }
    if let near = PlaceProblem.likest(word, among: known) {
      return PlaceProblem(
        word, "not a word of this screen; is it \(near)?", "此屏幕没有这个词；是否为 \(near)？")
    }
    let all = known.joined(separator: ", ")
    return PlaceProblem(word, "not a word of this screen: \(all)", "此屏幕没有这个词：\(all)")
  }

  /// A year or group that was asked for where there is none of it: another one is seen.
  private func unmet(
    _ phrase: Phrase<Self>, _ asked: [String], _ context: Context
  ) -> PlaceProblem? {
    guard let word = asked.first else { return nil }
    guard let seen = phrase.write(self, context)?.first else {
      return PlaceProblem(word, "nothing is of it here", "此处没有")
    }
    // Another text is another name of the group; another year is another year.
    guard phrase.argument == .one("YEAR"), seen != word else { return nil }
    return PlaceProblem(word, "nothing is of it here; \(seen) is seen", "此处没有；所见为 \(seen)")
  }

  private static func phrase(_ word: String) -> Phrase<Self>? {
    (phrases + markPhrases).first { $0.word == word && !word.isEmpty }
  }

  private static func arguments(
    of phrase: Phrase<Self>, _ rest: inout ArraySlice<String>
  ) -> [String] {
    switch phrase.argument {
    case .none: return []
    case .one: return rest.popFirst().map { [$0] } ?? []
    case .maybe:
      guard let next = rest.first, Int(next) != nil else { return [] }
      rest = rest.dropFirst()
      return [next]
    case .several:
      var words: [String] = []
      while let next = rest.first, Self.phrase(next) == nil {
        words.append(next)
        rest = rest.dropFirst()
      }
      return words
    }
  }

  /// What `docs/states.md` says of the screen: a phrase a row.
  package static func phraseTable(_ language: Language) -> [(phrase: String, meaning: String)] {
    phrases.map { phrase in
      let argument: String =
        switch phrase.argument {
        case .none: ""
        case .one(let name): name
        case .maybe(let name): "[" + name + "]"
        case .several(let name): name + " …"
        }
      let text = [phrase.word, argument].filter { !$0.isEmpty }.joined(separator: " ")
      return (text, phrase.meaning[language])
    }
  }
}

extension Session {
  /// Where one is, in one line of words: it is read back by `go(to:)`, by `explore --at` and by
  /// the palette. What was made by the reader and can be seen - marks, weights - stands in it too.
  package var placeLine: String {
    PlaceWords.line(screen.placeWords(context))
  }

  /// The line to come back by: what is marked on the other screens stands in it too.
  package var wholePlaceLine: String { PlaceWords.line(screen.wholePlaceWords(context)) }

  /// Goes to the place that a line names. Nothing is refused: of what is not known the nearest
  /// place is gone to, and a sentence says so.
  package mutating func go(to line: String) {
    let words = PlaceWords.words(line)
    guard let name = words.first else { return }
    let known = Screens.all.map { $0.id.rawValue }
    guard let index = known.firstIndex(of: name) else { return go(toUnknown: name, words, known) }
    if let obstacle = Screens.all[index].obstacle(in: atlas) { return say(obstacle) }
    let problems = go(to: Array(words.dropFirst()), onScreen: index)
    if let first = problems.first { say(first.reason) }
  }

  /// Goes to the place of the screen that was meant, and says so; to none where no name is like it.
  private mutating func go(toUnknown name: String, _ words: [String], _ known: [String]) {
    guard let near = PlaceProblem.likest(name, among: known) else {
      let all = known.joined(separator: ", ")
      return say(
        Bilingual(
          "“\(name)” is no screen: a place begins with \(all)",
          "“\(name)”不是屏幕：位置以 \(all) 开头"))
    }
    go(to: PlaceWords.line([near] + words.dropFirst()))
    guard context.message == nil else { return }
    say(Bilingual("“\(name)” is no screen: \(near) is", "“\(name)”不是屏幕：应为 \(near)"))
  }
}

extension Made {
  /// Weights as a word: `force-finance:3`.
  static func weights(_ weights: [Topic.ID: Int]) -> [String] {
    weights.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
  }
}
