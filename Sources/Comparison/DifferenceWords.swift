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
    if !lackers.isEmpty, row.group != .place {
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

  private func part(
    _ cell: ComparisonCell, _ name: String, _ row: ComparisonRow, _ language: Language
  ) -> String {
    let isChinese = language == .chinese
    let unit = row.unit[language]
    var marks: [String] = []
    if !cell.remark.isEmpty { marks.append(cell.remark[language]) }
    if let year = cell.year { marks.append(isChinese ? "\(year)年" : "\(year)") }
    if let rank = cell.rank, rank.count > 1 {
      marks.append(
        isChinese ? "\(rank.count)个中第\(rank.place)" : "\(rank.place) of \(rank.count) with a figure"
      )
    }
    let number = cell.text[language] + (unit.isEmpty ? "" : isChinese ? unit : " " + unit)
    let added =
      marks.isEmpty
      ? "" : isChinese ? "（\(marks.joined(separator: "，"))）" : " (\(marks.joined(separator: ", ")))"
    return name + " " + number + added
  }
}
