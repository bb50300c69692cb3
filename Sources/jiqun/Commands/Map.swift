internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Reports
internal import Settings

/// `jiqun map`: where the clusters lie.
struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "The map of the clusters, one of them marked and named.",
    discussion: "JSON is GeoJSON: a point for each cluster with the columns of the package.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg, json }

  @Argument(help: "Identifier or name of the cluster to mark.")
  var id: String?
  @OptionGroup var query: QueryOptions
  @Option(
    name: [.customLong("format"), .customLong("print")],
    help: "What is printed: text, ansi (with colours), svg or json.")
  var format: Format = .text
  @Option(help: "Size in columns and rows, as 80x24; else that of the terminal.")
  var size: String?
  @Option(help: "How often the map is doubled around the marked cluster, 0 to 5.")
  var zoom = 0
  @Option(
    help: "What provinces are told apart by: none, clusters, or a grouping, as three or four.")
  var regions: String = "none"
  @Option(
    help:
      "What the documents say of the layout: belt, modes, table; or regions3, regions4 (or regions); SVG in real lines."
  )
  var overlay: String?
  @Flag(help: "Only ASCII characters.")
  var ascii = false
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    var query = try query.query(in: atlas)
    let cluster = try id.map { name throws(Failure) in try Naming.cluster(name, in: atlas) }
    if let cluster { widen(&query, for: cluster) }
    let taken = Self.provenance(atlas.clusters(matching: query), marked: cluster, atlas)
    if format == .json {
      return try Output.writeRows(
        GeoJSON(atlas: atlas, marked: cluster?.id, taken: taken).text(
          atlas.clusters(matching: query)))
    }
    guard (0...MapChoices.deepest).contains(zoom) else {
      throw Failure("--zoom \(zoom): expected 0 to \(MapChoices.deepest)", status: 2)
    }
    var choices = MapChoices()
    choices.zoom = zoom
    choices.colouring = try colouring(in: atlas)
    let clusters = atlas.clusters(matching: query)
    let scene = MapScene(
      atlas: atlas, language: Streams.output.isASCII ? .english : preferences.language,
      clusters: clusters,
      selected: cluster ?? clusters.first, choices: choices)
    try print(scene, appearance(preferences), taken)
  }

  /// The clusters on the map, and where it is known from which they are.
  private static func provenance(
    _ clusters: [Cluster], marked: Cluster?, _ atlas: Atlas
  ) -> Provenance {
    let what =
      marked?.name
      ?? Bilingual("Map of \(clusters.count.counted("cluster"))", "\(clusters.count)个集群的地图")
    let shown = marked.map { [$0] } ?? clusters
    let sources = Source.unique(shown.flatMap { atlas.sources(of: $0.id).prefix(1).map(\.id) })
    return Provenance(
      what: what, unit: Bilingual("clusters; degrees of latitude and longitude", "集群；经纬度"),
      years: Provenance.span(shown.compactMap(\.year)),
      scope: Provenance.list(shown.map(\.short)),
      sources: sources.compactMap(atlas.source).map(ProvenanceSource.init)
        + [ProvenanceSource(text: atlas.about.mapCredit, url: nil)].filter { !$0.text.isEmpty })
  }

  /// The list reaches as far as the cluster that is asked for.
  private func widen(_ query: inout Query, for cluster: Cluster) {
    if cluster.list.rawValue > query.list.rawValue { query.list = cluster.list }
  }

  private func appearance(_ preferences: Preferences) -> Appearance {
    let isASCII = ascii || (format == .text && Streams.output.isASCII)
    return Appearance(
      theme: .named(preferences.theme ?? (format == .svg ? .light : .dark)),
      glyphs: isASCII ? .ascii : preferences.settings.glyphs ?? .braille,
      fillsAreas: format != .text || Streams.output.takesColour)
  }

  private func colouring(in atlas: Atlas) throws(Failure) -> MapChoices.Colouring {
    let names = MapNames(atlas: atlas)
    if let overlay {
      if let found = names.overlays.first(where: { $0.name == overlay }) { return found.colouring }
      throw names.unknown(overlay, "--overlay", among: names.overlays)
    }
    if let found = names.classes.first(where: { $0.name == regions }) { return found.colouring }
    throw names.unknown(regions, "--regions", among: names.classes)
  }

  private func chosenSize() throws(Failure) -> Size {
    if let size {
      guard let size = Size(text: size) else {
        throw Failure("--size \(size): expected columns x rows, such as 80x24", status: 2)
      }
      return size
    }
    guard let width = Streams.output.width, let size = Streams.size else {
      return Size(width: 80, height: 24)
    }
    return Size(width: width, height: max(5, size.height - 1))
  }

  private func print(
    _ scene: MapScene, _ appearance: Appearance, _ taken: Provenance
  ) throws(Failure) {
    let size = try chosenSize()
    if format == .svg {
      // A picture of real lines.
      let drawings = Drawings(atlas: scene.atlas, language: scene.language, appearance: appearance)
      return try Output.write(
        caption(drawings.map(of: scene, size: size).svg, scene, taken, appearance))
    }
    let canvas = MapDrawing.picture(of: scene, size: size, appearance: appearance)
      .standingIn(for: appearance)
    let isColoured = format == .ansi || (format == .text && Streams.output.takesColour)
    let picture =
      isColoured ? ANSI.encode(canvas, theme: appearance.theme) : PlainText.encode(canvas)
    try Output.write(picture + end(scene, taken))
  }

  private func end(_ scene: MapScene, _ taken: Provenance) -> String {
    // A picture of a size that was asked for has that size.
    guard size == nil else { return "" }
    return TakenAlong.lines(taken, scene.atlas, scene.language).map { $0 + "\n" }.joined()
  }

  private func caption(
    _ svg: String, _ scene: MapScene, _ taken: Provenance, _ appearance: Appearance
  ) -> String {
    TakenAlong.caption(
      svg, taken, scene.atlas, scene.language, isDark: appearance.theme.name != .light)
  }
}

/// Clusters as points for a geographic program (RFC 7946).
struct GeoJSON {
  let atlas: Atlas
  let marked: Cluster.ID?
  /// What the points are and where they are from: foreign members, which RFC 7946 allows.
  let taken: Provenance

  func text(_ clusters: [Cluster]) -> String {
    var taken = taken
    taken.again = [TakenAlong.again]
    var pairs: [JSON.Pair] = [
      ("type", .string("FeatureCollection")), ("features", .array(clusters.map(feature))),
    ]
    for one in taken.columns(Provenance.data(atlas)) { pairs.append((one.name, .text(one.cell))) }
    return JSON.object(pairs: pairs).text
  }

  private func feature(_ cluster: Cluster) -> JSON {
    let point: JSON =
      cluster.coordinate.map { place in
        .object([
          ("type", .string("Point")),
          ("coordinates", .array([.number(place.longitude), .number(place.latitude)])),
        ])
      } ?? .null
    var properties: [Record.Pair] = [("id", .string(cluster.id.rawValue))]
    properties += JSON.both("name", cluster.name) + JSON.both("short", cluster.short)
    properties += [
      ("year", .number(cluster.year)), ("batch", .number(cluster.batch)),
      ("field_id", .text(cluster.fieldID?.rawValue)), ("provinces", .list(cluster.provinceIDs)),
      ("cities", .list(cluster.cityIDs)), ("marked", .bool(cluster.id == marked)),
    ]
    return .object([
      ("type", .string("Feature")), ("id", .string(cluster.id.rawValue)), ("geometry", point),
      ("properties", Record(pairs: properties).json),
    ])
  }
}

/// What the map can be asked to show, by name.
struct MapNames {
  typealias Entry = (name: String, colouring: MapChoices.Colouring)

  let classes: [Entry]
  let overlays: [Entry]

  init(atlas: Atlas) {
    let groupings = atlas.groupings
    classes =
      [("none", .none)] + groupings.map { ($0.id.rawValue, .regions($0.id)) } + [
        ("clusters", .clusters)
      ]
    var overlays: [Entry] = atlas.overlays.map { ($0.id.rawValue, .overlay($0.id)) }
    overlays += groupings.map { grouping in
      ("regions\(atlas.regions(in: grouping.id).count)", .regions(grouping.id))
    }
    if let last = groupings.last { overlays.append(("regions", .regions(last.id))) }
    self.overlays = overlays
  }

  func unknown(_ name: String, _ option: String, among entries: [Entry]) -> Failure {
    let names = entries.map(\.name).joined(separator: ", ")
    return Failure(
      "\(option) \(name): expected \(names.isEmpty ? "nothing, the package has none" : names)",
      status: 2)
  }
}
