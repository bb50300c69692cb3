import Foundation
import Testing

/// What the commands print says what it is, of when, from where, and how it is made again.
@Suite("What commands print is taken along")
struct TakenAlongCommandTests {
  static let commands = [
    "list --province jiangsu", "show xian-aviation", "show all",
    "series gdp", "chart gdp", "chart fig-spatial-gini", "diamond changsha-construction-machinery",
    "topics --kind mechanism", "measure gini --by year", "measure lq", "measure influence",
    "compare nanjing-software wuxi-iot", "compare jiangsu hunan", "check claim-iva-2020",
    "map xian-aviation", "sources xian-aviation", "search tsinghua", "search wuxi", "series",
    "topic mechanism-derivation", "measures", "measures --tables",
    "report hefei-intelligent-voice",
  ]

  /// The formats that a command can print.
  private static func formats(_ command: String) -> [String] {
    switch command.split(separator: " ")[0] {
    case "chart": ["text", "svg", "csv", "json", "describe"]
    case "map": ["text", "svg", "json"]
    case "diamond", "measure": ["text", "svg", "csv", "json"]
    case "compare": ["text", "csv", "json", "markdown", "svg"]
    case "check": ["text", "json", "markdown"]
    case "topic": ["text", "markdown", "json", "svg"]
    case "report": ["markdown", "html"]
    default: ["text", "csv", "json", "markdown"]
    }
  }

  @Test(arguments: commands)
  func `each format has address, data, and the line again`(command: String) throws {
    for format in Self.formats(command) {
      if command == "measure gini --by year", format == "svg" { continue }
      let line = "jiqun \(command) --format \(format)"
      let run = try Run(line)
      #expect(run.status == 0, "\(line): \(run.err)")
      let isOfWords = command.hasPrefix("topics") || command == "measures"
      #expect(run.out.contains("http") || isOfWords, "\(line): no address")
      #expect(run.out.contains(/jiqun \d+\.\d+\.\d+, \d{4}/), "\(line): no data")
      #expect(run.out.contains(line), "\(line): not said how to make it again")
      #expect(run.out.contains(/(19|20)\d\d/), "\(line): no year")
    }
  }

  /// The line again makes the same.
  @Test(arguments: [
    "chart gdp --format text", "list --province jiangsu --format csv", "measure gini --format json",
  ])
  func `the line again makes the same`(command: String) throws {
    let first = try Run("jiqun " + command)
    let second = try Run("jiqun " + command)
    #expect(first.out == second.out && first.out.contains("jiqun " + command))
  }

  @Test func `no CSV has a bare value, and jiqun reads its own`() throws {
    for command in Self.commands where Self.formats(command).contains("csv") {
      let heads = try Run("jiqun \(command) --format csv").lines[0].split(separator: ",")
      let hasAddress =
        heads.contains("source_url")
        || ["sources", "measures"].contains {
          command.hasPrefix($0)
        }
      #expect(heads.last == "again" && hasAddress, "\(command): \(heads)")
      if heads.contains("value") {
        #expect(heads.contains { $0.hasPrefix("unit") } && heads.contains("year"), "\(command)")
      }
    }
    let gini = try Run(
      "jiqun measure gini --table provincial-panel --format csv --by year | jiqun measure gini - --value gini --format json"
    )
    #expect(gini.status == 0 && gini.out.contains("\"used\": 31"), "\(gini.err)")
    let drawn = try Run(
      "jiqun measure gini --by year --format csv | jiqun chart - --x year --y gini --format json")
    #expect(drawn.status == 0 && drawn.out.contains("2005"), "\(drawn.err)")
    let series = try Run("jiqun series gdp --format csv | jiqun look - --format json")
    #expect(series.status == 0 && series.out.contains("source_url"), "\(series.err)")
  }

  /// A table of one's own has its file with its day instead of a source; CSV goes on down a pipe.
  @Test func `what is made of a table of one's own says of which, and how it is made again`() throws
  {
    let file = "own-\(UUID().uuidString).csv"
    let make = "cd \"$TMPDIR\"; printf 'year,a,b\\n2020,1,2\\n2021,3,5\\n' > \(file); "
    for command in [
      "chart \(file)", "chart \(file) --format json", "chart \(file) --format svg",
      "chart \(file) --format describe", "measure gini \(file) --value a",
      "measure gini \(file) --value a --format json", "measure gini \(file) --value a --format csv",
      "measure gini \(file) --value a --format svg",
    ] {
      let run = try Run(make + "jiqun \(command); rm \(file)")
      #expect(run.out.contains("jiqun \(command)"), "\(command): \(run.out)")
      let isRow = command.contains("measure") && command.contains(/json|csv$/)
      let day = isRow ? "" : ", "
      #expect(run.out.contains(file + day) || run.out.contains("\"date\": \"20"), "\(command)")
    }
    let pipe = try Run("seq 9 | jiqun chart -")
    #expect(pipe.out.contains("Source: standard input\nAgain: jiqun chart -\n"))
    #expect(try Run("seq 9 | jiqun chart - --lang zh").out.contains("来源：标准输入\n重现：jiqun chart -"))
    let sized = try Run("seq 9 | jiqun chart - --size 60x12").out
    #expect(sized.split(separator: "\n", omittingEmptySubsequences: false).count == 13)
  }

  @Test func `one thing is not counted in the plural`() throws {
    for command in [
      "list --text changsha", "search tsinghua", "topics --text 延展制造能力单元",
      "sources hefei-intelligent-voice", "check claim-iva-2020", "map changsha",
      "list --field biomedicine --batch 2 --province guangdong",
    ] {
      let run = try Run("jiqun \(command)")
      let slip = run.out.firstMatch(of: /(^|[^0-9.,\-])1 (?!bn|million|series)[a-z]+[^s' ]s\b/)
      #expect(slip == nil, "\(command): \(slip.map { String($0.0) } ?? "")")
    }
  }

  @Test func `pictures have a light ground unless another is asked for`() throws {
    for command in ["chart gdp", "map", "diamond", "topic mechanism-derivation"] {
      #expect(try Run("jiqun \(command) --format svg").out.contains("#ffffff"), "\(command)")
      #expect(
        try Run("jiqun \(command) --format svg --theme dark").out.contains("#16181d"), "\(command)")
    }
  }
}

/// `--lang zh` speaks Chinese where nothing is understood yet, too.
@Suite("Help and refusals in Chinese")
struct ChineseHelpTests {
  /// All commands with those below them.
  private static let commands: [String] = {
    let words = [
      "explore", "list", "show", "sources", "map", "search", "topics", "topic", "diamond", "series",
      "chart", "measure", "measures", "look", "cite", "about", "doctor", "keys", "package",
      "package new", "package check", "check", "compare", "notes", "notes list", "notes add",
      "notes edit", "notes bookmark", "notes score", "notes search", "notes remove", "notes undo",
      "notes redo", "notes export", "notes import", "report", "tour", "tour check", "tour print",
      "lecture", "follow",
    ]
    return [""] + words
  }()

  /// English words: three and more small letters, but for what stands as it is typed.
  private static func english(_ text: String) -> [String] {
    text.split(separator: "\n").filter { line in
      let words = line.split { !$0.isLetter || !$0.isASCII }
      let small = words.filter { $0.count > 2 && $0.allSatisfy(\.isLowercase) }
      let hasChinese = line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      let isTyped =
        ["jiqun ", "[--", "、"].contains { line.contains($0) }
        || line.split(separator: ",").allSatisfy { $0.split(separator: " ").count < 2 }
      return small.count > 4 && !hasChinese && !isTyped
    }.map(String.init)
  }

  @Test func `the help of every command is Chinese`() throws {
    for command in Self.commands {
      let run = try Run("jiqun \(command) --help --lang zh")
      #expect(run.status == 0, "\(command)")
      #expect(run.out.contains("用法：") && !run.out.contains("OVERVIEW"), "\(command)")
      #expect(Self.english(run.out).isEmpty, "\(command): \(Self.english(run.out))")
      #expect(try Run("jiqun \(command) --help").out.contains("USAGE"), "\(command)")
    }
    #expect(try Run("LC_ALL=zh_CN.UTF-8 jiqun list --help").out.contains("用法："))
    #expect(try Run("jiqun help --lang zh").out.contains("用法："))
    #expect(try Run("jiqun help list --lang zh").out.contains("用法："))
  }

  @Test(arguments: [
    "list --provinz js", "list --format xml", "list --batch x", "list --province atlantis",
    "list --list 17", "show", "show nowhere", "show a b", "sources nowhere", "map --zoom 9",
    "map --size 3", "map --overlay x", "search qqqqqq", "topics --kind x", "topic nothing",
    "series nothing", "chart nothing", "chart gdp --kind cake", "chart gdp --from x",
    "chart gdp -o a.docx", "chart gdp --from 2010 --to 2000", "measure nothing",
    "measure gini --table x", "measure gini --year 1800", "measure gini --variant x",
    "measure gini -k 3", "measure lq --value x", "compare nanjing-software",
    "compare qqqqqq wwwwww",
    "check nothing", "check --document x", "cite nothing", "diamond a b c", "explore --size x",
    "explore --size x --keys j",
    "explore --ambiguous 3", "tour nothing", "frobnicate", "list --field", "compare js hefei",
    "chart gdp --format pdf", "chart gdp --format csv -o a.svg", "search js --limit 0",
    "check --claims nowhere.toml",
  ])
  func `refusals are Chinese`(words: String) throws {
    let run = try Run("jiqun \(words) --lang zh")
    #expect(run.status != 0, "\(words)")
    let first = run.err.split(separator: "\n").first.map(String.init) ?? ""
    #expect(
      first.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(words): \(first)")
    #expect(Self.english(run.err).isEmpty, "\(words): \(run.err)")
  }
}
