package import ClusterAtlas
package import Reports

/// The table of letters against screens: what each key means, and what it does where.
package struct LetterTable: Sendable {
  /// A key that is used somewhere, or kept for what it means.
  package struct Row: Sendable {
    package var idea: Idea
    /// What it does on each screen, in their order; the last is what it does everywhere.
    package var cells: [[Bilingual]]

    package var isUsed: Bool { cells.contains { !$0.isEmpty } }
  }

  /// The headings of the cells.
  package static var columns: [Bilingual] {
    Screens.all.map { $0.title } + [Bilingual("everywhere", "通用")]
  }

  package static var rows: [Row] {
    let places = Screens.all.map { Optional($0.id) } + [nil]
    let byIdea = Dictionary(grouping: CommandTable.all.filter { $0.idea != nil }, by: \.idea)
    return Idea.allCases.map { idea in
      let commands = byIdea[idea] ?? []
      return Row(
        idea: idea,
        cells: places.map { screen in
          unique(commands.filter { $0.place.screen == screen }.map { $0.group ?? $0.title })
        })
    }
  }

  private static func unique(_ titles: [Bilingual]) -> [Bilingual] {
    var seen: Set<String> = []
    return titles.filter { seen.insert($0.english).inserted }
  }
}
