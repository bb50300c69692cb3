import Glibc
import Testing

/// Windows of a size that a client may claim, but nobody has.
@Suite(.serialized, .enabled(if: TerminalProgram.path != nil))
struct GiantWindowTests {
  @Test(
    "a giant window neither fills the memory nor ends the program",
    arguments: [
      (65_535, 2), (2, 65_535), (80, 32_768), (32_768, 2), (10_000, 10_000), (65_535, 65_535),
      (1, 65_535), (5_000, 5_000), (40_000, 24),
    ] as [(UInt16, UInt16)])
  func claims(width: UInt16, height: UInt16) throws {
    let program = try TerminalProgram()
    #expect(program.start())
    program.claimSize(width: width, height: height)
    program.settle()
    program.type("jjk3jj1")
    program.settle()
    #expect(program.status == nil && program.memory < 120_000)
    program.claimSize(width: 80, height: 24)
    program.settle()
    program.type("q")
    #expect(program.ends() && program.status == 0)
    let modes = program.lastModes
    #expect(modes[1049] == false && modes[2004] == false && modes[25] == true)
  }

  @Test("it starts in one as well, and by the word of the environment")
  func start() throws {
    for script in [
      "stty rows 40000 cols 3; exec \"$0\" explore",
      "stty rows 9000 cols 9000; exec \"$0\" explore",
      "stty rows 0 cols 0; LINES=99999 COLUMNS=99999 exec \"$0\" explore",
    ] {
      let program = try TerminalProgram(script: script)
      program.claimSize(width: 65_535, height: 65_535)
      program.settle(400)
      program.type("jj")
      program.settle()
      #expect(program.status == nil && program.memory < 120_000, "\(script)")
      program.type("q")
      #expect(program.ends() && program.status == 0, "\(script)")
    }
  }

  @Test("it comes back from a shell into one")
  func resumed() throws {
    let program = try TerminalProgram(
      script: "set -m; \"$0\" explore; echo now stopped; read answer; fg >/dev/null; echo status $?"
    )
    #expect(program.start())
    program.type("\u{1A}")
    #expect(program.wait(for: "now stopped"))
    program.claimSize(width: 65_535, height: 65_535)
    program.type("\r")
    program.settle(400)
    program.type("q")
    #expect(program.wait(for: "status 0"))
  }

  @Test("what is printed for one is not endless either")
  func printed() throws {
    for command in ["chart gdp", "list", "map"] {
      let program = try TerminalProgram(
        script: "stty rows 60000 cols 60000; exec \"$0\" \(command)")
      program.ignoreScreen()
      #expect(program.ends() && program.status == 0, "\(command)")
    }
  }
}
