internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Tabular

/// What goes along with what a command prints: what it is, of when, from where, how it is made again.
enum TakenAlong {
  /// The command as it was given.
  static var again: String {
    (["jiqun"] + CommandLine.arguments.dropFirst().map(ShellWord.quoted)).joined(separator: " ")
  }

  static func ends(_ atlas: Atlas) -> ProvenanceColumns {
    ProvenanceColumns(atlas: atlas, again: again)
  }

  /// The sources that stand below what is read on a terminal; what goes into a file has all.
  private static let mostOnTerminal = 3

  /// The lines below a text, dim where there is colour.
  static func footer(
    _ taken: Provenance, _ atlas: Atlas, _ language: Language, theme: Theme = .dark,
    isASCII: Bool = false
  ) -> String {
    let output = Streams.output
    var text = StyledText()
    text.add()
    for line in lines(taken, atlas, language) {
      guard output.width != nil else {
        text.add((line, .dim))
        continue
      }
      for part in LineBreaking.wrap(line, width: output.pageWidth) { text.add((part, .dim)) }
    }
    return text.encoded(for: output, theme: theme, isASCII: isASCII)
  }

  static func lines(_ taken: Provenance, _ atlas: Atlas, _ language: Language) -> [String] {
    var taken = taken
    taken.again = [again]
    let rest = taken.sources.count - mostOnTerminal
    guard Streams.output.width != nil, rest > 0 else { return taken.lines(atlas, language) }
    taken.sources = Array(taken.sources.prefix(mostOnTerminal))
    let more = Bilingual(
      "… and \(rest.counted("more source")); a file or a pipe gets all",
      "……另有\(rest)个来源；写入文件或管道时全部列出")
    var lines = taken.lines(atlas, language)
    lines.insert(more[language], at: max(0, lines.count - 2))
    return lines
  }

  /// The lines below a vector picture.
  static func caption(
    _ svg: String, _ taken: Provenance, _ atlas: Atlas, _ language: Language, isDark: Bool,
    legend: [String] = []
  ) -> String {
    var taken = taken
    taken.again = [again]
    return PictureCaption(
      title: taken.what[language], lines: legend + taken.lines(atlas, language), isDark: isDark
    ).below(svg)
  }

  /// A page of Markdown: a heading, what stands below it, and where it is from.
  static func page(
    _ body: String, _ taken: Provenance, _ atlas: Atlas, _ language: Language
  ) -> String {
    "# " + MarkdownText.escaped(taken.what[language]) + "\n\n" + body
      + markdown(taken, atlas, language)
  }

  /// The lines below a page of Markdown.
  static func markdown(
    _ taken: Provenance, _ atlas: Atlas, _ language: Language
  ) -> String {
    var taken = taken
    taken.again = [again]
    return "\n---\n"
      + taken.lines(atlas, language).map {
        "\n" + MarkdownText.escaped($0, keepsAddresses: true) + "\n"
      }
      .joined()
  }
}
