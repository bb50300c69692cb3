internal import ClusterAtlas
internal import Lessons

/// What the palette finds beside the package: what the reader wrote and keeps, and the lessons.
struct PaletteOwn: Sendable {
  private let written: [PickerItem]
  private let lessons: [PickerItem]
  /// Made when the first letter is typed; the copies of a session share it.
  private let shared = Shared()

  private final class Shared: Sendable { let index = Lazy<TextIndex>() }

  init(_ session: Session) {
    written = session.ownItems
    lessons = ShippedLessons.all.map { lesson in
      var item = PickerItem(
        lesson.title[session.language], note: Session.about(lesson)[session.language],
        mark: session.word("lesson", "课程")
      ) { $0.begin(lesson) }
      item.name = lesson.id
      return item
    }
  }

  func search(_ query: SearchQuery) -> SearchResults { shared.index { index }.search(query) }

  private var index: TextIndex {
    var index = TextIndex()
    for (number, item) in written.enumerated() {
      let texts = [item.note, item.aliases].map { Bilingual($0, $0) }
      index.add(
        SearchItem(.note, String(number)), names: [(Bilingual(item.title, item.title), "")],
        texts: texts)
    }
    for lesson in ShippedLessons.all {
      index.add(
        SearchItem(.lesson, lesson.id),
        names: [(lesson.title, ""), (Bilingual(lesson.id, ""), "")],
        texts: lesson.steps.map(\.title))
    }
    return index
  }

  func item(_ hit: TextHit) -> PickerItem? {
    switch hit.thing.kind {
    case .note:
      Int(hit.thing.id).flatMap { written.indices.contains($0) ? written[$0] : nil }
    case .lesson: lessons.first { $0.name == hit.thing.id }
    default: nil
    }
  }
}
