internal import ArgumentParser
internal import Measures
internal import Tabular

/// What a measure can be told beside its columns.
struct MeasureExtras: ParsableArguments {
  @Option(name: .customShort("k"), help: "How many of the largest, for cr.")
  var shortK: Int?
  @Option(name: .customLong("k"), help: .hidden)
  var longK: Int?
  @Option(
    help: "A table of two columns: the pairs of units that are neighbours, by name.",
    completion: .file())
  var links: String?
  @Option(help: "How many random orders the permutation test draws; 999 where none is said.")
  var permutations: Int?
  @Option(help: "The seed of the random orders; the same seed gives the same p.")
  var seed: UInt64?
  @Option(help: "The best score of a diamond; 5 where none is said.")
  var maximum: Double?
  @Option(help: "The aversion to inequality of atkinson; 0.5 where none is said.")
  var epsilon: Double?
  @Option(
    parsing: .unconditional,
    help: "The alpha of generalised-entropy, or the level of significance.")
  var alpha: Double?
  @Option(help: "How many classes of quantiles for markov; 4 where none is said.")
  var classes: Int?
  @Option(help: "The k of coupling-forms; 2 where none is said.")
  var exponent: Double?
  @Option(help: "Indicators of which less is better.")
  var cost: [String] = []
  @Option(help: "The sectors of the first group for closeness, as c1,c2.")
  var manufacturing: [String] = []
  @Option(help: "The sectors of the second group for closeness.")
  var services: [String] = []

  @Option(
    name: .customLong("set"),
    help: "A parameter of the measure by its name, as k=5; `jiqun measures NAME` tells which.")
  var settings: [String] = []

  /// Puts what was said into the context; what the measure does not use is refused.
  func apply(
    to context: inout MeasureContext, _ row: MeasureDefinition, table: String?, _ language: Language
  ) throws(Failure) {
    let given = try self.given
    let known = row.needsOptions + row.usesOptions
    for (option, _) in given where !known.contains(option) {
      throw Failure("measure \(row.name) does not use \(option.typed)", status: 2)
    }
    // Without a table the command tells first what it needs.
    if table != nil,
      let needed = row.needsOptions.first(where: { option in
        !given.contains { $0.option == option }
      })
    {
      throw Failure(
        "measure \(row.name) needs \(needed.typed); `jiqun measures \(row.name)` shows its use",
        status: 2)
    }
    for (option, texts) in given {
      guard let parameter = row.parameter(option) else { continue }
      do throws(MeasureParameter.Misfit) {
        context[parameter] = try parameter.value(of: texts)
      } catch {
        let text = texts.joined(separator: ",")
        throw Failure(
          language.say(
            "\(option.typed) \(text): expected \(error.expected.english)",
            "\(option.typed) \(text)：应为 \(error.expected.chinese)"), status: 2)
      }
    }
    if let links {
      context.links = try Self.read(links, table: table, language)
      Self.tell(context.links, language)
    }
  }

  /// What was said, by the names of the parameters.
  private var given: [(option: MeasureOption, texts: [String])] {
    get throws(Failure) {
      let named: [(String, [String])] = [
        ("k", Self.texts(shortK ?? longK)), ("links", Self.texts(links)),
        ("permutations", Self.texts(permutations)), ("seed", Self.texts(seed)),
        ("epsilon", Self.texts(epsilon)), ("alpha", Self.texts(alpha)),
        ("classes", Self.texts(classes)), ("exponent", Self.texts(exponent)),
        ("maximum", Self.texts(maximum)), ("cost", cost), ("manufacturing", manufacturing),
        ("services", services),
      ]
      var given = named.filter { !$0.1.isEmpty }
      for setting in settings {
        let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw Failure("--set \(setting): expected NAME=VALUE", status: 2)
        }
        given.append((parts[0], [parts[1]]))
      }
      return given.map { (MeasureOption(rawValue: $0.0), $0.1) }
    }
  }

  private static func texts(_ value: (some CustomStringConvertible)?) -> [String] {
    value.map { [$0.description] } ?? []
  }

  private static func read(
    _ path: String, table: String?, _ language: Language
  ) throws(Failure) -> LinkList {
    if path == "-", table == "-" {
      throw Failure("--links -: the table comes from standard input already", status: 2)
    }
    do {
      return try LinkReader.links(path: path)
    } catch {
      let file = MeasureCommand.fileName(path, language)
      let words = ReadingWords(file: file, in: language).text(error)
      let head = language.say("the links were not read:\n", "邻接表未能读取：\n")
      throw Failure(words.contains("\n") ? head + words : words)
    }
  }

  /// Tells of links that are one-sided or have weights.
  private static func tell(_ list: LinkList, _ language: Language) {
    if !list.isSymmetric {
      Output.complain(
        "jiqun: "
          + language.say(
            "the links are not symmetric: one-sided ones are kept as they are",
            "邻接不对称：单向邻接按原样保留"))
    }
    if list.hasWeights {
      Output.complain(
        "jiqun: " + language.say("the links have weights, which are used", "邻接带有权重，按权重计算"))
    }
  }
}
