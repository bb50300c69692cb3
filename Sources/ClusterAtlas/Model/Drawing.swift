/// The drawing on the page of a topic.
public struct TopicDrawing: Hashable, Sendable {
  /// How the parts of the topic are laid out.
  public enum Form: String, Sendable, CaseIterable {
    /// Porter's diamond: four corners and two outside.
    case diamond
    /// A curve that rises again at its end.
    case renewalCurve = "renewal-curve"
    /// A curve that falls at its end.
    case exhaustionCurve = "exhaustion-curve"
    /// A point, a line, a surface and a network.
    case chain
    /// Rows and columns.
    case matrix
    /// Flows between two sides, and actions below.
    case exchange
    /// Stages that lead back to the first.
    case circle
    /// A map.
    case map
  }

  /// What the drawing is beside being a drawing.
  public enum Nature: String, Sendable, CaseIterable {
    /// The layout of what a document says.
    case layout
    /// It only illustrates.
    case illustration
    /// A reading of the compilers.
    case interpretation
  }

  /// The topic.
  public let topicID: Topic.ID
  /// How its parts are laid out.
  public let form: Form
  /// What it is.
  public let nature: Nature
  /// The overlay that a map shows; nil for the places of the topic alone.
  public let overlayID: MapOverlay.ID?
}

extension TopicDrawing: TableRow {
  static let table: StaticString = "drawings"

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    form = row.choice("form", missing: .map)
    nature = row.choice("nature", missing: .layout)
    overlayID = row.optionalKey("overlay_id")
  }
}

/// Where a part of a topic stands in its drawing.
public struct DrawingPart: Hashable, Sendable {
  /// A place in a drawing.
  public enum Seat: String, Sendable, CaseIterable {
    /// The upper corner of the diamond.
    case top
    /// The left corner.
    case left
    /// The right corner.
    case right
    /// The lower corner.
    case bottom
    /// Outside of the diamond, above.
    case outerTop = "outer-top"
    /// Outside of the diamond, below.
    case outerBottom = "outer-bottom"
    /// A stage of a curve, a chain or a circle.
    case stage
    /// A cell of a matrix.
    case cell
    /// A flow between two sides.
    case flow
    /// An action below an exchange.
    case action
  }

  /// The topic.
  public let topicID: Topic.ID
  /// The part.
  public let partID: TopicPart.ID
  /// Where it stands.
  public let seat: Seat
  /// What stands with it. Empty when missing.
  public let note: Bilingual
  /// Its place among the parts that are drawn, from 1.
  public let position: Int
}

extension DrawingPart: TableRow {
  static let table: StaticString = "drawing_parts"

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    partID = row.key("part_id")
    seat = row.choice("seat", missing: .stage)
    note = row.bilingual("note_en", "note_zh")
    position = row.integer("position") ?? 0
  }
}

/// Words in a drawing beside its parts, such as the names of the rows of a matrix.
struct DrawingLabel: TableRow {
  static let table: StaticString = "drawing_labels"
  let topicID: Topic.ID
  let position: Int
  let text: Bilingual

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    position = row.integer("position") ?? 0
    text = row.bilingual("text_en", "text_zh", required: true)
  }
}
