import Assets

/// The bytes of one file of a package: embedded in the program, or read from a directory.
enum FileContent: Sendable {
  case embedded(number: Int)
  case bytes([UInt8])

  /// The embedded file at this path of the package, nil when there is none.
  init?(embedded path: String) {
    let number = embedded_file_number(path)
    guard number < embedded_file_count() else { return nil }
    self = .embedded(number: number)
  }

  /// Whether the bytes are part of the program.
  var isStatic: Bool {
    if case .embedded = self { true } else { false }
  }

  /// Calls `body` with the bytes; they must not be kept beyond the call.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch self {
    case .embedded(let number):
      let file = embedded_file(number)
      return body(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { body($0) }
    }
  }
}

/// Where the files of a package come from.
enum PackageFiles: Sendable {
  case embedded
  /// Files already read, by the name of their table; the descriptor is under its own path.
  case read([String: FileContent])

  static let descriptorPath = "datapackage.json"

  /// The content of a table's file, nil when the package has no such table.
  func table(_ name: String) -> FileContent? {
    switch self {
    case .embedded: FileContent(embedded: "tables/\(name).csv")
    case .read(let files): files[name]
    }
  }

  /// The content of a text beside the tables, nil when the package has no such file.
  func text(_ path: String) -> FileContent? {
    switch self {
    case .embedded: FileContent(embedded: path)
    case .read(let files): files[path]
    }
  }

  /// The content of `datapackage.json`.
  var descriptor: FileContent? {
    switch self {
    case .embedded: FileContent(embedded: Self.descriptorPath)
    case .read(let files): files[Self.descriptorPath]
    }
  }
}
