// swift-tools-version: 6.2
// Benchmarks of the index library: swift build -c release --package-path Scripts/bench
import PackageDescription

let package = Package(
  name: "bench",
  dependencies: [.package(name: "jiqun", path: "../..")],
  targets: [
    .executableTarget(
      name: "bench", dependencies: [.product(name: "RegionalIndices", package: "jiqun")],
      path: "Sources")
  ]
)
