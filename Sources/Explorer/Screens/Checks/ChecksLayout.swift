package import Drawing

/// Where the panes lie.
package struct ChecksLayout: Hashable, Sendable {
  package private(set) var list: Rect?
  package private(set) var page: Rect?
  package private(set) var rule: Rect?

  private var isTable = false

  package init() {}

  init(
    size: Size, focus: ChecksScreen.Part, isWide: Bool, isTable: Bool,
    divided: (Int) -> Int = { $0 }
  ) {
    self.isTable = isTable
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    guard size.width >= 76, !isWide else {
      if focus == .list { list = body } else { page = body.inset(left: 1, right: 1) }
      return
    }
    let left = divided(size.width < 100 ? 44 : min(92, size.width * 62 / 100))
    list = Rect(x: 0, y: body.y, width: left, height: body.height)
    rule = Rect(x: left, y: body.y, width: 1, height: body.height)
    page = Rect(
      x: left + 2, y: body.y, width: min(100, size.width - left - 3), height: body.height)
  }

  /// Whether the list has columns for the printed and the computed number.
  var hasNumbers: Bool { isTable || hasAll }
  /// Whether it has one for the document.
  var hasDocuments: Bool { !isTable || hasAll }
  /// Whether there is room for all columns.
  private var hasAll: Bool { (list?.width ?? 0) >= 66 }
  /// Columns for the course of the series at stake.
  var course: Int { hasAll ? 8 : 0 }
  /// Columns for the unit of the numbers.
  var unit: Int { (list?.width ?? 0) >= 88 ? 10 : 0 }
  /// The title, the heads of columns, and at the bottom what the signs mean.
  var listRows: Int { max(1, (list?.height ?? 3) - (hasNumbers ? 2 : 1)) }
}
