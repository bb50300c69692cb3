import Foundation
import TestPackages
import Testing

/// What fails with `--lang zh` fails in Chinese: each word with Latin letters is a name, or was typed.
@Suite("Refusals in Chinese")
struct ChineseRefusalTests {
  /// A folder with files that have faults.
  private static let folder: String = {
    let folder = NSTemporaryDirectory() + "jiqun-chinese-refusals"
    let files = [
      "words.csv": "a,b\n1,2\n3,x\n\"q", "ok.csv": "year,v\n2001,3\n2002,4\n2003,9\n",
      "ragged.csv": "a,b\n1,2\n1,2,3\n", "empty.csv": "", "object.json": "{\"a\":",
      "broken.toml": "theme = \"x\"\nfoo=1\n[keys]\n\"app.quit\" = \"zz zz\"\nlist = 3\n",
      "cut.toml": "theme = [", "claims.toml": "[[claim]]\nid = 1\n", "syntax.toml": "id,kind\n",
      "unknown.toml": "[[claim]]\nid = \"a\"\nfoo = \"b\"\n",
      "expected.txt": "claim-iva-2020 sometimes\n",
      "lesson.md": "# x\n\ntext\n", "p/datapackage.json": "{}",
      "q/datapackage.json": "{\"resources\": [,",
      "r/datapackage.json": """
      {"resources": [{"name": "clusters", "path": "../c.csv", "schema": {"fields": []}}]}
      """,
    ]
    for (name, text) in files {
      let path = folder + "/" + name
      let parent = (path as NSString).deletingLastPathComponent
      try? FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
      try? text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    return folder
  }()

  /// Command lines that fail, or that warn.
  private static let lines = """
    show nowhere
    show shenzhen-ict wuxi-iot
    show
    list --sort nonsense
    list --province Nowhere
    list --format xlsx
    list extra
    list --nonsense
    list --config broken.toml
    list --config cut.toml
    list --config nowhere.toml
    search
    search zzzzqqq
    search --limit x a
    sources nowhere
    series nowhere
    series --per-head
    chart nowhere
    chart words.csv
    chart empty.csv
    chart object.json
    chart ragged.csv
    chart ok.csv -o x.doc
    chart ok.csv -o x.svg --format text
    chart ok.csv --kind blob
    chart ok.csv --x nope
    chart ok.csv --y nope
    chart ok.csv --kind candles
    chart ok.csv --rolling 0
    chart ok.csv -o /nowhere/x.svg
    chart ok.csv --from 1990 --to 1991
    chart gdp --from x
    chart gdp --size 3
    look nofile
    look .
    map nowhere
    map --zoom 99
    measure nowhere ok.csv
    measure gini nofile.csv --value v
    measure gini ok.csv --value nope
    measure gini words.csv --value b
    measure lq ok.csv --value v
    measure moran ok.csv --value v
    measure gini ok.csv --value v --memory 3q
    measure theil ok.csv --value v --where 'x>'
    measures nope
    measures --data
    measures --table nope
    compare
    compare one
    compare x y
    compare jiangsu shenzhen-ict
    check NOPE
    check --document nope
    check --claims nofile.csv
    check --claims claims.toml
    check --claims syntax.toml
    check --claims unknown.toml
    check --expect nofile
    check --expect expected.txt
    check --data /nowhere
    diamond a b c
    topic nowhere
    topics --kind nope
    notes add nowhere text
    notes import nofile
    notes score shenzhen-ict demand 99
    notes add shenzhen-ict hi --workspace /proc/x
    tour walk nowhere
    tour check nofile
    tour check lesson.md
    lecture /nowhere/x
    follow nofile
    explore
    explore --keys 'zzzz yy' --print text
    explore --size 1 --print text
    explore --theme pinkish --print text
    explore --data p --print text
    explore --data q --print text
    package check /nowhere
    package check r
    package check q
    package new .
    cite nowhere
    report nowhere
    report shenzhen-ict -o /nowhere/x.md
    nonsense
    """.split(separator: "\n").map(String.init)

  /// Words of files and formats that are the same in every language.
  private static let terms: Set<String> = [
    "TOML", "NUL", "kB", "MB", "true", "false", "light", "contrast", "plain", "dark", "look",
    // Of help and of the head of a lesson.
    "TEXT", "JIQUN", "DATA", "data", "title-zh", "theme",
  ]

  @Test func `each word with Latin letters is a name or was typed`() throws {
    let folder = Self.folder
    for line in Self.lines {
      let run = try Run("cd '\(folder)'; jiqun \(line) --lang zh")
      let told = run.err + (line.contains("check ") ? run.out : "")
      #expect(!told.isEmpty, "\(line)")
      for sentence in told.split(separator: "\n") where !Self.isOfWordsAlone(sentence) {
        for word in LatinNames.words(Self.prose(sentence))
        where !Self.isName(word, typed: line + folder) {
          Issue.record("jiqun \(line): \(word): \(sentence)")
        }
      }
      #expect(told.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
    }
  }

  /// What one may type: a line of usage, of a list of words.
  private static func isOfWordsAlone(_ line: Substring) -> Bool {
    line.hasPrefix("用法：") || line.hasPrefix("  - ") || line.hasPrefix("  详见")
  }

  /// A sentence up to where it lists what one may type, without what it quotes of a file.
  private static func prose(_ line: Substring) -> String {
    let lists = ["；有 ", "：有 ", "；可用 ", "随附：", "以下之一：", "应为按键", "用此命令转换"]
    let ends = lists.compactMap { line.firstRange(of: $0)?.lowerBound }
    return String(line[..<(ends.min() ?? line.endIndex)]).replacing(/“[^”]*”/, with: "")
  }

  private static func isName(_ word: String, typed line: String) -> Bool {
    LatinNames.all.contains(word) || terms.contains(word) || line.contains(word)
      || word.contains(".") || word.utf8.count < 3
  }

  /// The list can fail: the same lines in English are full of words.
  @Test func `English refusals are found`() throws {
    let run = try Run("cd '\(Self.folder)'; jiqun package check p --lang en")
    #expect(LatinNames.words(run.out).contains { !Self.isName($0, typed: "p") })
  }
}
