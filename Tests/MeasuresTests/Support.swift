import Glibc
import Testing

@testable import Tabular

/// A file with these bytes, open for reading from its beginning.
func openFile(_ bytes: [UInt8]) throws -> Int32 {
  let stream = try #require(tmpfile())
  defer { fclose(stream) }
  #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
  fflush(stream)
  let file = dup(fileno(stream))
  lseek(file, 0, SEEK_SET)
  return file
}

func frame(
  _ text: String, _ change: (inout TableRequest) -> Void = { _ in }
) throws -> DataFrame {
  var request = TableRequest()
  request.columns[.value] = "value"
  change(&request)
  return try TableReader.frame(file: openFile(Array(text.utf8)), request)
}

extension DataFrame {
  var values: [Double] {
    Array(numbers[.value]?.elements ?? UnsafeBufferPointer(start: nil, count: 0))
  }
}

/// Numbers that are the same every time.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
