internal import ClusterAtlas
internal import Reports
internal import Glibc
internal import Lessons

/// A lesson of a file, or one that is shipped.
struct LessonFile {
  let lesson: Lesson
  /// What is wrong with the file as it was read.
  let problems: [LessonProblem]
  /// What messages call it.
  let name: String

  /// A shipped lesson's name or number, or the path of a file.
  init(_ name: String) throws(Failure) {
    self.name = name
    let bytes: [UInt8]
    if let shipped = Self.shipped(name) {
      (lesson, problems) = LessonReader.read(shipped.bytes, id: shipped.id)
      return
    }
    bytes = try Self.read(name)
    (lesson, problems) = LessonReader.read(bytes, id: Self.id(name))
  }

  private static func shipped(_ name: String) -> (id: String, bytes: [UInt8])? {
    guard access(name, F_OK) != 0 else { return nil }
    let id = ShippedLessons.all.first { $0.number.map { "\($0)" } == name }?.id ?? name
    return ShippedLessons.bytes(id).map { (id, $0) }
  }

  private static func id(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".md") && last.count > 3 ? String(last.dropLast(3)) : last
  }

  private static func read(_ path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let known = ShippedLessons.ids.joined(separator: ", ")
      throw errno == ENOENT
        ? Failure("no lesson and no file is called '\(path)'; shipped: \(known)", status: 2)
        : Failure("\(path): \(Output.reason(errno))", status: 2)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= LessonReader.longest {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("\(path): \(Output.reason(errno))", status: 2) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  /// The lesson, if it has steps.
  func walked() throws(Failure) -> Lesson {
    guard !lesson.steps.isEmpty else {
      let first = problems.first
      let reason = first?.reason ?? Bilingual("no steps", "没有步骤")
      throw Failure("\(name):\(first?.line ?? 1): \(reason[Speaking.language])", status: 1)
    }
    return lesson
  }
}
