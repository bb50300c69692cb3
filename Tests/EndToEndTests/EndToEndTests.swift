import Glibc
import Testing

/// The edge of the built program: every way out gives the terminal back, every way in works.
@Suite(.serialized, .enabled(if: TerminalProgram.path != nil))
struct EdgeTests {
  @Test("q gives the terminal back and says success")
  func quit() throws {
    let program = try TerminalProgram()
    #expect(program.start())
    #expect(program.screen.modes.contains(1049) && program.screen.modes.contains(2004))
    program.type("j")
    program.settle()
    program.type("q")
    #expect(program.ends())
    #expect(program.status == 0)
    #expect(program.leftovers.isEmpty)
  }

  @Test(
    "A terminal with one screen keeps the picture, and its last line is free",
    arguments: [0, SIGTERM])
  func oneScreen(signal: Int32) throws {
    let program = try TerminalProgram(environment: ["TERM": "vt100", "LC_ALL": "C"])
    #expect(program.start())
    if signal == 0 { program.type("q") } else { program.send(signal) }
    #expect(program.ends())
    let rows = program.screen.rows
    #expect(rows[2].contains("Shenzhen") && rows[23].allSatisfy { $0 == " " }, "\(rows[23])")
  }

  /// ncurses alone writes some fifty times for the first picture, and twenty or more for each key.
  @Test("A picture is sent in a few writes, and the other screen is entered once")
  func fewWrites() throws {
    let program = try TerminalProgram()
    #expect(program.start())
    let first = program.writes
    #expect((1...16).contains(first), "\(first)")
    for key in ["j", "3", "j", "2"] {
      program.type(key)
      program.settle()
    }
    #expect(program.writes - first <= 3 * 4, "\(program.writes - first)")
    #expect(program.text.ranges(of: "\u{1B}[?1049h").count == 1)
  }

  @Test(
    "A signal that ends the program gives the terminal back and is its status",
    arguments: [
      SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP,
    ])
  func signals(number: Int32) throws {
    let program = try TerminalProgram()
    #expect(program.start())
    program.send(number)
    #expect(program.ends())
    #expect(program.status == 128 + number)
    #expect(program.leftovers.isEmpty)
    #expect(!program.text.contains("Fatal error") && !program.text.contains("Stack dump"))
  }

  @Test("A closed terminal ends the program at once, without spinning", arguments: [true, false])
  func closedTerminal(isHangupIgnored: Bool) throws {
    let program =
      isHangupIgnored
      ? try TerminalProgram(script: "trap '' HUP; exec \"$0\" explore") : try TerminalProgram()
    #expect(program.start())
    program.hangUp()
    #expect(program.ends())
    #expect(program.status == 128 + SIGHUP)
    #expect(program.processorTime < 1)
  }

  private static let underShell = """
    set -m; "$0" explore; echo now stopped; read answer; fg >/dev/null; echo status $?
    """

  @Test("Ctrl-Z gives the terminal back, fg brings the same picture", arguments: [false, true])
  func suspendByKey(isResized: Bool) throws {
    let program = try TerminalProgram(script: Self.underShell)
    #expect(program.start())
    var before = program.screen.rows
    program.type("\u{1A}")
    #expect(program.wait(for: "now stopped"))
    #expect(program.leftovers.isEmpty)
    if isResized {
      program.resize(width: 100, height: 30)
      let fresh = try TerminalProgram(width: 100, height: 30)
      #expect(fresh.start())
      before = fresh.screen.rows
    }
    program.type("\r")
    #expect(program.wait { program.screen.rows == before })
    #expect(program.screen.modes.contains(1049) && program.screen.modes.contains(2004))
    program.type("q")
    #expect(program.wait(for: "status 0"))
    #expect(program.leftovers.isEmpty)
  }

  @Test("Without a shell Ctrl-Z does not strand the program")
  func suspendWithoutShell() throws {
    let program = try TerminalProgram()
    #expect(program.start())
    let before = program.screen.rows
    program.type("\u{1A}")
    program.settle()
    #expect(program.wait { program.screen.rows == before })
    program.type("q")
    #expect(program.ends())
    #expect(program.status == 0)
  }

  @Test("A storm of sizes ends in the picture of a fresh start, nothing outside")
  func resizeStorm() throws {
    let fresh = try TerminalProgram()
    #expect(fresh.start())
    let program = try TerminalProgram()
    #expect(program.start())
    let sizes = [(1, 1), (200, 60), (2, 1), (40, 10), (1, 24), (300, 3), (20, 5), (80, 1), (7, 7)]
    for (width, height) in sizes {
      program.resize(width: width, height: height)
      program.settle(30)
      #expect(program.status == nil)
      let before = program.screen.outside
      program.type("\u{C}")
      program.settle(30)
      #expect(program.screen.outside == before, "\(width)x\(height)")
    }
    for step in 0..<60 { program.resize(width: 1 + step * 7 % 120, height: 1 + step * 5 % 50) }
    program.resize(width: 80, height: 24)
    #expect(program.wait { program.screen.rows == fresh.screen.rows })
    program.type("q")
    #expect(program.ends())
    #expect(program.status == 0 && program.screen.strays == 0)
  }

  @Test("Keys typed ahead, and sequences that are no keys, arrive in order and leave no garbage")
  func typeAhead() throws {
    let fresh = try TerminalProgram()
    #expect(fresh.start())
    let program = try TerminalProgram()
    #expect(program.start())
    let noise = "\u{1B}[99;99;99~\u{1B}]11;rgb:0/0/0\u{7}\u{1B}[24;80R\u{1B}[<35;5;5M"
    program.type(String(repeating: "j", count: 20) + noise + String(repeating: "k", count: 20))
    #expect(program.wait { program.screen.rows == fresh.screen.rows })
    program.type("q")
    #expect(program.ends())
  }

  @Test("A line that takes nothing does not keep the program from ending, nor loses a key")
  func stalledLine() throws {
    let program = try TerminalProgram(width: 200, height: 60)
    #expect(program.start())
    // Nobody reads: whole pictures fill the line.
    for _ in 0..<300 {
      program.type("\u{C}")
      usleep(1000)
    }
    program.send(SIGTERM)
    let isGone = program.waitWithoutReading(seconds: 3)
    #expect(isGone)
    #expect(program.status == 128 + SIGTERM)
  }

  private static let described = [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
    "ansi",
  ]

  @Test(
    "Every terminal shows a screen in its locale's characters and gets itself back",
    arguments: described, ["C.UTF-8", "C", ""])
  func matrix(term: String, locale: String) throws {
    let program = try TerminalProgram(
      environment: ["TERM": term, "LC_ALL": locale.isEmpty ? nil : locale])
    #expect(program.start())
    #expect(locale != "C" || program.output.allSatisfy { $0 < 0x80 })
    program.type("q")
    #expect(program.ends())
    #expect(program.status == 0)
    #expect(program.leftovers.isEmpty)
  }

  @Test(
    "A terminal that cannot be used is told in a sentence, or gets the plain mode",
    arguments: ["dumb", ""])
  func plain(term: String) throws {
    let program = try TerminalProgram(environment: ["TERM": term.isEmpty ? nil : term])
    #expect(program.wait { program.status != nil || !program.output.isEmpty })
    program.settle()
    #expect(!program.output.contains(0x1B))
    #expect(program.output.contains(0x0A))
    #expect(program.leftovers.isEmpty)
  }

  @Test("An unknown terminal is taken for one that is known")
  func unknownTerminal() throws {
    let program = try TerminalProgram(environment: ["TERM": "no-such-terminal"])
    #expect(program.start())
    program.type("q")
    #expect(program.ends())
    #expect(program.status == 0)
    #expect(program.leftovers.isEmpty)
  }

  @Test("NO_COLOR and terminals without colour get none", arguments: ["xterm-256color", "vt100"])
  func withoutColour(term: String) throws {
    let program = try TerminalProgram(environment: ["TERM": term, "NO_COLOR": "1"])
    #expect(program.start())
    #expect(!program.text.contains("\u{1B}[38;5;") && !program.text.contains("\u{1B}[31m"))
    program.type("q")
    #expect(program.ends())
  }

  @Test("While nothing happens nothing is written")
  func idle() throws {
    let program = try TerminalProgram()
    #expect(program.start())
    let count = program.output.count
    #expect(!program.pump(500))
    #expect(program.output.count == count)
    program.type("q")
    #expect(program.ends())
    #expect(program.processorTime < 1)
  }

  @Test("years go on by themselves until a key rests them, and then nothing is sent")
  func playing() throws {
    let program = try TerminalProgram()
    #expect(program.start())
    program.type("5")
    func shows(_ text: String) -> Bool {
      program.wait { program.screen.rows.contains { $0.contains(text) } }
    }
    #expect(shows("Gini coefficient  2022"))
    program.type("^ ")
    #expect(shows("Gini coefficient  1996"))
    program.type("w")
    #expect(shows("With these numbers"))
    program.settle(200)
    let sent = program.text.count
    _ = program.waitWithoutReading(seconds: 1.5)
    program.settle()
    #expect(program.text.count == sent)
    program.type("\u{3}")
    #expect(program.ends())
    #expect(program.status == 0)
  }
}
