internal import RegionalIndices
package import Tabular

/// A measure of all groups of a table.
package struct Measurement: Sendable {
  package var groupNames: [String]
  package var used: Int
  package var missing: Int
  package var excluded: Int
  /// The rows of each group where they are kept, and else of the only one.
  package var parts: [GroupSample] = []
  package var context: MeasureContext
  private var foundResults: [(keys: [String], outcome: Outcome)] = []
  private var foundOutputs: [any MeasureOutput] = []
  /// Where groups are computed when they are seen.
  private var later: LaterOutputs?

  /// Computes a measure for each group of a frame.
  package init(
    _ row: MeasureDefinition, _ frame: DataFrame, _ context: MeasureContext,
    keepsParts: Bool = false
  ) throws(MeasureError) {
    var context = context
    context.units = frame.dictionaries[.unit]?.texts ?? []
    context.items = frame.dictionaries[.item]?.texts ?? []
    context.groups = frame.dictionaries[.group]?.texts ?? []
    groupNames = frame.groupNames
    (used, missing, excluded) = (frame.used, frame.missing, frame.excluded)
    self.context = context
    let groups = frame.sortedGroups()
    foundResults.reserveCapacity(groups.count)
    if let summaries = frame.summaries as? any GroupSummaries {
      for group in groups {
        foundResults.append((group.keys, try summaries.outcome(group.group, keys: group.keys)))
      }
      return
    }
    let ordered = OrderedFrame(frame)
    if row.form == .list, frame.codes[.unit] != nil {
      var check = UnitCheck(context.units)
      for group in groups {
        let part = ordered.part(group.group, keys: group.keys)
        if let twice = check.repeated(in: part) { throw .reading(.repeated(twice)) }
      }
    }
    for group in groups {
      let part = ordered.part(group.group, keys: group.keys)
      let output = try row.output(part, context)
      foundResults.append((group.keys, output.outcome))
      if keepsParts || groups.count == 1 {
        parts.append(part)
        foundOutputs.append(output)
      }
    }
    row.follows?(&foundResults, context.variant)
  }

  /// Computes a measure for each group of a selection. Where it refuses none of them for sure, only the
  /// group that is seen is computed, and the others when they are asked for.
  ///
  /// - Parameter seen: the text of the group that is seen; the last one if nil.
  package init(
    _ row: MeasureDefinition, _ selection: DataSelection, _ context: MeasureContext,
    seen: String? = nil
  ) throws(MeasureError) {
    var context = context
    (context.units, context.items, context.groups) = (
      selection.units, selection.items, selection.groups
    )
    groupNames = selection.groupNames
    (used, missing, excluded) = (selection.used, selection.missing, selection.excluded)
    self.context = context
    if row.form == .list, let twice = selection.firstRepeated {
      throw .reading(.repeated(twice))
    }
    parts = selection.parts
    if row.answers(selection), parts.count > 1 {
      let place = parts.firstIndex { $0.keys == [seen ?? ""] } ?? parts.count - 1
      later = try? LaterOutputs(row, parts, context, seen: place)
      if later != nil { return }
    }
    for part in selection.parts {
      let output = try row.output(part, context)
      foundResults.append((part.keys, output.outcome))
      foundOutputs.append(output)
    }
    row.follows?(&foundResults, context.variant)
  }

  /// A measure that was computed elsewhere.
  package init(
    groupNames: [String], results: [(keys: [String], outcome: Outcome)], used: Int, missing: Int,
    excluded: Int, _ context: MeasureContext
  ) {
    (self.groupNames, foundResults, self.context) = (groupNames, results, context)
    (self.used, self.missing, self.excluded) = (used, missing, excluded)
  }

  /// Computes a measure of a table whose rows and columns are the same things.
  package init(
    _ row: MeasureDefinition, _ table: MatrixReader.Table, _ context: MeasureContext
  ) throws(MeasureError) {
    var context = context
    context.units = table.sectors
    context.items = table.regions
    groupNames = []
    (used, missing, excluded) = (table.part.values.count, 0, 0)
    self.context = context
    let output = try row.output(table.part, context)
    foundResults = [([], output.outcome)]
    (parts, foundOutputs) = ([table.part], [output])
  }
}

// MARK: What was found

extension Measurement {
  /// The texts of each group, and what is computed for it.
  package var results: [(keys: [String], outcome: Outcome)] {
    get {
      guard let later else { return foundResults }
      return parts.indices.map { (parts[$0].keys, later.outcome(at: $0)) }
    }
    set { (foundResults, later) = (newValue, nil) }
  }

  /// What the measure found for each of the parts, with the library's own results.
  package var outputs: [any MeasureOutput] {
    later.map { later in parts.indices.compactMap(later.output) } ?? foundOutputs
  }

  /// The texts of each group.
  package var keys: [[String]] { later == nil ? foundResults.map(\.keys) : parts.map(\.keys) }

  /// What is computed for a group.
  package func outcome(at place: Int) -> Outcome {
    later?.outcome(at: place) ?? foundResults[place].outcome
  }

  /// What the measure found for a group, where it is kept.
  package func output(at place: Int) -> (any MeasureOutput)? {
    if let later { return later.output(at: place) }
    return foundOutputs.indices.contains(place) ? foundOutputs[place] : nil
  }

  /// What is computed for one of the groups: the last, or one that is computed already.
  package var sample: Outcome { later?.sample ?? foundResults[foundResults.count - 1].outcome }

  /// Whether groups are computed only when they are seen.
  package var isLater: Bool { later != nil }

  /// The rows of the only group, for a picture and an explanation.
  package var only: GroupSample? { parts.count == 1 ? parts[0] : nil }

  /// What was found for it, for a picture and an explanation.
  package var onlyOutput: (any MeasureOutput)? {
    later == nil && foundOutputs.count == 1 ? foundOutputs[0] : nil
  }
}
