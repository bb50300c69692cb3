internal import Platform

/// Why a file cannot be used, and where in it.
struct FileProblem: Error {
  var kind: Defect.Kind
  var line: Int?
  var column: Int?
}

/// Reads files with bounds: on the length of a line and on the size of the file.
enum FileReader {
  /// The longest line that is read, in bytes.
  static let longestLine = 1 << 20
  /// The largest file that is read, in bytes.
  static let largestFile = 256 << 20
  private static let chunk = 256 << 10

  /// Why a file cannot be opened, by the error number of the system.
  static func problem(_ error: Int32) -> FileProblem {
    FileProblem(
      kind: error == ENOENT
        ? .missingFile : .unreadableFile(reason: String(cString: strerror(error))))
  }

  /// The bytes of an open file, if it is a regular one.
  static func contents(of file: Int32) -> Result<[UInt8], FileProblem> {
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failure(unreadable(reason())) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(unreadable("it is not a regular file"))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(Int(status.st_size), 0), longestLine))
    var part = [UInt8](repeating: 0, count: chunk)
    var limits = ReadingLimits()
    while true {
      let count = Platform.read(file, &part, chunk)
      if count < 0 { return .failure(unreadable(reason())) }
      if count == 0 { return .success(bytes) }
      bytes += part[..<count]
      if let problem = limits.problem(in: bytes) { return .failure(problem) }
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  private static func unreadable(_ reason: String) -> FileProblem {
    FileProblem(kind: .unreadableFile(reason: reason))
  }
}

/// Watches the length of the lines and of the file while it is read.
private struct ReadingLimits {
  private var lineStart = 0
  private var line = 1
  private var seen = 0

  mutating func problem(in bytes: [UInt8]) -> FileProblem? {
    while seen < bytes.count {
      let end = bytes[seen...].firstIndex(of: .lineFeed) ?? bytes.count
      guard end - lineStart <= FileReader.longestLine else {
        return FileProblem(kind: .lineTooLong(limit: FileReader.longestLine), line: line)
      }
      seen = end
      guard end < bytes.count else { break }
      (lineStart, seen, line) = (end + 1, end + 1, line + 1)
    }
    guard bytes.count > FileReader.largestFile else { return nil }
    return FileProblem(kind: .fileTooLarge(limit: FileReader.largestFile))
  }
}
