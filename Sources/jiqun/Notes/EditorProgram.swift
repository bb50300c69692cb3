internal import ClusterAtlas
internal import Curses
internal import Explorer
internal import Glibc
internal import Reports
internal import Workspace

/// The reader's own editor: `VISUAL` or `EDITOR`, run by the shell on a file of its own.
struct EditorProgram: OwnEditor {
  let command: String

  /// Nil where none is set.
  static var chosen: EditorProgram? {
    (environment("VISUAL") ?? environment("EDITOR")).map(EditorProgram.init)
  }

  func edit(_ text: String) -> Result<String, OutboxError> {
    var name = Array(((environment("TMPDIR") ?? "/tmp") + "/jiqun-XXXXXX.md").utf8CString)
    let file = mkstemps(&name, 3)
    guard file >= 0 else { return .failure(OutboxError(Output.reason(errno))) }
    close(file)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    unlink(path)
    if let error = FileOutbox.create(path, mode: 0o600, text + "\n") {
      return .failure(OutboxError(Output.reason(error)))
    }
    if let reason = run(on: path) { return .failure(OutboxError(reason)) }
    return read(path)
  }

  private func read(_ path: String) -> Result<String, OutboxError> {
    do throws(KeepError) {
      var bytes = try Journal.bytes(of: path)
      if bytes.last == 0x0A { bytes.removeLast() }
      return .success(String(decoding: bytes, as: UTF8.self))
    } catch {
      return .failure(OutboxError(error.words[.english]))
    }
  }

  /// Runs it and waits; why it failed.
  private func run(on path: String) -> String? {
    let status = ChildProgram.run(command, on: path)
    if status < 0 { return Output.reason(-status) }
    return status == 0 ? nil : "\(command): status \(status)"
  }
}
