/// Finds units that stand twice in a group, group by group.
package struct UnitCheck {
  private let units: [String]
  /// The last group that each unit was seen in, counted from 1.
  private var lastGroup: [UInt32]
  private var group: UInt32 = 0

  /// - Parameter units: the texts of the units.
  package init(_ units: [String]) {
    self.units = units
    lastGroup = Array(repeating: 0, count: units.count)
  }

  /// The texts of a further group and the first unit that stands twice in it; nil where none does.
  package mutating func repeated(in part: GroupSample) -> [String]? {
    group += 1
    for unit in part.units ?? [] {
      let place = Int(unit)
      guard lastGroup[place] != group else { return part.keys + [units[place]] }
      lastGroup[place] = group
    }
    return nil
  }
}
