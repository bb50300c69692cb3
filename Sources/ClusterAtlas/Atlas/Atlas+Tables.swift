extension Atlas {
  /// The fields of manufacturing in the order of the package.
  public var fields: [Field] { tables.fields.rows }
  /// The regions of both groupings.
  public var regions: [Region] { tables.regions.rows }
  /// The 31 provinces, then Hong Kong, Macao and Taiwan.
  public var provinces: [Province] { tables.provinces.rows }
  /// The cities that a map can show.
  public var cities: [City] { tables.cities.rows }
  /// The enterprises that clusters name.
  public var enterprises: [Enterprise] { tables.enterprises.rows }
  /// All sources.
  public var sources: [Source] { tables.sources.rows }
  /// The concepts of the theory.
  public var topics: [Topic] { tables.topics.rows }
  /// What figures measure.
  public var indicators: [Indicator] { tables.indicators.rows }
  /// The units of figures.
  public var units: [UnitOfMeasure] { tables.units.rows }
  /// What stands before numbers.
  public var qualifiers: [Qualifier] { tables.qualifiers.rows }
  /// The parts of the year that figures cover.
  public var periods: [Period] { tables.periods.rows }
  /// What figures cover.
  public var scopes: [Scope] { tables.scopes.rows }
  /// How trustworthy figures and statements are.
  public var confidences: [Confidence] { tables.confidences.rows }
  /// Which firms and branches figures count.
  public var coverages: [Coverage] { tables.coverages.rows }
  /// What figures are: results, targets, forecasts.
  public var statuses: [FactStatus] { tables.statuses.rows }
  /// All figures on single clusters: those on the first 25, then those on later ones, each in the
  /// order of the package.
  public var facts: [Fact] {
    derived.facts {
      var facts = Table<Fact>.read(from: files)
      Table<LaterFact>.scan(files) { facts.append($0.fact) }
      return facts
    }
  }
  /// The figures on all clusters of a list together, in the order of the package.
  public var totals: [Total] { tables.totals.rows }
  /// The pairs of figures that do not fit, in the order of the package.
  public var conflicts: [FactConflict] { tables.factConflicts.rows }
  /// All statements in the order of the package.
  public var evidence: [Evidence] { tables.evidence.rows }
  /// All events in the order of the package.
  public var clusterEvents: [ClusterEvent] { tables.clusterEvents.rows }
  /// All places of enterprises in clusters, in the order of the package.
  public var memberships: [Membership] { tables.memberships.rows }
}

/// Single rows by identifier: nil when there is none; O(1) after the first call.
extension Atlas {
  /// The field with this identifier.
  public func field(_ id: Field.ID) -> Field? { tables.fields[id] }
  /// The region with this identifier.
  public func region(_ id: Region.ID) -> Region? { tables.regions[id] }
  /// The province with this identifier.
  public func province(_ id: Province.ID) -> Province? { tables.provinces[id] }
  /// The city with this identifier.
  public func city(_ id: City.ID) -> City? { tables.cities[id] }
  /// The enterprise with this identifier.
  public func enterprise(_ id: Enterprise.ID) -> Enterprise? { tables.enterprises.row(id) }
  /// The source with this identifier.
  public func source(_ id: Source.ID) -> Source? { tables.sources.row(id) }
  /// Whether the page read of this source is a copy; nil when that is not known.
  public func copy(of id: Source.ID) -> SourceCopy? { tables.sourceCopies.row(id) }
  /// The topic with this identifier.
  public func topic(_ id: Topic.ID) -> Topic? { tables.topics[id] }
  /// The statement with this identifier.
  public func statement(_ id: Evidence.ID) -> Evidence? { tables.evidence[id] }
  /// The event with this identifier.
  public func event(_ id: ClusterEvent.ID) -> ClusterEvent? { tables.clusterEvents[id] }
  /// The indicator with this identifier.
  public func indicator(_ id: Indicator.ID) -> Indicator? { tables.indicators[id] }
  /// The unit with this identifier.
  public func unit(_ id: UnitOfMeasure.ID) -> UnitOfMeasure? { tables.units[id] }
  /// The qualifier with this identifier.
  public func qualifier(_ id: Qualifier.ID) -> Qualifier? { tables.qualifiers[id] }
  /// The period with this identifier.
  public func period(_ id: Period.ID) -> Period? { tables.periods[id] }
  /// The scope with this identifier.
  public func scope(_ id: Scope.ID) -> Scope? { tables.scopes[id] }
  /// The confidence with this identifier.
  public func confidence(_ id: Confidence.ID) -> Confidence? { tables.confidences[id] }
  /// The coverage with this identifier.
  public func coverage(_ id: Coverage.ID) -> Coverage? { tables.coverages[id] }
  /// The status with this identifier.
  public func status(_ id: FactStatus.ID) -> FactStatus? { tables.statuses[id] }
  /// The figure with this identifier, on a cluster or on a list.
  public func fact(_ id: Fact.ID) -> Fact? {
    tables.facts.row(id) ?? tables.laterFacts.row(id)?.fact ?? tables.totals[id]?.fact
  }

  /// Whether there is a figure with this identifier, on a cluster or on a list.
  func hasFact(_ id: Fact.ID) -> Bool {
    tables.facts.hasRow(where: "id", is: id.rawValue)
      || tables.laterFacts.hasRow(where: "id", is: id.rawValue)
      || tables.totals[id] != nil
  }

  /// How many bytes the tables of clusters and of statements have: nearly all that a search looks
  /// through. No row is read. O(1).
  package var bytesOfTexts: Int {
    [Table<Cluster>.size(in: files), Table<Evidence>.size(in: files)].reduce(0, +)
  }
}
