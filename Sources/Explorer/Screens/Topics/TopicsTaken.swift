internal import ClusterAtlas
internal import Markdown
package import Reports

/// What of the topics goes along when it is taken.
extension TopicsScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    guard let topic else {
      var taken = Provenance(what: tableTitle(context), unit: Bilingual("statements", "陈述"))
      taken.sources = context.atlas.sourceDocuments.map {
        ProvenanceSource(text: $0.title, url: nil)
      }
      return taken
    }
    return Provenance(topic: topic, in: context.atlas)
  }

  package func markdown(_ context: Context) -> String {
    let text = topic.flatMap { context.atlas.markdown(of: $0, in: context.language) }
    if let text { return "# \(name(context))\n" + BlockMarkdown.text(Markdown.blocks(of: text)) }
    return PageMarkdown.text(pane.document, context.atlas, context.language)
  }
}
