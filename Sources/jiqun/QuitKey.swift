internal import Glibc

/// The terminal of the plain explorer: in line mode, but that the quit key needs no Enter.
///
/// The key is a second end of line (VEOL) while lines are read. Whatever signal ends the program,
/// the terminal is given back as it was.
enum QuitKey {
  static let key: Character = "q"

  /// The settings of the terminal as they were; read before they are changed.
  private static let before: termios? = {
    var settings = termios()
    return tcgetattr(0, &settings) == 0 ? settings : nil
  }()

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGABRT]

  /// Makes the key end a line by itself, if the input is a terminal.
  static func begin() {
    guard var settings = before else { return }
    for number in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        QuitKey.end()
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
    withUnsafeMutableBytes(of: &settings.c_cc) { $0[Int(VEOL)] = key.asciiValue ?? 0 }
    tcsetattr(0, TCSANOW, &settings)
  }

  /// Gives the terminal back; only calls that a signal handler may make.
  static func end() {
    guard var settings = before else { return }
    signal(SIGTTOU, SIG_IGN)
    tcsetattr(0, TCSANOW, &settings)
  }
}
