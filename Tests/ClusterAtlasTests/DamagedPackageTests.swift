import TestPackages
import Testing

@testable import ClusterAtlas

/// A package damaged at random is refused or accepted, but never stops the program.
@Suite struct DamagedPackageTests {
  private let pieces: [[UInt8]] = [
    [0], [0xFF], [0xEF, 0xBB, 0xBF], Array("\"".utf8), Array(",".utf8), Array("\n".utf8),
    Array("\r\n".utf8), Array("{[".utf8), Array("]}".utf8), Array("\\u".utf8), Array("9e99".utf8),
    Array("-".utf8), Array("西".utf8), Array("null".utf8), Array("id".utf8), [],
  ]

  private func damaged(_ bytes: [UInt8], _ generator: inout Seeded) -> [UInt8] {
    var damaged = bytes
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let start = Int.random(in: 0...damaged.count, using: &generator)
      let end = min(damaged.count, start + Int.random(in: 0...6, using: &generator))
      damaged.replaceSubrange(start..<end, with: pieces.randomElement(using: &generator) ?? [])
    }
    return damaged
  }

  private func use(_ files: [String: FileContent]) {
    let atlas = Atlas(.read(files))
    let found = atlas.clusters(
      matching: Query(list: .round2024, filters: [.text("h")], sort: .name))
    for cluster in found {
      _ = atlas.sources(of: cluster.id)
      _ = atlas.sizeFigure(of: cluster.id, as: SizeMeasure())
    }
    _ = (atlas.outline.rings.count, atlas.about, atlas.resolve("hefei"))
  }

  @Test func `a thousand damaged packages`() {
    var generator = Seeded(20_261_125)
    let sound = Fixture.small.files.mapValues(Array.init)
    var accepted = 0
    for _ in 0..<1_000 {
      var files: [String: [UInt8]] = [:]
      for path in sound.keys.sorted() { files[path] = damaged(sound[path] ?? [], &generator) }
      let package = files
      do throws(AtlasError) {
        use(
          try PackageLoader.load { path in
            package[path].map { .success(.bytes($0)) }
              ?? .failure(FileProblem(kind: .missingFile))
          })
        accepted += 1
      } catch {
        #expect(error.total >= error.defects.count && !error.defects.isEmpty)
        for defect in error.defects { #expect(!defect.message.isEmpty) }
      }
    }
    #expect(accepted < 1_000)
  }
}
