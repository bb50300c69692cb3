internal import Glibc

/// The file of settings: where it is, and its bytes.
package enum SettingsFile {
  /// A file larger than this is no file of settings.
  private static let limit = 1 << 16
  /// A longer line is none of settings either; it also bounds how deep keys are nested.
  private static let longestLine = 2_000

  /// `~/.config/jiqun/config.toml`, or where XDG_CONFIG_HOME says; nil where there is no home.
  package static func usualPath(_ environment: (String) -> String?) -> String? {
    let folder = environment("XDG_CONFIG_HOME") ?? environment("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/jiqun/config.toml" }
  }

  /// Reads a file; one that is not there sets nothing, and is a mistake only if it must be there.
  package static func read(
    _ path: String, mustExist: Bool = false
  ) -> (settings: Settings, mistakes: [SettingsMistake]) {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      let mistake = SettingsMistake(
        file: path, kind: .unreadable(reason: isMissing ? "there is no such file" : "no access"))
      return (Settings(), isMissing && !mustExist ? [] : [mistake])
    }
    defer { close(file) }
    do throws(Refusal) {
      var reader = SettingsReader(file: path, text: try text(of: file))
      return reader.read()
    } catch {
      let kind = SettingsMistake.Kind.unreadable(reason: error.reason)
      return (Settings(), [SettingsMistake(file: path, line: error.line, kind: kind)])
    }
  }

  /// Why a file is none of settings.
  private struct Refusal: Error {
    var reason: String
    var line: Int?
  }

  private static func text(of file: Int32) throws(Refusal) -> String {
    guard let bytes = content(of: file) else {
      throw Refusal(reason: "it is no file of text, or larger than \(limit >> 10) kB")
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if let line = lines.firstIndex(where: { $0.contains(0) }) {
      throw Refusal(reason: "there is a NUL byte, which no text has", line: line + 1)
    }
    if let line = lines.firstIndex(where: { $0.count > longestLine }) {
      throw Refusal(reason: "the line is longer than \(longestLine) bytes", line: line + 1)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(reason: "it is not UTF-8")
    }
    return text
  }

  /// The bytes of a file that does not keep one waiting: neither a pipe nor a terminal.
  private static func content(of file: Int32) -> [UInt8]? {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFIFO else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count <= limit {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 { return nil }
      bytes += buffer[..<count]
    }
    return nil
  }
}
