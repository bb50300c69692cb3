internal import ClusterAtlas
internal import Explorer

/// The grammar of the lines that name a place, from the phrases of the screens.
enum StateTable {
  static var markdown: String {
    intro + Screens.all.map(section).joined()
  }

  private static func section(_ screen: any ScreenState.Type) -> String {
    let rows = screen.phraseTable(.english).map { row in
      "| \(row.phrase.isEmpty ? "" : "`\(row.phrase)`") | \(row.meaning) |\n"
    }
    return "\n## \(screen.id.rawValue)\n\n| phrase | what it says |\n|---|---|\n" + rows.joined()
  }

  private static let intro = """
    # Where one is, in one line

    Made from the phrases of the screens by `Scripts/docs`; a test compares them.

    Every place of the explorer can be written as a line of words and read back to the same picture:
    `jiqun explore --at 'trends spatial-gini at 2004 growth'`. `!` tells and copies the line,
    `--print state` prints it after `--keys`, `--resume` goes to the last one, the palette (`:`)
    takes one. The line is the same in both languages; the size of the window, the language and the
    looks are not in it.

    A line is words with spaces between them: the name of a screen, then phrases of that screen in
    any order. A phrase is a word and what belongs to it; the one without a word is the subject and
    stands first. `marked`, `marked-series` and `marked-topics` are understood on every screen, and
    written where the marks are seen; `--resume` keeps all. A word with spaces in it stands in double quotes, with `\\` before a `"` or `\\`
    inside. What is not known is left out, and a sentence says so; nothing is refused.

    ```
    line    = screen [subject] { phrase }
    phrase  = word { argument }
    ```

    """
}
