internal import Synchronization
internal import Tabular

/// What a measure finds for the groups of a table, each computed when it is first asked for, and kept.
///
/// It is for measures that refuse none of the groups, so that a refusal is never told late.
final class LaterOutputs: Sendable {
  private struct Kept: Sendable {
    var outputs: [Int: any MeasureOutput] = [:]
    var outcomes: [Int: Outcome] = [:]
  }

  let parts: [GroupSample]
  private let row: MeasureDefinition
  private let context: MeasureContext
  private let kept = Mutex(Kept())

  /// Computes the group that is seen; a refusal of it is one of the measure itself, as of a parameter.
  init(
    _ row: MeasureDefinition, _ parts: [GroupSample], _ context: MeasureContext, seen: Int
  ) throws(MeasureError) {
    (self.row, self.parts, self.context) = (row, parts, context)
    let output = try row.output(parts[seen], context)
    kept.withLock { $0.outputs[seen] = output }
  }

  /// What was found for a group.
  func output(at place: Int) -> (any MeasureOutput)? {
    if let known = kept.withLock({ $0.outputs[place] }) { return known }
    guard let output = try? row.output(parts[place], context) else { return nil }
    kept.withLock { $0.outputs[place] = output }
    return output
  }

  /// The numbers of a group.
  func outcome(at place: Int) -> Outcome {
    if let known = kept.withLock({ $0.outcomes[place] }) { return known }
    guard let outcome = output(at: place)?.outcome else {
      return Outcome(Bilingual(row.name), used: parts[place].values.count, numbers: [], rows: [])
    }
    kept.withLock { $0.outcomes[place] = outcome }
    return outcome
  }

  /// The numbers of a group that is known already.
  var sample: Outcome {
    outcome(at: kept.withLock { $0.outputs.keys.min() } ?? 0)
  }
}
