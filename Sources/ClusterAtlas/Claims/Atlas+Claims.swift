extension Atlas {
  /// The claims of documents in the order of the package.
  public var claims: [Claim] { tables.claims.rows }
  /// The claim with this identifier.
  public func claim(_ id: Claim.ID) -> Claim? { tables.claims[id] }
  /// The documents whose claims are checked.
  public var claimDocuments: [ClaimDocument] { tables.claimDocuments.rows }
  /// The document with this identifier.
  public func claimDocument(_ id: ClaimDocument.ID) -> ClaimDocument? {
    tables.claimDocuments[id]
  }
  /// All tests of claims in the order of the package.
  public var claimTests: [ClaimTest] { tables.claimTests.rows }
  /// All variants of claims in the order of the package.
  public var claimVariants: [ClaimVariant] { tables.claimVariants.rows }
  /// What another library makes of the package, made once: `name` stands for what it is.
  package func once<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    let made = derived.others.value(name) { make() }
    return made as? Value ?? make()
  }

  /// Whether a document's claims are checked; none is read for it.
  public var hasClaims: Bool { Table<Claim>.hasRows(in: files) }

  /// The claims that a figure of a cluster is checked for: those whose expressions name it.
  /// O(bytes of the expressions).
  public func claims(on fact: Fact.ID) -> [Claim] {
    let named = claims(naming: fact.rawValue)
    return named.isEmpty || !hasFact(fact) ? [] : named
  }

  /// The claims whose expressions name a figure, a series, an indicator of the provinces or a
  /// function, in the order of the package. O(bytes of the expressions) for the first of a kind of names,
  /// then O(1).
  public func claims(naming name: String) -> [Claim] {
    let found = derived.claimNames.claims(naming: name) { expressions(mentioning: $0) }
    if let only = found.first, found.allSatisfy({ $0 == only }) {
      return tables.claims.row(only).map { [$0] } ?? []
    }
    return Set(found.compactMap { tables.claims.position(of: $0) }).sorted().map { claims[$0] }
  }

  /// The expressions in which a word stands.
  private func expressions(mentioning word: String) -> [ClaimNames.Expression] {
    let texts =
      Table<ClaimTest>.texts("claim_id", "expression", mentioning: word, in: files)
      + Table<ClaimVariant>.texts("claim_id", "bindings", mentioning: word, in: files)
    return texts.map { (claim: Claim.ID($0.first), text: $0.second) }
  }

  /// The sets of provinces beside the regions.
  public var provinceSets: [ProvinceSet] { tables.provinceSets.rows }

  /// The provinces of a set, a region or a single province; nil when there is no such thing.
  public func provinces(named id: String) -> [Province.ID]? {
    derived.provincesByName.value(id) {
      if province(Province.ID(id))?.kind == .province { return [Province.ID(id)] }
      if region(Region.ID(id)) != nil { return provinces(of: Region.ID(id)) }
      guard let set = tables.provinceSets[ProvinceSet.ID(id)]?.id else { return nil }
      return Table<ProvinceSetMember>.read(from: files).filter { $0.setID == set }
        .map(\.provinceID)
    }
  }

  /// The figures of an indicator in certain editions only, other than those to be shown first; nil
  /// when there is no such indicator.
  ///
  /// Where two editions have a figure, the first named wins. O(bytes of the panel) the first time.
  public func panel(_ id: PanelIndicator.ID, vintages: [PanelVintage.ID]) -> Panel? {
    guard let indicator = panelIndicator(id), !vintages.isEmpty else { return nil }
    return derived.panelsOfVintages.value(
      ([id.rawValue] + vintages.map(\.rawValue)).joined(separator: " ")
    ) {
      var rows: [PanelRow] = []
      Table<PanelRow>.scan(files) { row in
        if row.indicatorID == id, vintages.contains(row.vintageID) { rows.append(row) }
      }
      let provinces = provinces.filter { $0.kind == .province }
      var draft = PanelDraft(provinces)
      for vintage in vintages.reversed() {
        for row in rows where row.vintageID == vintage { draft.add(row) }
      }
      return Panel(
        indicator, draft, provinces: provinces,
        breaks: tables.panelBreaks.rows.filter { $0.indicatorID == id })
    }
  }

  /// The editions of the figures of an indicator.
  public func panelVintages(of id: PanelIndicator.ID) -> [PanelVintage] {
    tables.panelVintages.rows.filter { $0.indicatorID == id }
  }

  /// What a computed series is computed from: series and indicators of the panel, with theirs.
  public func inputs(of series: Series.ID) -> [String] {
    var seen: Set<String> = []
    var found: [String] = []
    var open = [series.rawValue]
    while let next = open.popLast() {
      for input in tables.seriesInputs.rows where input.seriesID.rawValue == next {
        for id in [input.inputID?.rawValue, input.indicatorID?.rawValue].compactMap({ $0 })
        where seen.insert(id).inserted {
          found.append(id)
          open.append(id)
        }
      }
    }
    return found
  }

  /// Whether figures of a computed series are scaled from the least to the greatest year of what
  /// they are computed from: then each rests on every year. O(inputs).
  public func isScaledOverYears(_ series: Series.ID) -> Bool {
    let computed = Set([series.rawValue] + inputs(of: series))
    return tables.seriesInputs.rows.contains {
      $0.role == .system && computed.contains($0.seriesID.rawValue)
    }
  }

  /// What the sectors of an input-output table deliver to each other, with imports or without, and
  /// their output; nil when the table is not there or not whole. O(1) after the first call.
  public func sectorFlows(of table: IOTable.ID, withImports: Bool) -> SectorFlows? {
    derived.sectorFlows.value(table.rawValue + (withImports ? " with imports" : "")) {
      withImports ? flowsWithImports(of: table) : flows(of: table)
    }
  }

  private func flowsWithImports(of table: IOTable.ID) -> SectorFlows? {
    guard let domestic = sectorFlows(of: table, withImports: false) else { return nil }
    let places = Dictionary(
      domestic.sectors.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var deliveries = domestic.deliveries
    let imported = Set(tables.ioBlocks.rows.filter { $0.origin == .imported }.map(\.id))
    for flow in Table<IOFlow>.read(from: files)
    where flow.tableID == table && imported.contains(flow.blockID) {
      guard let row = places[flow.row], let column = places[flow.column] else { continue }
      deliveries[row][column] += flow.value
    }
    return SectorFlows(
      sectors: domestic.sectors, deliveries: deliveries, output: domestic.output)
  }
}
