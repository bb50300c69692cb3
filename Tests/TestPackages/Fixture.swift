package import ClusterAtlas
package import Foundation

/// A small package as texts, written to a directory of its own for a test.
package struct Fixture {
  package var files: [String: Data]

  /// One field, two provinces, a city and two clusters.
  package static let small = Fixture(texts: [
    "datapackage.json": smallDescriptor,
    "tables/fields.csv": "id,name_en,name_zh\nmachines,Machines,机械\n",
    "tables/provinces.csv": """
    id,name_en,name_zh,label_longitude,label_latitude
    hunan,Hunan,湖南,111.5,27.5
    anhui,Anhui,安徽,117.2,31.8

    """,
    "tables/clusters.csv": """
    id,name_en,name_zh,batch,field_id,longitude,latitude
    changsha,Changsha machines,长沙机械,1,machines,112.9,28.2
    hefei,Hefei voice,合肥语音,2,,117.2,31.8

    """,
    "tables/cluster_provinces.csv": """
    cluster_id,province_id,position
    changsha,hunan,1
    hefei,anhui,1

    """,
  ])

  package init(texts: [String: String]) {
    files = texts.mapValues { Data($0.utf8) }
  }

  package subscript(path: String) -> String {
    get { String(decoding: files["tables/\(path).csv"] ?? Data(), as: UTF8.self) }
    set { files["tables/\(path).csv"] = Data(newValue.utf8) }
  }

  package var descriptor: String {
    get { String(decoding: files["datapackage.json"] ?? Data(), as: UTF8.self) }
    set { files["datapackage.json"] = Data(newValue.utf8) }
  }

  /// Adds a table; its columns are those of its first line, all of them text.
  package mutating func add(_ table: String, _ text: String) {
    self[table] = text
    let columns = text.prefix { $0 != "\n" }.split(separator: ",").map { "{\"name\": \"\($0)\"}" }
    let resource = """
      {"name": "\(table)", "path": "tables/\(table).csv", "schema": {"fields": [\(columns.joined(separator: ", "))]}},
      """
    descriptor = descriptor.replacingOccurrences(
      of: "\"resources\": [", with: "\"resources\": [\n" + resource)
  }

  /// Calls `body` with the directory of the package, and removes it.
  package func inDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = URL.temporaryDirectory.appending(path: "jiqun-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    for (path, data) in files {
      let file = directory.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
    return try body(directory)
  }

  /// The atlas of the package.
  package func atlas() throws -> Atlas {
    try inDirectory { try Atlas(directory: $0.path) }
  }

  /// What the package is refused with; empty when it is accepted.
  package func defects() throws -> [String] {
    try inDirectory { directory in
      do throws(AtlasError) {
        _ = try Atlas(directory: directory.path)
        return []
      } catch {
        return error.description.split(separator: "\n").map(String.init)
      }
    }
  }
}

private let smallDescriptor = """
  {
    "name": "small", "title": "A small package", "version": "1.2.0",
    "resources": [
      {"name": "fields", "path": "tables/fields.csv", "schema": {
        "fields": [
          {"name": "id", "type": "string"}, {"name": "name_en"}, {"name": "name_zh"}],
        "primaryKey": "id"}},
      {"name": "provinces", "path": "tables/provinces.csv", "schema": {
        "fields": [
          {"name": "id", "type": "string"}, {"name": "name_en"}, {"name": "name_zh"},
          {"name": "label_longitude", "type": "number"},
          {"name": "label_latitude", "type": "number"}],
        "primaryKey": "id"}},
      {"name": "clusters", "path": "tables/clusters.csv", "schema": {
        "fields": [
          {"name": "id", "type": "string", "constraints": {"pattern": "[a-z0-9]+(-[a-z0-9]+)*"}},
          {"name": "name_en", "constraints": {"required": true, "maxLength": 60}},
          {"name": "name_zh"},
          {"name": "batch", "type": "integer", "constraints": {"minimum": 1, "maximum": 2}},
          {"name": "field_id"},
          {"name": "longitude", "type": "number"},
          {"name": "latitude", "type": "number"}],
        "primaryKey": "id",
        "foreignKeys": [
          {"fields": "field_id", "reference": {"resource": "fields", "fields": "id"}}]}},
      {"name": "cluster_provinces", "path": "tables/cluster_provinces.csv", "schema": {
        "fields": [
          {"name": "cluster_id"}, {"name": "province_id"},
          {"name": "position", "type": "integer"}],
        "primaryKey": ["cluster_id", "province_id"]}}
    ]
  }

  """
