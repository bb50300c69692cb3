package import RegionalIndices
package import Tabular

/// Sentences for what an index refuses, and for why it has no value.
package enum IndexWords {
  /// `names` are those of the sectors, criteria or indicators that the refusal numbers from 0.
  package static func text(
    _ error: IndexError, keys: [String], names: [String] = [], in language: Language
  ) -> String {
    let place =
      keys.isEmpty
      ? Bilingual("", "")
      : Bilingual(
        " (in the group \(keys.joined(separator: ", ")))", "（组：\(keys.joined(separator: "、"))）")
    return sentence(error, names)[language] + place[language]
  }

  private static func sentence(_ error: IndexError, _ names: [String]) -> Bilingual {
    func of(_ index: Int, _ english: String, _ chinese: String) -> Bilingual {
      guard names.indices.contains(index) else {
        return Bilingual("\(english) \(index + 1)", "第\(index + 1)个\(chinese)")
      }
      return Bilingual("\(english) '\(names[index])'", "\(chinese)“\(names[index])”")
    }
    func pair(_ row: Int, _ column: Int) -> Bilingual {
      guard names.indices.contains(row), names.indices.contains(column) else {
        return Bilingual("row \(row + 1), column \(column + 1)", "第\(row + 1)行第\(column + 1)列")
      }
      return Bilingual(
        "the comparison of '\(names[row])' with '\(names[column])'",
        "“\(names[row])”与“\(names[column])”的比较")
    }
    return switch error {
    case .noObservations: Bilingual("there is nothing to measure", "没有可计算的数值")
    case .tooFewObservations(let needed, let found):
      Bilingual(
        "needs \(needed) or more, there \(found == 1 ? "is" : "are") \(found)",
        "至少需要\(needed)个，现有\(found)个")
    case .notFinite(let at): place(at, "no number at ", "不是有限数")
    case .negative(let at): place(at, "below zero at ", "小于零")
    case .notPositive(let at): place(at, "zero or less at ", "为零或负数")
    case .outOfRange(let at, let lower, let upper):
      place(
        at, "outside \(NumberWords.text(lower)) … \(NumberWords.text(upper)) at ",
        "超出 \(NumberWords.text(lower)) … \(NumberWords.text(upper))")
    case .zeroTotal: Bilingual("all values are zero: there are no shares", "数值全为零：无法计算份额")
    case .overflow: Bilingual("the total is larger than a number can be", "总和超出数值上限")
    case .zeroWeight: Bilingual("all weights are zero", "权重全为零")
    case .lengthMismatch(let expected, let found):
      Bilingual(
        "\(found) \(found == 1 ? "value" : "values") where \(expected) are expected",
        "有\(found)个数值，应为\(expected)个")
    case .ragged(let row):
      Bilingual("row \(row + 1) is longer or shorter than the first", "第\(row + 1)行与首行长短不一")
    case .notSquare(let rows, let columns):
      Bilingual(
        "\(rows) rows and \(columns) columns; expected as many", "\(rows)行\(columns)列；行数与列数应相等")
    case .unknownMember(let at): place(at, "unknown member at ", "不在所用集合之内")
    case .notIncreasing(let at):
      Bilingual("times do not increase at \(at.index + 1)", "时间在第\(at.index + 1)项没有递增")
    case .absentFromReference(let at):
      place(at, "the part exceeds the whole at ", "部分大于总体")
    case .notReciprocal(let row, let column):
      pair(row, column) + Bilingual(" is not reciprocal", "不满足互反")
    case .inputsWithoutOutput(let sector):
      of(sector, "sector", "部门") + Bilingual(" buys inputs and has no output", "有投入而无产出")
    case .singular(let sector):
      Bilingual("I − A has no inverse (", "I − A 不可逆（") + of(sector, "sector", "部门")
        + Bilingual(")", "）")
    case .notProductive(let sector):
      Bilingual("the economy uses up more than it makes (seen at ", "经济体的消耗大于产出（见于")
        + of(sector, "sector", "部门") + Bilingual(")", "）")
    case .constantIndicator(let column):
      of(column, "indicator", "指标") + Bilingual(" is the same everywhere", "处处相同")
    case .noDivergence:
      Bilingual("all indicators are the same everywhere: none gets a weight", "各指标均处处相同：无法赋权")
    case .invalidParameter(let requirement): words(requirement)
    }
  }

  private static func place(_ at: Position, _ english: String, _ chinese: String) -> Bilingual {
    Bilingual(
      english + "\(at.list.rawValue) \(at.index + 1)",
      "\(chineseName(at.list))第\(at.index + 1)项\(chinese)")
  }

  /// Why a number is not there.
  package static func text(_ reason: Undefined, in language: Language) -> String {
    words(reason)[language]
  }

  private static func words(_ reason: Undefined) -> Bilingual {
    switch reason {
    case .zeroDenominator(let divisor): words(divisor) + Bilingual(" is zero", "为零")
    case .tooFewObservations(let needed, let found):
      Bilingual("needs \(needed) values, has \(found)", "需要\(needed)个数值，仅有\(found)个")
    case .constant: Bilingual("all values are equal", "各数值相等")
    case .notPositive: Bilingual("a logarithm of zero or less", "须对零或负数取对数")
    case .noResidualVariance: Bilingual("no residual variance", "没有残差方差")
    case .notUnique: Bilingual("several answers fit equally well", "有多个同样合适的解")
    case .noTurningPoint: Bilingual("no turning point", "没有转折点")
    case .notConverging: Bilingual("no convergence", "不收敛")
    case .notAdjacent: Bilingual("years are missing between", "其间缺少年份")
    case .partUndefined: Bilingual("a part is undefined", "有一部分无定义")
    case .notProductive: Bilingual("not productive with households", "纳入居民部门后消耗大于产出")
    case .noVariance: Bilingual("no variance", "没有方差")
    case .overflow: Bilingual("larger than a number can be", "超出数值上限")
    }
  }
}
