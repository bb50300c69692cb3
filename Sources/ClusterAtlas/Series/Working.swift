extension Verdict {
  /// The numbers that a statement was decided by, or why it cannot be checked: facts only, for the
  /// caller to word.
  public enum Working: Hashable, Sendable {
    /// What the package says of it.
    case remark(Bilingual)
    /// The package has no series of it.
    case noSeries
    /// The series rests on the document's own numbers.
    case ownNumbers
    /// There is no figure of this year.
    case noFigure(year: Int)
    /// A level beside the printed one, both in a unit.
    case level(found: Double, printed: Double, unit: UnitOfMeasure, year: Int)
    /// A rate or a share beside the printed one.
    case percent(Percent)
    /// The year of the highest figure, and that at which a broken line bends, where one fits.
    case turning(highest: Int, knot: Int?)
    /// How a series went.
    case course(Course)
    /// How far the printed numbers are from those of other series.
    case near([Difference])
  }

  /// A rate or a share in per cent.
  public struct Percent: Hashable, Sendable {
    /// What the series gives.
    public let found: Double
    /// What the document says.
    public let printed: Double
    /// Whether they are the same as they are printed.
    public let agrees: Bool
    /// The first year of a mean rate; nil for one year.
    public let fromYear: Int?
    /// The year, or the last one.
    public let toYear: Int
    /// What the document's own numbers give, where that is what it says and later numbers do not.
    public let byPrintedNumbers: Double?
  }

  /// A rise or a fall between two years.
  public struct Course: Hashable, Sendable {
    /// A year with its figure.
    public struct End: Hashable, Sendable {
      /// The year.
      public let year: Int
      /// The figure, in the unit of the series.
      public let value: Double
    }

    /// Changes from one year to the next.
    public struct Steps: Hashable, Sendable {
      /// How many go the way that is claimed.
      public let asClaimed: Int
      /// How many there are.
      public let all: Int
    }

    /// Another way to compute the same.
    public struct Way: Hashable, Sendable {
      /// What it is called.
      public let name: Bilingual
      /// Its figure in the first year.
      public let first: Double
      /// Its figure in the last year.
      public let last: Double
    }

    /// Where it begins.
    public let from: End
    /// Where it ends.
    public let to: End
    /// Whether a rise is claimed.
    public let isUp: Bool
    /// How many years go that way; nil for one step, and where all do.
    public let steps: Steps?
    /// What other ways to compute give.
    public let otherWays: [Way]
  }

  /// A printed number beside that of another series.
  public struct Difference: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The short name of the other series.
    public let name: Bilingual
    /// How much more the printed number is, in per cent of the other one.
    public let percent: Double
  }
}
