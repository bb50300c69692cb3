internal import Checks
internal import ClusterAtlas
internal import Drawing
package import Reports

/// What of the claims goes along when it is taken.
extension ChecksScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    let isOne = extent == .selected || choices.focus == .page
    let results = isOne ? [selected].compactMap { $0 } : taken(context)
    return Provenance(
      claims: results,
      what: isOne ? selected?.claim.short ?? Self.title : tableTitle(context), in: context.atlas)
  }

  /// The page of the claim; of the list a table.
  package func markdown(_ context: Context) -> String {
    let (atlas, language) = (context.atlas, context.language)
    guard choices.focus == .page, let result = selected else { return list(context) }
    let page = ClaimPage(
      atlas: atlas, language: language, width: PageMarkdown.width, result: result,
      way: choices.way, isSpoken: true)
    return PageMarkdown.text(page.document, atlas, language)
  }

  private func list(_ context: Context) -> String {
    let language = context.language
    let heads = [
      context.word("claim", "论断"), context.word("printed", "所载"),
      context.word("computed", "计算"), context.word("verdict", "结论"),
      context.word("document", "文献"),
    ]
    let rows = taken(context).map { result in
      [
        result.claim.short[language], result.leading?.printedAmount(in: language) ?? "-",
        result.leading?.computedAmount(in: language) ?? "-", result.verdict.name[language],
        result.document.short[language],
      ]
    }
    return "# " + Self.title[language] + "\n\n" + MarkdownTable.text(heads, rows)
  }
}
