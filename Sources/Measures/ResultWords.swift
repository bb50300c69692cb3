/// The words of results, which come in English, in a language: variants, ranges, classes, names of
/// numbers.
package enum ResultWords {
  /// What is not known stays as it is.
  package static func text(_ english: String, in speech: Speech) -> String {
    if let words = ResultNames.numbers[english] ?? ResultNames.classes[english] {
      return words[speech]
    }
    guard speech == .chinese else { return english }
    if english.hasPrefix("CR") { return "集中率 " + english }
    // What follows are names of the user's.
    if english.hasPrefix(diamond.en) { return diamond.zh + english.dropFirst(diamond.en.count) }
    var text = english
    for (phrase, chinese) in phrases { text = replaced(text, phrase, chinese) }
    return text
  }

  private static let diamond = Words(
    "area of the full diamond, axes in the order ", "占满分钻石面积之比，轴序：")

  private static func replaced(_ text: String, _ phrase: String, _ other: String) -> String {
    let (bytes, wanted) = (Array(text.utf8), Array(phrase.utf8))
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: wanted) {
        result += other.utf8
        place += wanted.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Parts of variants, the longer ones first.
  private static let phrases: [(String, String)] = [
    ("locational Gini, normalised (Hoover–Gini)", "空间基尼系数，标准化（胡佛-基尼）"),
    ("locational Gini, Krugman form", "空间基尼系数，克鲁格曼式"),
    ("Gini of location quotients", "区位商的基尼系数"),
    ("Gini of the industry over regions", "产业地区分布的基尼系数"),
    ("sum of squared share differences", "份额差平方和"),
    ("Gini, population, split by neighbours", "基尼系数（总体式），按邻接分解"),
    ("Gini, population", "基尼系数，总体式"), ("Gini, corrected n/(n-1)", "基尼系数，n/(n−1)修正"),
    ("Gini, weighted", "基尼系数，加权"), ("Lorenz curve, weighted", "洛伦兹曲线，加权"),
    ("Lorenz curve", "洛伦兹曲线"), ("Theil L (mean log deviation)", "泰尔L（对数偏差均值）"),
    ("Theil T", "泰尔T"), (", decomposed", "，分解"), (", weighted", "，加权"),
    ("sd of ln x", "对数标准差"), ("CV, Williamson (weighted mean)", "威廉姆森变异系数（加权均值）"), ("CV", "变异系数"),
    (", population", "，总体式"),
    (", sample", "，样本式"), ("HHI, equivalent number", "赫芬达尔指数，等效个数"),
    ("HHI, normalised", "赫芬达尔指数，标准化"), ("HHI, points", "赫芬达尔指数，万分制"),
    ("HHI", "赫芬达尔指数"),
    ("symmetric location quotient", "对称区位商"), ("location quotient", "区位商"),
    ("Krugman, against the nation", "克鲁格曼指数，对全国"), ("Krugman", "克鲁格曼指数"),
    ("Hoover's coefficient of localisation", "胡佛地方化系数"), ("Moran's I", "莫兰指数"),
    (", randomised values", "，随机化假设"), (", normal values", "，正态假设"),
    (" permutations, seed ", "次置换，种子"),
    ("Moran scatter: deviations over σ, and the mean of the neighbours'", "莫兰散点：标准化离差与邻接均值"),
    ("classic shift–share", "经典偏离—份额"), ("relative transfer", "相对转移"),
    ("percentage points of the growth of the total", "对总量增长的百分点"),
    ("β, annual growth on ln of the start", "β：年均增速对起始对数"),
    ("compound annual growth", "年均复合增速"), ("logarithmic growth a year", "年均对数增速"),
    ("mean of year-on-year growth", "逐年增速均值"),
    ("Mann–Kendall, τ-b; Sen's slope", "曼-肯德尔 τ-b；Sen斜率"),
    ("broken line (method A)", "折线法（方法A）"), ("coupling coordination, classic", "耦合协调度，经典式"),
    ("coupling coordination, corrected", "耦合协调度，修正式"),
    ("coupling coordination, deviation", "耦合协调度，离差式"),
    ("; ten classes, left-closed (SPSSAU)", "；十级，左闭区间（SPSSAU）"),
    ("scores by entropy weights, scaling ", "熵权得分，标准化："),
    ("scores by given weights, scaling ", "给定权重得分，标准化："), ("entropy weights, scaling ", "熵权，标准化："),
    ("influence; sensitivity in the Leontief form", "影响力；感应度为里昂惕夫式"),
    ("influence; sensitivity in the Ghosh form", "影响力；感应度为高希式"),
    (", of domestic products", "，国内品"), (", imports included", "，含进口品"),
    ("Leontief inverse L", "里昂惕夫逆矩阵 L"), ("technical coefficients A", "直接消耗系数 A"),
    ("complete coefficients L − I", "完全消耗系数 L − I"), ("Ghosh inverse G", "高希逆矩阵 G"),
    ("output multipliers, column sums of L", "产出乘数，L 的列和"),
    ("four-ratio closeness, the mean of the four shares", "四比率紧密度，四个占比的均值"),
    ("principal eigenvector", "主特征向量"), ("geometric means of the rows", "行几何平均"),
    ("ranks of the values", "按数值排序"), ("minMax", "极差法"), ("none", "原值"),
    ("consistency ratio CR, by Saaty's random index", "一致性比率 CR，用萨蒂随机一致性指标"),
    ("output set off by final demand, ", "最终需求引起的产出，"),
    ("positive less reverse forces", "正向减逆向驱动力"),
    ("Ellison–Glaeser γ, against all plants of the table", "EG指数 γ，对表内全部企业"),
    ("Ellison–Glaeser γ", "EG指数 γ"), (", against the reference", "，对参照"), ("up to ", "至多 "),
    (" to ", "—"), (", ", "，"),
    (" upwards", " 以上"),
    ("unbounded", "无界"),
  ]
}
