internal import CCurses

/// The versions of the libraries that are linked below this target.
package enum LinkedVersions {
  /// Of ncurses, such as `6.4.20221231`.
  package static var ncurses: String {
    String(String(cString: cc_ncurses_version()).drop { !$0.isNumber })
  }

  /// Of the C library, such as `2.36`.
  package static var library: String { String(cString: cc_library_version()) }
}
