import Foundation
import Tabular
import Testing

@Suite("Words of a shell")
struct ShellWordTests {
  /// What a shell makes of the words is what they were.
  @Test(arguments: [
    "", " ", "plain", "a-b_c.d/e=f,g", "it's", "''", "$HOME", "`x`", "a b", "南京", "~", "*", "\\n",
    "\n", "\"", "!x", "#", ";", "a&b", "(x)", "<", "%", "a+b@c%d", "[a]", "{a,b}",
  ])
  func quoted(_ text: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "printf '%s|' " + ShellWord.quoted(text)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let out = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(out == text + "|")
  }
}
