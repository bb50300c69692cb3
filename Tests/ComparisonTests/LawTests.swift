import ClusterAtlas
import Testing

@testable import Comparison

/// The laws of comparisons, over all pairs of the 25 and many of more.
@Suite struct LawTests {
  private func clusters() throws -> [Comparand] {
    try Atlas.builtIn().clusters(upTo: .national25).map { .cluster($0.id) }
  }

  /// Every pair, and every third triple and quadruple of neighbours.
  private func groups() throws -> [[Comparand]] {
    let all = try clusters()
    var groups: [[Comparand]] = []
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] { groups.append([one, other]) }
    }
    for start in stride(from: 0, to: all.count - 4, by: 3) {
      groups.append([all[start], all[start + 2], all[start + 4]])
      groups.append([all[start], all[start + 1], all[start + 2], all[start + 4]])
    }
    return groups
  }

  @Test func `the order of the arguments changes no row order, no kind and no reason`() throws {
    let atlas = try Atlas.builtIn()
    for group in try groups() {
      let one = try Comparison(group, in: atlas)
      let other = try Comparison(group.reversed(), in: atlas)
      #expect(one.rows.map(\.id) == other.rows.map(\.id))
      #expect(one.rows.map(\.kind) == other.rows.map(\.kind))
      #expect(one.rows.map(\.reason) == other.rows.map(\.reason))
      #expect(one.rows.map(\.cells) == other.rows.map { $0.cells.reversed() })
    }
  }

  @Test func `a thing that lacks a figure changes no rank of another`() throws {
    let atlas = try Atlas.builtIn()
    let all = try clusters()
    for (index, one) in all.enumerated() where index.isMultiple(of: 2) {
      let other = all[(index + 1) % all.count]
      let alone = try Comparison([one, other], in: atlas)
      for third in all where third != one && third != other {
        let three = try Comparison([one, other, third], in: atlas)
        for row in three.rows where row.cells[2] == nil {
          guard let before = alone.rows.first(where: { $0.id == row.id }) else { continue }
          #expect(Array(row.cells.prefix(2)) == before.cells, "\(row.id)")
        }
      }
    }
  }

  @Test func `two equal things fold completely`() throws {
    let atlas = try Atlas.builtIn()
    let provinces: [Comparand] = atlas.provinces.filter { $0.kind == .province }.map {
      .province($0.id)
    }
    let regions: [Comparand] = atlas.regions.map { .region($0.id) }
    let factors: [Comparand] = atlas.topics.map { .factor($0.id) }
    let all = atlas.clusters.map { Comparand.cluster($0.id) } + provinces + regions + factors
    for one in all {
      let comparison = try Comparison([one, one], in: atlas)
      #expect(comparison.rows.allSatisfy { $0.kind == .alike }, "\(one.id)")
    }
  }

  @Test func `what is not comparable has a reason in both languages`() throws {
    let atlas = try Atlas.builtIn()
    var count = 0
    for group in try groups() {
      for row in try Comparison(group, in: atlas).rows where row.kind == .notComparable {
        count += 1
        #expect(!row.reason.english.isEmpty && !row.reason.chinese.isEmpty, "\(row.id)")
      }
    }
    #expect(count > 0)
  }

  @Test func `rows come different, partial, not comparable, alike, and the different by distance`()
    throws
  {
    let atlas = try Atlas.builtIn()
    let kinds = ComparisonRow.Kind.allCases
    for group in try groups() {
      let rows = try Comparison(group, in: atlas).rows
      let order = rows.map { kinds.firstIndex(of: $0.kind) ?? 0 }
      #expect(order == order.sorted())
      let distances = rows.filter { $0.kind == .different }.map { $0.distance ?? -1 }
      #expect(distances == distances.sorted(by: >))
    }
  }

  @Test func `a rank counts those that have the figure, never all`() throws {
    let atlas = try Atlas.builtIn()
    for group in try groups() {
      for row in try Comparison(group, in: atlas).rows where row.group == .facts {
        let havers = Set(atlas.facts.filter { $0.indicatorID.rawValue == row.id }.map(\.clusterID))
          .count
        for cell in row.cells {
          guard let rank = cell?.rank else { continue }
          #expect((1...rank.count).contains(rank.place))
          #expect(rank.count <= havers)
        }
      }
    }
  }

  @Test func `one to no things, five, and things of two kinds are refused in words`() throws {
    let atlas = try Atlas.builtIn()
    let one = Comparand.cluster("hefei-intelligent-voice")
    for things in [[], [one], Array(repeating: one, count: 5), [one, .province("anhui")]] {
      #expect {
        try Comparison(things, in: atlas)
      } throws: { error in
        guard let refusal = error as? Comparison.Refusal else { return false }
        return !refusal.sentence.english.isEmpty && !refusal.sentence.chinese.isEmpty
      }
    }
  }

  @Test func `provinces and regions have ranks of 31 and of their grouping`() throws {
    let atlas = try Atlas.builtIn()
    let provinces = try Comparison([.province("jiangsu"), .province("guizhou")], in: atlas)
    let gdp = try #require(provinces.rows.first { $0.id == "gdp" })
    #expect(gdp.cells.compactMap { $0?.rank?.count } == [31, 31])
    let regions = try Comparison([.region("four-eastern"), .region("four-western")], in: atlas)
    #expect(regions.rows.first { $0.id == "gdp" }?.cells.compactMap { $0?.rank?.count } == [4, 4])
  }

  @Test func `no cell shows how the program keeps a value`() throws {
    let atlas = try Atlas.builtIn()
    let all = atlas.clusters.map { Comparand.cluster($0.id) }
    for (one, other) in zip(all, all.dropFirst()) {
      for row in try Comparison([one, other], in: atlas).rows {
        for text in row.cells.compactMap({ $0?.text }) + [row.label, row.reason] {
          for words in [text.english, text.chinese] {
            #expect(!words.contains("Optional(") && words != "nil", "\(row.id): \(words)")
          }
        }
      }
    }
  }

  @Test func `companions are of the province, the field, the evidence, and the median`() throws {
    let atlas = try Atlas.builtIn()
    for cluster in atlas.clusters(upTo: .national25) {
      let found = atlas.companions(of: cluster.id)
      #expect(found.last?.reason == .median)
      #expect(!found.contains { $0.thing == .cluster(cluster.id) })
      #expect(Set(found.map(\.thing)).count == found.count)
      let comparison = try Comparison(
        [.cluster(cluster.id), found[0].thing], in: atlas)
      #expect(!comparison.rows.isEmpty)
    }
  }

  @Test func `sentences name every row that is not alike`() throws {
    let atlas = try Atlas.builtIn()
    let comparison = try Comparison(Array(try clusters().prefix(2)), in: atlas)
    for language in Language.allCases {
      let told = comparison.sentences(in: language)
      let rows = comparison.rows.filter { $0.kind != .alike }
      #expect(told.count == rows.count + (comparison.rows(of: .alike).isEmpty ? 0 : 1))
      for (sentence, row) in zip(told, rows) { #expect(sentence.hasPrefix(row.label[language])) }
    }
  }
}
