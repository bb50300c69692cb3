internal import Glibc
internal import Synchronization

/// Ctrl-C while a picture is drawn again and again: the first one ends the loop, so that cursor and
/// colours can be set right; the next one ends the program.
enum Interruption {
  private static let count = Atomic<Int>(0)

  static var hasCome: Bool { count.load(ordering: .relaxed) > 0 }

  static func watch() {
    guard !hasCome else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.count.wrappingAdd(1, ordering: .relaxed)
    }
    // Without SA_RESTART, so that waiting and writing end; once only.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
  }

  /// Ends as a program does that does not watch for the signal.
  static func end() -> Never {
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(130)
  }
}
