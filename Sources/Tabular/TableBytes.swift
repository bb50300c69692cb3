internal import CTabular

/// A table that is in memory is read as a file is: by the same reader, with the same refusals.
package enum TableBytes {
  /// An open file that holds a text; who reads it closes it.
  package static func file(_ text: String) throws(ReadingError) -> Int32 {
    var text = text
    let file = text.withUTF8 { memory_file($0.baseAddress, $0.count) }
    guard file >= 0 else { throw .notOpened(reason: 12) }
    return file
  }
}
