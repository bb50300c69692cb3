/// What somebody can take back, and make again: their own operations, the last one first. Those of
/// others in the same journal stay, and answers to questions are no changes of mind.
struct UndoStack {
  private var done: [Operation] = []
  private var undone: [Operation] = []
  private let notebook: Notebook

  /// O(operations).
  init(_ notebook: Notebook, of who: String) {
    self.notebook = notebook
    let name = Array(LineValue.string(who).json.utf8.dropFirst().dropLast())
    for operation in notebook.operations where notebook.bytes[operation.who].elementsEqual(name) {
      take(operation)
    }
  }

  private mutating func take(_ operation: Operation) {
    guard operation.kind != .answer else { return }
    if let id = operation.undoes {
      guard let index = done.lastIndex(where: { $0.id == id }) else { return }
      undone.append(done.remove(at: index))
    } else if let id = operation.redoes {
      guard let index = undone.lastIndex(where: { $0.id == id }) else { return }
      done.append(undone.remove(at: index))
    } else {
      done.append(operation)
      undone = []
    }
  }

  /// The change that takes the last operation back; nil where there is none.
  var undo: Change? {
    done.last.map { operation in
      var change = change(operation, from: operation.after, to: operation.before)
      change.undoes = operation.id
      return change
    }
  }

  /// The change that makes the operation again that was taken back last.
  var redo: Change? {
    undone.last.map { operation in
      var change = change(operation, from: operation.before, to: operation.after)
      change.redoes = operation.id
      return change
    }
  }

  private func change(_ operation: Operation, from: Range<Int>, to: Range<Int>) -> Change {
    notebook.bytes.withUnsafeBufferPointer { bytes in
      func value(_ range: Range<Int>) -> LineValue? {
        let value = LineValue(json: LineValue.raw(bytes, range))
        return value.isNull ? nil : value
      }
      return Change(
        operation.kind, of: LineValue.text(bytes, operation.key), from: value(from), to: value(to))
    }
  }
}
