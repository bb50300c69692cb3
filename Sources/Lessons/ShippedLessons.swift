internal import CLessons

/// The lessons that are part of the program.
package enum ShippedLessons {
  /// All, in their order, read anew. O(bytes of all).
  package static var all: [Lesson] {
    ids.compactMap { lesson($0) }.sorted { ($0.number ?? .max, $0.id) < ($1.number ?? .max, $1.id) }
  }

  /// Their names.
  package static var ids: [String] {
    (0..<embedded_lesson_count()).map { String(cString: embedded_lesson($0).name) }
  }

  /// The bytes of a lesson's file; nil where there is none of this name.
  package static func bytes(_ id: String) -> [UInt8]? {
    for number in 0..<embedded_lesson_count() {
      let file = embedded_lesson(number)
      guard String(cString: file.name) == id else { continue }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return nil
  }

  package static func lesson(_ id: String) -> Lesson? {
    bytes(id).map { LessonReader.read($0, id: id).lesson }
  }
}
