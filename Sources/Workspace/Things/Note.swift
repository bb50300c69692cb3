/// A text of one's own about a thing.
package struct Note: Hashable, Sendable {
  /// The figure that was seen when it was written.
  package struct SeenFigure: Hashable, Sendable {
    /// The number as its digits stood.
    package var value: String
    package var unit: String
    /// The identifier of its source.
    package var source: String

    package init(value: String, unit: String, source: String) {
      self.value = value
      self.unit = unit
      self.source = source
    }
  }

  /// The identifier of the note.
  package var id: String
  package var thing: Thing
  package var text: String
  package var figure: SeenFigure?
  /// Further texts of the same note, written at another place without knowing of this one.
  package var others: [String] = []
  package var made: Moment
  package var changed: Moment
  package var who: String
  /// The value it was read from, and those of the other texts.
  let value: LineValue
  let otherValues: [LineValue]

  init?(_ item: Notebook.Item) {
    guard let thing = item.value.member("on")?.string.flatMap(Thing.init),
      let text = item.value.member("text")?.string
    else { return nil }
    self.thing = thing
    self.text = text
    id = item.key
    (value, otherValues) = (item.value, item.others)
    figure = item.value.member("figure").flatMap(SeenFigure.init)
    others = item.others.compactMap { $0.member("text")?.string }
    (made, changed, who) = (item.made, item.changed, item.who)
  }
}

extension Note.SeenFigure {
  init?(_ value: LineValue) {
    guard let number = value.member("value")?.string else { return nil }
    self.value = number
    unit = value.member("unit")?.string ?? ""
    source = value.member("source")?.string ?? ""
  }

  var lineValue: LineValue {
    .object([("value", .string(value)), ("unit", .string(unit)), ("source", .string(source))])
  }
}

extension Change {
  /// A new note.
  package static func note(
    on thing: Thing, _ text: String, figure: Note.SeenFigure? = nil
  ) -> Change {
    let id = OperationID.make(at: .now()).text
    return Change(.note, of: id, to: value(thing, text, figure))
  }

  /// Another text for a note; with an empty one the note ends. Further texts of it stay.
  package static func edit(_ note: Note, _ text: String) -> [Change] {
    let after = text.isEmpty ? nil : value(note.thing, text, note.figure)
    return [Change(.note, of: note.id, from: note.value, to: after)]
  }

  /// The note ends with all its texts.
  package static func remove(_ note: Note) -> [Change] {
    ([note.value] + note.otherValues).map { Change(.note, of: note.id, from: $0, to: nil) }
  }

  private static func value(
    _ thing: Thing, _ text: String, _ figure: Note.SeenFigure?
  ) -> LineValue {
    .object([
      ("on", .string(thing.description)), ("text", .string(text)), ("figure", figure?.lineValue),
    ])
  }
}
