extension Notebook {
  /// The lines of changes, each later than all before it. What changes nothing has none.
  func lines(of changes: [Change], by who: String) throws(KeepError) -> [UInt8] {
    var time = max(Moment.now(), newest?.next ?? Moment(milliseconds: 0))
    var values: [Place: LineValue?] = [:]
    var lines: [UInt8] = []
    for var change in changes {
      guard change.isShortEnough else { throw .tooLong(most: Journal.longestText) }
      let isNew = change.undoes == nil && change.redoes == nil
      if !change.kind.keepsBoth, isNew {
        let place = Place(kind: change.kind, key: change.key)
        change.before = values[place] ?? item(change.kind, change.key)?.value
        values[place] = .some(change.after)
      }
      if isNew, change.before == change.after { continue }
      lines += Array(change.line(at: time, by: who).utf8)
      time = time.next
    }
    return lines
  }

  private struct Place: Hashable {
    var kind: Kind
    var key: String
  }
}

extension Change {
  /// Escapes may make a text longer than it is.
  fileprivate var isShortEnough: Bool {
    (after?.json.utf8.count ?? 0) <= Journal.longestText * 2 && key.utf8.count <= 4096
  }
}
