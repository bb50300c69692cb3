import CCurses
import Drawing

/// Sends to ncurses what differs from the picture before.
///
/// Whole glyphs are sent, whole in the old picture as in the new one: ncurses moves text that is
/// written into the middle of a wide glyph.
struct Painter {
  /// Unchanged spaces in a row from which on the cursor jumps over them.
  private static let jump = 8
  private static let clusterLimit = 4_096

  private(set) var size: Size
  /// Erasing to the end of a row paints it in the background in use.
  private let erasesInColour: Bool
  private var palette: Palette
  private var glyphs: GlyphFilter
  /// What ncurses has been told, cell by cell; 0 is the right half of a wide glyph.
  private var sentGlyphs: [UInt32] = []
  private var sentLooks: [UInt32] = []
  private var canvas: Canvas?
  /// One row as it shall be.
  private var newGlyphs: [UInt32] = []
  private var newLooks: [UInt32] = []
  /// Bases with their marks, five scalars each.
  private var clusters: [UInt32] = []
  private var clusterNumbers: [[UInt32]: UInt32] = [:]

  init(size: Size, palette: Palette, codeset: Codeset, erasesInColour: Bool) {
    self.size = size
    self.erasesInColour = erasesInColour
    self.palette = palette
    glyphs = GlyphFilter(codeset: codeset)
    begin(size)
  }

  /// Begins anew on a blank screen.
  mutating func begin(_ size: Size) {
    self.size = size
    canvas = nil
    sentGlyphs = Array(repeating: 0x20, count: size.width * size.height)
    sentLooks = Array(repeating: Palette.blank, count: size.width * size.height)
    newGlyphs = Array(repeating: 0x20, count: size.width)
    newLooks = Array(repeating: 0, count: size.width)
  }

  /// Tells ncurses the cells that changed.
  mutating func paint(_ new: Canvas, appearance: Appearance, theme: Theme) {
    let isOther = palette.use(theme)
    let isOtherSet = glyphs.use(appearance.glyphs, ambiguousIsWide: appearance.ambiguousIsWide)
    let old = isOther || isOtherSet || canvas?.size != new.size ? nil : canvas
    for y in 0..<size.height {
      if let old, y < new.size.height, !new.hasClusters, old.isRow(y, equalIn: new) { continue }
      resolve(row: y, of: new)
      spreadLooks(y)
      send(y)
    }
    canvas = new
  }

  /// The cells of a row as they shall be; beyond the canvas they are blank.
  private mutating func resolve(row y: Int, of new: Canvas) {
    let width = y < new.size.height ? min(size.width, new.size.width) : 0
    var x = 0
    while x < width {
      x = resolvePlain(from: x, to: width, y, new)
      if x < width { x = resolveCell(x, y, new) }
    }
    if x < size.width {
      for blank in x..<size.width {
        newGlyphs[blank] = 0x20
        newLooks[blank] = Palette.blank
      }
    }
  }

  /// The cells of a row that are of one column and in ASCII, as nearly all are; where another one is.
  private mutating func resolvePlain(from start: Int, to width: Int, _ y: Int, _ new: Canvas) -> Int
  {
    var glyphs: [UInt32] = []
    var looks: [UInt32] = []
    swap(&glyphs, &newGlyphs)
    swap(&looks, &newLooks)
    let row = y * new.size.width
    let end = new.cells.withUnsafeBufferPointer { cells in
      glyphs.withUnsafeMutableBufferPointer { glyphs in
        looks.withUnsafeMutableBufferPointer { looks in
          for x in start..<width {
            let cell = cells[row + x]
            let isWide = x + 1 < new.size.width && cells[row + x + 1].glyph == 0
            guard cell.glyph &- 0x20 < 0x5F, !isWide else { return x }
            glyphs[x] = cell.glyph
            let isSame = x > start && cell.style.bits == cells[row + x - 1].style.bits
            looks[x] = isSame ? looks[x - 1] : palette.look(cell.style)
          }
          return width
        }
      }
    }
    swap(&glyphs, &newGlyphs)
    swap(&looks, &newLooks)
    return end
  }

  /// A cell of any kind; where the next one begins.
  private mutating func resolveCell(_ x: Int, _ y: Int, _ new: Canvas) -> Int {
    let cell = new[x, y]
    let look = palette.look(cell.style)
    let isWide = x + 1 < new.size.width && new[x + 1, y].glyph == 0
    let fits = x + (isWide ? 2 : 1) <= size.width
    newGlyphs[x] = fits ? shown(cell, in: new, columns: isWide ? 2 : 1) : 0x20
    newLooks[x] = look
    if isWide && fits {
      newGlyphs[x + 1] = newGlyphs[x] < 0x80 ? 0x20 : 0
      newLooks[x + 1] = look
    }
    return x + (isWide ? 2 : 1)
  }

  private mutating func shown(_ cell: Cell, in new: Canvas, columns: Int) -> UInt32 {
    if cell.glyph >= 0x20 && cell.glyph < 0x7F { return cell.glyph }
    guard cell.glyph >= Canvas.firstCluster else {
      return glyphs.shown(cell.glyph, columns: columns)
    }
    let scalars = new.scalars(of: cell)
    guard let base = scalars.first else { return 0x20 }
    let shown = glyphs.shown(base, columns: columns)
    let marks = scalars.dropFirst().filter { glyphs.isMark($0) }
    guard shown == base, !marks.isEmpty else { return shown }
    return cluster([base] + marks.prefix(4))
  }

  private mutating func cluster(_ scalars: [UInt32]) -> UInt32 {
    if let known = clusterNumbers[scalars] { return known }
    guard clusterNumbers.count < Self.clusterLimit else { return scalars.first ?? 0x20 }
    let number = Canvas.firstCluster + UInt32(clusterNumbers.count)
    clusterNumbers[scalars] = number
    clusters += scalars + Array(repeating: 0, count: 5 - scalars.count)
    return number
  }

  /// What a cell shows if it is a space of which only the background does; else nil.
  private func ground(_ glyph: UInt32, _ look: UInt32) -> UInt32? {
    glyph == 0x20 && look & Palette.quiet != 0 ? look & Palette.ground : nil
  }

  /// Gives spaces, of which only the background shows, the look that costs least to switch to:
  /// that of before where the cursor jumps over them, else that of the glyph beside them.
  private mutating func spreadLooks(_ y: Int) {
    let row = y * size.width
    var x = 0
    while x < size.width {
      guard let ground = ground(newGlyphs[x], newLooks[x]) else {
        x += 1
        continue
      }
      var end = x + 1
      while end < size.width && self.ground(newGlyphs[end], newLooks[end]) == ground { end += 1 }
      let near = lookBeside(x, end, ground)
      for blank in x..<end { newLooks[blank] = near }
      keepStill(x, end, row, ground)
      x = end
    }
  }

  private func lookBeside(_ start: Int, _ end: Int, _ ground: UInt32) -> UInt32 {
    let plain = ground == 0 ? Palette.blank : newLooks[start]
    if end == size.width && !erasesInColour { return plain }
    for x in [start - 1, end] where x >= 0 && x < size.width {
      let look = newLooks[x]
      if look & Palette.quiet != 0 && look & Palette.ground == ground { return look }
    }
    return plain
  }

  /// Spaces that look as before keep the look that ncurses has for them, if the cursor jumps over
  /// them or nothing changes beside them; at the end of a row all or none, since it is erased.
  private mutating func keepStill(_ start: Int, _ end: Int, _ row: Int, _ ground: UInt32) {
    var x = start
    while x < end {
      var still = x
      while still < end, self.ground(sentGlyphs[row + still], sentLooks[row + still]) == ground {
        still += 1
      }
      let isKept =
        end == size.width
        ? still - x == end - start
        : still - x >= Self.jump || (isStill(x - 1, row) && isStill(still, row))
      if isKept {
        for blank in x..<still { newLooks[blank] = sentLooks[row + blank] }
      }
      x = still + 1
    }
  }

  private func isStill(_ x: Int, _ row: Int) -> Bool {
    x < 0 || x >= size.width || !isChanged(x, row)
  }

  /// Sends the runs of a row that changed.
  private mutating func send(_ y: Int) {
    let row = y * size.width
    var x = 0
    while x < size.width {
      guard isChanged(x, row) else {
        x += 1
        continue
      }
      var end = x + 1
      while end < size.width && isChanged(end, row) { end += 1 }
      while x > 0 && (newGlyphs[x] == 0 || sentGlyphs[row + x] == 0) { x -= 1 }
      while end < size.width && (newGlyphs[end] == 0 || sentGlyphs[row + end] == 0) { end += 1 }
      put(x, end, y)
      x = end
    }
    Self.copy(newGlyphs, to: &sentGlyphs, row)
    Self.copy(newLooks, to: &sentLooks, row)
  }

  private static func copy(_ row: [UInt32], to all: inout [UInt32], _ start: Int) {
    all.withUnsafeMutableBufferPointer { all in
      _ = UnsafeMutableBufferPointer(rebasing: all[start..<start + row.count])
        .update(fromContentsOf: row)
    }
  }

  private func isChanged(_ x: Int, _ row: Int) -> Bool {
    newGlyphs[x] != sentGlyphs[row + x] || newLooks[x] != sentLooks[row + x]
  }

  private func put(_ start: Int, _ end: Int, _ y: Int) {
    newGlyphs.withUnsafeBufferPointer { glyphs in
      newLooks.withUnsafeBufferPointer { looks in
        guard let glyph = glyphs.baseAddress, let look = looks.baseAddress else { return }
        cc_put(
          Int32(y), Int32(start), glyph + start, look + start, Int32(end - start),
          Canvas.firstCluster, clusters)
      }
    }
  }
}

extension Canvas {
  fileprivate var hasClusters: Bool { !clusters.isEmpty }

  fileprivate func isRow(_ y: Int, equalIn other: Canvas) -> Bool {
    let range = y * size.width..<(y + 1) * size.width
    return cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        for index in range {
          if mine[index].glyph != theirs[index].glyph { return false }
          if mine[index].style.bits != theirs[index].style.bits { return false }
        }
        return true
      }
    }
  }
}

/// Which glyphs the terminal can show, and what stands for the others.
struct GlyphFilter {
  private let codeset: Codeset
  private var set = GlyphSet.braille
  private var ambiguousIsWide = false

  init(codeset: Codeset) {
    self.codeset = codeset
  }

  /// The choice from now on; true if it is another one.
  mutating func use(_ new: GlyphSet, ambiguousIsWide isWide: Bool) -> Bool {
    guard set != new || ambiguousIsWide != isWide else { return false }
    set = new
    ambiguousIsWide = isWide
    return true
  }

  /// The scalar, or one of ASCII for it, where the terminal would not give it so many columns.
  func shown(_ value: UInt32, columns: Int) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), value >= 0xA0 else {
      return value >= 0x20 && value < 0x7F ? value : 0x20
    }
    guard codeset != .ascii, cc_columns(value) == columns else { return standIn(scalar) }
    if columns == 2 { return value }
    if set == .ascii || codeset == .multibyte { return standIn(scalar) }
    if ambiguousIsWide && TextWidth.isAmbiguous(scalar) { return standIn(scalar) }
    return value
  }

  /// Whether the terminal puts the scalar on the glyph before it.
  func isMark(_ value: UInt32) -> Bool {
    codeset == .utf8 && set != .ascii && cc_columns(value) == 0
  }

  private func standIn(_ scalar: Unicode.Scalar) -> UInt32 { StandIn.ascii(for: scalar).value }
}
