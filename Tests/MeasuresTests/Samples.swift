import RegionalIndices
import Testing

@testable import Measures
import Tabular

func row(_ name: String) throws -> MeasureDefinition { try #require(MeasureDefinition.named(name)) }

/// What a measure gives for its own sample, or for another table with the same options.
func outcome(
  _ name: String, variant: String? = nil, table: String? = nil,
  context change: (inout MeasureContext) -> Void = { _ in },
  request: (inout TableRequest) -> Void = { _ in }
) throws -> Outcome {
  try measurement(name, variant: variant, table: table, context: change, request: request)
    .results[0].outcome
}

/// The same with the rows it was computed from.
func measurement(
  _ name: String, variant: String? = nil, table: String? = nil,
  context change: (inout MeasureContext) -> Void = { _ in },
  request: (inout TableRequest) -> Void = { _ in }
) throws -> Measurement {
  let row = try row(name)
  var context = MeasureContext(variant: variant ?? row.variants.first ?? "")
  if row.needsOptions.contains(.links) {
    context.links = try LinkReader.links(file: openFile(Array(MeasureDefinition.exampleLinks.utf8)))
  }
  let words = row.exampleOptions.split(separator: " ").map(String.init)
  let options = zip(words, words.dropFirst()).filter { $0.0.hasPrefix("--") }
  for (option, word) in options {
    switch option {
    case "--cost": context.costs = [word]
    case "--manufacturing": context.manufacturing = word.split(separator: ",").map(String.init)
    case "--services": context.services = word.split(separator: ",").map(String.init)
    default: break
    }
  }
  change(&context)
  let text = table ?? row.example
  if row.form.isMatrix {
    let matrix = try MatrixReader.table(
      file: openFile(Array(text.utf8)), TableRequest(), form: row.form)
    return try Measurement(row, matrix, context)
  }
  let frame = try frame(text) { frameRequest in
    for (option, word) in options { put(word, for: option, into: &frameRequest) }
    frameRequest.domain = row.domain
    request(&frameRequest)
  }
  return try Measurement(row, frame, context)
}

private func put(_ word: String, for option: String, into request: inout TableRequest) {
  let names = ["--industry": "--item", "--indicator": "--item"]
  let name = String((names[option] ?? option).dropFirst(2))
  if let role = ColumnRole(rawValue: name) { request.columns[role] = word }
  if option == "--where", let mark = word.firstIndex(of: "=") {
    request.conditions.append((String(word[..<mark]), String(word[word.index(after: mark)...])))
  }
}

/// The numbers a measure gives for its own sample.
func example(
  _ name: String, variant: String? = nil, _ change: (inout TableRequest) -> Void = { _ in }
) throws -> [[Measure]] {
  try outcome(name, variant: variant, request: change).rows.map(\.numbers)
}

/// The fact with which a table is refused.
func refusal(_ body: () throws -> Void) -> ReadingError? {
  do {
    try body()
    return nil
  } catch MeasureError.reading(let error) {
    return error
  } catch let error as ReadingError {
    return error
  } catch {
    return nil
  }
}
