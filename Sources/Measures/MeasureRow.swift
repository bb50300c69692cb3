internal import RegionalIndices
package import Tabular

/// What a measure is computed with, beside the rows.
package struct MeasureContext: Sendable {
  package var variant: String
  /// How many of the largest, for the concentration ratio.
  package var k = 4
  /// The texts of units, items and groups.
  package var units: [String] = []
  package var items: [String] = []
  package var groups: [String] = []
  /// The pairs of units that are neighbours, by name.
  package var links: [(from: String, to: String)] = []
  /// The same with weights and order, as a file has them.
  package var linkList: LinkList?
  /// How many random orders are drawn for a test, and the seed they come from.
  package var permutations = 999
  package var seed: UInt64 = 1
  /// The best score there is, for a diamond.
  package var maximum = 5.0
  /// The indicators of which less is better.
  package var costs: [String] = []
  /// The sectors of the two groups whose ties are asked for.
  package var manufacturing: [String] = []
  package var services: [String] = []

  package init(variant: String) { self.variant = variant }
}

/// What a measure can be told beside its columns.
package enum MeasureOption: String, CaseIterable, Sendable {
  case k, links, permutations, seed, maximum, cost, manufacturing, services
}

/// A measure: one row of the table from which `measures` lists and `measure` computes.
package struct MeasureRow: Sendable {
  package typealias Compute =
    @Sendable (Part, MeasureContext) throws(MeasureError) -> Outcome

  package var name: String
  /// Other names it is found by.
  package var aliases: [String] = []
  package var title: Words
  package var range: String
  package var form: DataForm
  /// The columns it must have beside the value, and those it can use.
  package var needs: [ColumnRole] = []
  package var uses: [ColumnRole] = []
  /// Columns that are not needed where there is one of references.
  package var spared: [ColumnRole] = []
  /// What it must be told beside the columns, and what it can be.
  package var needsOptions: [MeasureOption] = []
  package var usesOptions: [MeasureOption] = []
  package var domain = Domain.nonNegative
  /// What it says, in a line.
  package var meaning: Words
  /// The first is what is computed where none is asked for.
  package var variants: [String] = []
  /// The file of docs/indices.
  package var guide: String
  /// The names of two subsystems and the like stand here as `item`.
  package var wideRole: ColumnRole?
  /// Its sample, where that of the form does not fit.
  package var sample: Sample?
  /// Where a summary of each group is enough.
  var summaries: (@Sendable (String) -> any GroupSummaries)?
  package var compute: Compute

  /// The role of the other columns of a wide table; nil where each is a group of its own.
  package var roleOfWideColumns: ColumnRole? {
    switch form {
    case .table: .item
    case .series: .time
    case .change: needs.contains(.unit) && needs.contains(.item) ? nil : .time
    case .list, .matrix, .comparisons, .interregional: nil
    }
  }

  /// What is computed where no variant is asked for; the plain locational Gini has no use for a
  /// reference, so one is not given for nothing.
  package func firstVariant(hasReference: Bool) -> String {
    let fitting = variants.first { !(hasReference && $0 == LocationalGiniVariant.plain.rawValue) }
    return fitting ?? ""
  }

  /// The row of a name, of another name, or of a guide.
  package static func named(_ name: String) -> MeasureRow? {
    all.first { $0.name == name } ?? all.first { $0.aliases.contains(name) }
      ?? all.first { $0.guide == name }
  }
}

/// Measures that belong together in a list.
package struct MeasureFamily: Sendable {
  package var title: Words
  package var rows: [MeasureRow]
}

extension MeasureRow {
  /// The measures by what they are about, in the order of the list.
  package static let families: [MeasureFamily] = [
    MeasureFamily(title: Words("Inequality", "不平等"), rows: inequality),
    MeasureFamily(title: Words("Concentration", "集中度"), rows: concentration),
    MeasureFamily(title: Words("Regions and industries", "地区与产业"), rows: regions + [plants]),
    MeasureFamily(title: Words("Space and neighbours", "空间与邻接"), rows: space),
    MeasureFamily(title: Words("Change between two years", "两年之间的变化"), rows: changes),
    MeasureFamily(title: Words("Course of a series", "序列走势"), rows: trends),
    MeasureFamily(title: Words("Systems and indicators", "系统与指标"), rows: systems),
    MeasureFamily(title: Words("Judgement", "判断与打分"), rows: judgements),
    MeasureFamily(title: Words("Input and output", "投入产出"), rows: sectors + ties),
  ]

  /// Whether it is of systems or indicators of units, which may be years.
  package var isOfSystems: Bool { Self.systems.contains { $0.name == name } }

  /// Every measure of the command, in the order of the list.
  package static let all: [MeasureRow] = families.flatMap(\.rows)
}

/// Runs an index and gives its refusal the group's name.
func index<Value>(
  _ part: Part, _ body: () throws(IndexError) -> Value
) throws(MeasureError) -> Value {
  do {
    return try body()
  } catch {
    throw .index(error, keys: part.keys)
  }
}
