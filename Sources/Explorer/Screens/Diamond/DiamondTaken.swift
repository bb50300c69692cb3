internal import ClusterAtlas
internal import Drawing
package import Reports

/// What of the diamond goes along when it is taken.
extension DiamondScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    let atlas = context.atlas
    let topic = seenTopic(atlas) ?? choices.factor
    guard extent == .whole, choices.mode == .factors, choices.focus == .figure else {
      return Provenance(topic: topic, among: choices.clusters, in: atlas)
    }
    return Provenance(diamondOf: choices.clusters, in: atlas)
  }

  package func markdown(_ context: Context) -> String {
    let writer = PageWriter(
      atlas: context.atlas, language: context.language, width: PageMarkdown.width,
      appearance: context.appearance, abilities: context.abilities)
    return PageMarkdown.text(
      DiamondPage(writer: writer).document(of: subject(context.atlas)), context.atlas,
      context.language)
  }
}
