/// Reads the numbers of a file; all have the same mark before their decimals.
struct DataNumbers {
  /// Why a cell is no number.
  struct Refusal: Error { var reason: String }

  private let allowsComma: Bool
  /// Nil until a number has decimals, where it may be a comma.
  private var mark: DataCell.Mark?

  init(allowsComma: Bool) {
    self.allowsComma = allowsComma
    mark = allowsComma ? nil : .point
  }

  /// Whether a cell is a number or a gap.
  func isNumber(_ line: UnsafeRawBufferPointer, _ span: Range<Int>) -> Bool {
    let mark = self.mark ?? DataCell.Mark(in: line, span) ?? .point
    return DataCell.number(line, span, mark) != nil || DataCell.isMissing(line, span)
  }

  /// The number in a cell; NaN for a gap.
  mutating func number(
    _ line: UnsafeRawBufferPointer, _ span: Range<Int>
  ) throws(Refusal) -> Double {
    if let value = DataCell.number(line, span, mark ?? DataCell.Mark(in: line, span) ?? .point) {
      if mark == nil { mark = DataCell.Mark(in: line, span) }
      return value
    }
    if DataCell.isMissing(line, span) { return .nan }
    if allowsComma, let mark, DataCell.number(line, span, mark.other) != nil {
      throw Refusal(reason: "written with a \(mark.other), the numbers before with a \(mark)")
    }
    throw Refusal(reason: "no number")
  }
}
