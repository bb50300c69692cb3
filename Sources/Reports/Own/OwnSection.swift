package import ClusterAtlas
internal import Drawing
package import Workspace

/// The reader's own notes and scores on a page. Two are the same where thing and notebook are.
package struct OwnSection: Hashable, Sendable {
  let thing: Thing?
  let revision: Int
  let notebook: Notebook
  /// Who reads: by whom a note is stands beside those of others.
  let who: String

  package init(thing: Thing?, revision: Int, notebook: Notebook, who: String) {
    self.thing = thing
    self.revision = revision
    self.notebook = notebook
    self.who = who
  }

  package static func == (first: OwnSection, second: OwnSection) -> Bool {
    first.thing == second.thing && (first.thing == nil || first.revision == second.revision)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(thing) }

  /// The notes about the thing and what belongs to it.
  private func notes(_ atlas: Atlas) -> [Note] {
    guard let thing else { return [] }
    return notebook.notes { other in
      other == thing || other.whole == thing || atlas.owner(of: other) == thing
    }
  }

  private var scores: [Score] {
    guard let thing else { return [] }
    switch thing.kind {
    case .cluster: return notebook.scores.filter { $0.cluster == thing.id }
    case .factor:
      return notebook.scores.filter {
        $0.factor == thing.id && (thing.part == nil || $0.cluster == thing.part)
      }
    default: return []
    }
  }

  /// The lines of the section; none where there is nothing.
  func lines(_ atlas: Atlas, _ language: Language, width: Int) -> [DocumentLine] {
    let (notes, scores) = (notes(atlas), scores)
    guard !notes.isEmpty || !scores.isEmpty else { return [] }
    var builder = DocumentBuilder(width: width, language: language)
    builder.section(Bilingual("Your notes", "我的笔记"))
    for score in scores { write(score, atlas, to: &builder) }
    for note in notes { write(note, atlas, to: &builder) }
    builder.add(DocumentLine())
    return builder.document.lines
  }

  private func write(_ score: Score, _ atlas: Atlas, to builder: inout DocumentBuilder) {
    let factor = atlas.topic(Topic.ID(score.factor))?.short[builder.language] ?? score.factor
    let isOfCluster = thing?.kind == .cluster || thing?.part != nil
    let name = isOfCluster ? nil : atlas.cluster(Cluster.ID(score.cluster))?.short[builder.language]
    let head = [name, factor].compactMap { $0 }.joined(separator: ": ")
    let end = [score.reason, other(score.who)].compactMap { $0 }.filter { !$0.isEmpty }
    builder.paragraph(
      (["\(head) \(score.score)/5"] + end).joined(separator: "  "), .text)
  }

  /// Whose it is, where it is another's.
  private func other(_ writer: String) -> String? { who.isEmpty || writer == who ? nil : writer }

  private func write(_ note: Note, _ atlas: Atlas, to builder: inout DocumentBuilder) {
    for text in [note.text] + note.others {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        builder.paragraph(String(line), .strong)
      }
    }
    if let change = atlas.change(since: note) {
      builder.paragraph("! " + change[builder.language], .alert, indent: 2)
    }
    let about = note.thing == thing ? nil : atlas.name(of: note.thing)?[builder.language]
    builder.paragraph(
      [note.changed.day, other(note.who), about].compactMap { $0 }.joined(separator: "  "), .dim,
      indent: 2)
  }
}

extension Document {
  /// The page with one's own notes before its first section.
  package func with(_ own: OwnSection, _ atlas: Atlas, _ language: Language, width: Int) -> Document
  {
    let added = own.lines(atlas, language, width: width)
    guard !added.isEmpty else { return self }
    let place = lines.firstIndex { $0.hasRule } ?? lines.count
    let before = place == lines.count ? [DocumentLine()] : []
    return Document(lines: lines[..<place] + before + added + lines[place...])
  }
}
