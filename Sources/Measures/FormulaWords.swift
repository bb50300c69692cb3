/// Formulas in Chinese, for results that are not worked with their numbers; the guides have them in
/// English.
enum FormulaWords {
  /// By the name of the guide.
  static let chinese: [String: [String]] = [
    "gini": [
      "G = Σᵢ(2i − n − 1)x₍ᵢ₎ / (n Σx) = Σᵢⱼ|xᵢ − xⱼ| / (2n²μ)，x₍ᵢ₎ 由小到大；修正：G* = G·n/(n − 1)。",
      "加权：G = Σᵢⱼwᵢwⱼ|xᵢ − xⱼ| / (2W²μ)，W = Σw，μ 为加权均值。",
    ],
    "lorenz-curve": ["单位由小到大排列；点 (Pₖ, Lₖ)，k = 0 … n，为权重与“权重×数值”的累计占比，点间以直线相连。"],
    "theil": [
      "T = (1/n) Σ (x/μ) ln(x/μ)，规定 0·ln 0 = 0；L = (1/n) Σ ln(μ/x)，要求 x > 0；取自然对数。",
      "加权：T = Σ(pᵢyᵢ/Y) ln((pᵢyᵢ/Y)/(pᵢ/N))。",
    ],
    "coefficient-of-variation": [
      "变异系数 = 标准差/|均值|，除数为 n（总体式）或 n − 1（样本式）；对数式为 ln x 的标准差。",
      "威廉姆森加权：√(Σwᵢ(xᵢ − μ_w)²/Σw)/μ_w，两处均用加权均值。",
    ],
    "herfindahl": ["H = Σs²；万分制 10000·H；标准化 (H − 1/n)/(1 − 1/n)；等效个数 1/H。"],
    "concentration-ratio": ["CR_k = 最大的 k 个 xᵢ 之和 / Σx。"],
    "location-quotient": ["LQᵢⱼ = (xᵢⱼ/xᵢ.)/(x.ⱼ/x..)；对称化 (LQ − 1)/(LQ + 1)。"],
    "locational-gini": [
      "sᵢ：地区占该产业的份额；qᵢ：地区占参照（全部产业或人口）的份额；LQᵢ = sᵢ/qᵢ。",
      "基本式：sᵢ 的基尼系数；克鲁格曼式：按 LQ 排序的曲线与对角线之间的面积（至 0.5）；标准化：其两倍。",
      "区位商式：LQᵢ 的基尼系数；平方差式：Σ(sᵢ − qᵢ)²。",
    ],
    "specialisation": [
      "克鲁格曼：Kᵢ = Σⱼ|sᵢⱼ − s̄ⱼ|，s̄ 为全国、其余地区或给定参照的结构；胡佛专业化系数 K/2。",
      "地方化系数：½Σᵢ|xᵢⱼ/x.ⱼ − xᵢ./x..|；哈克曼 1/Σⱼ LQᵢⱼsᵢⱼ；赫芬达尔 Σⱼ s²ᵢⱼ。",
    ],
    "ellison-glaeser": [
      "s：产业的地区份额；x：参照的地区份额；z：企业份额；G = Σ(s − x)²，H = Σz²。",
      "γ = [G − (1 − Σx²)H] / [(1 − Σx²)(1 − H)]；z 统计量 = (G − (1 − Σx²)H)/√Var[G]。",
    ],
    "coupling-coordination": [
      "经典式 C = (∏u)^(1/p)/u 的均值；p = 2 时为 2√(u₁u₂)/(u₁ + u₂)。",
      "修正式 C = √{[1 − |uᵢ − uⱼ| 的均值]·∏(u/u_max)^(1/(p − 1))}；离差式 C = 1 − 2√((pΣu² − (Σu)²)/p²)。",
      "T = Σwu；D = √(C·T)。",
    ],
    "entropy-weights": [
      "pᵢⱼ = zᵢⱼ/Σᵢz；eⱼ = −(1/ln m) Σ p ln p，规定 0·ln 0 = 0；权重 wⱼ = (1 − eⱼ)/Σ(1 − e)；得分 Σⱼwⱼzᵢⱼ。",
      "z 为原值，或极差标准化 (x − min)/(max − min)，逆向指标 (max − x)/(max − min)。",
    ],
    "morans-i": [
      "I = (n/S₀) Σᵢⱼ wᵢⱼzᵢzⱼ / Σz²，z = x − x̄；期望 E[I] = −1/(n − 1)；权重按行标准化。",
      "方差按正态假设或随机化假设，或由随机置换检验：p = (r + 1)/(m + 1)。",
    ],
    "spatial-gini": [
      "有序单位对的 Σᵢⱼ|xᵢ − xⱼ| = wg（相邻）+ wcg（其余）；G = (wg + wcg)/(2n²μ)。",
      "非邻接占比 wcg/(wg + wcg)；极化度 (wcg/wg)·(相邻对数/其余对数)。",
    ],
    "shift-share": [
      "全国分量 x₀(N₁/N₀ − 1)；结构分量 x₀(n₁/n₀ − N₁/N₀)；竞争分量 x₁ − x₀·n₁/n₀；逐产业计算后加总。"
    ],
    "relative-transfer": [
      "份额变化 100(s₁ − s₀) 个百分点；转移量 x₁ − x₀·X₁/X₀；相对变化 s₁/s₀ − 1。",
      "方向（转入、转出、无）按 |份额变化| 是否达到 0.25 个百分点。",
    ],
    "growth": [
      "年均复合增速 (v_T/v₀)^(1/T) − 1，T 为相隔年数；对数增速 ln(v_T/v₀)/T。",
      "贡献：100·Δc/C₀ 个百分点；贡献率 Δc/ΔC。",
    ],
    "convergence": [
      "(1/T) ln(y₁/y₀) = α + β ln y₀ + e，最小二乘；收敛速度 λ = −ln(1 + βT)/T，半程 ln 2/λ。",
      "σ：期初、期末 ln y 的标准差（除数 n − 1）。",
    ],
    "mann-kendall": [
      "S = Σᵢ<ⱼ sign(xⱼ − xᵢ)；z = (S − sign S)/√Var(S)，同值按组修正；τ_b 除以 √(非同值对数·总对数)。",
      "Sen斜率：(xⱼ − xᵢ)/(tⱼ − tᵢ) 的中位数。",
    ],
    "turning-point": ["连续折线 y = b₀ + b₁t + b₂·max(t − k, 0)；k 取使残差平方和最小的内部年份。"],
    "analytic-hierarchy": [
      "互反判断矩阵的主右特征向量，归一化为 1；CI = (λ_max − n)/(n − 1)，CR = CI/RI(n)，CR < 0.1 为通过一致性检验。",
      "另有行几何平均法。",
    ],
    "ranking": [
      "名次“1224”（并列后跳号）、密集名次“1223”、平均名次（并列取均值）。",
      "综合得分 Σwz/Σw：z 为极差标准化值或原值，w 为熵权或给定权重。",
    ],
    "diamond": [
      "k 条等角轴、评分 r：面积 = ½ sin(2π/k) Σ rᵢrᵢ₊₁（首尾相接），除以满分多边形面积。",
      "净驱动力 Σw⁺s⁺ − Σw⁻s⁻，即正向与逆向驱动力之差。",
    ],
    "linkages": [
      "影响力系数 Fⱼ = Σᵢlᵢⱼ / ((1/n)ΣΣl)；感应度系数 Eᵢ = Σⱼlᵢⱼ / ((1/n)ΣΣl)，或以高希逆矩阵 gᵢⱼ 计算。"
    ],
    "input-output": [
      "Z 中间投入，x 总产出；A = Zx̂⁻¹（直接消耗系数）；L = (I − A)⁻¹（完全需要系数）；L − I（完全消耗系数）。",
      "B = x̂⁻¹Z；高希逆矩阵 G = (I − B)⁻¹。",
    ],
    "multipliers": ["产出乘数 Σᵢlᵢⱼ，即 L = (I − A)⁻¹ 的列和。"],
    "closeness": [
      "制造业投入中的服务业、服务业投入中的制造业、制造业销售中的服务业、服务业销售中的制造业四个占比的均值。",
      "直接服务投入 Z(S→M)/X_M；完全服务投入 Σ(L − I)ᵢⱼxⱼ/X_M；协调度由两个投入占比计算。",
    ],
    "interregional-transfer": [
      "地区 s 的最终需求引起的地区 r 产出 x^{rs} = Σ_部门 [L·Y_s]_r；转移 Δx^{rs}；相对转移 x₁^{rs} − x₀^{rs}·X₁/X₀。"
    ],
  ]
}
