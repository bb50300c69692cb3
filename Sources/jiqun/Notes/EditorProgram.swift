internal import Explorer
internal import Glibc
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
    if let error = FileOutbox.create(path, mode: 0o600, text) {
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
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let error = posix_spawn(&child, words[0], nil, &attributes, &arguments, environ)
    guard error == 0 else { return Output.reason(error) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return Output.reason(errno) }
    }
    return status == 0 ? nil : "\(command): status \(status >> 8 & 0xFF)"
  }
}
