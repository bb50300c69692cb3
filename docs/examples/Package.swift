// swift-tools-version: 6.2
import PackageDescription

/// A package that depends on the libraries of jiqun, as yours would: with
/// `.package(url: "https://…/jiqun", from: "0.2.0")` in place of the path.
let package = Package(
  name: "examples",
  dependencies: [.package(name: "jiqun", path: "../..")],
  targets: [
    .executableTarget(
      name: "IncomeGini",
      dependencies: [
        .product(name: "RegionalIndices", package: "jiqun"),
        .product(name: "ClusterAtlas", package: "jiqun"),
        .product(name: "Measures", package: "jiqun"),
      ])
  ]
)
