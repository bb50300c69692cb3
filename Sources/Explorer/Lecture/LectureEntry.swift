internal import Drawing
internal import Lessons
internal import Reports

/// A line of a lecture's file: when, at which stop of a lesson if there was one, what the lecturer
/// points at if anything, and where.
///
///     2026-11-29T10:42:07+08:00 @reading-a-gini:4.1 ^412.333:0.4337 trends spatial-gini at 2016 chart
package struct LectureEntry: Hashable, Sendable {
  /// A stop of a lesson.
  package struct Stop: Hashable, Sendable {
    package var lesson: String
    package var position: LessonWalk.Position

    package init(lesson: String, position: LessonWalk.Position) {
      self.lesson = lesson
      self.position = position
    }
  }

  /// As the lecturer's clock had it, of 19 characters or more: `2026-11-29T10:42:07+08:00`.
  package var time: String
  package var stop: Stop?
  /// Where the lecturer points; nil where nowhere.
  package var pointer: Pointer?
  /// The line of the place.
  package var place: String

  package init(time: String, stop: Stop?, pointer: Pointer? = nil, place: String) {
    self.time = time
    self.stop = stop
    self.pointer = pointer
    self.place = place
  }

  /// Bytes that a line has at most.
  package static let longest = 4096

  /// A line of any bytes; nil for one that is none of a lecture's.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.longest else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.unicodeScalars.contains(where: TextWidth.isHidden) else { return nil }
    var words = PlaceWords.words(text)[...]
    guard let time = words.popFirst(), Self.isTime(time) else { return nil }
    self.time = time
    if let word = words.first, word.hasPrefix("@") {
      stop = Stop(word.dropFirst())
      words = words.dropFirst()
    }
    if let word = words.first, word.hasPrefix("^") {
      pointer = Pointer(word)
      words = words.dropFirst()
    }
    guard !words.isEmpty else { return nil }
    place = PlaceWords.line(Array(words))
  }

  /// The line, without its end.
  package var line: String {
    let stop = stop.map { PlaceWords.line(["@" + $0.word]) + " " } ?? ""
    let pointer = pointer.map { PlaceWords.line([$0.text]) + " " } ?? ""
    return time + " " + stop + pointer + place
  }

  /// Whether another one shows the same, but for what is pointed at.
  func hasSamePlace(as other: LectureEntry) -> Bool { stop == other.stop && place == other.place }

  /// `10:42:07`.
  package var timeOfDay: String { String(time.dropFirst(11).prefix(8)) }

  private static func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let pattern = Array("0000-00-00T00:00:00".utf8)
    guard (19...25).contains(bytes.count) else { return false }
    let head = zip(bytes, pattern).allSatisfy { byte, wanted in
      wanted == 0x30 ? (0x30...0x39).contains(byte) : byte == wanted
    }
    let tail = bytes.dropFirst(19).allSatisfy { (0x2B...0x3A).contains($0) || $0 == 0x5A }
    return head && tail
  }
}

extension LectureEntry.Stop {
  /// `lesson:step.part`, numbers from 1, with `!` where the answer is shown.
  fileprivate var word: String {
    "\(lesson):\(position.step + 1).\(position.part + 1)" + (position.isAnswered ? "!" : "")
  }

  fileprivate init?(_ word: Substring) {
    guard let colon = word.lastIndex(of: ":") else { return nil }
    var rest = word[word.index(after: colon)...]
    let isAnswered = rest.last == "!"
    if isAnswered { rest.removeLast() }
    let numbers = rest.split(separator: ".").map { Int($0) }
    guard numbers.count == 2, let step = numbers[0], let part = numbers[1],
      (1...1000).contains(step), (1...1000).contains(part)
    else { return nil }
    lesson = String(word[..<colon])
    position = LessonWalk.Position(step: step - 1, part: part - 1, isAnswered: isAnswered)
  }
}

/// Cuts the bytes of a lecture's file into its lines as they come.
package struct LectureStream: Sendable {
  private var pending: [UInt8] = []
  /// The line is too long: its rest is left out.
  private var isSkipping = false

  package init() {}

  /// The whole lines that end in these bytes. O(bytes).
  package mutating func take(_ bytes: some Sequence<UInt8>) -> [LectureEntry] {
    var entries: [LectureEntry] = []
    for byte in bytes {
      if byte == 0x0A {
        if !isSkipping, let entry = LectureEntry(pending) { entries.append(entry) }
        pending.removeAll(keepingCapacity: true)
        isSkipping = false
      } else if pending.count >= LectureEntry.longest {
        isSkipping = true
      } else {
        pending.append(byte)
      }
    }
    return entries
  }

  /// The file begins anew.
  package mutating func forget() { self = LectureStream() }
}

extension Session {
  /// Where one is, as a line of a lecture's file.
  package func lectureEntry(at time: String) -> LectureEntry {
    let stop = walk.flatMap { walk in
      walk.isWandering
        ? nil : LectureEntry.Stop(lesson: walk.lesson.id, position: walk.position)
    }
    return LectureEntry(time: time, stop: stop, pointer: toldPointer, place: placeLine)
  }
}
