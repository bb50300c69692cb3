/// How many threads an index may use.
///
/// Large inputs (half a million values for a Gini coefficient, products of matrices above some hundred
/// rows, permutation tests) are worked on two threads. A program that has threads of its own says one:
///
///     let value = try Parallelism.$threads.withValue(1) { try values.gini() }
///
/// The result is the same, digit for digit.
public enum Parallelism {
  /// The most threads that an index uses, 1 or 2; 2 where nothing is said.
  @TaskLocal public static var threads = 2
}
