internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer
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
    if format == .json {
      return try Output.writeRows(
        GeoJSON(atlas: atlas, marked: cluster?.id).text(query.run(in: atlas)))
    }
    let session = try session(atlas, query, cluster, preferences)
    if format == .svg, overlay != nil { return try Output.write(drawn(session)) }
    try print(session, preferences)
  }

  /// The list reaches as far as the cluster that is asked for.
  private func widen(_ query: inout Query, for cluster: Cluster) {
    if cluster.list.rawValue > query.list.rawValue { query.list = cluster.list }
  }

  private func session(
    _ atlas: Atlas, _ query: Query, _ cluster: Cluster?, _ preferences: Preferences
  ) throws(Failure) -> Session {
    guard (0...MapState.deepest).contains(zoom) else {
      throw Failure("--zoom \(zoom): expected 0 to \(MapState.deepest)", status: 2)
    }
    let isASCII = ascii || (format == .text && Streams.output.isASCII)
    let glyphs: GlyphSet = isASCII ? .ascii : preferences.settings.glyphs ?? .braille
    var session = Session(
      atlas: atlas, size: try chosenSize(), language: preferences.language,
      looks: Looks(theme: .named(preferences.theme ?? .dark), glyphs: glyphs),
      abilities: Abilities(chinese: !Streams.output.isASCII))
    session.clusters.query = query
    session.clusters.run(atlas: atlas)
    if let cluster { session.clusters.select(cluster.id) }
    session.clusters.map.zoom = zoom
    session.clusters.map.colouring = try colouring(in: atlas)
    return session
  }

  private func colouring(in atlas: Atlas) throws(Failure) -> MapState.Colouring {
    let names = MapNames(atlas: atlas)
    if let overlay {
      if let found = names.overlays.first(where: { $0.name == overlay }) { return found.colouring }
      throw names.unknown(overlay, "--overlay", among: names.overlays)
    }
    if let found = names.classes.first(where: { $0.name == regions }) { return found.colouring }
    throw names.unknown(regions, "--regions", among: names.classes)
  }

  /// The overlay as a picture of real lines.
  private func drawn(_ session: Session) -> String {
    Drawings(atlas: session.atlas, language: session.language, looks: session.looks)
      .map(of: session).svg
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

  private func print(_ session: Session, _ preferences: Preferences) throws(Failure) {
    let canvas = session.mapPicture().standingIn(for: session.looks)
    let theme = session.looks.theme
    switch format {
    case .svg: try Output.write(SVG.encode(canvas, theme: theme))
    case .ansi: try Output.write(ANSI.encode(canvas, theme: theme))
    case .text where Streams.output.takesColour:
      try Output.write(ANSI.encode(canvas, theme: theme))
    case .text, .json: try Output.write(PlainText.encode(canvas))
    }
  }
}

/// Clusters as points for a geographic program (RFC 7946).
struct GeoJSON {
  let atlas: Atlas
  let marked: Cluster.ID?

  func text(_ clusters: [Cluster]) -> String {
    JSON.object([
      ("type", .string("FeatureCollection")), ("features", .array(clusters.map(feature))),
    ]).text
  }

  private func feature(_ cluster: Cluster) -> JSON {
    let point: JSON =
      cluster.coordinate.map { place in
        .object([
          ("type", .string("Point")),
          ("coordinates", .array([.number(place.longitude), .number(place.latitude)])),
        ])
      } ?? .null
    var properties: [Record.Pair] = [("id", .string(cluster.id))]
    properties += JSON.both("name", cluster.name) + JSON.both("short", cluster.short)
    properties += [
      ("year", .number(cluster.year)), ("batch", .number(cluster.batch)),
      ("field_id", .text(cluster.fieldID)), ("provinces", .list(cluster.provinceIDs)),
      ("cities", .list(cluster.cityIDs)), ("marked", .bool(cluster.id == marked)),
    ]
    return .object([
      ("type", .string("Feature")), ("id", .string(cluster.id)), ("geometry", point),
      ("properties", Record(pairs: properties).json),
    ])
  }
}

/// What the map can be asked to show, by name.
struct MapNames {
  typealias Entry = (name: String, colouring: MapState.Colouring)

  let classes: [Entry]
  let overlays: [Entry]

  init(atlas: Atlas) {
    let groupings = atlas.groupings
    classes =
      [("none", .none)] + groupings.map { ($0.id, .regions($0.id)) } + [("clusters", .clusters)]
    var overlays: [Entry] = atlas.overlays.map { ($0.id, .overlay($0.id)) }
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
