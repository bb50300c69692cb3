/// What is to be done with what is kept.
package enum KeepStep: Hashable, Sendable {
  case changes([Change])
  case undo
  case redo
}

/// Keeps what a reader writes.
package protocol Keeper: Sendable {
  var notebook: Notebook { get }
  /// Who writes; empty where that is not known.
  var who: String { get }
  /// What was written, once it is kept.
  mutating func carryOut(_ step: KeepStep) throws(KeepError) -> [Change]
}

extension Keeper {
  package var who: String { "" }
}

extension Journal: Keeper {
  package mutating func carryOut(_ step: KeepStep) throws(KeepError) -> [Change] {
    switch step {
    case .changes(let changes):
      try keep(changes)
      return changes
    case .undo: return [try undo()]
    case .redo: return [try redo()]
    }
  }
}

/// A journal in memory: of a script, where nothing is to stay.
package struct Rehearsal: Keeper {
  package private(set) var notebook: Notebook
  package let who: String

  package init(_ notebook: Notebook = Notebook(), who: String = "reader@here") {
    self.notebook = notebook
    self.who = who
  }

  package mutating func carryOut(_ step: KeepStep) throws(KeepError) -> [Change] {
    let changes = try changes(step)
    notebook = Notebook(notebook.bytes + (try notebook.lines(of: changes, by: who)))
    return changes
  }

  private func changes(_ step: KeepStep) throws(KeepError) -> [Change] {
    let stack = UndoStack(notebook, of: who)
    switch step {
    case .changes(let changes): return changes
    case .undo:
      guard let change = stack.undo else { throw .nothingToUndo }
      return [change]
    case .redo:
      guard let change = stack.redo else { throw .nothingToRedo }
      return [change]
    }
  }
}
