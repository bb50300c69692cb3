import Foundation
import Testing

@testable import ClusterAtlas

/// The package that is part of the program.
@Suite struct AssetsTests {
  private static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Assets")

  private static func embedded(_ path: String) -> Result<FileContent, FileProblem> {
    FileContent(embedded: path).map(Result.success) ?? .failure(FileProblem(kind: .missingFile))
  }

  @Test func `the package keeps every rule of its schema and of jiqun`() throws {
    do throws(AtlasError) {
      _ = try PackageLoader.load(read: Self.embedded)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `a source says in Chinese what it is, and no text of one has a gap`() throws {
    for source in try Atlas.builtIn().sources {
      let line = source.cited[.chinese] + source.title[.chinese]
      #expect(
        line.unicodeScalars.contains { HanPool.isHan($0.value) }, "\(source.id): \(line)")
      for text in [
        source.citation, source.cited[.chinese], source.title[.english], source.title[.chinese],
        source.publisher,
      ] {
        let counts = ["(", ")", "（", "）"].map { mark in text.filter { String($0) == mark }.count }
        #expect(counts[0] == counts[1] && counts[2] == counts[3], "\(source.id): \(text)")
        #expect(!text.contains("  ") && !text.contains(" ,"), "\(source.id): \(text)")
      }
    }
  }

  @Test func `the embedded files are those of the directory, byte for byte`() throws {
    let names = try ["tables", "topics"].flatMap { folder in
      let path = Self.directory.appending(path: folder).path
      return try FileManager.default.contentsOfDirectory(atPath: path).map { "\(folder)/\($0)" }
    }
    #expect(Set(names + ["datapackage.json"]) == Set(EmbeddedFiles.paths))
    for path in EmbeddedFiles.paths {
      let expected = try Data(contentsOf: Self.directory.appending(path: path))
      let isSame = FileContent(embedded: path)?.withBytes { $0.elementsEqual(expected) }
      #expect(isSame == true, "\(path)")
    }
  }

  @Test func `the embedded files stand in the order of Scripts embed`() throws {
    let descriptor = try #require(FileContent(embedded: "datapackage.json"))
    let tables = descriptor.withBytes { DescriptorReader($0).tables.map(\.path) }
    let topics = try FileManager.default.contentsOfDirectory(
      atPath: Self.directory.appending(path: "topics").path
    ).sorted().map { "topics/" + $0 }
    #expect(EmbeddedFiles.paths == ["datapackage.json"] + tables + topics)
  }

  @Test func `every table of the package is read by a row type, under the usual path`() throws {
    let descriptor = try #require(FileContent(embedded: "datapackage.json"))
    let tables = descriptor.withBytes { DescriptorReader($0).tables }
    let read = Set(Tables.rowTypes.map { "\($0.table)" })
    for table in tables { #expect(table.path == "tables/\(table.name).csv") }
    #expect(Set(tables.map(\.name)) == read)
    let embedded = EmbeddedFiles.paths.filter { $0.hasPrefix("tables/") }
    #expect(Set(embedded) == Set(tables.map(\.path)))
  }

  @Test func `the columns of each file stand in the order of the schema`() throws {
    let descriptor = try #require(FileContent(embedded: "datapackage.json"))
    for table in descriptor.withBytes({ DescriptorReader($0).tables }) {
      let header = FileContent(embedded: table.path)?.withBytes { bytes in
        var csv = CSVReader(bytes)
        return csv.next() ? csv.cells.map { csv.text($0) } : []
      }
      #expect(header == table.columns.map(\.name), "\(table.name)")
    }
  }

  @Test func `every column that jiqun reads is in the package`() throws {
    let descriptor = try #require(FileContent(embedded: "datapackage.json"))
    let tables = descriptor.withBytes { DescriptorReader($0).tables }
    for (name, needs) in PackageLoader.needs {
      let columns = tables.first { $0.name == name }?.columns.map(\.name) ?? []
      for need in needs { #expect(columns.contains(need.column), "\(name).\(need.column)") }
    }
  }

  @Test func `there are 25, 45 and 76 clusters, and what is known of them`() throws {
    let atlas = try Atlas.builtIn()
    #expect(atlas.clusters(upTo: .national25).count == 25)
    #expect(atlas.clusters(upTo: .round2022).count == 45)
    #expect(atlas.clusters(upTo: .round2024).count == 76)
    #expect(atlas.facts.count == 748)
    #expect(atlas.totals.count == 45)
    #expect(atlas.evidence.count == 155)
    #expect(atlas.provinces.filter { $0.kind == .province }.count == 31)
  }

  @Test func `every pair of figures that do not fit has a note`() throws {
    let atlas = try Atlas.builtIn()
    for pair in atlas.unnotedContradictions {
      Issue.record("\(pair.kind.rawValue): \(pair.firstID) and \(pair.secondID) have no note")
    }
    for conflict in atlas.conflicts {
      #expect(atlas.fact(conflict.firstID) != nil, "\(conflict.firstID)")
      #expect(atlas.fact(conflict.secondID) != nil, "\(conflict.secondID)")
    }
  }

  @Test func `a contradicted figure says by which`() throws {
    let atlas = try Atlas.builtIn()
    let all = atlas.facts + atlas.totals.map(\.fact)
    for fact in all where fact.statusID == "contradicted" {
      #expect(!atlas.conflicts(of: fact.id).isEmpty, "\(fact.id)")
    }
  }

  @Test func `a figure that another does not fit is named with its bound`() throws {
    let atlas = try Atlas.builtIn()
    for pair in atlas.conflicts {
      guard let first = atlas.fact(pair.firstID), let second = atlas.fact(pair.secondID),
        let bound = second.qualifierID.flatMap(atlas.qualifier)?.name
      else { continue }
      let remarks = atlas.remarks(on: first)
      #expect(remarks.contains { $0.english.hasPrefix("does not fit \(bound.english) ") })
      #expect(remarks.contains { $0[.chinese].hasPrefix("与\(bound[.chinese])") })
    }
  }

  @Test func `a figure of size names the source's word or says that it was not seen`() throws {
    let atlas = try Atlas.builtIn()
    for fact in atlas.facts + atlas.totals.map(\.fact) {
      guard let indicator = atlas.indicator(fact.indicatorID), indicator.group == .size,
        indicator.unitKind == .money
      else { continue }
      let remarks = atlas.remarks(on: fact).map(\.english)
      #expect(remarks.contains(fact.term.isEmpty ? "kind not verified" : "“\(fact.term)”"))
    }
  }

  @Test func `each statement says what in it shows its topic, and no two say the same`() throws {
    let atlas = try Atlas.builtIn()
    for evidence in atlas.evidence {
      #expect(!evidence.shows.english.isEmpty && !evidence.shows.chinese.isEmpty, "\(evidence.id)")
    }
    #expect(Set(atlas.evidence.map(\.statement.english)).count == atlas.evidence.count)
  }

  @Test func `the copy of every page that figures come from is known`() throws {
    let atlas = try Atlas.builtIn()
    for fact in atlas.facts where !["seed", "general-knowledge"].contains(fact.confidenceID) {
      #expect(atlas.copy(of: fact.sourceID) != nil, "\(fact.sourceID)")
    }
  }

  @Test func `the batch of seven is not confirmed`() throws {
    let atlas = try Atlas.builtIn()
    #expect(atlas.clusters(upTo: .national25).filter { !$0.isBatchConfirmed }.count == 7)
  }

  @Test func `each of the 25 has a place, a province, a city, a field and sources`() throws {
    let atlas = try Atlas.builtIn()
    for cluster in atlas.clusters(upTo: .national25) {
      #expect(cluster.coordinate != nil && cluster.fieldID != nil)
      #expect(!cluster.provinceIDs.isEmpty && !cluster.cityIDs.isEmpty)
      #expect(!atlas.sources(of: cluster.id).isEmpty)
      #expect(!atlas.profile(of: cluster.id).description.isEmpty)
    }
  }

  @Test func `the rings of the outlines close`() throws {
    let outline = try Atlas.builtIn().outline
    #expect(!outline.rings.isEmpty)
    for ring in outline.rings {
      let ends = ring.arcs.map { use in
        let points = outline.arcs[use.arc].points
        return use.reversed ? (points.last, points.first) : (points.first, points.last)
      }
      for (index, end) in ends.enumerated() {
        #expect(end.1 == ends[(index + 1) % ends.count].0, "\(ring.provinceID)")
      }
    }
  }

  @Test func `the package says what it is`() throws {
    let atlas = try Atlas.builtIn()
    #expect(!atlas.title.isEmpty && !atlas.version.isEmpty)
    #expect(!atlas.licences.isEmpty && !atlas.credits.isEmpty)
  }
}
