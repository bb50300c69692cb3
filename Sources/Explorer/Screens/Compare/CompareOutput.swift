package import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  package func position(_ context: Context) -> String {
    let count = shown?.rows.count ?? 0
    return context.word("\(count) rows", "\(count)行")
  }

  package func selectedText(_ context: Context) -> String {
    guard let row = selected else { return "" }
    let cells = row.cells.map { $0?.text[context.language] ?? "-" }
    return ([row.label[context.language]] + cells).joined(separator: "\t")
  }

  package func wholeText(_ context: Context) -> String { markdown(context) }

  /// The comparison as a table with its sources.
  private func markdown(_ context: Context) -> String {
    guard let shown else { return "" }
    let language = context.language
    var lines = ["| | " + shown.names.map { $0[language] }.joined(separator: " | ") + " |"]
    lines.append("|" + String(repeating: " --- |", count: shown.names.count + 1))
    for row in shown.rows {
      let cells = row.cells.map { cell -> String in
        guard let cell else { return "-" }
        let year = cell.year.map { " (\($0))" } ?? ""
        let mark = mark(of: cell).map { " [\($0)]" } ?? ""
        return cell.text[language] + year + mark
      }
      let reason = row.kind == .notComparable ? " (\(row.reason[language]))" : ""
      lines.append("| \(row.label[language])\(reason) | " + cells.joined(separator: " | ") + " |")
    }
    lines.append("")
    for (number, id) in sourceIDs.enumerated() {
      if let source = context.atlas.source(id) { lines.append("\(number + 1). \(source.citation)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package func commandLine(_ context: Context) -> String {
    let things = things(context).map(\.id)
    return things.isEmpty ? "jiqun compare A B" : "jiqun compare " + things.joined(separator: " ")
  }

  package func exportCommand(_ format: ExportFormat, _ context: Context) -> String {
    let word = format == .text ? "" : " --format \(format.rawValue)"
    return commandLine(context) + word
  }

  package func tableTitle(_ context: Context) -> Bilingual {
    Bilingual("comparison", "比较")
  }

  package func table(_ context: Context) -> ScreenTable {
    ScreenTable(file: "jiqun-compare", csv: csv, json: json)
  }

  private static let columns = ["row", "kind", "label", "thing", "text", "year", "reason"]

  private var records: [[String]] {
    (shown?.rows ?? []).flatMap { row in
      zip(shown?.things ?? [], row.cells).map { thing, cell in
        [
          row.id, row.kind.rawValue, row.label.english, thing.id, cell?.text.english ?? "",
          cell?.year.map(String.init) ?? "", row.reason.english,
        ]
      }
    }
  }

  private var csv: String {
    CSV.line(Self.columns) + records.map { CSV.line($0) }.joined()
  }

  private var json: String {
    JSON.array(
      records.map { cells in
        .object(zip(Self.columns, cells).map { ($0, JSON.string($1)) })
      }
    ).text
  }

  package func spoken(_ context: Context) -> Spoken {
    guard let shown else {
      return Spoken(
        item: context.word(
          "two to four clusters are compared; mark some on screen 1", "可比较2至4个集群；请在屏幕1标记"))
    }
    guard let row = selected, let index = shown.rows.firstIndex(of: row) else {
      return Spoken(item: shown.names.map { $0[context.language] }.joined(separator: ", "))
    }
    let told = shown.sentences(in: context.language)
    let place = shown.rows[..<index].count { $0.kind != .alike }
    return Spoken(item: told.indices.contains(place) ? told[place] : row.label[context.language])
  }

  package func readAloud(_ context: Context) -> String {
    (shown?.sentences(in: context.language) ?? []).joined(separator: "\n") + "\n"
  }
}
