internal import ClusterAtlas
internal import Measures
internal import RegionalIndices
internal import Tabular

/// Tells on standard error what a reader took in a way one may want to know of.
enum TableNotices {
  static func tell(_ notices: [TableNotice], _ language: Language) {
    let words = NoticeWords(in: language)
    // That lines with # are comments is written in the help.
    for notice in notices where !notice.isOfComments {
      Output.complain("jiqun: " + words.text(notice))
    }
  }

  static func tell(_ frame: DataFrame, _ language: Language) {
    tell(frame.notices, language)
    if frame.timeKind != nil {
      Output.complain(
        "jiqun: "
          + language.say(
            "times are read as dates and counted in years: 1959 Q2 is 1959.25",
            "时间按日期读入，以年计：1959年二季度为 1959.25"))
    }
    guard !frame.leftOut.isEmpty else { return }
    let names = frame.leftOut.prefix(6).map { language.say("'\($0)'", "“\($0)”") }
      .joined(separator: language.say(", ", "、"))
    let more = frame.leftOut.count > 6 ? language.say(", …", "……") : ""
    Output.complain(
      "jiqun: "
        + language.say(
          "columns not measured: \(names)\(more) (--columns chooses)",
          "未计算的列：\(names)\(more)（用 --columns 选取）"))
  }

  static func tell(_ table: MatrixReader.Table, _ language: Language) {
    tell(table.notices, language)
    guard !table.passedOver.isEmpty else { return }
    let names = table.passedOver.map { language.say("'\($0)'", "“\($0)”") }
      .joined(separator: language.say(", ", "、"))
    Output.complain(
      "jiqun: "
        + language.say(
          "columns without a row of their name, passed over: \(names)", "没有同名行的列，未计入：\(names)"))
  }

  /// Rows without a name in a column of `--by` are a group of their own.
  static func tellUnnamed(_ measurement: Measurement, _ language: Language) {
    for (index, column) in measurement.groupNames.enumerated() {
      let count = measurement.results
        .filter { index < $0.keys.count && $0.keys[index].isEmpty }
        .reduce(0) { $0 + $1.outcome.used }
      guard count > 0 else { continue }
      Output.complain(
        "jiqun: "
          + language.say(
            "\(count.counted("row")) without a '\(column)' \(count == 1 ? "is" : "are") a group without a name",
            "\(count)行缺“\(column)”，自成一个无名组（--where \(column)=… 可略去）"))
    }
  }

  /// Comparisons that do not agree have weights that say nothing.
  static func tell(_ measurement: Measurement, _ language: Language) {
    for result in measurement.results {
      for one in result.outcome.summary where one.column.key == "consistency_ratio" {
        guard let ratio = one.measure.value, ratio >= 0.1 else { continue }
        let text = NumberWords.text(ratio)
        Output.complain(
          "jiqun: "
            + language.say(
              "the comparisons are inconsistent: CR \(text), expected below 0.1; the weights say little",
              "两两比较不一致：CR \(text)，应小于 0.1；权重不可靠"))
      }
    }
  }
}
