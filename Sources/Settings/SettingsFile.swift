internal import Glibc

/// The file of settings: where it is, and its bytes.
package enum SettingsFile {
  /// A file larger than this is no file of settings.
  private static let limit = 1 << 20

  /// `~/.config/jiqun/config.toml`, or where XDG_CONFIG_HOME says; nil where there is no home.
  package static func usualPath(_ environment: (String) -> String?) -> String? {
    let folder = environment("XDG_CONFIG_HOME") ?? environment("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/jiqun/config.toml" }
  }

  /// Reads a file; one that is not there sets nothing, and is a mistake only if it must be there.
  package static func read(
    _ path: String, mustExist: Bool = false
  ) -> (settings: Settings, mistakes: [SettingsMistake]) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      let mistake = SettingsMistake(
        file: path, kind: .unreadable(reason: isMissing ? "there is no such file" : "no access"))
      return (Settings(), isMissing && !mustExist ? [] : [mistake])
    }
    defer { close(file) }
    guard let bytes = content(of: file) else {
      return (
        Settings(), [SettingsMistake(file: path, kind: .unreadable(reason: "no file of text"))]
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (
        Settings(), [SettingsMistake(file: path, kind: .unreadable(reason: "it is not UTF-8"))]
      )
    }
    var reader = SettingsReader(file: path, text: text)
    return reader.read()
  }

  private static func content(of file: Int32) -> [UInt8]? {
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
