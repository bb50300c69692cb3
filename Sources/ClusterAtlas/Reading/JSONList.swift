/// Texts out of a JSON file that is a list of objects.
package enum JSONList {
  /// The texts under some keys of each object; nil where it is no such list or one lacks a key.
  package static func records(
    _ bytes: UnsafeRawBufferPointer, _ keys: [String]
  ) -> [[String]]? {
    guard EncodingCheck.problem(in: bytes) == nil, let root = try? JSONReader.read(bytes),
      let items = root.array
    else { return nil }
    var records: [[String]] = []
    for item in items {
      let texts = keys.compactMap { item[$0]?.string }
      guard texts.count == keys.count else { return nil }
      records.append(texts)
    }
    return records
  }
}
