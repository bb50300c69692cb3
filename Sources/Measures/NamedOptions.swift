package import Tabular

/// Whether the sentence for what is wrong names options of the command, which nobody can give where
/// no command is written.
extension ReadingError {
  package var namesOptions: Bool {
    switch self {
    case .doubtfulEncoding, .noTime, .noColumnRange, .noRows, .repeated, .missingTime, .badMatrix,
      .noName, .unknownSide:
      true
    case .problems(let problems, _): problems.contains { $0.kind.namesOptions }
    case .notOpened, .notRead, .notKept, .noHeader, .unknownEncoding, .foreign, .brokenPacking,
      .noColumn, .tooManyRows, .tooLarge, .missingCell, .linkToNothing, .varies:
      false
    }
  }
}

extension Problem.Kind {
  fileprivate var namesOptions: Bool {
    switch self {
    case .notANumber, .thousandsMark, .decimalComma, .notInEncoding: true
    case .decimalPoint, .outOfDouble, .negative, .notPositive, .cellCount, .cutLine, .noDay,
      .noTime,
      .quoteInside, .textBehindQuote, .openQuote, .recordTooLong, .emptyName, .twice,
      .linkedWithItself, .linkWeight:
      false
    }
  }
}
