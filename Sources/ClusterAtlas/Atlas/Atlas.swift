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

  /// The atlas of tables at hand, by their names, each as CSV with a header: what a test needs, or a
  /// program that makes its package. Read and checked wholly. O(bytes).
  ///
  ///     let atlas = try Atlas(tables: ["clusters": "id,name_en\nmine,My cluster\n"])
  ///     atlas.cluster("mine")?.name[.english]  // "My cluster"
  ///
  /// - Throws: `AtlasError` as of a directory; the file of a table `clusters` is `tables/clusters.csv`.
  public convenience init(tables: [String: String]) throws(AtlasError) {
    var files = [PackageFiles.descriptorPath: TableDescriptor.text(tables)]
    for (name, text) in tables { files[TableDescriptor.path(name)] = text }
    let contents = files.mapValues { FileContent.bytes(Array($0.utf8)) }
    self.init(
      .read(
        try PackageLoader.load { path in
          contents[path].map { .success($0) } ?? .failure(FileProblem(kind: .missingFile))
        }))
  }

  /// Everything that is wrong with the data package in a directory, in the order of its files; empty
  /// when it can be used. O(bytes).
  public static func defects(inDirectory directory: String) -> [Defect] {
    PackageLoader.defects(in: directory)
  }
}

/// The tables of a package by name, each made when it is first asked for: most sessions need a few.
struct Tables: Sendable {
  private let files: PackageFiles
  private let made = MadeTables()

  init(_ files: PackageFiles) { self.files = files }

  private func table<Row: TableRow>() -> Table<Row> { made.table(of: files) }

  var fields: Table<Field> { table() }
  var groupings: Table<ProvinceGrouping> { table() }
  var regions: Table<Region> { table() }
  var provinceRegions: Table<ProvinceRegion> { table() }
  var neighbours: Table<ProvinceNeighbours> { table() }
  var facts: Table<Fact> { table() }
  var laterFacts: Table<LaterFact> { table() }
  var profiles: Table<ProfileRow> { table() }
  var laterProfiles: Table<LaterProfileRow> { table() }
  var clusterSources: Table<ClusterSource> { table() }
  var provinces: Table<Province> { table() }
  var cities: Table<City> { table() }
  var enterprises: Table<Enterprise> { table() }
  var memberships: Table<Membership> { table() }
  var sources: Table<Source> { table() }
  var sourceCopies: Table<SourceCopy> { table() }
  var confidences: Table<Confidence> { table() }
  var scopes: Table<Scope> { table() }
  var units: Table<UnitOfMeasure> { table() }
  var unitRatios: Table<UnitRatio> { table() }
  var qualifiers: Table<Qualifier> { table() }
  var periods: Table<Period> { table() }
  var indicators: Table<Indicator> { table() }
  var coverages: Table<Coverage> { table() }
  var statuses: Table<FactStatus> { table() }
  var totals: Table<Total> { table() }
  var factConflicts: Table<FactConflict> { table() }
  var clusterEvents: Table<ClusterEvent> { table() }
  var seeds: Table<SourceDocument> { table() }
  var topicGroups: Table<TopicGroup> { table() }
  var topicKinds: Table<TopicKind> { table() }
  var topics: Table<Topic> { table() }
  var topicTexts: Table<TopicText> { table() }
  var topicParts: Table<TopicPart> { table() }
  var topicSeeds: Table<TopicSeed> { table() }
  var topicLinks: Table<TopicLink> { table() }
  var topicPlaces: Table<TopicPlace> { table() }
  var overlays: Table<MapOverlay> { table() }
  var overlayTopics: Table<OverlayTopic> { table() }
  var overlayAreas: Table<OverlayArea> { table() }
  var drawings: Table<TopicDrawing> { table() }
  var drawingParts: Table<DrawingPart> { table() }
  var drawingLabels: Table<DrawingLabel> { table() }
  var diamondEdges: Table<DiamondEdge> { table() }
  var factorForces: Table<FactorForce> { table() }
  var evidence: Table<Evidence> { table() }
  var flags: Table<ObservationFlag> { table() }
  var seriesGroups: Table<SeriesGroup> { table() }
  var seriesTerms: Table<SeriesTerm> { table() }
  var series: Table<Series> { table() }
  var seriesSources: Table<SeriesSource> { table() }
  var seriesInputs: Table<SeriesInput> { table() }
  var observations: Table<ObservationRow> { table() }
  var panelIndicators: Table<PanelIndicator> { table() }
  var panelVintages: Table<PanelVintage> { table() }
  var panelBreaks: Table<PanelBreak> { table() }
  var figures: Table<DocumentFigure> { table() }
  var figureSeries: Table<FigureSeries> { table() }
  var documentValues: Table<DocumentValue> { table() }
  var figureStatements: Table<FigureStatement> { table() }
  var claimDocuments: Table<ClaimDocument> { table() }
  var claims: Table<Claim> { table() }
  var claimTests: Table<ClaimTest> { table() }
  var claimVariants: Table<ClaimVariant> { table() }
  var provinceSets: Table<ProvinceSet> { table() }
  var ioTables: Table<IOTable> { table() }
  var ioSectors: Table<IOSector> { table() }
  var ioBlocks: Table<IOBlock> { table() }
  var ioColumns: Table<IOColumn> { table() }
  var ioRows: Table<IORow> { table() }
  var measureTables: Table<MeasurableTable> { table() }
  var measureColumns: Table<MeasureColumn> { table() }
  var measureItems: Table<MeasureItem> { table() }
  var measureExamples: Table<MeasureExample> { table() }

  /// Every row type that reads a table: what a package is checked against.
  static let rowTypes: [any TableRow.Type] =
    [
      Field.self, Region.self, Province.self, City.self, Outline.Arc.self, ArcPoint.self,
      RingArc.self, Cluster.self, ProfileRow.self, ClusterProvince.self, ClusterCity.self,
      ClusterSource.self, LaterCluster.self, LaterProfileRow.self, LaterClusterProvince.self,
      LaterClusterCity.self, Enterprise.self, Membership.self, Source.self, SourceCopy.self,
      Confidence.self,
      Scope.self, UnitOfMeasure.self, Qualifier.self, Period.self, Indicator.self, Coverage.self,
      FactStatus.self, Fact.self, LaterFact.self, Total.self, FactConflict.self,
      ClusterEvent.self, SourceDocument.self, TopicGroup.self, Topic.self, TopicText.self,
      TopicPart.self,
      TopicSeed.self, TopicLink.self,
      TopicPlace.self, DiamondEdge.self, FactorForce.self, Evidence.self,
    ] + displayTypes + seriesTypes + claimTypes

  /// What says how the parts of the package are shown.
  private static let displayTypes: [any TableRow.Type] = [
    ProvinceGrouping.self, ProvinceRegion.self, ProvinceNeighbours.self, UnitRatio.self,
    TopicKind.self, MapOverlay.self, OverlayTopic.self, OverlayArea.self, TopicDrawing.self,
    DrawingPart.self, DrawingLabel.self, MeasurableTable.self, MeasureColumn.self,
    MeasureItem.self, MeasureExample.self,
  ]

  private static let claimTypes: [any TableRow.Type] = [
    ClaimDocument.self, Claim.self, ClaimTest.self, ClaimVariant.self, ProvinceSet.self,
    ProvinceSetMember.self,
  ]

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
  let firstClusters = Lazy<[Cluster]>()
  let clusters = Lazy<[Cluster]>()
  let listCounts = Lazy<[Int]>()
  let firstNumbers = Lazy<RowNumbers>()
  let clusterNumbers = Lazy<RowNumbers>()
  let hasSizes = Lazy<Bool>()
  let hasBatches = Lazy<Bool>()
  let facts = Lazy<[Fact]>()
  let sizeMeasures = Lazy<[SizeMeasure]>()
  let partsByTopic = Lazy<[Topic.ID: [TopicPart]]>()
  let clustersBySource = Lazy<[Source.ID: [Cluster]]>()
  let claimNames = AskedClaimNames()
  let outline = Lazy<Outline>()
  let regionsByProvince = Lazy<[Province.ID: [Region]]>()
  let searchIndex = Lazy<SearchIndex>()
  let about = Lazy<About>()
  let observationsBySeries = Lazy<[Series.ID: [Int]]>()
  let panels = Lazy<[PanelIndicator.ID: Panel]>()
  let panelsOfVintages = Memo<Panel>()
  let others = Memo<any Sendable>()
  let provincesByName = Memo<[Province.ID]?>()
  let sectorFlows = Memo<SectorFlows?>()
  let computedSeries = Memo<[Observation]>()
}
