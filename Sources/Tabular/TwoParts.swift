internal import Platform

/// Work for two cores.
enum TwoParts {
  /// Calls `body` with 0, and beside it with 1; returns when both are done. The parts must not write to the
  /// same memory. (`withoutActuallyEscaping` would have the path of this file in the program.)
  static func run(_ body: @escaping (Int) -> Void) {
    var work = body
    let isDone = withUnsafeMutablePointer(to: &work) { start($0) }
    guard !isDone else { return }
    body(0)
    body(1)
  }

  /// Whether a thread was there for the second part.
  private static func start(_ work: UnsafeMutablePointer<(Int) -> Void>) -> Bool {
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { context in
        context?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(1)
        return nil
      }, work)
    if failed != 0 { return false }
    work.pointee(0)
    pthread_join(thread, nil)
    return true
  }
}
