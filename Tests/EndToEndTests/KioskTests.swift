import Foundation
import Glibc
import Testing

/// `--kiosk` of the built program, and what it says of its parts.
@Suite(.serialized, .enabled(if: TerminalProgram.path != nil))
struct KioskTests {
  @Test("on a terminal all is off, and it ends as ever")
  func terminal() throws {
    let program = try TerminalProgram(
      environment: ["JIQUN_DATA": "/etc", "XDG_STATE_HOME": "/tmp/jiqun-kiosk-state", "TMUX": "x"],
      arguments: ["explore", "--kiosk"])
    #expect(program.start())
    for (keys, text) in [
      ("e", "export is off"), ("!", "command-line is off"), ("y", "clipboard is off"),
    ] {
      program.type(keys)
      #expect(program.wait { program.screen.rows.contains { $0.contains(text) } }, "\(keys)")
    }
    program.send(SIGTSTP)
    program.settle()
    program.type("5O\r")
    #expect(program.wait { program.screen.rows.contains { $0.contains("open is off") } })
    program.type("\u{1B}")
    program.settle(150)
    program.type("\u{3}")
    #expect(program.ends() && program.status == 0 && program.leftovers.isEmpty)
    #expect(access("/tmp/jiqun-kiosk-state", F_OK) != 0)
  }

  @Test("what is allowed is on")
  func allowed() throws {
    let program = try TerminalProgram(
      arguments: ["explore", "--kiosk", "--allow", "command-line", "--allow", "clipboard"])
    #expect(program.start())
    program.type("!")
    #expect(program.wait(for: "]52;c;"))
    program.type("e")
    #expect(program.wait { program.screen.rows.contains { $0.contains("export is off") } })
    program.type("q")
    #expect(program.ends() && program.status == 0)
  }

  @Test("lessons and lectures are for such a terminal too")
  func teaching() throws {
    let folder = NSTemporaryDirectory() + "jiqun-kiosk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let log = folder + "/log"
    for arguments in [
      ["tour", "3", "--kiosk"], ["lecture", log, "--kiosk"], ["follow", log, "--kiosk"],
    ] {
      let program = try TerminalProgram(arguments: arguments)
      #expect(program.start(), "\(arguments)")
      for (keys, text) in [("e", "export is off"), ("y", "clipboard is off")] {
        program.type(keys)
        #expect(
          program.wait { program.screen.rows.contains { $0.contains(text) } }, "\(arguments)")
      }
      if arguments[0] == "follow" {
        let file = try #require(FileHandle(forWritingAtPath: log))
        try file.seekToEnd()
        try file.write(contentsOf: Data("2126-11-29T10:42:07 trends gdp at 2004\n".utf8))
        #expect(program.wait { program.screen.rows.contains { $0.contains("10:42:07") } })
      }
      program.type("\u{3}")
      #expect(program.ends() && program.status == 0 && program.leftovers.isEmpty)
    }
    #expect(try Run("jiqun follow \(folder)/none --kiosk --print text").status == 2)
    #expect(try Run("jiqun tour --allow open").status == 2)
  }

  @Test("words that do not fit are refused")
  func refused() throws {
    #expect(try Run("jiqun explore --kiosk --resume").status == 2)
    #expect(try Run("jiqun explore --allow open").status == 2)
    #expect(try Run("jiqun explore --kiosk --idle=-1").status == 2)
    #expect(try Run("jiqun explore --kiosk --allow everything").status == 64)
  }

  @Test("the list of what is inside names what Package.resolved pins")
  func bill() throws {
    let run = try Run("jiqun about --sbom")
    let bill = try #require(
      JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    let packages = try #require(bill["packages"] as? [[String: Any]])
    var versions: [String: String] = [:]
    for package in packages {
      let name = try #require(package["name"] as? String)
      versions[name.lowercased()] = package["versionInfo"] as? String
      for key in ["SPDXID", "licenseDeclared", "downloadLocation", "copyrightText"] {
        #expect(package[key] != nil, "\(name) \(key)")
      }
    }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("Package.resolved"))
    let resolved = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let pins = try #require(resolved["pins"] as? [[String: Any]])
    for pin in pins {
      let (name, state) = (pin["identity"] as? String, pin["state"] as? [String: Any])
      #expect(versions[name ?? ""] == state?["version"] as? String, "\(name ?? "")")
    }
    #expect(versions["jiqun"] == (try Run("jiqun --version").out).trimmingCharacters(in: .newlines))
    #expect(versions["ncurses"]?.hasPrefix("6.") == true)
    #expect(bill["spdxVersion"] as? String == "SPDX-2.3")
    for library in try linkedLibraries(root) {
      let isNamed = versions.keys.contains { library.hasPrefix($0) || $0.hasSuffix(library) }
      #expect(isNamed, "\(library) is part of the program and not of the list")
    }
  }

  /// The libraries that the manifest links, by their projects: `ncursesw`, `z`, `stdc++`.
  private func linkedLibraries(_ root: URL) throws -> [String] {
    let manifest = try String(
      contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let names = manifest.matches(of: /linkedLibrary\(":?(?:lib)?([^".]+)/).map { String($0.1) }
    #expect(names.count >= 6)
    let projects = ["tinfo": "ncurses", "z": "zlib"]
    return names.map { projects[$0] ?? $0 }
  }
}
