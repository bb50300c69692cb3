internal import ClusterAtlas

/// The lines between two `---` at the beginning of a lesson: `key: value`.
struct FrontMatter {
  /// The text with these lines empty, so that all others keep their numbers.
  private(set) var body: String
  private(set) var problems: [LessonProblem] = []
  private(set) var keys: [String: (value: String, line: Int)] = [:]

  /// Lines that it may have.
  private static let longest = 60
  static let known = [
    "title", "title-zh", "number", "minutes", "level", "languages", "author", "license",
  ]

  init(_ text: String) {
    var lines = text.split(
      separator: "\n", maxSplits: Self.longest + 1, omittingEmptySubsequences: false)
    guard let first = lines.first, Self.isFence(first) else {
      body = text
      problems = [
        LessonProblem(
          1, "a lesson begins with --- and its title between two of them",
          "课程以 --- 开头，标题写在两行 --- 之间")
      ]
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      body = text
      problems = [LessonProblem(1, "the --- that ends the head is missing", "缺少结束文件头的 ---")]
      return
    }
    let head = lines[1..<end].map(String.init)
    for index in 0...end { lines[index] = "" }
    body = lines.joined(separator: "\n")
    for (number, line) in head.enumerated() { read(line, number + 2) }
  }

  private static func isFence(_ line: Substring) -> Bool { String(line).trimmed == "---" }

  private mutating func read(_ line: String, _ number: Int) {
    guard !line.trimmed.isEmpty, !line.hasPrefix("#") else { return }
    guard let colon = line.firstIndex(of: ":") else {
      problems.append(LessonProblem(number, "expected “key: value”", "应为“键: 值”"))
      return
    }
    let key = String(line[..<colon]).trimmed
    guard Self.known.contains(key) else {
      let names = Self.known.joined(separator: ", ")
      problems.append(
        LessonProblem(
          number, "“\(key)” is not known here: \(names)", "此处没有“\(key)”：\(names)"))
      return
    }
    keys[key] = (String(line[line.index(after: colon)...]).trimmed, number)
  }

  // MARK: Values

  /// What the head says of a lesson, with what is wrong in it.
  mutating func fill(_ lesson: inout Lesson) {
    lesson.title = Bilingual(keys["title"]?.value ?? "", keys["title-zh"]?.value ?? "")
    lesson.number = number("number", 1...999)
    lesson.minutes = number("minutes", 1...600) ?? 0
    if let (value, line) = keys["level"] {
      if let level = Lesson.Level(rawValue: value) {
        lesson.level = level
      } else {
        let names = Lesson.Level.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(LessonProblem(line, "level: one of \(names)", "level：\(names) 之一"))
      }
    }
    if let (value, line) = keys["languages"] {
      let words = value.split { $0 == "," || $0 == " " }.map(String.init)
      let found = words.compactMap { Language(rawValue: $0) }
      if found.count == words.count, !found.isEmpty {
        lesson.languages = Language.allCases.filter(found.contains)
      } else {
        problems.append(LessonProblem(line, "languages: en, zh or both", "languages：en、zh 或两者"))
      }
    }
  }

  private mutating func number(_ key: String, _ bounds: ClosedRange<Int>) -> Int? {
    guard let (value, line) = keys[key] else { return nil }
    if let number = Int(value), bounds.contains(number) { return number }
    let span = "\(bounds.lowerBound)-\(bounds.upperBound)"
    problems.append(
      LessonProblem(line, "\(key): a number of \(span)", "\(key)：\(span) 的数字"))
    return nil
  }
}
