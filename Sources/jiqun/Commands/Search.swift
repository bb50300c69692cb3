internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer

/// `jiqun search`: the clusters that a text finds, the best first.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "The clusters that a text finds, the best first.",
    discussion: """
      Names, places, fields and firms are looked at, in English, Chinese, pinyin and initials: \
      xian, xi'an, 西安 and xa find the same. The status is 1 where nothing is found.
      """)

  @Argument(help: "The text; several words must all be found.")
  var text: [String]
  @Option(help: "What is printed: text, csv or json.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let wanted = text.joined(separator: " ")
    let clusters = atlas.searchIndex.search(wanted).compactMap { atlas.cluster($0.clusterID) }
    let listing = ClusterListing(
      atlas: atlas, language: preferences.language, again: TakenAlong.again)
    switch format {
    case .csv: try Output.writeRows(listing.csv(clusters))
    case .json: try Output.writeRows(listing.json(clusters))
    case .text where !clusters.isEmpty:
      let table = ClusterTable(atlas: atlas, language: preferences.language)
      try table.print(clusters, theme: .named(preferences.theme ?? .dark))
    case .text: break
    }
    if clusters.isEmpty { throw Failure("nothing found for '\(wanted)'") }
  }
}
