internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun diamond`: Porter's diamond with the evidence for each factor.
struct Diamond: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diamond",
    abstract: "Porter's diamond: of all clusters, of one, or of two side by side.",
    discussion: """
      Text is the drawing and below it the factors in words; marks tell how far each statement can \
      be trusted. CSV has a row for each statement; a factor without one has a row with empty \
      cells: no evidence found, which is not weak. JSON counts the statements of each factor by \
      every confidence.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, svg }

  @Argument(help: "Identifiers or names of one or two clusters.")
  var clusters: [String] = []
  @Option(help: "What is printed: text, csv, json or svg.") var format: Format = .text
  @Flag(help: "Only ASCII characters.") var ascii = false
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let ids = try chosen(in: atlas)
    let listing = DiamondListing(atlas: atlas, clusters: ids, again: TakenAlong.again)
    switch format {
    case .csv: try Output.writeRows(listing.csv)
    case .json: try Output.writeRows(listing.json)
    case .svg, .text:
      if let lack = atlas.lackOfDiamond { throw Failure(lack[preferences.language]) }
      try draw(ids, atlas, preferences)
    }
  }

  private func chosen(in atlas: Atlas) throws(Failure) -> [Cluster.ID] {
    guard clusters.count <= 2 else {
      throw Failure("at most two clusters can stand side by side", status: 2)
    }
    var ids: [Cluster.ID] = []
    for name in clusters { ids.append(try Naming.cluster(name, in: atlas).id) }
    return ids
  }

  private func draw(
    _ ids: [Cluster.ID], _ atlas: Atlas, _ preferences: Preferences
  ) throws(Failure) {
    let output = Streams.output
    let isASCII = ascii || output.isASCII
    let appearance = Appearance(
      theme: .named(preferences.theme ?? (format == .svg ? .light : .dark)),
      glyphs: isASCII ? .ascii : .braille)
    let drawings = Drawings(atlas: atlas, language: preferences.language, appearance: appearance)
    let width = min(output.pageWidth, 80)
    let picture = drawings.diamond(of: ids, size: Size(width: width, height: 24))
    let taken = Provenance(diamondOf: ids, in: atlas)
    guard format == .text else {
      return try Output.write(
        TakenAlong.caption(
          picture.svg, taken, atlas, preferences.language, isDark: appearance.theme.name != .light))
    }
    let canvas = picture.canvas.standingIn(for: appearance)
    let theme = appearance.theme
    try Output.write(
      output.takesColour ? ANSI.encode(canvas, theme: theme) : PlainText.encode(canvas))
    let abilities = Abilities(chinese: !isASCII)
    let page = drawings.diamondPage(of: ids, width: output.pageWidth, abilities: abilities)
    let text = StyledText(page, width: output.pageWidth)
    try Output.write(
      "\n" + text.encoded(for: output, theme: theme, isASCII: isASCII)
        + TakenAlong.footer(
          taken, atlas, preferences.language, theme: theme, isASCII: isASCII))
  }
}
