/// The rows of a table that are used: a column for each role, and the group of each row.
package final class DataFrame {
  package var numbers: [ColumnRole: GrowingColumn<Double>] = [:]
  package var codes: [ColumnRole: GrowingColumn<UInt32>] = [:]
  package var dictionaries: [ColumnRole: KeyDictionary] = [:]
  /// The group of each row; nil where all rows are one group.
  package var groups: GrowingColumn<UInt32>?
  /// The names of the columns that part the rows.
  package internal(set) var groupNames: [String] = []
  package var groupDictionaries: [KeyDictionary] = []
  package var pairs: [PairDictionary] = []

  /// Whether a column has lost elements because there is not enough memory.
  var isOutOfMemory: Bool {
    numbers.values.contains { $0.isOutOfMemory } || codes.values.contains { $0.isOutOfMemory }
      || groups?.isOutOfMemory == true
  }

  /// Rows that were used, that had no value, and that did not fulfil a condition.
  package internal(set) var used = 0
  package internal(set) var missing = 0
  package internal(set) var excluded = 0
  /// What was taken in a way one may want to know of.
  package internal(set) var notices: [TableNotice] = []
  /// The columns of a wide table that were not taken for values.
  package internal(set) var leftOut: [String] = []
  /// How times are written; nil where they are plain numbers.
  package internal(set) var timeKind: TimeKind?
  /// Summaries that take the values, so that they need not be kept.
  package var summaries: (any ValueSummaries)?

  /// Gives the values that are there to the summaries, where there are any.
  package func summarise() {
    guard let summaries, let values = numbers[.value] else { return }
    summaries.take(values.elements, groups: groups?.elements)
    values.removeAll()
    groups?.removeAll()
  }

  /// Takes over the rows of another frame of the same columns, as if they had come behind these.
  func append(_ other: DataFrame) {
    let parts = zip(groupDictionaries, other.groupDictionaries).map { $0.numbers(of: $1) }
    var map = parts.first ?? []
    for (level, pair) in other.pairs.enumerated() {
      map = pair.pairs.map { key in
        pairs[level].number(
          map[Int(key &>> 32)], parts[level + 1][Int(UInt32(truncatingIfNeeded: key))])
      }
    }
    if let groups, let others = other.groups { groups.append(others) { map[Int($0)] } }
    for (role, column) in numbers {
      if let others = other.numbers[role] { column.append(others) }
    }
    for (role, column) in codes {
      guard let others = other.codes[role], let mine = dictionaries[role],
        let theirs = other.dictionaries[role]
      else { continue }
      let map = mine.numbers(of: theirs)
      column.append(others) { map[Int($0)] }
    }
    used += other.used
    missing += other.missing
    excluded += other.excluded
  }

  /// How many groups.
  package var groupCount: Int {
    groups == nil ? 1 : pairs.last?.pairs.count ?? groupDictionaries[0].count
  }

  /// Gives back the memory of the rows; the texts of the groups stay.
  package func removeColumns() {
    for column in numbers.values { column.removeAll() }
    for column in codes.values { column.removeAll() }
    groups?.removeAll()
  }

  /// The numbers of a group's texts in their dictionaries.
  package func parts(ofGroup group: Int) -> [UInt32] {
    var rest = UInt32(truncatingIfNeeded: group)
    var parts: [UInt32] = []
    for pair in pairs.reversed() {
      let key = pair.pairs[Int(rest)]
      parts.append(UInt32(truncatingIfNeeded: key))
      rest = UInt32(truncatingIfNeeded: key &>> 32)
    }
    return ([rest] + parts.reversed())
  }

  /// The groups in the order of their texts, numbers by size.
  package func sortedGroups() -> [(group: Int, keys: [String])] {
    guard groups != nil else { return [(0, [])] }
    let texts = groupDictionaries.map(\.texts)
    let ranks = texts.map(NaturalOrder.ranks)
    let keyed = (0..<groupCount).map { group in
      (group: group, parts: parts(ofGroup: group))
    }
    // Two columns of ranks fit one number, which sorts fast.
    let sorted: [(group: Int, parts: [UInt32])]
    if ranks.count <= 2 {
      sorted = keyed.map { one in
        (zip(one.parts, ranks).reduce(0) { $0 << 32 | UInt64($1.1[Int($1.0)]) }, one)
      }.sorted { $0.0 < $1.0 }.map(\.1)
    } else {
      sorted = keyed.sorted { first, second in
        for (index, rank) in ranks.enumerated() {
          let (a, b) = (rank[Int(first.parts[index])], rank[Int(second.parts[index])])
          if a != b { return a < b }
        }
        return false
      }
    }
    return sorted.map { one in
      (one.group, zip(one.parts, texts).map { $1[Int($0)] })
    }
  }
}

/// Texts in the order of readers: numbers by size if all are numbers, else by characters.
package enum NaturalOrder {
  /// The rank of each text.
  package static func ranks(_ texts: [String]) -> [Int] {
    let numbers = texts.compactMap(Double.init)
    let order: [Int]
    if numbers.count == texts.count {
      order = texts.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    } else {
      let bytes = texts.map { Array($0.utf8) }
      order = texts.indices.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    }
    var ranks = Array(repeating: 0, count: texts.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }
}

/// The rows of one group.
package struct GroupSample: Sendable {
  package var keys: [String] = []
  package var values: [Double] = []
  package var weights: [Double]?
  package var references: [Double]?
  package var times: [Double]?
  package var x: [Double]?
  package var y: [Double]?
  package var units: [UInt32]?
  package var items: [UInt32]?
  package var groups: [UInt32]?
  /// Of a table of inputs and outputs, whose products flow in `values`; nil where it is not said.
  package var origin: FlowOrigin?
  /// The flows of the other origin, where the table has both.
  package var otherFlows: [Double]?
  /// The values in ascending order, once a measure has asked for them.
  package let order = KeptOrder()

  package init(
    keys: [String] = [], values: [Double] = [], weights: [Double]? = nil,
    references: [Double]? = nil, times: [Double]? = nil, units: [UInt32]? = nil,
    items: [UInt32]? = nil, groups: [UInt32]? = nil
  ) {
    self.keys = keys
    self.values = values
    self.weights = weights
    self.references = references
    self.times = times
    self.units = units
    self.items = items
    self.groups = groups
  }
}

/// Whose products flow between the sectors of a table of inputs and outputs.
package enum FlowOrigin: Sendable {
  /// Those made at home.
  case domestic
  /// Those made at home and abroad.
  case withImports

  package var other: FlowOrigin { self == .domestic ? .withImports : .domestic }
}

/// All columns of a frame, ordered by group.
package struct OrderedFrame {
  /// Where each group begins; one more than groups.
  package let starts: [Int]
  private let numbers: [ColumnRole: [Double]]
  private let codes: [ColumnRole: [UInt32]]

  /// Takes the columns out of the frame.
  package init(_ frame: DataFrame) {
    defer { frame.removeColumns() }
    guard let groups = frame.groups?.elements else {
      starts = [0, frame.used]
      numbers = frame.numbers.mapValues { $0.taken() }
      codes = frame.codes.mapValues { $0.taken() }
      return
    }
    var counts = Array(repeating: 0, count: frame.groupCount + 1)
    for group in groups { counts[Int(group) + 1] += 1 }
    for group in 0..<frame.groupCount { counts[group + 1] += counts[group] }
    starts = counts
    numbers = frame.numbers.mapValues { Self.scatter($0.elements, groups, counts, 0) }
    codes = frame.codes.mapValues { Self.scatter($0.elements, groups, counts, 0) }
  }

  private static func scatter<Element>(
    _ column: UnsafeBufferPointer<Element>, _ groups: UnsafeBufferPointer<UInt32>, _ starts: [Int],
    _ zero: Element
  ) -> [Element] {
    var next = starts
    return [Element](unsafeUninitializedCapacity: column.count) { target, count in
      next.withUnsafeMutableBufferPointer { next in
        for row in 0..<column.count {
          let group = Int(groups[row])
          target.initializeElement(at: next[group], to: column[row])
          next[group] &+= 1
        }
      }
      count = column.count
    }
  }

  package func part(_ group: Int, keys: [String]) -> GroupSample {
    let range = starts[group]..<starts[group + 1]
    func number(_ role: ColumnRole) -> [Double]? { numbers[role].map { Self.piece($0, range) } }
    func code(_ role: ColumnRole) -> [UInt32]? { codes[role].map { Self.piece($0, range) } }
    var part = GroupSample(keys: keys, values: number(.value) ?? [])
    if numbers.count > 1 {
      part.weights = number(.weight)
      part.references = number(.reference)
      part.times = number(.time)
      part.x = number(.x)
      part.y = number(.y)
    }
    if !codes.isEmpty {
      part.units = code(.unit)
      part.items = code(.item)
      part.groups = code(.group)
    }
    return part
  }

  /// A copy of some elements; all of them are the column itself.
  private static func piece<Element>(_ column: [Element], _ range: Range<Int>) -> [Element] {
    range == column.indices ? column : Array(column[range])
  }
}

/// What is kept of the values of each group where they themselves need not be kept.
package protocol ValueSummaries: AnyObject {
  /// Takes some values with the numbers of their groups; all are of one group where there are none.
  func take(_ values: UnsafeBufferPointer<Double>, groups: UnsafeBufferPointer<UInt32>?)
}
