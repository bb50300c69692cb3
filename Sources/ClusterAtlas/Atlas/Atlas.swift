/// The clusters and all that is known about them.
///
/// An atlas does not change. Its tables are read when they are first asked for, so that making one
/// costs almost nothing: the built-in one reads no byte, one from a directory is checked wholly.
///
///     let atlas = try Atlas.builtIn()
///     atlas.cluster("hefei-intelligent-voice")?.name[.chinese]
public final class Atlas: Sendable {
  let files: PackageFiles
  let tables: Tables
  let derived = Derived()

  init(_ files: PackageFiles) {
    self.files = files
    tables = Tables(files)
  }

  /// The atlas that is part of the program. O(1): nothing is read yet.
  ///
  /// - Throws: `AtlasError` with one defect when the program was built without the package.
  public static func builtIn() throws(AtlasError) -> Atlas {
    guard PackageFiles.embedded.table("clusters") != nil else {
      let missing = Defect(file: "tables/clusters.csv", kind: .missingFile)
      throw AtlasError(defects: [missing], total: 1)
    }
    return Atlas(.embedded)
  }

  /// The atlas of the data package in a directory, read and checked wholly. O(bytes).
  ///
  /// The package needs `datapackage.json` and the table `clusters` with `id` and `name_en`; every
  /// other table may be missing as long as nothing refers to its rows. See `docs/library.md`.
  ///
  /// - Throws: `AtlasError` with the first 20 defects and their number. Nothing is repaired.
  public convenience init(directory: String) throws(AtlasError) {
    self.init(.read(try PackageLoader.load(directory)))
  }
}

/// The tables of a package by name.
struct Tables: Sendable {
  let fields: Table<Field>
  let regions: Table<Region>
  let provinces: Table<Province>
  let cities: Table<City>
  let enterprises: Table<Enterprise>
  let presences: Table<Presence>
  let sources: Table<Source>
  let confidences: Table<Confidence>
  let scopes: Table<Scope>
  let units: Table<Unit>
  let qualifiers: Table<Qualifier>
  let periods: Table<Period>
  let indicators: Table<Indicator>
  let facts: Table<Fact>
  let seeds: Table<Seed>
  let topicGroups: Table<TopicGroup>
  let topics: Table<Topic>
  let topicTexts: Table<TopicText>
  let topicParts: Table<TopicPart>
  let topicSeeds: Table<TopicSeed>
  let topicLinks: Table<TopicLink>
  let topicPlaces: Table<TopicPlace>
  let diamondEdges: Table<DiamondEdge>
  let factorForces: Table<FactorForce>
  let evidence: Table<Evidence>
  let flags: Table<ObservationFlag>
  let seriesGroups: Table<SeriesGroup>
  let seriesTerms: Table<SeriesTerm>
  let series: Table<Series>
  let seriesSources: Table<SeriesSource>
  let seriesInputs: Table<SeriesInput>
  let observations: Table<ObservationRow>
  let panelIndicators: Table<PanelIndicator>
  let panelVintages: Table<PanelVintage>
  let panelBreaks: Table<PanelBreak>
  let figures: Table<DocumentFigure>
  let figureSeries: Table<FigureSeries>
  let documentValues: Table<DocumentValue>
  let figureStatements: Table<FigureStatement>
  let ioTables: Table<IOTable>
  let ioSectors: Table<IOSector>
  let ioBlocks: Table<IOBlock>
  let ioColumns: Table<IOColumn>
  let ioRows: Table<IORow>

  init(_ files: PackageFiles) {
    fields = Table(files)
    regions = Table(files)
    provinces = Table(files)
    cities = Table(files)
    enterprises = Table(files)
    presences = Table(files)
    sources = Table(files)
    confidences = Table(files)
    scopes = Table(files)
    units = Table(files)
    qualifiers = Table(files)
    periods = Table(files)
    indicators = Table(files)
    facts = Table(files)
    seeds = Table(files)
    topicGroups = Table(files)
    topics = Table(files)
    topicTexts = Table(files)
    topicParts = Table(files)
    topicSeeds = Table(files)
    topicLinks = Table(files)
    topicPlaces = Table(files)
    diamondEdges = Table(files)
    factorForces = Table(files)
    evidence = Table(files)
    flags = Table(files)
    seriesGroups = Table(files)
    seriesTerms = Table(files)
    series = Table(files)
    seriesSources = Table(files)
    seriesInputs = Table(files)
    observations = Table(files)
    panelIndicators = Table(files)
    panelVintages = Table(files)
    panelBreaks = Table(files)
    figures = Table(files)
    figureSeries = Table(files)
    documentValues = Table(files)
    figureStatements = Table(files)
    ioTables = Table(files)
    ioSectors = Table(files)
    ioBlocks = Table(files)
    ioColumns = Table(files)
    ioRows = Table(files)
  }

  /// Every row type that reads a table: what a package is checked against.
  static let rowTypes: [any TableRow.Type] =
    [
      Field.self, Region.self, Province.self, City.self, Outline.Arc.self, ArcPoint.self,
      RingArc.self, Cluster.self, ProfileRow.self, ClusterProvince.self, ClusterCity.self,
      ClusterSource.self, LaterCluster.self, LaterProfileRow.self, LaterClusterProvince.self,
      LaterClusterCity.self, Enterprise.self, Presence.self, Source.self, Confidence.self,
      Scope.self, Unit.self, Qualifier.self, Period.self, Indicator.self, Fact.self, Seed.self,
      TopicGroup.self, Topic.self, TopicText.self, TopicPart.self, TopicSeed.self, TopicLink.self,
      TopicPlace.self, DiamondEdge.self, FactorForce.self, Evidence.self,
    ] + seriesTypes

  private static let seriesTypes: [any TableRow.Type] = [
    ObservationFlag.self, SeriesGroup.self, SeriesTerm.self, Series.self, SeriesSource.self,
    SeriesInput.self, ObservationRow.self, PanelIndicator.self, PanelVintage.self,
    PanelBreak.self, PanelRow.self, DocumentFigure.self, FigureSeries.self, DocumentValue.self,
    FigureStatement.self, IOTable.self, IOSector.self, IOBlock.self, IOColumn.self, IORow.self,
    IOFlow.self, IOFinalUse.self, IOValueAdded.self, NationalLinkage.self,
    ProvincialLinkage.self,
  ]
}

/// What is made from several tables, each when first asked for.
final class Derived: Sendable {
  let clusters = Lazy<[Cluster]>()
  let clusterPositions = Lazy<[String: Int]>()
  let profiles = Lazy<[String: Profile]>()
  let factsByCluster = Lazy<[String: [Int]]>()
  let factsBySource = Lazy<[String: [Int]]>()
  let evidenceByCluster = Lazy<[String: [Int]]>()
  let evidenceByTopic = Lazy<[String: [Int]]>()
  let evidenceBySource = Lazy<[String: [Int]]>()
  let partsByTopic = Lazy<[String: [TopicPart]]>()
  let presencesByCluster = Lazy<[String: [Int]]>()
  let presencesByEnterprise = Lazy<[String: [Int]]>()
  let clustersBySource = Lazy<[String: [Cluster]]>()
  let outline = Lazy<Outline>()
  let searchIndex = Lazy<SearchIndex>()
  let about = Lazy<About>()
  let observationsBySeries = Lazy<[String: [Int]]>()
  let panels = Lazy<[String: Panel]>()
  let computedSeries = Memo<[Observation]>()
}
