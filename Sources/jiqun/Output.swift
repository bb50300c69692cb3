internal import ArgumentParser
internal import Explorer
internal import Glibc

/// Something that ends the command with a sentence.
struct Failure: Error, CustomStringConvertible {
  var description: String
  var status: Int32

  init(_ description: String, status: Int32 = 1) {
    self.description = description
    self.status = status
  }
}

/// Standard output and error, to the last byte.
enum Output {
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(1, rest.baseAddress, rest.count)
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}

/// Copies and exports as files.
struct FileOutbox: Outbox {
  func keepCopy(_ text: String) -> String? { nil }

  func write(_ content: String, named name: String) -> Result<String, OutboxError> {
    .failure(OutboxError("not here"))
  }
}
