// swift-tools-version: 6.2
import PackageDescription

/// With JIQUN_STRICT set, as `.ci/run` does, warnings of the project are errors.
let warnings: [SwiftSetting] =
  Context.environment["JIQUN_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings

/// ncurses goes into the binary, so that one file copied to a server runs alone.
let ncurses: [LinkerSetting] = [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]

/// cmark-gfm reads Markdown; it goes into the binary too.
let cmark: [LinkerSetting] = [
  .linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a"),
]

/// uchardet tells encodings apart, zlib unpacks; both go into the binary.
let textTools: [LinkerSetting] = [
  .linkedLibrary(":libuchardet.a"), .linkedLibrary(":libz.a"), .linkedLibrary("stdc++"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "jiqun",
  products: [
    .library(name: "ClusterAtlas", targets: ["ClusterAtlas"]),
    .library(name: "RegionalIndices", targets: ["RegionalIndices"]),
    .executable(name: "jiqun", targets: ["jiqun"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .target(
      name: "Assets", path: "Assets",
      exclude: ["tables", "topics", "datapackage.json", "points.bin"],
      sources: ["embed.c", "points.c"]),
    library("RegionalIndices"),
    library("ClusterAtlas", ["Assets", "RegionalIndices"]),
    .target(name: "CTabular", linkerSettings: textTools),
    library("Tabular", ["CTabular"]),
    .target(name: "CMeasures"),
    library("Measures", ["RegionalIndices", "CMeasures", "Tabular"]),
    .target(name: "CSearch"),
    library("Search", ["CSearch", "ClusterAtlas", "Markdown", "Measures"]),
    library("Drawing"),
    library("Charts", ["Drawing"]),
    .target(name: "CMark", linkerSettings: cmark),
    library("Markdown", ["CMark"]),
    library(
      "Explorer",
      [
        "Charts", "Drawing", "ClusterAtlas", "Markdown", "Measures", "RegionalIndices", "Search",
        "Tabular",
      ]),
    .target(name: "CCurses", linkerSettings: ncurses),
    library("Curses", ["CCurses", "Drawing"]),
    .target(name: "CConfine"),
    library(
      "Settings",
      [
        "Explorer", "Drawing", "ClusterAtlas", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "jiqun",
      dependencies: [
        "Curses", "Explorer", "Settings", "Charts", "Drawing", "ClusterAtlas", "Measures",
        "RegionalIndices", "Tabular", "CConfine", "Markdown",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests("Drawing", ["Drawing"]),
    tests("Charts", ["Charts", "Drawing"]),
    tests("Markdown", ["Markdown"]),
    tests("RegionalIndices", ["RegionalIndices"], exclude: ["Fixtures"]),
    // Packages of the tests, for the readers and for the explorer.
    .target(
      name: "TestPackages", dependencies: ["ClusterAtlas"], path: "Tests/TestPackages",
      swiftSettings: strict),
    tests("ClusterAtlas", ["ClusterAtlas", "TestPackages"]),
    tests("Tabular", ["Tabular"]),
    tests("Search", ["Search", "ClusterAtlas", "TestPackages"]),
    tests("Measures", ["Measures", "RegionalIndices", "Tabular"]),
    tests(
      "Explorer",
      [
        "Explorer", "Charts", "Drawing", "ClusterAtlas", "Markdown", "Measures",
        "RegionalIndices", "Search", "TestPackages", "Tabular",
      ],
      exclude: ["Snapshots"]),
    tests("Curses", ["Curses", "CCurses", "Drawing"]),
    tests(
      "Settings",
      [
        "Settings", "Explorer", "Drawing", "ClusterAtlas",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    tests("EndToEnd", ["jiqun", "Drawing"]),
  ],
  cLanguageStandard: .gnu2x
)
