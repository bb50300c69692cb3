import Testing

@testable import ClusterAtlas

@Suite("What makes bytes unfit to be shown")
struct EncodingCheckTests {
  private static let pieces: [[UInt8]] = [
    Array("one,two".utf8), [0x0A], [0x0D, 0x0A], Array("先进制造业集群".utf8), Array("é—“”".utf8),
    Array("𠀀𝟙".utf8), [0x09], Array("䷀鿿ꀀ一".utf8),
  ]
  private static let faults: [[UInt8]] = [
    [0], [0x0D], [0x1B], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xAE], [0xEF, 0xBB, 0xBF],
    [0xE5, 0x85],
    [0xE4, 0x41, 0x42], [0xE9, 0x80, 0x41], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF],
    [0xF4, 0x90, 0x80, 0x80],
  ]

  /// Held against the standard library's reading of UTF-8 and the table of hidden scalars.
  @Test(arguments: 0..<60)
  func theFirstFaultIsFoundWhereItStands(_ seed: UInt64) throws {
    var random = Seeded(seed)
    func some(_ pieces: [[UInt8]]) -> [UInt8] {
      (0..<Int.random(in: 0...20, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
    }
    let before = some(Self.pieces)
    #expect(Self.problem(before) == nil)
    let fault = Self.faults[Int.random(in: 0..<Self.faults.count, using: &random)]
    // A carriage return at the end of what stands before would belong to a line end.
    let whole = before + [0x61] + fault + [0x61] + some(Self.pieces)
    #expect(Self.problem(whole) == before.count + 1)
  }

  /// Every scalar by itself: one that is hidden is a fault, every other is none.
  @Test func everyScalarIsJudged() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = [0x61] + Array(String(scalar).utf8) + [0x61]
      let isFault = value == 0 || HiddenScalars.contains(value)
      if (Self.problem(bytes) != nil) != isFault {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  private static func problem(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { EncodingCheck.problem(in: $0)?.offset }
  }
}
