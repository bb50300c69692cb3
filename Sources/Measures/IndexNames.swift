internal import RegionalIndices
internal import Tabular

/// What refusals of the library are about, in words.
extension IndexWords {
  static func words(_ requirement: IndexError.Requirement) -> Bilingual {
    switch requirement {
    case .largestCount: Bilingual("k must be 1 or more", "k 至少为1")
    case .threshold: Bilingual("threshold must be 0 or more", "阈值须为零或正数")
    case .minimumSegment: Bilingual("minimumSegment must be 2 or more", "每段至少须有2个观测")
    case .maximum: Bilingual("maximum must be above 0", "满分须大于零")
    case .permutations: Bilingual("permutations must be 1 or more", "置换次数至少为 1")
    case .definedStatistic:
      Bilingual("I is undefined for constant values or without links", "数值全等或没有邻接时莫兰指数无定义")
    case .shift: Bilingual("shift must be 0 or more", "平移量须为零或正数")
    case .scalingOfCosts: Bilingual("costs need min–max scaling", "逆向指标需用极差标准化")
    case .years: Bilingual("years must be above 0", "年数须大于零")
    }
  }

  static func words(_ denominator: Denominator) -> Bilingual {
    switch denominator {
    case .total: Bilingual("total", "总量")
    case .regionTotal: Bilingual("region total", "地区合计")
    case .industryTotal: Bilingual("industry total", "产业合计")
    case .groupIncome: Bilingual("group income", "组内总量")
    case .incomeOfBothGroups: Bilingual("income of both groups", "两组总量")
    case .mean: Bilingual("mean", "均值")
    case .weights: Bilingual("total of the weights", "权重之和")
    case .scores: Bilingual("total of the scores", "得分之和")
    case .theilT: Bilingual("T", "泰尔T")
    case .randomIndex: Bilingual("random index", "随机一致性指标")
    case .startTotal: Bilingual("start total", "期初总量")
    case .valueAtStart: Bilingual("value at the start", "期初值")
    case .nationAtStart: Bilingual("industry in the nation at the start", "期初全国该产业总量")
    case .shareAtStart: Bilingual("share at the start", "期初份额")
    case .links: Bilingual("number of links", "邻接对数")
    case .neighbours: Bilingual("number of neighbours", "邻接单位数")
    case .otherPairs: Bilingual("number of other pairs", "非邻接对数")
    case .differences: Bilingual("sum of differences", "差异总和")
    case .neighbourDifferences: Bilingual("sum of neighbour differences", "邻接差异总和")
    case .totalOfOthers: Bilingual("total of the others", "其他单位合计")
    case .productsOfValues: Bilingual("sum of the products of values", "数值乘积之和")
    case .rest: Bilingual("rest of the regions", "其余地区合计")
    case .spreadOverRegions: Bilingual("spread over one region", "只有一个地区，离差")
    case .spreadOverPlants: Bilingual("spread over one plant", "只有一家企业，离差")
    case .inputsOfManufacturing: Bilingual("inputs of manufacturing", "制造业中间投入")
    case .inputsOfServices: Bilingual("inputs of services", "服务业中间投入")
    case .salesOfManufacturing: Bilingual("sales of manufacturing", "制造业中间销售")
    case .salesOfServices: Bilingual("sales of services", "服务业中间销售")
    case .outputOfManufacturing: Bilingual("output of manufacturing", "制造业总产出")
    case .completeCoefficients: Bilingual("total of the complete coefficients", "完全消耗系数")
    case .directCoefficient: Bilingual("direct coefficient", "直接系数")
    case .domesticArea: Bilingual("domestic area", "国内面积")
    case .ubiquity: Bilingual("ubiquity", "普遍性")
    case .diversityOrUbiquity: Bilingual("diversity or ubiquity", "多样性或普遍性")
    case .proximities: Bilingual("sum of proximities", "邻近度之和")
    case .p10: Bilingual("P10", "第10百分位数")
    case .p50: Bilingual("P50", "第50百分位数")
    case .bottomTwoFifths: Bilingual("share of the bottom two fifths", "最低五分之二的份额")
    case .bottomFifth: Bilingual("share of the bottom fifth", "最低五分之一的份额")
    case .departures: Bilingual("number of departures", "离开该类的次数")
    case .deviations: Bilingual("sum of deviations", "离差之和")
    }
  }

  /// An argument of the library; in English it has its own name.
  static func chineseName(_ list: Position.List) -> String {
    switch list {
    case .alpha: "显著性水平"
    case .bandwidth: "带宽"
    case .classes: "类别"
    case .comparisons: "比较值"
    case .consumption: "居民消费"
    case .cutoffs: "分界点"
    case .demand: "最终需求"
    case .discarded: "舍弃比例"
    case .distinguishing: "分辨系数"
    case .domestic: "国内评分"
    case .edges: "邻接对"
    case .end: "期末值"
    case .entries: "表中数值"
    case .epsilon: "厌恶参数"
    case .exponent: "指数"
    case .finalDemand: "最终需求"
    case .income: "居民收入"
    case .industry: "产业数值"
    case .input: "投入"
    case .intermediate: "中间投入"
    case .international: "国际评分"
    case .lags: "滞后期数"
    case .level: "置信水平"
    case .manufacturing: "制造业部门"
    case .maximum: "满分"
    case .minimumSegment: "最短分段"
    case .other: "另一变量"
    case .output: "总产出"
    case .permutations: "置换次数"
    case .plants: "企业规模"
    case .population: "人口"
    case .reference: "参照"
    case .regions: "地区"
    case .samples: "抽样次数"
    case .scores: "得分"
    case .services: "服务业部门"
    case .share: "份额"
    case .sizes: "规模"
    case .start: "期初值"
    case .table: "表"
    case .times: "时间"
    case .totals: "合计"
    case .values: "数值"
    case .weights: "权重"
    case .x: "横坐标"
    case .y: "纵坐标"
    case .years: "年份"
    case .nationStart: "全国期初值"
    case .nationEnd: "全国期末值"
    case .regionStart: "地区期初值"
    case .regionEnd: "地区期末值"
    case .positiveScores: "正向得分"
    case .positiveWeights: "正向权重"
    case .reverseScores: "反向得分"
    case .reverseWeights: "反向权重"
    }
  }
}
