package import ClusterAtlas
internal import Comparison
internal import Reports

extension CompareScreen {
  package func position(_ context: Context) -> String {
    let count = shown?.rows.count ?? 0
    guard choices.isFiltered else { return context.word(count.counted("row"), "\(count)行") }
    let seen = lines.count { if case .row = $0 { true } else { false } }
    return context.word("\(seen) of \(count.counted("row"))", "\(seen)/\(count)行")
  }

  /// Those of the row at hand, then the others by their numbers.
  package func citedSources(_ context: Context) -> [Source.ID] {
    let own = (selected?.cells ?? []).flatMap { $0?.sourceIDs ?? [] }
    return Source.unique(own + (words?.sources.map(\.id) ?? []))
  }

  /// The row as a sentence, with its sources.
  package func selectedText(_ context: Context) -> String {
    guard let row = selected, let shown else { return "" }
    var lines = [shown.sentence(row, context.language)]
    var seen: Set<Source.ID> = []
    for id in row.cells.flatMap({ $0?.sourceIDs ?? [] }) where seen.insert(id).inserted {
      guard let source = context.atlas.source(id) else { continue }
      lines.append(source.cited[context.language] + (source.url.map { " <\($0)>" } ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The comparison as a table with its sources.
  package func wholeText(_ context: Context) -> String { words?.markdown ?? "" }

  package func commandLine(_ context: Context) -> String {
    let things = things(context).map(\.id)
    let line =
      things.isEmpty ? "jiqun compare A B" : "jiqun compare " + things.joined(separator: " ")
    return line + (choices.inWords ? " --words" : "")
  }

  package func exportCommand(_ format: ExportFormat, _ context: Context) -> String {
    let word = format == .text ? "" : " --format \(format.rawValue)"
    return commandLine(context) + word
  }

  package func tableTitle(_ context: Context) -> Bilingual {
    Bilingual("comparison", "比较")
  }

  package func table(_ context: Context) -> ScreenTable {
    let ends = ProvenanceColumns(atlas: context.atlas, again: commandLine(context))
    return ScreenTable(
      file: "jiqun-compare", csv: shown.map { ComparisonRecords.csv($0, ends) } ?? "",
      json: shown.map { ComparisonRecords.json($0, ends).text } ?? "[]\n")
  }

  package var hasChart: Bool { shown != nil }

  package func chart(_ context: Context) -> (file: String, svg: String)? {
    words.map { ("jiqun-compare", ComparisonDrawing($0).text) }
  }

  package func spoken(_ context: Context) -> Spoken {
    guard let shown else { return Spoken(item: invitation(context).joined(separator: " ")) }
    let language = context.language
    let index = choices.selection.index
    guard lines.indices.contains(index) else {
      return Spoken(item: shown.names.map { $0[language] }.joined(separator: language.comma))
    }
    switch lines[index] {
    case .row(let row), .reason(let row):
      return Spoken(item: shown.sentence(shown.rows[row], language))
    case .detail(_, let detail): return Spoken(item: spoken(detail, shown, language))
    case .folded: return Spoken(item: shown.sentences(in: language).last ?? "")
    case .sentence(let text): return Spoken(item: text)
    case .heading(let name, _): return Spoken(item: name[language])
    }
  }

  private func spoken(
    _ detail: CompareDetail, _ shown: Comparison, _ language: Language
  ) -> String {
    let colon = language == .chinese ? "：" : ": "
    return zip(shown.names, detail.pieces).compactMap { name, piece in
      piece.map { name[language] + colon + $0.text }
    }.joined(separator: language == .chinese ? "；" : "; ")
  }

  package func readAloud(_ context: Context) -> String {
    guard let shown else { return invitation(context).joined(separator: "\n") + "\n" }
    return shown.sentences(in: context.language).joined(separator: "\n") + "\n"
  }

  /// What to do where there are not two things.
  func invitation(_ context: Context) -> [String] {
    let language = context.language
    let marked = things(context).first.map { $0.name(in: context.atlas)[language] }
    return [
      marked.map {
        context.word("One thing is chosen: \($0).", "已选一个对象：\($0)。")
      } ?? context.word("Nothing is marked.", "尚未标记。"),
      context.word(
        "Mark two to four clusters with m on screen 1, or add some here with a.",
        "在屏幕1按m标记2至4个集群，或在此按a添加。"),
      context.word(
        "jiqun compare A B compares provinces, regions and factors too.",
        "jiqun compare A B 也可比较省份、区域和要素。"),
    ]
  }
}
