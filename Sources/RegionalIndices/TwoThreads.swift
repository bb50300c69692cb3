import Glibc

/// Work for two cores.
enum TwoThreads {
  /// Calls `body` with 0, and beside it with 1 if there are two parts; returns when both are done.
  ///
  /// The parts must not write to the same memory.
  static func run(_ parts: Int, _ body: (Int) -> Void) {
    guard parts > 1 else { return body(0) }
    withoutActuallyEscaping(body) { body in
      var work = body
      withUnsafeMutablePointer(to: &work) { context in
        var thread = pthread_t()
        let failed = pthread_create(
          &thread, nil,
          { context in
            context?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(1)
            return nil
          }, context)
        body(0)
        if failed == 0 { pthread_join(thread, nil) } else { body(1) }
      }
    }
  }
}
