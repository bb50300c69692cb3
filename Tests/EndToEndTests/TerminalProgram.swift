import Foundation
import Glibc

/// The built program in a pseudo-terminal.
final class TerminalProgram {
  struct NotStarted: Error {}

  /// The program under test: `JIQUN_BINARY`, or the one built beside the tests.
  static let path: String? = {
    if let path = getenv("JIQUN_BINARY") { return String(cString: path) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return nil }
    let own = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else { return nil }
    let path = own[...slash] + "jiqun"
    return access(String(path), X_OK) == 0 ? String(path) : nil
  }()

  private var master: Int32
  private let line: Int32
  private let process: pid_t
  private let before: termios
  private(set) var output: [UInt8] = []
  private(set) var screen: ScreenModel
  /// False once a size is claimed that the model does not have.
  private var screenFollows = true

  /// Starts it as the only program of a new session, or below a shell that has job control and
  /// runs `script`, in which `$0` is the program.
  init(
    width: Int = 80, height: Int = 24, environment: [String: String?] = [:],
    script: String? = nil, arguments: [String] = ["explore"]
  ) throws {
    guard let path = Self.path else { throw NotStarted() }
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    let (unlock, numberOf): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    _ = ioctl(master, unlock, &isLocked)
    _ = ioctl(master, numberOf, &number)
    let name = "/dev/pts/\(number)"
    line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard line >= 0 else { throw NotStarted() }
    screen = ScreenModel(width: width, height: height)
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var settings = termios()
    tcgetattr(line, &settings)
    before = settings
    let words = script.map { ["/bin/sh", "-c", $0, path] } ?? [path] + arguments
    process = try Self.spawn(words, on: name, Self.environment(environment))
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if status == nil { kill(process, SIGKILL) }
    _ = waited(0)
    if master >= 0 { close(master) }
    close(line)
  }

  private static func environment(_ changes: [String: String?]) -> [String] {
    var values: [String: String?] = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/tmp",
      "PATH": getenv("PATH").map { String(cString: $0) },
      // Where it notes which of its lines ran, when coverage is measured.
      "LLVM_PROFILE_FILE": getenv("LLVM_PROFILE_FILE").map { String(cString: $0) },
    ]
    values.merge(changes) { $1 }
    return values.compactMap { name, value in value.map { "\(name)=\($0)" } }
  }

  private static func spawn(
    _ words: [String], on terminal: String, _ environment: [String]
  ) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    var rules = posix_spawnattr_t()
    posix_spawnattr_init(&rules)
    defer { posix_spawnattr_destroy(&rules) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&rules, &none)
    posix_spawnattr_setsigdefault(&rules, &all)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &rules, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | newSession)
    let argv = words.map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &files, &rules, argv, envp) == 0 else {
      throw NotStarted()
    }
    return process
  }

  // MARK: Doing

  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { _ = pump(20) }
      if status != nil { return }
    }
  }

  func send(_ signal: Int32) { kill(process, signal) }

  func resize(width: Int, height: Int) {
    screen.resize(width: width, height: height)
    var size = winsize(
      ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Tells a size that the model of the screen does not follow.
  func claimSize(width: UInt16, height: UInt16) {
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    screenFollows = false
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What is drawn is of another size than the model.
  func ignoreScreen() { screenFollows = false }

  /// The modes of the terminal that stand after all that was written, read without the model.
  var lastModes: [Int: Bool] {
    var modes: [Int: Bool] = [:]
    for match in text.matches(of: /\u{1B}\[\?([0-9]+)([hl])/) {
      if let number = Int(match.1) { modes[number] = match.2 == "h" }
    }
    return modes
  }

  /// The memory in use, in kB.
  var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
  }

  /// How often it wrote anything anywhere.
  var writes: Int {
    let counts = (try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)) ?? ""
    let line = counts.split(separator: "\n").first { $0.hasPrefix("syscw:") }
    return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  /// Closes the terminal, as when a line drops.
  func hangUp() {
    close(master)
    master = -1
  }

  // MARK: Seeing

  /// Reads what comes within some milliseconds; false if nothing did.
  @discardableResult
  func pump(_ milliseconds: Int32) -> Bool {
    guard master >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else {
      usleep(1000)
      return false
    }
    output += buffer[..<count]
    if screenFollows { screen.feed(buffer[..<count]) }
    return true
  }

  /// Reads until something is so; false if it is not within five seconds.
  func wait(until isSo: () -> Bool) -> Bool {
    let end = now() + 5
    while !isSo() {
      if now() > end { return false }
      pump(10)
    }
    return true
  }

  /// Reads until nothing comes for a while.
  func settle(_ quiet: Int32 = 80) {
    let end = now() + 5
    while now() < end && pump(quiet) {}
  }

  /// Waits for the first picture.
  func start() -> Bool {
    let isThere = wait { status != nil || !screen.isBlank }
    settle()
    return isThere && status == nil
  }

  /// Waits for a word in what was written.
  func wait(for word: String) -> Bool {
    wait { text.contains(word) }
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  // MARK: The end

  /// How the program ended: its exit status, or 128 and its signal; nil if it runs.
  private(set) var status: Int32? {
    get { ended ?? waited(WNOHANG) }
    set { ended = newValue }
  }
  private var ended: Int32?
  /// Seconds of processor time it took, known after its end.
  private(set) var processorTime = 0.0

  private func waited(_ options: Int32) -> Int32? {
    if let ended { return ended }
    var how: Int32 = 0
    var usage = rusage()
    guard wait4(process, &how, options, &usage) == process else { return nil }
    processorTime =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    ended = how & 0x7F == 0 ? how >> 8 & 0xFF : 128 + how & 0x7F
    return ended
  }

  /// Waits for the end; false if it does not come.
  func ends() -> Bool {
    defer { while pump(0) {} }
    return wait { status != nil }
  }

  /// Waits for the end while the terminal takes nothing.
  func waitWithoutReading(seconds: Double) -> Bool {
    let end = now() + seconds
    while status == nil && now() < end { usleep(5000) }
    return status != nil
  }

  /// What of the terminal is not as it was.
  var leftovers: [String] {
    var left = screen.modes.subtracting([7, 25]).sorted().map { "mode \($0)" }
    if !screen.modes.contains(25) { left.append("cursor hidden") }
    if screen.isKeypadOn { left.append("keypad") }
    if screen.hasLook { left.append("colours") }
    var after = termios()
    tcgetattr(line, &after)
    let isSame =
      after.c_iflag == before.c_iflag && after.c_oflag == before.c_oflag
      && after.c_lflag == before.c_lflag && after.c_cflag == before.c_cflag
    if !isSame { left.append("line settings") }
    return left
  }
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
