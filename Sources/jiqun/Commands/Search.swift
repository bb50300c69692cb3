internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun search`: what a text finds in all names and texts, the best first.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "What a text finds in all names and texts, the best first.",
    discussion: """
      Clusters, places, statements, events, figures, topics, measures, series, claims, firms and \
      sources are looked at, in English, Chinese, pinyin and initials: xian, xi'an, 西安 and xa \
      find the same; tsinghua, 声谷 and shenggu find the sentences that have them. The line that \
      begins with > opens the place: jiqun explore --at LINE. The status is 1 where nothing is \
      found.
      """)

  @Argument(help: "The text; several words must all be found.")
  var text: [String]
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @Option(help: "How many of each group are printed.") var limit = 20
  @OptionGroup var options: PrintOptions

  func validate() throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 100000")
    }
  }

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let wanted = text.joined(separator: " ")
    let listing = SearchListing(
      wanted, atlas: atlas, language: preferences.language, limit: limit, again: TakenAlong.again)
    switch format {
    case .csv: try Output.writeRows(listing.csv)
    case .json: try Output.writeRows(listing.json)
    case .markdown: if listing.count > 0 { try Output.write(markdown(listing, atlas, preferences)) }
    case .text: if listing.count > 0 { try Output.write(text(listing, atlas, preferences)) }
    }
    guard listing.count == 0 else { return }
    throw nothing(wanted, listing, inChinese: preferences.language == .chinese)
  }

  private func text(
    _ listing: SearchListing, _ atlas: Atlas, _ preferences: Preferences
  ) -> String {
    let theme = Theme.named(preferences.theme ?? .dark)
    return listing.text
      + TakenAlong.footer(listing.provenance, atlas, preferences.language, theme: theme)
  }

  private func markdown(
    _ listing: SearchListing, _ atlas: Atlas, _ preferences: Preferences
  ) -> String {
    TakenAlong.page(listing.markdown, listing.provenance, atlas, preferences.language)
  }

  private func nothing(_ text: String, _ listing: SearchListing, inChinese: Bool) -> Failure {
    if let kindred = listing.kindred {
      return Failure(kindred[inChinese ? .chinese : .english])
    }
    let hint = listing.nearest.map { inChinese ? "；是否为 \($0)？" : "; is it \($0)?" } ?? ""
    return Failure((inChinese ? "未找到“\(text)”" : "nothing found for '\(text)'") + hint)
  }
}
