/// Upright bars that stand on each other at one x, or hang from each other below zero; a single bar
/// is a stack of one.
struct BarStack {
  struct Part {
    var from: Double
    var to: Double
    var look: SeriesStyle
  }

  /// What the bars of a stack have in common.
  private struct Place: Hashable {
    var x: Double
    var slot: Int
    var slots: Int
    var hangs: Bool
  }

  var x: Double
  var slot: Int
  var slots: Int
  /// From zero outwards.
  var parts: [Part] = []

  /// The stacks of all marks, in the order of their first bars.
  static func all(_ marks: [Mark]) -> [BarStack] {
    var stacks: [BarStack] = []
    var indices: [Place: Int] = [:]
    for case .bars(let mark) in marks where !mark.isAcross {
      for bar in mark.bars where bar.x.isFinite {
        let place = Place(
          x: bar.x, slot: mark.slot, slots: mark.slots, hangs: bar.to < bar.from)
        let index = indices[place] ?? stacks.count
        if index == stacks.count {
          indices[place] = index
          stacks.append(BarStack(x: bar.x, slot: mark.slot, slots: mark.slots))
        }
        stacks[index].parts.append(Part(from: bar.from, to: bar.to, look: mark.look))
      }
    }
    return stacks
  }
}
