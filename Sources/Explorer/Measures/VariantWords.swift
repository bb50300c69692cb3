package import ClusterAtlas
internal import Measures

/// What the variants of a measure are called, with the identifier that the command line takes.
package enum VariantWords {
  /// As `corrected for few units (corrected)`.
  package static func text(
    _ variant: String, of measure: String, in language: Language
  ) -> String {
    guard let words = words[measure]?[variant] else { return variant }
    return language == .chinese ? "\(words.zh)（\(variant)）" : "\(words.en) (\(variant))"
  }

  /// By measure and variant.
  static let words: [String: [String: Words]] = [
    "gini": [
      "population": Words("uncorrected", "总体式"),
      "corrected": Words("corrected by n/(n − 1)", "n/(n − 1) 修正式"),
    ],
    "theil": ["t": Words("Theil T", "泰尔 T"), "l": Words("mean log deviation", "对数偏差均值")],
    "cv": [
      "population": Words("divisor n", "总体式，除数 n"),
      "sample": Words("divisor n − 1", "样本式，除数 n − 1"),
      "logPopulation": Words("of logarithms, divisor n", "对数标准差，除数 n"),
      "logSample": Words("of logarithms, divisor n − 1", "对数标准差，除数 n − 1"),
    ],
    "hhi": [
      "index": Words("sum of squared shares", "份额平方和"),
      "points": Words("times 10,000", "万分制"),
      "normalised": Words("brought to 0 … 1", "标准化到 0 … 1"),
      "equivalentNumber": Words("equivalent number of equals", "等效个数"),
    ],
    "lq": [
      "plain": Words("quotient", "区位商"),
      "symmetric": Words("symmetric, −1 … 1", "对称化，−1 … 1"),
    ],
    "locational-gini": [
      "plain": Words("Gini over regions", "地区分布的基尼系数"),
      "krugman": Words("Krugman's, to 0.5", "克鲁格曼式，至 0.5"),
      "normalised": Words("Hoover–Gini, to 1", "胡佛—基尼，至 1"),
      "locationQuotients": Words("Gini of quotients", "区位商的基尼系数"),
      "squaredDifferences": Words("squared differences", "份额差平方和"),
    ],
    "coupling": [
      "classic": Words("classic", "经典式"),
      "corrected": Words("Wang et al. 2021", "修正式，2021"),
      "deviation": Words("Fan et al. 2024", "离差式，2024"),
    ],
    "entropy": scaling, "ranking": scaling,
    "moran": [
      "randomised": Words("variance of randomised values", "随机化假设方差"),
      "normal": Words("variance of normal values", "正态假设方差"),
      "permutation": Words("random orders", "随机置换检验"),
      "scatter": Words("scatter of the units", "各单位散点"),
    ],
    "growth": [
      "compound": Words("compound a year", "年均复合增速"),
      "logarithmic": Words("logarithmic a year", "年均对数增速"),
      "mean": Words("mean of the years", "逐年增速均值"),
    ],
    "influence": [
      "leontief": Words("rows of Leontief's inverse", "里昂惕夫逆矩阵行和"),
      "ghosh": Words("rows of Ghosh's inverse", "高希逆矩阵行和"),
    ],
    "leontief": [
      "inverse": Words("inverse L", "完全需要系数 L"),
      "direct": Words("technical coefficients A", "直接消耗系数 A"),
      "complete": Words("complete coefficients L − I", "完全消耗系数 L − I"),
      "ghosh": Words("Ghosh's inverse G", "高希逆矩阵 G"),
    ],
    "ahp": [
      "eigenvector": Words("principal eigenvector", "主特征向量法"),
      "geometric": Words("geometric means", "行几何平均法"),
      "consistency": Words("consistency ratio", "一致性比率"),
    ],
  ]

  private static let scaling = [
    "minMax": Words("scaled to 0 … 1", "极差标准化"), "none": Words("as they are", "原值，不标准化"),
  ]
}
