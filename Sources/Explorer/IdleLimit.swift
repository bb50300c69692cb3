/// Ends a session that nobody sits before, after a warning.
package struct IdleLimit: Sendable {
  private static let warning = Duration.seconds(60)
  private let limit: Duration
  private var last = ContinuousClock.now
  private var isWarned = false

  /// What a wait has to do when it ends without an event.
  enum Step { case goOn, warn, end }

  /// A limit of so many seconds, 1 or more.
  package init(seconds: Int) { limit = .seconds(max(1, seconds)) }

  /// Somebody did something.
  mutating func restart() {
    last = .now
    isWarned = false
  }

  /// Milliseconds until the next step, or the time that the session wants to wait, if that is less.
  func wait(_ wanted: Int?) -> Int {
    let due = isWarned ? limit : max(.zero, limit - Self.warning)
    let rest = last.advanced(by: due) - .now
    let milliseconds = max(0, Int(rest.components.seconds) * 1000 + 50)
    return min(wanted ?? .max, milliseconds)
  }

  /// What is to be done now.
  mutating func step() -> Step {
    let idle = ContinuousClock.now - last
    if idle >= limit { return .end }
    guard !isWarned, idle >= limit - Self.warning else { return .goOn }
    isWarned = true
    return .warn
  }
}
