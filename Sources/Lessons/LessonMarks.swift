internal import ClusterAtlas
internal import Markdown

/// What the paragraphs of a lesson are for, after the word before their colon: `zh:`, `note:`,
/// `note zh:`.
struct LessonMark: Hashable {
  enum Kind: String, CaseIterable {
    case text, note, hint, why, answer
  }

  var kind = Kind.text
  var language = Language.english

  /// The mark that a paragraph begins with, and the paragraph without it; nil where there is none.
  static func begin(_ inlines: [Inline]) -> (mark: LessonMark, rest: [Inline])? {
    guard case .text(let first) = inlines.first,
      let colon = first.prefix(longest).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let words = first[..<colon].split(separator: " ").map { $0.lowercased() }
    guard let mark = mark(words) else { return nil }
    let rest = String(first[first.index(after: colon)...].drop { $0 == " " })
    return (mark, (rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst())
  }

  private static let longest = 12

  private static func mark(_ words: [String]) -> LessonMark? {
    guard let first = words.first, words.count <= 2 else { return nil }
    if let language = Language(rawValue: first) {
      return words.count == 1 ? LessonMark(language: language) : nil
    }
    guard first != Kind.text.rawValue, let kind = Kind(rawValue: first) else { return nil }
    guard words.count == 2 else { return LessonMark(kind: kind) }
    return Language(rawValue: words[1]).map { LessonMark(kind: kind, language: $0) }
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(String(head.reversed()).drop { $0.isWhitespace }.reversed())
  }

  /// `English | 中文`: a heading or an answer in both languages; the first of one that is alone.
  var bothLanguages: Bilingual {
    let parts = split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    return Bilingual(parts[0], parts.count > 1 ? parts[1] : "")
  }
}

extension [Inline] {
  /// Chinese that goes on in another line of the file goes on without a space.
  var withoutHanSpaces: [Inline] {
    var result: [Inline] = []
    for (number, inline) in enumerated() {
      if inline == .text(" "), let before = result.last?.plain.unicodeScalars.last,
        number + 1 < count, let after = self[number + 1].plain.unicodeScalars.first,
        before.isHan, after.isHan
      {
        continue
      }
      result.append(inline)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// A Han character or a mark of Chinese text.
  var isHan: Bool { (0x2E80...0x9FFF).contains(value) || (0xFF00...0xFFEF).contains(value) }
}

extension Block {
  /// The block with running Chinese as it is read.
  var withoutHanSpaces: Block {
    switch self {
    case .heading(let level, let inlines): .heading(level: level, inlines.withoutHanSpaces)
    case .paragraph(let inlines): .paragraph(inlines.withoutHanSpaces)
    case .list(let items, let start):
      .list(items: items.map { $0.map(\.withoutHanSpaces) }, start: start)
    case .quotation(let blocks): .quotation(blocks.map(\.withoutHanSpaces))
    case .code, .table, .rule: self
    }
  }
}
