internal import Drawing
package import Reports

/// Where one reads in a page.
package struct PageReading: Hashable, Sendable {
  /// The first line that is seen.
  package var top = 0
  /// The link that Enter opens, counted from the top of the page.
  package var link: Int?
  /// Which of the places found one is at.
  package var found: Int?
  /// A text to scroll to once a page that has it is laid out.
  var sought: String?

  package init() {}
}

/// A page in a pane: it scrolls, and its links can be walked.
package struct PagePane: Sendable {
  /// Where one reads; a choice of the reader's.
  package var reading = PageReading()
  package private(set) var document = Document(lines: [])
  /// What is looked for in the page, and where it stands.
  private(set) var wanted = ""
  private(set) var found: [PageSearch.Place] = []
  package private(set) var height = 1

  package init() {}

  package private(set) var top: Int {
    get { reading.top }
    set { reading.top = newValue }
  }

  /// The link that is lit; one that the page has not is none, as a click may be of a page that has
  /// changed since it was drawn.
  package var link: Int? {
    get { reading.link }
    set { reading.link = newValue.flatMap { document.links.indices.contains($0) ? $0 : nil } }
  }

  private(set) var foundNumber: Int? {
    get { reading.found }
    set { reading.found = newValue }
  }

  /// The link's target, if one is lit.
  package var target: Destination? { link.flatMap(document.target) }

  /// The text of the link that is lit.
  package var linkText: String? {
    guard let link, document.links.indices.contains(link) else { return nil }
    return document.text(of: link)
  }

  /// Back to the top, with no link lit.
  package mutating func reset() {
    link = nil
    top = 0
    foundNumber = nil
  }

  /// Another document, or the same laid out anew, in a pane of so many rows.
  package mutating func show(_ document: Document, height: Int) {
    self.document = document
    self.height = max(1, height)
    if let link, !document.links.indices.contains(link) { self.link = nil }
    found = PageSearch.found(wanted, in: document)
    scroll(by: 0)
  }

  /// Looks for a text in this page and those shown later; an empty one ends it.
  mutating func look(for text: String) {
    guard text != wanted else { return }
    wanted = text
    foundNumber = nil
    found = PageSearch.found(text, in: document)
  }

  /// Looks for a text and stays at the place found one is at, where there still is one.
  mutating func keepLooking(for text: String) {
    let place = foundNumber
    look(for: text)
    foundNumber = place
    boundFound()
  }

  /// Is at none of the places found where the page has not so many.
  mutating func boundFound() {
    if let foundNumber, !found.indices.contains(foundNumber) { self.foundNumber = nil }
  }

  /// Goes to the first place found at or below a line, else to the first of all.
  mutating func showFound(from line: Int) {
    foundNumber = found.firstIndex { ($0.first?.line ?? 0) >= line } ?? (found.isEmpty ? nil : 0)
    revealFound()
  }

  /// Scrolls to a text once the page that has it is laid out.
  mutating func seek(_ passage: String) { reading.sought = passage }

  /// Scrolls to the text that was asked for.
  mutating func goToSought() {
    guard let sought = reading.sought, !document.lines.isEmpty else { return }
    reading.sought = nil
    reveal(sought)
  }

  /// Scrolls to a text of the page and lights the first place found in it.
  private mutating func reveal(_ passage: String) {
    let start = PageSearch.places(of: String(passage.prefix(40)), in: document).first?.first?.line
    guard let line = start ?? found.first?.first?.line else { return }
    foundNumber = found.firstIndex { ($0.first?.line ?? 0) >= line }
    scroll(by: line - height / 3 - top)
    revealFound()
  }

  /// The next place found, around the end.
  mutating func stepFound(_ step: Int) {
    guard !goOnFound(step), !found.isEmpty else { return }
    foundNumber = step > 0 ? 0 : found.count - 1
    revealFound()
  }

  /// Goes to the place found first.
  mutating func showFirstFound() {
    foundNumber = found.isEmpty ? nil : 0
    revealFound()
  }

  /// Goes to the next place found; false behind the last one and before the first.
  mutating func goOnFound(_ step: Int) -> Bool {
    let next = foundNumber.map { $0 + step } ?? (step > 0 ? 0 : found.count - 1)
    guard found.indices.contains(next) else { return false }
    foundNumber = next
    revealFound()
    return true
  }

  private mutating func revealFound() {
    guard let foundNumber, found.indices.contains(foundNumber),
      let line = found[foundNumber].first?.line
    else { return }
    if line < top || line >= top + height { scroll(by: line - height / 3 - top) }
  }

  package mutating func resize(height: Int) {
    self.height = max(1, height)
    scroll(by: 0)
  }

  package mutating func scroll(by rows: Int) {
    let last = max(0, document.lines.count - height)
    top = min(max(0, top + min(max(rows, -100_000), 100_000)), last)
  }

  /// Scrolls by screens; two rows stay in sight.
  package mutating func turn(_ pages: Int) {
    scroll(by: pages * max(1, height - 2))
    link = nil
  }

  /// Scrolls by halves of a screen.
  package mutating func turn(halves: Int) {
    scroll(by: halves * max(1, height / 2))
    link = nil
  }

  /// Whether the end of the page is in sight.
  var isAtEnd: Bool { top + height >= document.lines.count }

  /// The line of a heading; nil where the page has none of this name.
  func line(ofSection name: String) -> Int? {
    document.lines.firstIndex { line in
      line.hasRule && line.spans.first?.text.hasPrefix(name + " ") == true
    }
  }

  /// Scrolls so that a line is the first one.
  mutating func show(line: Int) {
    link = nil
    scroll(by: line - top)
  }

  /// The next link in a direction; where there is none in sight, the page scrolls.
  package mutating func walkLinks(by step: Int) {
    let links = document.links
    guard let next = nextLink(step), links.indices.contains(next) else { return scroll(by: step) }
    let line = links[next].line
    guard line < top - 1 || line > top + height else { return light(next, line) }
    scroll(by: step * max(1, height / 3))
    if line >= top, line < top + height { link = next }
  }

  private func nextLink(_ step: Int) -> Int? {
    let links = document.links
    if let link { return link + step }
    return step > 0
      ? links.firstIndex { $0.line >= top } : links.lastIndex { $0.line < top + height }
  }

  private mutating func light(_ next: Int, _ line: Int) {
    link = next
    if line < top { scroll(by: line - top) }
    if line >= top + height { scroll(by: line - top - height + 1) }
  }

  /// How far one has read: "all", or a share.
  func position(_ all: String) -> String {
    let lines = document.lines.count
    return lines <= height ? all : "\(min(lines, top + height) * 100 / max(1, lines)) %"
  }
}

extension Visit where S: PageScreen {
  /// Scrolls the page to so many thousandths of it.
  mutating func scrollPage(thousandth: Int) {
    let pane = screen.pane
    let last = max(0, pane.document.lines.count - pane.height)
    screen.pane.scroll(by: last * thousandth / 1000 - pane.top)
  }
}

extension ScreenPainter where S: PageScreen {
  /// Draws a page; a click on a link calls `open` with its number.
  mutating func paint(
    _ pane: PagePane, in area: Rect, isFocused: Bool,
    open: @escaping @Sendable (inout Visit<S>, Int) -> Void
  ) {
    let document = pane.document
    let chosen = isFocused ? pane.link.map { document.pieces[$0] } ?? [] : []
    let shown = pane.top..<min(document.lines.count, pane.top + area.height)
    for (row, number) in shown.enumerated() {
      paint(document.lines[number], number, area, area.y + row, chosen)
    }
    paintFound(pane, in: area, isFocused: isFocused)
    addLinkHits(pane, area, open)
    if isFocused {
      canvas.paint(Rect(x: area.x, y: area.y, width: area.width, height: 1)) { style in
        style.role == .strong ? style.with(.accent).bold() : style
      }
    }
    paintScroll(
      area.maxX, area.y, area.height, first: pane.top, total: document.lines.count
    ) { $0.scrollPage(thousandth: $1) }
  }

  private mutating func paint(
    _ line: DocumentLine, _ number: Int, _ area: Rect, _ y: Int, _ chosen: [LinkPosition]
  ) {
    var x = area.x
    for (index, span) in line.spans.enumerated() {
      let isChosen = chosen.contains(LinkPosition(line: number, span: index))
      let style = isChosen ? Style(.accent).reversed() : span.style
      x = canvas.write(span.text, x: x, y: y, style, clip: area)
    }
    if line.hasRule {
      for column in x..<max(x, area.maxX) { canvas.put("─", x: column, y: y, .faint) }
    }
  }

  private mutating func addLinkHits(
    _ pane: PagePane, _ area: Rect, _ open: @escaping @Sendable (inout Visit<S>, Int) -> Void
  ) {
    let pieces = pane.document.pieces.enumerated().flatMap { link, pieces in
      pieces.map { (link, $0) }
    }
    for (index, position) in pieces {
      let row = position.line - pane.top
      guard row >= 0, row < area.height else { continue }
      let spans = pane.document.lines[position.line].spans
      let before = spans[..<position.span].reduce(0) { $0 + $1.columns }
      let width = spans[position.span].columns
      let place = Rect(x: area.x + before, y: area.y + row, width: width, height: 1)
      self.area(place) { visit, _ in open(&visit, index) }
    }
  }

  /// What was found stands out; the place one is at is lit.
  private mutating func paintFound(_ pane: PagePane, in area: Rect, isFocused: Bool) {
    for (number, place) in pane.found.enumerated() {
      let isHere = isFocused && number == pane.foundNumber
      for piece in place {
        let row = piece.line - pane.top
        guard row >= 0, row < area.height else { continue }
        let spot = Rect(
          x: area.x + piece.columns.lowerBound, y: area.y + row, width: piece.columns.count,
          height: 1)
        canvas.paint(spot.intersection(area)) { style in
          let look = style.with(.alert).linked().bold()
          return isHere ? look.reversed() : look
        }
      }
    }
  }
}
