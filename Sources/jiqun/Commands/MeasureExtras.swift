internal import ArgumentParser
internal import Measures

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
  @Option(help: "Indicators of which less is better.")
  var cost: [String] = []
  @Option(help: "The sectors of the first group for closeness, as c1,c2.")
  var manufacturing: [String] = []
  @Option(help: "The sectors of the second group for closeness.")
  var services: [String] = []

  /// Puts what was said into the context; what the measure does not use is refused.
  func apply(
    to context: inout MeasureContext, _ row: MeasureRow, table: String?, _ speech: Speech
  ) throws(Failure) {
    for option in given where !(row.needsOptions + row.usesOptions).contains(option) {
      throw Failure("measure \(row.name) does not use \(Self.name(option))", status: 2)
    }
    // Without a table the command tells first what it needs.
    if table != nil, let needed = row.needsOptions.first(where: { !given.contains($0) }) {
      throw Failure(
        "measure \(row.name) needs \(Self.name(needed)); `jiqun measures \(row.name)` shows its use",
        status: 2)
    }
    context.k = try positive(shortK ?? longK, .k) ?? context.k
    context.permutations = try positive(permutations, .permutations) ?? context.permutations
    context.seed = seed ?? context.seed
    context.maximum = maximum ?? context.maximum
    context.costs = Self.names(cost)
    context.manufacturing = Self.names(manufacturing)
    context.services = Self.names(services)
    if let links {
      let list = try Self.read(links, table: table, speech)
      context.linkList = list
      context.links = list.links.map { ($0.from, $0.to) }
      Self.tell(list, speech)
    }
  }

  private var given: [MeasureOption] {
    let isGiven: [MeasureOption: Bool] = [
      .k: shortK ?? longK != nil, .links: links != nil, .permutations: permutations != nil,
      .seed: seed != nil, .maximum: maximum != nil, .cost: !cost.isEmpty,
      .manufacturing: !manufacturing.isEmpty, .services: !services.isEmpty,
    ]
    return MeasureOption.allCases.filter { isGiven[$0] == true }
  }

  /// An option as it is typed.
  static func name(_ option: MeasureOption) -> String {
    option == .k ? "-k" : "--" + option.rawValue
  }

  /// The largest number of an option: permutations are kept in memory, and are enough.
  private static let most = 1_000_000

  private static func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func positive(_ number: Int?, _ option: MeasureOption) throws(Failure) -> Int? {
    if let number, !(1...Self.most).contains(number) {
      throw Failure("\(Self.name(option)) \(number): expected 1 to \(Self.most)", status: 2)
    }
    return number
  }

  private static func read(
    _ path: String, table: String?, _ speech: Speech
  ) throws(Failure) -> LinkList {
    if path == "-", table == "-" {
      throw Failure("--links -: the table comes from standard input already", status: 2)
    }
    do {
      return try LinkReader.links(path: path)
    } catch {
      let file = MeasureCommand.fileName(path, speech)
      let words = ReadingWords(file: file, in: speech).text(error)
      let head = speech.say("the links were not read:\n", "邻接表未能读取：\n")
      throw Failure(words.contains("\n") ? head + words : words)
    }
  }

  /// Tells of links that are one-sided or have weights.
  private static func tell(_ list: LinkList, _ speech: Speech) {
    if !list.isSymmetric {
      Output.complain(
        "jiqun: "
          + speech.say(
            "the links are not symmetric: one-sided ones are kept as they are",
            "邻接不对称：单向邻接按原样保留"))
    }
    if list.hasWeights {
      Output.complain(
        "jiqun: " + speech.say("the links have weights, which are used", "邻接带有权重，按权重计算"))
    }
  }
}
