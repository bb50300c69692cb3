internal import RegionalIndices
package import Tabular

/// One of the numbers known under the name of a measure.
package struct MeasureVariant: Hashable, Sendable {
  /// As it is typed.
  package var id: String
  /// As it is read.
  package var words: Bilingual

  init(_ id: String, _ english: String, _ chinese: String) {
    self.id = id
    words = Bilingual(english, chinese)
  }

  init(_ id: some RawRepresentable<String>, _ english: String, _ chinese: String) {
    self.init(id.rawValue, english, chinese)
  }
}

/// All that there is to know of a measure: its names, what it takes, its variants and parameters, its
/// computation, how it is told and drawn, its example.
///
/// Lists, guides, help, screens and completions are made from it; adding a measure is adding one.
package struct MeasureDefinition: Sendable {
  package var name: String
  /// Other names it is found by.
  package var aliases: [String]
  package var title: Bilingual
  package var family: MeasureFamily
  package var range: String
  package var form: DataForm
  /// The columns it must have beside the value, and those it can use.
  package var needs: [ColumnRole]
  package var uses: [ColumnRole]
  /// Columns that are not needed where there is one of references.
  package var spared: [ColumnRole]
  package var needsLinks: Bool
  /// What it must be told beside the columns, and what it can be.
  package var needsParameters: [MeasureParameter]
  package var usesParameters: [MeasureParameter]
  package var domain: Domain
  /// It has a result for every list of finite numbers in this domain that are not all zero, without weights,
  /// references and groups; nil where it may refuse one.
  package var answered: Domain?
  /// What it says, in a line.
  package var meaning: Bilingual
  /// The first is what is computed where none is asked for.
  package var variantList: [MeasureVariant]
  /// Variants that have no use for a column of references.
  package var variantsWithoutReference: Set<String>
  /// The file of docs/indices.
  package var guide: String
  package var sample: Sample
  /// Why tables of the package are not for it, but for the one that the package names; nil where its columns
  /// decide.
  package var packageLacks: Bilingual?
  /// Numbers that are parts of a whole, for its course through the years.
  package var stack: [ResultColumn]
  /// Whether its picture says more than its numbers.
  package var isDrawnFirst: Bool
  /// Where a summary of each group is enough.
  var summaries: (@Sendable (String) -> any GroupSummaries)?
  /// What is told of a group beside the one before, as years in turn, by the variant.
  var follows: (@Sendable (inout [(keys: [String], outcome: Outcome)], String) -> Void)?
  private var make:
    @Sendable (GroupSample, MeasureContext) throws(MeasureError) -> any MeasureOutput

  /// A measure whose results are of a type.
  init<Output: MeasureOutput>(
    _ name: String, aliases: [String] = [], title: Bilingual, family: MeasureFamily, range: String,
    form: DataForm, needs: [ColumnRole] = [], uses: [ColumnRole] = [],
    spared: [ColumnRole] = [], needsLinks: Bool = false,
    needsParameters: [MeasureParameter] = [], usesParameters: [MeasureParameter] = [],
    domain: Domain = .nonNegative, answered: Domain? = nil, meaning: Bilingual,
    variants: [MeasureVariant] = [],
    variantsWithoutReference: Set<String> = [], guide: String, sample: Sample,
    packageLacks: Bilingual? = nil, stack: [ResultColumn] = [], isDrawnFirst: Bool = false,
    summaries: (@Sendable (String) -> any GroupSummaries)? = nil,
    follows: (@Sendable (inout [(keys: [String], outcome: Outcome)], String) -> Void)? = nil,
    output: Output.Type
  ) {
    self.name = name
    self.aliases = aliases
    self.title = title
    self.family = family
    self.range = range
    self.form = form
    self.needs = needs
    self.uses = uses
    self.spared = spared
    self.needsLinks = needsLinks
    self.needsParameters = needsParameters
    self.usesParameters = usesParameters
    self.domain = domain
    self.answered = answered
    self.meaning = meaning
    variantList = variants
    self.variantsWithoutReference = variantsWithoutReference
    self.guide = guide
    self.sample = sample
    self.packageLacks = packageLacks
    self.stack = stack
    self.isDrawnFirst = isDrawnFirst
    self.summaries = summaries
    self.follows = follows
    make = { (part, context) throws(MeasureError) in try Output(part, context) }
  }

  /// Computes it for the rows of one group.
  package func output(
    _ part: GroupSample, _ context: MeasureContext
  ) throws(MeasureError) -> any MeasureOutput { try make(part, context) }

  /// Whether it refuses none of the groups of a selection.
  package func answers(_ selection: DataSelection) -> Bool {
    guard let answered, follows == nil else { return false }
    return selection.isPlain && selection.isWithin(answered)
  }

  /// The variants as they are typed.
  package var variants: [String] { variantList.map(\.id) }

  /// What a variant is called.
  package func words(ofVariant id: String) -> Bilingual? {
    variantList.first { $0.id == id }?.words
  }

  /// What it must be told and what it can be told, as it is typed.
  package var needsOptions: [MeasureOption] {
    (needsLinks ? [.links] : []) + needsParameters.map(\.option)
  }
  package var usesOptions: [MeasureOption] { usesParameters.map(\.option) }

  /// A parameter by its name.
  package func parameter(_ option: MeasureOption) -> MeasureParameter? {
    (needsParameters + usesParameters).first { $0.option == option }
  }

  /// A parameter that can be one more or one less.
  package var steppedParameter: MeasureParameter? { usesParameters.first(where: \.isStepped) }

  /// The role of the other columns of a wide table; nil where each is a group of its own.
  package var roleOfWideColumns: ColumnRole? {
    switch form {
    case .table: .item
    case .series: .time
    case .change: needs.contains(.unit) && needs.contains(.item) ? nil : .time
    case .list, .matrix, .comparisons, .interregional: nil
    }
  }

  /// What is computed where no variant is asked for; one that has no use for a reference is not, where
  /// one is given.
  package func firstVariant(hasReference: Bool) -> String {
    let fitting = variants.first { !(hasReference && variantsWithoutReference.contains($0)) }
    return fitting ?? ""
  }

  /// Whether it is of systems or indicators of units, which may be years.
  package var isOfSystems: Bool { family == .systems }
}

/// Measures that belong together in a list.
package enum MeasureFamily: CaseIterable, Hashable, Sendable {
  case inequality, concentration, regions, space, changes, trends, systems, judgements, sectors

  package var title: Bilingual {
    switch self {
    case .inequality: Bilingual("Inequality", "不平等")
    case .concentration: Bilingual("Concentration", "集中度")
    case .regions: Bilingual("Regions and industries", "地区与产业")
    case .space: Bilingual("Space and neighbours", "空间与邻接")
    case .changes: Bilingual("Change between two years", "两年之间的变化")
    case .trends: Bilingual("Course of a series", "序列走势")
    case .systems: Bilingual("Systems and indicators", "系统与指标")
    case .judgements: Bilingual("Judgement", "判断与打分")
    case .sectors: Bilingual("Input and output", "投入产出")
    }
  }

  /// Its measures, in the order of the list.
  package var rows: [MeasureDefinition] { MeasureDefinition.all.filter { $0.family == self } }
}

extension MeasureDefinition {
  /// Measures that are taken beside the built-in ones while a task runs, as those of a program that uses
  /// the library.
  @TaskLocal package static var added: [MeasureDefinition] = []

  private static let builtInByFamily = MeasureFamily.allCases.flatMap { family in
    builtIn.filter { $0.family == family }
  }

  /// Every measure, by families.
  package static var all: [MeasureDefinition] {
    let more = added
    guard !more.isEmpty else { return builtInByFamily }
    return MeasureFamily.allCases.flatMap { family in
      (builtIn + more).filter { $0.family == family }
    }
  }

  package static var families: [MeasureFamily] { MeasureFamily.allCases }

  /// The measure of a name, of another name, or of a guide.
  package static func named(_ name: String) -> MeasureDefinition? {
    all.first { $0.name == name } ?? all.first { $0.aliases.contains(name) }
      ?? all.first { $0.guide == name }
  }
}

/// Runs an index and gives its refusal the group's name.
func index<Value>(
  _ part: GroupSample, names: [String] = [], _ body: () throws(IndexError) -> Value
) throws(MeasureError) -> Value {
  do {
    return try body()
  } catch {
    throw .index(error, keys: part.keys, names: names)
  }
}
