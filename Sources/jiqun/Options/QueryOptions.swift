internal import ArgumentParser
internal import ClusterAtlas

/// Which clusters, and in which order: the words that `QueryWords` writes.
struct QueryOptions: ParsableArguments {
  @Option(help: "Up to which list: 25, 45 (with those of 2022) or 80 (with those of 2024).")
  var list: Int?
  @Option(help: "Of this field of manufacturing. Options of one kind are alternatives.")
  var field: [String] = []
  @Option(help: "In this province, wholly or in part.")
  var province: [String] = []
  @Option(help: "In a province of this region, as three-eastern or four-northeastern.")
  var region: [String] = []
  @Option(help: "In this city, wholly or in part.")
  var city: [String] = []
  @Option(help: "Of this batch of the first 25: 1 or 2.")
  var batch: [Int] = []
  @Option(help: "Named in this year, as 2021, 2022 or 2024.")
  var year: [Int] = []
  @Option(help: "With a statement that shows this idea: a mechanism, a factor, a force.")
  var topic: [String] = []
  @Option(help: "Naming this enterprise.")
  var enterprise: [String] = []
  @Option(help: "With a figure or a statement from this source.")
  var source: [String] = []
  @Flag(help: "Only those whose naming is confirmed by a document.")
  var confirmed = false
  @Flag(help: "Only those whose naming is not confirmed by a document.")
  var unconfirmed = false
  @Option(help: "Found by this text: names, places, firms; English, Chinese, pinyin, initials.")
  var text: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only these clusters: identifiers or names with commas between them.",
      valueName: "names"))
  var clusters: String?
  @Option(help: "The column to sort by.")
  var sort: SortKey?
  @Option(
    help: """
      Of whom the size is that is shown and sorted by: cluster, city-industry, park and further \
      scopes of the package.
      """)
  var scope: String?
  @Option(help: "Which firms that size counts: all, above-scale, core and further ones.")
  var coverage: String?
  @Flag(help: "The largest first.")
  var descending = false

  /// The query, its names resolved.
  func query(in atlas: Atlas) throws(Failure) -> Query {
    var query = Query()
    query.list = try chosenList(in: atlas)
    query.filters = try filters(in: atlas)
    query.sort = sort ?? .batch
    query.isAscending = !descending
    if let scope { query.sizeScope = try Naming.id(scope, "--scope", atlas.scopes) }
    if let coverage { query.sizeCoverage = try Naming.id(coverage, "--coverage", atlas.coverages) }
    return query
  }

  private func chosenList(in atlas: Atlas) throws(Failure) -> Cluster.List {
    guard let list else { return .national25 }
    guard let found = Cluster.List.allCases.first(where: { atlas.announced(upTo: $0) == list })
    else {
      let counts = Set(Cluster.List.allCases.map { atlas.announced(upTo: $0) }).sorted()
      let known = counts.map(String.init).joined(separator: ", ")
      throw Failure("--list \(list): there are lists of \(known) clusters", status: 2)
    }
    return found
  }

  /// The numbers of an option, of those that clusters have.
  private func known(_ numbers: [Int], _ option: String, _ all: [Int]) throws(Failure) -> [Int] {
    for number in numbers where !all.contains(number) {
      let known = Set(all).sorted().map(String.init).joined(separator: ", ")
      let reason = known.isEmpty ? "no cluster of the package has one" : "there are \(known)"
      throw Failure("\(option) \(number): \(reason)", status: 2)
    }
    return numbers
  }

  private func filters(in atlas: Atlas) throws(Failure) -> [Filter] {
    var filters: [Filter] = []
    for name in field { filters.append(.field(try Naming.id(name, "--field", atlas.fields))) }
    for name in province {
      filters.append(.province(try Naming.id(name, "--province", atlas.provinces)))
    }
    for name in region { filters.append(.region(try Naming.id(name, "--region", atlas.regions))) }
    for name in city { filters.append(.city(try Naming.id(name, "--city", atlas.cities))) }
    filters += try known(batch, "--batch", atlas.clusters.compactMap(\.batch)).map(Filter.batch)
    filters += try known(year, "--year", atlas.clusters.compactMap(\.year)).map(Filter.year)
    for name in topic { filters.append(.topic(try Naming.id(name, "--topic", atlas.topics))) }
    for name in enterprise {
      filters.append(.enterprise(try Naming.id(name, "--enterprise", atlas.enterprises)))
    }
    for name in source { filters.append(.source(try Naming.source(name, in: atlas).id)) }
    if confirmed { filters.append(.certainty(confirmed: true)) }
    if unconfirmed { filters.append(.certainty(confirmed: false)) }
    if let clusters {
      let ids = try clusters.split(separator: ",").map { name throws(Failure) in
        try Naming.cluster(String(name), in: atlas).id
      }
      filters.append(.clusters(ids))
    }
    return filters + text.map(Filter.text)
  }
}
