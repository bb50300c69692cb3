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
    .library(name: "Measures", targets: ["Measures"]),
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
      exclude: [
        "tables", "topics", "lessons", "datapackage.json", "about.json", "points.bin",
        "records.bin",
      ],
      sources: ["about.c", "embed.c", "points.c"]),
    library("Platform"),
    .target(name: "CKernels"),
    library("RegionalIndices", ["CKernels", "Platform"]),
    library("Texts"),
    .target(name: "CSearch"),
    library("ClusterAtlas", ["Assets", "CSearch", "Platform", "RegionalIndices", "Texts"]),
    .target(name: "CTabular", linkerSettings: textTools),
    library("Tabular", ["CTabular", "Platform", "Texts"]),
    library("Checks", ["ClusterAtlas", "RegionalIndices"]),
    library(
      "ClaimFiles", ["Checks", "ClusterAtlas", .product(name: "TOMLKit", package: "TOMLKit")]),
    library("Comparison", ["ClusterAtlas"]),
    .target(name: "CMeasures"),
    library("Measures", ["RegionalIndices", "CMeasures", "Platform", "Tabular"]),
    library("Search", ["ClusterAtlas", "Markdown", "Measures", "Tabular"]),
    library("Drawing"),
    library("Charts", ["Drawing", "RegionalIndices", "Texts"]),
    library("TableCharts", ["Charts", "RegionalIndices", "Tabular"]),
    library("Workspace"),
    .target(name: "CMark", linkerSettings: cmark),
    library("Markdown", ["CMark"]),
    .target(name: "CLessons"),
    library("Lessons", ["CLessons", "ClusterAtlas", "Markdown"]),
    library(
      "Reports",
      [
        "Charts", "Checks", "ClusterAtlas", "Comparison", "Drawing", "Lessons", "Markdown",
        "Measures", "RegionalIndices", "Search", "Tabular", "Workspace",
      ]),
    library(
      "Explorer",
      [
        "Charts", "Checks", "ClusterAtlas", "Comparison", "Drawing", "Lessons", "Markdown",
        "Measures", "RegionalIndices", "Reports", "Search", "Tabular", "Workspace",
      ]),
    .target(name: "CCurses", linkerSettings: ncurses),
    library("Curses", ["CCurses", "Drawing"]),
    .target(name: "CConfine"),
    .target(name: "CEngine"),
    library(
      "Settings",
      [
        "Explorer", "Reports", "Drawing", "ClusterAtlas",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "jiqun",
      dependencies: [
        "Curses", "Explorer", "Reports", "Settings", "Charts", "Drawing", "ClusterAtlas",
        "Measures",
        "RegionalIndices", "Tabular", "CConfine", "CEngine", "Markdown", "Checks", "ClaimFiles",
        "Comparison", "Lessons", "TableCharts", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests("Texts", ["Texts"]),
    tests("Drawing", ["Drawing"]),
    tests("Charts", ["Charts", "Drawing"]),
    tests(
      "TableCharts", ["TableCharts", "Charts", "Drawing", "RegionalIndices", "Tabular"],
      exclude: ["Tables"]),
    tests("Markdown", ["Markdown"]),
    tests("Lessons", ["Lessons", "ClusterAtlas", "Markdown"]),
    tests("RegionalIndices", ["RegionalIndices"], exclude: ["Fixtures"]),
    // Packages of the tests, for the readers and for the explorer.
    .target(
      name: "TestPackages", dependencies: ["ClusterAtlas"], path: "Tests/TestPackages",
      swiftSettings: strict),
    tests("ClusterAtlas", ["Assets", "ClusterAtlas", "TestPackages"]),
    tests("Tabular", ["Tabular"]),
    tests("Measures", ["Measures", "RegionalIndices", "Tabular"], exclude: ["Statements"]),
    tests("Search", ["Search", "ClusterAtlas", "TestPackages"]),
    tests("Checks", ["Checks", "ClaimFiles", "ClusterAtlas", "RegionalIndices"]),
    tests("Comparison", ["Comparison", "ClusterAtlas"]),
    tests(
      "Explorer",
      [
        "Explorer", "Charts", "Checks", "Comparison", "Drawing", "ClusterAtlas", "Lessons",
        "Markdown", "Measures", "RegionalIndices", "Reports", "Search", "TestPackages", "Tabular",
        "Workspace",
      ],
      exclude: ["Snapshots"]),
    tests("Workspace", ["Workspace"]),
    tests("Curses", ["Curses", "CCurses", "Drawing"]),
    tests(
      "Settings",
      [
        "Settings", "Explorer", "Drawing", "ClusterAtlas",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    tests("EndToEnd", ["jiqun", "Drawing", "TestPackages"], exclude: ["Fixtures"]),
  ],
  cLanguageStandard: .gnu2x
)
