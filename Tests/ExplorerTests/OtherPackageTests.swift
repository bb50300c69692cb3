import ClusterAtlas
import Drawing
@testable import Reports
import TestPackages
import Testing

@testable import Explorer

/// What the explorer shows of a package that has less than the built-in one.
@Suite("Other packages")
struct OtherPackageTests {
  static let pictures: [(name: String, keys: String)] = [
    ("list", ""), ("page", "enter"), ("map", "z"), ("factors", "2 ]"), ("trends", "3"),
    ("topics", "4"), ("measures", "5"), ("another-measure", "5 j*3 enter"), ("data", "5 O"),
    ("palette", ":"),
  ]

  @Test(arguments: pictures)
  func twoClusters(_ picture: (name: String, keys: String)) throws {
    let session = try session(OtherPackage.small, picture.keys)
    let canvas = session.frame.canvas
    try expectSnapshot(PlainText.encode(canvas), "small-" + picture.name)
  }

  /// What is true of the built-in package only is not said of another.
  @Test(arguments: OtherPackage.all, Language.allCases)
  func nothingIsSaidThatThePackageHasNot(_ package: OtherPackage, _ language: Language) throws {
    let own = package.name == OtherPackage.small.name
    for keys in Self.pictures.map(\.keys) + [
      "l", "o", "o enter", "v", "v enter", "5 j*9 enter", "5 O", "?",
    ] {
      let session = try session(package, keys, language)
      let text = PlainText.encode(session.frame.canvas)
      for words in ["1992-2022", "1992—2022", "S0"] { #expect(!text.contains(words), "\(keys)") }
      guard own else { continue }
      for words in ["of 25", "national", "国家", "all 25"] {
        #expect(!text.contains(words), "\(keys)")
      }
    }
  }

  /// One cluster is not "1 clusters".
  @Test func `what is one is said of one`() throws {
    let atlas = try Atlas.builtIn()
    #expect(atlas.clusterNoun(of: 25)[.english] == "national clusters")
    #expect(atlas.clusterNoun(of: 1)[.english] == "national cluster")
    #expect(atlas.clusterNoun(of: 1)[.chinese] == atlas.clusterNoun(of: 2)[.chinese])
  }

  /// Where no outlines are given the map has the places alone.
  @Test func `a map without outlines shows the clusters`() throws {
    let session = try session(OtherPackage.small, "p")
    let atlas = session.atlas
    let text = PlainText.encode(session.frame.canvas)
    #expect(atlas.outline.arcs.isEmpty && atlas.clusters.contains { $0.coordinate != nil })
    #expect(text.contains("◆"), "\(text)")
  }

  /// A screen without rows has no tab, and its key says why.
  @Test(arguments: OtherPackage.all, ["2", "3", "4"])
  func screensWithoutRows(_ package: OtherPackage, _ key: String) throws {
    let session = try session(package, key)
    #expect(session.shown == "clusters")
    #expect(session.message?.hasPrefix("the package has no ") == true)
    let tabs = PlainText.encode(session.frame.canvas).split(separator: "\n").first ?? ""
    #expect(!tabs.contains(" \(key) "), "\(tabs)")
    #expect(tabs.contains(" 1 Clusters") && tabs.contains(" 5 Measures"))
  }

  private func session(
    _ package: OtherPackage, _ keys: String, _ language: Language = .english
  ) throws -> Session {
    var session = Session(
      atlas: try package.atlas(), size: Size(width: 100, height: 30), language: language)
    for event in try KeyScript.events(keys) { _ = session.handle(event) }
    return session
  }
}
