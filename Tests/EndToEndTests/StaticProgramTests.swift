import Foundation
import Testing

/// The file that people install is a static program, and in one the C library and the runtime do
/// some things in other ways than in the program that the other tests run.
@Suite("A static program")
struct StaticProgramTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CCurses").path

  /// Where the compilers are, as the tests themselves were made by them.
  private static let tools = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  private func run(_ files: [String: String], _ command: String) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try Run(
      "cd '\(folder.path)' && S='\(Self.sources)' && " + command,
      environment: ["PATH": Self.tools, "TMPDIR": folder.path])
  }

  @Test("knows its arguments, though it tells the runtime something before")
  func arguments() throws {
    let found = try run(
      ["main.swift": "print(CommandLine.arguments.dropFirst().joined(separator: \"|\"))"],
      """
      clang -c -O1 "$S/start.c" -o start.o 2>&1 &&
      swiftc -static-executable main.swift start.o -o program 2>/dev/null &&
      timeout 10 ./program list 'two words' 集群
      """)
    #expect(found.status == 0 && found.out == "list|two words|集群\n", "\(found.out)\(found.err)")
  }

  @Test("writes characters as the C library does", arguments: ["C.UTF-8", "C"])
  func characters(locale: String) throws {
    let text = """
      #include <locale.h>
      #include <stdio.h>
      #include <wchar.h>
      int main(int count, char **words) {
        setlocale(LC_ALL, words[1]);
        char bytes[32];
        for (unsigned c = 0; c < 0x30000; c += 7) {
          mbstate_t state = {0};
          size_t length = wcrtomb(bytes, (wchar_t)c, &state);
          printf("%d", (int)length);
          if (length < 32) fwrite(bytes, 1, length, stdout);
        }
        printf("%d", (int)wcrtomb(NULL, L'x', NULL));
      }
      """
    let found = try run(
      ["main.c": text],
      """
      clang -O1 main.c -o plain && clang -O1 -static main.c "$S/utf8.c" -I "$S/include" -o ours &&
      ./plain \(locale) >plain.txt && timeout 10 ./ours \(locale) >ours.txt &&
      cmp plain.txt ours.txt && wc -c <ours.txt
      """)
    #expect(found.status == 0, "\(found.out)\(found.err)")
    #expect((Int(found.out.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 25_000)
  }
}
