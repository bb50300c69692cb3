public import ClusterAtlas

extension Comparison {
  /// The comparison as sentences, row by row in their order; the alike ones in one.
  public func sentences(in language: Language) -> [String] {
    let told = rows.filter { $0.kind != .alike }.map { sentence($0, language) }
    let alike = rows(of: .alike)
    guard !alike.isEmpty else { return told }
    let labels = alike.map { $0.label[language] }
    return told + [
      language == .chinese
        ? "相同\(alike.count)项：\(labels.joined(separator: "、"))。"
        : "Alike in \(alike.count): \(labels.joined(separator: ", "))."
    ]
  }

  /// A row as a sentence.
  public func sentence(_ row: ComparisonRow, _ language: Language) -> String {
    if row.group == .place { return distance(row, language) }
    var havers: [String] = []
    var lackers: [String] = []
    for (cell, name) in zip(row.cells, names) {
      guard let cell else {
        lackers.append(name[language])
        continue
      }
      havers.append(part(cell, name[language], row, language))
    }
    let isChinese = language == .chinese
    var text = row.label[language] + (isChinese ? "：" : ": ")
    text += havers.joined(separator: isChinese ? "，" : ", ")
    if !lackers.isEmpty {
      text +=
        isChinese
        ? "；\(lackers.joined(separator: "、"))无"
        : "; \(lackers.joined(separator: " and ")) \(lackers.count == 1 ? "has" : "have") none"
    }
    if row.kind == .notComparable {
      text +=
        isChinese ? "。不可比：\(row.reason[language])" : ". Not comparable: \(row.reason[language])"
    }
    return text + (isChinese ? "。" : ".")
  }

  /// "Distance: 783 km between Changsha machinery and Xuzhou machinery."
  private func distance(_ row: ComparisonRow, _ language: Language) -> String {
    let ends = zip(row.cells, names).filter { $0.0 != nil }
    let far = ends.first?.0?.text[language] ?? ""
    let unit = row.unit[language]
    let places = ends.map { $0.1[language] }
    return language == .chinese
      ? "\(row.label.chinese)：\(places.joined(separator: "与"))相距\(far)\(unit)。"
      : "\(row.label.english): \(far) \(unit) between \(places.joined(separator: " and "))."
  }

  private func part(
    _ cell: ComparisonCell, _ name: String, _ row: ComparisonRow, _ language: Language
  ) -> String {
    let isChinese = language == .chinese
    let unit = unit(row, of: cell, language)
    var marks: [String] = []
    if !cell.remark.isEmpty { marks.append(cell.remark[language]) }
    if let year = cell.year { marks.append(isChinese ? "\(year)年" : "\(year)") }
    if let rank = cell.rank, rank.count > 1 {
      marks.append(
        isChinese
          ? "\(rank.count)个中第\(rank.place)"
          : "\(rank.place) of \(rank.count) with \(row.group == .facts || row.group == .province ? "a figure" : "any")"
      )
    }
    let number = cell.text[language] + (unit.isEmpty ? "" : isChinese ? unit : " " + unit)
    let added =
      marks.isEmpty
      ? "" : isChinese ? "（\(marks.joined(separator: "，"))）" : " (\(marks.joined(separator: ", ")))"
    return name + " " + number + added
  }

  /// The unit of a number: one statement, two statements.
  private func unit(_ row: ComparisonRow, of cell: ComparisonCell, _ language: Language) -> String {
    let unit = row.unit[language]
    let isOne = language == .english && cell.text.english == "1" && unit.hasSuffix("s")
    return isOne ? String(unit.dropLast()) : unit
  }
}
