internal import ArgumentParser
internal import CConfine
internal import Curses
internal import Explorer
internal import Glibc

extension Feature: ExpressibleByArgument {}

/// A terminal that anybody may use: nothing that reaches beyond the program is on, but for what its
/// keeper allows.
struct Kiosk {
  /// What is off.
  let off: Set<Feature>
  /// Seconds after which a session ends that nobody sits before; nil for none.
  let idle: Int?

  /// The variables that a feature needs.
  private static let variables: [(feature: Feature, names: [String])] = [
    (.data, ["JIQUN_DATA"]), (.config, ["HOME", "XDG_CONFIG_HOME"]),
    (.state, ["HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"]), (.open, ["HOME"]),
    (.child, ["PATH", "TMUX", "STY", "VISUAL", "EDITOR"]),
  ]

  /// Forgets the environment and bounds the process; to be called before anything is read.
  func begin() {
    if off.contains(.env) {
      let kept = Self.variables.flatMap { off.contains($0.feature) ? [] : $0.names }
      var words = kept.map { UnsafePointer(strdup($0)) }
      confine_environment(&words, Int32(words.count))
    } else {
      for (feature, names) in Self.variables where off.contains(feature) && feature == .data {
        for name in names { unsetenv(name) }
      }
    }
    confine_limits()
  }

  /// Has the kernel refuse what is off; to be called when all is loaded.
  func close() {
    var what: Int32 = 0
    let writes = !off.contains(.export) || !off.contains(.state)
    if !writes { what |= Int32(CONFINE_WRITING) }
    if off.contains(.child) { what |= Int32(CONFINE_PROGRAMS) }
    if off.contains(.open), !writes { what |= Int32(CONFINE_READING) }
    _ = confine(what)
  }

  /// What the kernel has of it, for the doctor.
  static var means: String {
    let landlock = confine_landlock()
    let found = [
      landlock > 0 ? "Landlock \(landlock)" : nil, confine_has_filters() ? "seccomp" : nil,
    ].compactMap { $0 }
    return found.isEmpty ? "" : found.joined(separator: ", ")
  }
}

/// An outbox of which parts are off.
struct KioskOutbox: Outbox {
  let off: Set<Feature>

  func keepCopy(_ text: String) -> String? {
    off.contains(.state) ? nil : FileOutbox().keepCopy(text)
  }

  var folder: String { FileOutbox().folder }

  func write(_ file: ExportedFile) -> Result<String, OutboxError> {
    off.contains(.export)
      ? .failure(OutboxError("export is off on this terminal"))
      : FileOutbox().write(file)
  }
}

/// `--kiosk` and what belongs to it.
struct KioskOptions: ParsableArguments {
  @Flag(help: "For a terminal that anybody may use: no files, no programs, no environment.")
  var kiosk = false
  @Option(
    help:
      "With --kiosk: what is on nevertheless: \(Feature.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var allow: [Feature] = []
  @Option(
    help: "With --kiosk: minutes after which an idle session ends, 15 if not said; 0 for none.")
  var idle: Int?

  /// The kiosk that is asked for; nil where none is.
  func chosen() throws(Failure) -> Kiosk? {
    guard kiosk else {
      guard allow.isEmpty, idle == nil else {
        throw Failure("--allow and --idle belong to --kiosk", status: 2)
      }
      return nil
    }
    let minutes = idle ?? 15
    guard (0...10_000).contains(minutes) else {
      throw Failure("--idle \(minutes): expected 0 to 10000 minutes", status: 2)
    }
    return Kiosk(
      off: Set(Feature.allCases).subtracting(allow), idle: minutes == 0 ? nil : minutes * 60)
  }
}
