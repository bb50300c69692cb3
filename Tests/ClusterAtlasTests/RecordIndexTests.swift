import Assets
import Testing

@testable import ClusterAtlas

@Suite("Rows found by a column")
struct RecordIndexTests {
  @Test func `rows by a column are those of the whole table, in their order`() throws {
    let atlas = try Atlas.builtIn()
    let tables = atlas.tables
    let ids = Set(tables.evidence.rows.map(\.clusterID) + ["", "none"])
    for id in ids {
      let all = tables.evidence.rows.filter { $0.clusterID == id }
      #expect(tables.evidence.rows(where: "cluster_id", is: id.rawValue) == all)
      #expect(tables.evidence.hasRow(where: "cluster_id", is: id.rawValue) == !all.isEmpty)
    }
    for source in tables.sources.rows {
      #expect(tables.sources.rows(where: "id", is: source.id.rawValue) == [source])
    }
    #expect(tables.sources.rows(where: "no_such_column", is: "a").isEmpty)
  }

  @Test func `figures are found one by one as in the list of all`() throws {
    let atlas = try Atlas.builtIn()
    for fact in atlas.facts { #expect(atlas.fact(fact.id) == fact) }
    let byCluster = Dictionary(grouping: atlas.facts, by: \.clusterID)
    for cluster in atlas.clusters {
      let found = Set(atlas.facts(of: cluster.id).map(\.id))
      #expect(found == Set((byCluster[cluster.id] ?? []).map(\.id)))
    }
    for measure in atlas.sizeMeasures {
      for cluster in atlas.clusters {
        let first = atlas.facts(of: cluster.id).first {
          measure.measures($0) && $0.statusID == FactStatus.result && $0.periodID == Period.year
            && $0.detail.isEmpty && $0.year != nil && atlas.unit($0.unitID)?.kind == .money
        }
        #expect(atlas.sizeFigure(of: cluster.id, as: measure) == first)
      }
    }
    #expect(atlas.hasSizes)
  }

  @Test func `cells of every form are told apart and the keys with quotes found`() {
    let text = "name,id,note\r\nü,\"a\"\"b\",1\n\"two\nlines\",plain,2\nlast,\"a,b\",3"
    let files = PackageFiles.read(["notes": .bytes(Array(text.utf8))])
    let table = Table<Note>(files)
    #expect(table.rows(where: "id", is: "a\"b").map(\.note) == ["1"])
    #expect(table.rows(where: "id", is: "plain").map(\.note) == ["2"])
    #expect(table.rows(where: "id", is: "a,b").map(\.note) == ["3"])
    #expect(table.rows(where: "name", is: "two\nlines").map(\.note) == ["2"])
    #expect(table.rows(where: "name", is: "ü", and: "id") { $0.elementsEqual("x".utf8) }.isEmpty)
    #expect(Table<Note>.texts("id", "note", in: files).map(\.second) == ["1", "2", "3"])
  }

  /// What is sorted when the program is built is what is found by reading the tables.
  @Test func `embedded indexes find what the tables have`() throws {
    var compared = 0
    for number in 0..<embedded_index_count() {
      let index = embedded_index(number)
      let column: StaticString = String(cString: index.column) == "id" ? "id" : "cluster_id"
      #expect(String(cString: index.column) == column.description)
      let embedded = try #require(EmbeddedIndex(file: index.file, column: column))
      FileContent.embedded(number: index.file).withBytes { bytes in
        let read = RecordIndex(column, of: bytes)
        var csv = CSVReader(bytes)
        let place = csv.next() ? csv.cells.firstIndex { csv.text($0) == column.description } : nil
        while let place, csv.next() {
          let key = csv.text(csv.cells[place])
          #expect(embedded.starts(of: key, in: bytes) == read.starts(of: key, in: bytes))
          #expect(
            embedded.starts(of: key + "z", in: bytes) == read.starts(of: key + "z", in: bytes))
          compared += 1
        }
        #expect(embedded.starts(of: "", in: bytes) == read.starts(of: "", in: bytes))
      }
    }
    #expect(compared > 2_000)
    #expect(EmbeddedIndex(file: 0, column: "id") == nil)
  }

  private struct Note: TableRow {
    static let table: StaticString = "notes"
    let note: String

    init(_ row: inout RowReader) { note = row.text("note") }
  }
}

@Suite("Plain parts of delimited text")
struct PlainPartTests {
  /// Commas and line ends at every place of a word of eight bytes, among bytes that are near to them.
  @Test func `a mark is found wherever it stands`() {
    let near: [UInt8] = [0x2B, 0x2D, 0x23, 0x21, 0x0B, 0x0C, 0x0E, 0xAC, 0x8A, 0xA2, 0x61, 0]
    for length in 1..<40 {
      for mark in 0...length {
        var bytes = (0..<length).map { near[($0 * 7 + mark * 5 + length) % near.count] }
        if mark < length { bytes[mark] = mark % 2 == 0 ? .comma : .lineFeed }
        bytes.withUnsafeBytes { raw in
          var csv = CSVReader(raw)
          guard csv.next(), let cell = csv.cells.first else {
            Issue.record("no cell in \(bytes)")
            return
          }
          #expect(cell.end == mark, "\(bytes)")
          #expect(cell.isASCII == bytes[..<mark].allSatisfy { $0 < 0x80 }, "\(bytes)")
        }
      }
    }
  }
}
