extension SearchQuery {
  /// Where the query stands in a text, by unicode scalars, in order and apart: as a whole, else
  /// each of its words, else the characters that it spells. O(query × text).
  package func ranges(in text: String) -> [Range<Int>] {
    let folded = FoldedText(text)
    let found = Self.ranges(of: whole, in: folded)
    if !found.isEmpty { return found }
    let apart = words.flatMap { Self.ranges(of: $0, in: folded) }
    if !apart.isEmpty { return Self.apart(apart) }
    let spelled = spelled(in: text)
    return spelled.isEmpty ? folded.ranges(of: FoldedText(self.text)) : spelled
  }

  /// At words, else wherever it is.
  private static func ranges(of pattern: SearchPattern, in text: FoldedText) -> [Range<Int>] {
    let wanted = FoldedText(String(decoding: pattern.bytes, as: UTF8.self))
    let all = text.ranges(of: wanted)
    let starts = Set(text.starts.indices.filter { text.starts[$0] }.map { Int(text.origins[$0]) })
    let atWords = all.filter { starts.contains($0.lowerBound) }
    return atWords.isEmpty ? all : atWords
  }

  private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The characters that the query spells in full; else those that it spells by initials.
  private func spelled(in text: String) -> [Range<Int>] {
    guard whole.isSpelling else { return [] }
    let scalars = text.unicodeScalars.map { Int($0.value) - Int(Readings.first) }
    func spelling(_ start: Int) -> Spelling? {
      Spelling(whole.bytes) { step in
        let place = start + step
        guard scalars.indices.contains(place), (0..<Readings.count).contains(scalars[place]) else {
          return nil
        }
        return Readings.shared.syllables(of: scalars[place])
      }
    }
    var full: [Range<Int>] = []
    var others: [Range<Int>] = []
    for start in scalars.indices {
      guard let spelling = spelling(start) else { continue }
      let range = start..<start + spelling.count
      if spelling.isFull { full.append(range) } else { others.append(range) }
    }
    return Self.apart(full.isEmpty ? others : full)
  }
}

extension IndexedText {
  /// The language in which a query stands in the text: the preferred one where it does in it.
  package func language(of query: SearchQuery, preferring wanted: Language) -> Language {
    query.ranges(in: text[exact: wanted]).isEmpty
      && !query.ranges(in: text[exact: wanted.other]).isEmpty ? wanted.other : wanted
  }
}

extension Bilingual {
  /// The text in this language and no other; empty when it is missing.
  fileprivate subscript(exact language: Language) -> String {
    language == .english ? english : chinese
  }
}

/// A piece of a text around what was found in it.
package struct Snippet: Hashable, Sendable {
  package var text: String
  /// What was found, by unicode scalars of the piece.
  package var ranges: [Range<Int>]

  /// About so many columns around the first place found; `…` stands where something is left out.
  /// A Han character takes two columns.
  package init(_ text: String, _ query: SearchQuery, columns: Int) {
    let scalars = Array(text.unicodeScalars.map { $0.value < 32 ? " " : $0 })
    let found = query.ranges(in: text)
    let room = max(8, columns - 4)
    let widths = scalars.map { $0.value >= 0x1100 ? 2 : 1 }
    guard widths.reduce(0, +) > columns, let first = found.first else {
      self.init(scalars, 0..<Self.end(widths, from: 0, room: columns), found)
      return
    }
    var start = first.lowerBound
    var taken = widths[first.lowerBound..<min(first.upperBound, widths.count)].reduce(0, +)
    while start > 0, taken + widths[start - 1] <= room / 2 {
      start -= 1
      taken += widths[start]
    }
    // From the beginning of a word on.
    while start > 0, start < first.lowerBound, !Self.isBreak(scalars, before: start) { start += 1 }
    if widths[start...].reduce(0, +) <= room {
      start = widths.count
      var rest = room
      while start > 0, rest >= widths[start - 1] {
        start -= 1
        rest -= widths[start]
      }
      while start < first.lowerBound, start > 0, !Self.isBreak(scalars, before: start) {
        start += 1
      }
    }
    self.init(scalars, start..<Self.end(widths, from: start, room: room), found)
  }

  private init(_ scalars: [Unicode.Scalar], _ part: Range<Int>, _ found: [Range<Int>]) {
    let head = part.lowerBound > 0 ? "… " : ""
    let tail = part.upperBound < scalars.count ? " …" : ""
    var piece = String.UnicodeScalarView()
    piece.append(contentsOf: scalars[part])
    let shift = head.unicodeScalars.count - part.lowerBound
    text = head + String(piece) + tail
    ranges = found.compactMap { range in
      let both = range.clamped(to: part)
      return both.isEmpty ? nil : both.lowerBound + shift..<both.upperBound + shift
    }
  }

  private static func end(_ widths: [Int], from start: Int, room: Int) -> Int {
    var end = start
    var taken = 0
    while end < widths.count, taken + widths[end] <= room {
      taken += widths[end]
      end += 1
    }
    return end
  }

  private static func isBreak(_ scalars: [Unicode.Scalar], before place: Int) -> Bool {
    scalars[place - 1] == " " || scalars[place].value >= 0x2E80
  }
}
