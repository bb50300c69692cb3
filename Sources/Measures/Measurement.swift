internal import RegionalIndices
package import Tabular

/// A measure of all groups of a table.
package struct Measurement: Sendable {
  package var groupNames: [String]
  /// The texts of each group, and what is computed for it.
  package var results: [(keys: [String], outcome: Outcome)]
  package var used: Int
  package var missing: Int
  package var excluded: Int
  /// The rows of the only group, for a picture and an explanation.
  package var only: GroupSample? { parts.count == 1 ? parts[0] : nil }
  /// What was found for it, for a picture and an explanation.
  package var onlyOutput: (any MeasureOutput)? { outputs.count == 1 ? outputs[0] : nil }
  /// The rows of each group where they are kept, and else of the only one.
  package var parts: [GroupSample] = []
  /// What the measure found for each of the parts, with the library's own results.
  package var outputs: [any MeasureOutput] = []
  package var context: MeasureContext

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
    results = []
    results.reserveCapacity(groups.count)
    if let summaries = frame.summaries as? any GroupSummaries {
      for group in groups {
        results.append((group.keys, try summaries.outcome(group.group, keys: group.keys)))
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
      results.append((group.keys, output.outcome))
      if keepsParts || groups.count == 1 {
        parts.append(part)
        outputs.append(output)
      }
    }
    row.follows?(&results, context.variant)
  }

  /// Computes a measure for each group of a selection.
  package init(
    _ row: MeasureDefinition, _ selection: DataSelection, _ context: MeasureContext
  ) throws(MeasureError) {
    var context = context
    (context.units, context.items, context.groups) = (
      selection.units, selection.items, selection.groups
    )
    groupNames = selection.groupNames
    (used, missing, excluded) = (selection.used, selection.missing, selection.excluded)
    self.context = context
    results = []
    if row.form == .list, let twice = selection.firstRepeated {
      throw .reading(.repeated(twice))
    }
    for part in selection.parts {
      let output = try row.output(part, context)
      results.append((part.keys, output.outcome))
      outputs.append(output)
    }
    row.follows?(&results, context.variant)
    parts = selection.parts
  }

  /// A measure that was computed elsewhere.
  package init(
    groupNames: [String], results: [(keys: [String], outcome: Outcome)], used: Int, missing: Int,
    excluded: Int, _ context: MeasureContext
  ) {
    (self.groupNames, self.results, self.context) = (groupNames, results, context)
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
    results = [([], output.outcome)]
    (parts, outputs) = ([table.part], [output])
  }
}
