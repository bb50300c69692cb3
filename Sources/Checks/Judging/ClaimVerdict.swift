public import ClusterAtlas

/// What came of the check of a claim.
public enum ClaimVerdict: String, Sendable, CaseIterable {
  /// The computed number lies in the interval that the printed digits stand for.
  case holds
  /// It lies outside, but less than one unit of the last digit away: cut off or rounded up.
  case holdsByRounding = "holds-by-rounding"
  /// A change has the sign, a level or share is within a twentieth, a turning year within three.
  case holdsInDirection = "holds-in-direction"
  /// The data disagree.
  case doesNotHold = "does-not-hold"
  /// The document's own numbers disagree with each other or with their definition.
  case contradictsItself = "contradicts-itself"
  /// What is at hand measures something else.
  case notComparable = "not-comparable"
  /// The data at hand do not tell.
  case cannotBeChecked = "cannot-be-checked"

  /// In words.
  public var name: Bilingual {
    switch self {
    case .holds: Bilingual("holds", "成立")
    case .holdsByRounding: Bilingual("holds by rounding", "舍入后成立")
    case .holdsInDirection:
      Bilingual("holds in direction, not in size", "方向成立，数值不符")
    case .doesNotHold: Bilingual("does not hold", "不成立")
    case .contradictsItself: Bilingual("contradicts itself", "自相矛盾")
    case .notComparable: Bilingual("not comparable", "不可比")
    case .cannotBeChecked: Bilingual("cannot be checked here", "此处无法核对")
    }
  }

  /// What it means, in one sentence.
  public var meaning: Bilingual {
    switch self {
    case .holds:
      Bilingual(
        "The computed number lies in the interval that the printed digits stand for.",
        "计算值落在所载数字代表的区间内。")
    case .holdsByRounding:
      Bilingual(
        "Less than one unit of the last printed digit away: cut off or rounded up.",
        "与所载数字相差不足末位一个单位：系截断或进位所致。")
    case .holdsInDirection:
      Bilingual(
        "The sign of the change agrees, or the level lies within a twentieth; the number does not.",
        "变化方向一致，或水平相差不超过5%，但数值不符。")
    case .doesNotHold: Bilingual("The data disagree.", "与数据不符。")
    case .contradictsItself:
      Bilingual(
        "The document's own numbers disagree with each other or with what they are said to be.",
        "文献自身数字相互矛盾，或与其定义矛盾。")
    case .notComparable:
      Bilingual("What is at hand measures something else.", "现有数据所测对象不同。")
    case .cannotBeChecked:
      Bilingual("The data at hand do not tell.", "现有数据不足以判断。")
    }
  }

  /// Whether the claim stands, be it by rounding.
  public var isHeld: Bool { self == .holds || self == .holdsByRounding }
  /// Whether anything was compared.
  public var isDecided: Bool { self != .notComparable && self != .cannotBeChecked }

  /// The place from best to worst among what was compared.
  private var weight: Int {
    switch self {
    case .holds: 0
    case .holdsByRounding: 1
    case .holdsInDirection: 2
    case .doesNotHold: 3
    case .contradictsItself: 4
    case .notComparable, .cannotBeChecked: -1
    }
  }

  /// The verdict on a claim of several parts: the worst of those that could be compared; where none
  /// could, that they are not comparable or cannot be checked.
  static func joined(_ parts: [ClaimVerdict]) -> ClaimVerdict {
    if let worst = parts.filter(\.isDecided).max(by: { $0.weight < $1.weight }) { return worst }
    return parts.contains(.notComparable) ? .notComparable : .cannotBeChecked
  }
}
