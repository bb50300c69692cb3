package import Foundation

extension Fixture {
  /// A package of a directory, file by file.
  package init(directory: URL) throws {
    self.init(texts: [:])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
    for path in paths
    where path.hasSuffix(".csv") || path.hasSuffix(".json") || path.hasSuffix(".md") {
      files[path] = try Data(contentsOf: directory.appending(path: path))
    }
  }

  /// The names of the tables, in the order of the descriptor.
  package var tables: [String] {
    get throws { try resources().compactMap { $0["name"] as? String } }
  }

  /// The package without these tables and without those that refer to them, as one that never had
  /// them: neither in the descriptor nor as files.
  package func without(_ tables: [String]) throws -> Fixture {
    var gone = Set(tables)
    let all = try resources()
    while let next = all.first(where: {
      !gone.contains(name($0)) && !gone.isDisjoint(with: referred($0))
    }) {
      gone.insert(name(next))
    }
    var cut = self
    var descriptor = try object()
    descriptor["resources"] = all.filter { !gone.contains(name($0)) }
    cut.files["datapackage.json"] = try JSONSerialization.data(withJSONObject: descriptor)
    return cut
  }

  /// The package with these tables, and those that refer to them, left with their header.
  package func emptied(_ tables: [String]) throws -> Fixture {
    let kept = try Set(without(tables).tables)
    var cut = self
    for resource in try resources() where !kept.contains(name(resource)) {
      guard let path = resource["path"] as? String, let data = files[path] else { continue }
      cut.files[path] = data.prefix { $0 != 0x0A } + [0x0A]
    }
    return cut
  }

  private func object() throws -> [String: Any] {
    let data = files["datapackage.json"] ?? Data()
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  private func resources() throws -> [[String: Any]] {
    try object()["resources"] as? [[String: Any]] ?? []
  }

  private func name(_ resource: [String: Any]) -> String { resource["name"] as? String ?? "" }

  private func referred(_ resource: [String: Any]) -> [String] {
    let schema = resource["schema"] as? [String: Any]
    let keys = schema?["foreignKeys"] as? [[String: Any]] ?? []
    return keys.compactMap { ($0["reference"] as? [String: Any])?["resource"] as? String }
  }
}
