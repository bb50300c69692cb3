package import ClusterAtlas
package import Drawing

/// The pages of the explorer, for a printer or a reader of lines.
package struct Pages: Sendable {
  private let writer: PageWriter

  package init(
    atlas: Atlas, language: Language, width: Int, appearance: Appearance = Appearance(),
    abilities: Abilities = Abilities()
  ) {
    writer = PageWriter(
      atlas: atlas, language: language, width: width, appearance: appearance, abilities: abilities)
  }

  var language: Language { writer.language }

  package func document(for page: PageSubject) -> Document { writer.document(for: page) }
}
