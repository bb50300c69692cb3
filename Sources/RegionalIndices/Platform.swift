// What the indices take of the system; no other file of this target imports a C library.

internal import Platform

/// Functions of the C library, under names that cannot be taken for those of an index.
enum CMath {
  @inline(__always) static func logarithm(_ x: Double) -> Double { log(x) }
  @inline(__always) static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
  @inline(__always) static func exponential(_ x: Double) -> Double { exp(x) }
  @inline(__always) static func exponentialLessOne(_ x: Double) -> Double { expm1(x) }
  @inline(__always) static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  @inline(__always) static func sine(_ x: Double) -> Double { sin(x) }
  @inline(__always) static func cosine(_ x: Double) -> Double { cos(x) }
  @inline(__always) static func arcSine(_ x: Double) -> Double { asin(x) }
  @inline(__always) static func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
  @inline(__always) static func hypotenuse(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
  @inline(__always) static func complementaryError(_ x: Double) -> Double { erfc(x) }
}

/// Memory of the system.
enum SystemMemory {
  /// Asks for large pages, which halve the time where tens of megabytes are scattered to; other systems
  /// than Linux are not asked.
  static func useLargePages(_ buffer: UnsafeMutableBufferPointer<Double>) {
    #if canImport(Glibc) || canImport(Musl)
      guard buffer.count > 1 << 18, let base = buffer.baseAddress else { return }
      let page = UInt(4096)
      let first = (UInt(bitPattern: base) + page - 1) / page * page
      let end = (UInt(bitPattern: base) + UInt(buffer.count * 8)) / page * page
      _ = madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), 14)
    #endif
  }
}

/// Work for two cores.
enum TwoThreads {
  /// Calls `body` with 0, and beside it with 1 if there are two parts; returns when both are done. Where
  /// ``Parallelism/threads`` is one, the second part comes after the first.
  ///
  /// The parts must not write to the same memory. (`withoutActuallyEscaping` would have the path of this file
  /// in the program.)
  static func run(_ parts: Int, _ body: @escaping (Int) -> Void) {
    guard parts > 1 else { return body(0) }
    guard Parallelism.threads > 1, runBeside(body) else {
      body(0)
      return body(1)
    }
  }

  /// Whether a thread was there for the second part.
  private static func runBeside(_ body: @escaping (Int) -> Void) -> Bool {
    #if canImport(ucrt)
      return false
    #else
      var work = body
      return withUnsafeMutablePointer(to: &work) { start($0) }
    #endif
  }

  #if !canImport(ucrt)
    #if canImport(Darwin)
      private typealias Context = UnsafeMutableRawPointer
    #else
      private typealias Context = UnsafeMutableRawPointer?
    #endif

    private static func start(_ work: UnsafeMutablePointer<(Int) -> Void>) -> Bool {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let failed = pthread_create(
        &thread, nil,
        { (context: Context) in
          let context: UnsafeMutableRawPointer? = context
          context?.assumingMemoryBound(to: ((Int) -> Void).self).pointee(1)
          return nil
        }, work)
      if failed != 0 { return false }
      work.pointee(0)
      #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
      #else
        pthread_join(thread, nil)
      #endif
      return true
    }
  #endif
}
