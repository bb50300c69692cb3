/// What a search can find: one row of the package, a measure, a command.
package struct SearchItem: Hashable, Sendable {
  /// What it is. The order is that of equally good finds: a province before a firm.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case screen, command, note, lesson, province, cluster, city, region, field, measure, statement,
      topic, topicGroup, topicPart, factor, chart, series, indicator, claim, document, firm, event,
      figure, total, source
  }

  package var kind: Kind
  package var id: String

  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  package init<Row>(_ kind: Kind, _ id: Identifier<Row>) { self.init(kind, id.rawValue) }
}

extension SearchItem.Kind {
  /// The kinds that a list of finds shows under one heading.
  package enum Group: UInt8, CaseIterable, Sendable {
    case commands, own, lessons, clusters, places, fields, statements, topics, measures, series,
      claims, firms,
      events, figures, sources
  }

  package var group: Group {
    switch self {
    case .screen, .command: .commands
    case .note: .own
    case .lesson: .lessons
    case .cluster: .clusters
    case .province, .city, .region: .places
    case .field: .fields
    case .statement: .statements
    case .topic, .topicGroup, .topicPart, .factor: .topics
    case .measure: .measures
    case .chart, .indicator, .series: .series
    case .claim, .document: .claims
    case .firm: .firms
    case .event: .events
    case .figure, .total: .figures
    case .source: .sources
    }
  }
}

/// How well a text stands in what is known of a thing, the best first.
package enum Tier: UInt8, Comparable, Sendable {
  /// It is the name.
  case whole
  /// A name begins with it, or it is its initials.
  case beginning
  /// A word of a name begins with it.
  case word
  /// It is spelled by syllables of a name that are not all written out.
  case initials
  /// It is a name read in another way than its own, or one of which the package does not say how
  /// it is read.
  case otherReading
  /// It stands inside a word of a name.
  case inside
  /// A word of a text begins with it.
  case text
  /// It is spelled by syllables of a text.
  case spelled
  /// It ends in the middle of a syllable inside a name.
  case part
  /// It stands inside a word of a text.
  case textInside
  /// Syllables of a text begin with its letters.
  case textInitials

  package static func < (first: Tier, second: Tier) -> Bool { first.rawValue < second.rawValue }

  /// Whether a name was found and not a text.
  package var isName: Bool { self <= .inside }
}
