internal import CCurses

/// A program that has the terminal while this one waits.
package enum ChildProgram {
  /// Runs a command of the shell with a file as its last word; its status, or the number of an error
  /// below zero where it did not run.
  package static func run(_ command: String, on path: String) -> Int32 {
    cc_run(command + " \"$1\"", path)
  }
}
