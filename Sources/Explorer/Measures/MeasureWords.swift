package import ClusterAtlas

/// The words of results, which come in English, in the language of the screen.
package enum MeasureWords {
  /// A variant, a class, or the name of a number.
  package static func text(_ english: String, in language: Language) -> String {
    guard language == .chinese else { return english }
    if let whole = words[english] { return whole }
    var text = english
    for (phrase, chinese) in phrases { text = replaced(text, phrase, chinese) }
    return text
  }

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

  /// Classes, directions, quadrants and names of numbers.
  private static let words: [String: String] = [
    "pulls and is pulled": "拉动且受拉动", "pulls": "拉动", "is pulled": "受拉动", "neither": "均低",
    "in": "转入", "out": "转出", "none": "无", "island": "无邻接",
    "high, neighbours high": "高—高", "high, neighbours low": "高—低",
    "low, neighbours high": "低—高", "low, neighbours low": "低—低",
    "extreme disorder": "极度失调", "serious disorder": "严重失调", "severe disorder": "严重失调",
    "moderate disorder": "中度失调", "mild disorder": "轻度失调", "near disorder": "濒临失调",
    "barely coordinated": "勉强协调", "primary coordination": "初级协调",
    "intermediate coordination": "中级协调", "good coordination": "良好协调",
    "quality coordination": "优质协调", "value": "数值", "between": "组间", "within": "组内",
    "between_share": "组间占比", "population": "单位占比", "sensitivity": "感应度",
    "expectation": "期望", "islands": "无邻接数", "neighbours": "邻接部分", "others": "非邻接部分",
    "others_share": "非邻接占比", "polarization": "极化", "national": "全国分量", "mix": "结构分量",
    "regional": "竞争分量", "share_change": "份额变化", "relative_change": "相对变化", "share": "贡献率",
    "standard_error": "标准误", "r_squared": "R²", "speed": "收敛速度", "half_life": "半程年数",
    "sigma_start": "起始σ", "sigma_end": "末期σ", "sen_slope": "Sen斜率", "slope_before": "前段斜率",
    "slope_after": "后段斜率", "highest": "最高点", "lowest": "最低点", "coupling": "耦合度",
    "development": "发展水平", "entropy": "熵值", "rank": "名次", "dense": "密集名次",
    "fractional": "平均名次", "against_rest": "对其他地区", "hoover": "胡佛", "hachman": "哈克曼",
    "herfindahl": "赫芬达尔", "unit": "单位", "item": "项目", "sector": "部门", "from": "来自",
    "to": "去往", "coordination": "协调度",
  ]

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
    ("sd of ln x", "对数标准差"), ("CV", "变异系数"), (", population", "，总体式"),
    (", sample", "，样本式"), ("HHI, equivalent number", "HHI，等效个数"),
    ("HHI, normalised", "HHI，标准化"), ("HHI, points", "HHI，万分制"),
    ("symmetric location quotient", "对称区位商"), ("location quotient", "区位商"),
    ("Krugman, against the nation", "克鲁格曼指数，对全国"),
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
    ("scores by entropy weights, scaling ", "熵权得分，标准化 "), ("entropy weights, scaling ", "熵权，标准化 "),
    ("influence; sensitivity in the Leontief form", "影响力；感应度为里昂惕夫式"),
    ("influence; sensitivity in the Ghosh form", "影响力；感应度为高希式"),
    ("Leontief inverse L", "里昂惕夫逆矩阵 L"), ("technical coefficients A", "直接消耗系数 A"),
    ("complete coefficients L − I", "完全消耗系数 L − I"), ("Ghosh inverse G", "高希逆矩阵 G"),
    ("output multipliers, column sums of L", "产出乘数，L 的列和"),
    ("four-ratio closeness, the mean of the four shares", "四比率紧密度，四个占比的均值"),
    ("principal eigenvector", "主特征向量"), ("geometric means of the rows", "行几何平均"),
    ("order of the values", "按数值排序"), (" to ", "—"), (" upwards", " 以上"),
    ("unbounded", "无界"), ("up to ", "至多 "),
  ]
}
