import CCurses
package import Drawing

/// The terminal the program runs in, by ncurses.
///
/// There is one of it in a program. What signals touch lives in CCurses; a wait is a single call
/// that sleeps until there is input or a signal.
package final class CursesTerminal: Terminal {
  /// What a user can choose.
  package struct Options: Sendable {
    package var mouse = true
    /// Frames are wrapped in mode 2026; some terminals flicker with it.
    package var isSynchronized = false
    /// How a copy travels; nil for what fits the terminal.
    package var clipboard: Clipboard.Way?
    /// Colour, or none; nil for what the environment asks.
    package var colour: Bool?
    /// Whether SIGTSTP stops the program.
    package var canSuspend = true

    package init() {}
  }

  package private(set) var capabilities: Capabilities
  /// One sentence to show once, if the terminal is not known.
  package let notice: String?
  private let options: Options
  private var painter: Painter
  private var parser = InputParser()
  private var events: [Event] = []
  private var isClosed = false
  private var isMouseOn: Bool
  /// A frame that waits until the line has room.
  private var owed: (frame: Frame, appearance: Appearance)?
  private var pace: FramePace

  /// Takes the terminal.
  package init(_ options: Options = Options()) throws(CursesError) {
    let codeset = Codeset.ofLocale()
    self.options = options
    isMouseOn = options.mouse
    pace = FramePace(isRemote: Capabilities.isRemote)
    let (term, unknown) = try Self.open()
    var capabilities = Capabilities(term: term, unknown: unknown, codeset: codeset)
    capabilities.size = Size(width: Int(cc_width()), height: Int(cc_height()))
    capabilities.colours = Int(cc_colours())
    capabilities.hasDefaultColours = cc_has_default_colours()
    self.capabilities = capabilities
    notice = unknown.map { "no terminal \($0) is described here; it is taken for \(term)" }
    let palette = Palette(
      colours: capabilities.colours, limit: Int(cc_pairs()),
      hasDefaults: capabilities.hasDefaultColours, hasDim: cc_string("dim") != nil)
    painter = Painter(
      size: capabilities.size, palette: palette, codeset: codeset, erasesInColour: cc_flag("bce"))
    prepareParser()
    sendModes()
  }

  private static func open() throws(CursesError) -> (term: String, unknown: String?) {
    guard let term = variable("TERM"), !Capabilities.isPlain(term) else {
      throw cc_is_terminal() ? .plain(term: variable("TERM")) : .notATerminal
    }
    if let richer = RicherTerm.name(for: term, variable), cc_describe(richer) == CC_OK,
      cc_open(richer) == CC_OK
    {
      return (richer, nil)
    }
    switch cc_open(term) {
    case CC_OK: return (term, nil)
    case CC_NO_TERMINAL: throw .notATerminal
    case CC_PLAIN: throw .plain(term: term)
    default: break
    }
    let (substitute, _) = try Capabilities.describedTerm()
    guard cc_open(substitute) == CC_OK else { throw .unknown(term: term) }
    return (substitute, term)
  }

  private func prepareParser() {
    parser.screen = capabilities.size
    parser.described = InputParser.describedKeys()
    if let delay = variable("ESCDELAY").flatMap({ Int($0) }), (0...10_000).contains(delay) {
      parser.escapeDelay = delay
    }
    switch capabilities.codeset {
    case .utf8: parser.encoding = .utf8
    case .ascii: parser.encoding = .ascii
    case .multibyte: parser.encoding = .locale(decodeOfLocale)
    }
  }

  private func sendModes() {
    var on = ""
    var off = ""
    if capabilities.hasBracketedPaste {
      on += "\u{1B}[?2004h"
      off = "\u{1B}[?2004l"
    }
    if capabilities.hasMouse && isMouseOn {
      on += "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
      off = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l" + off
    }
    cc_modes(on, off)
  }

  /// Gives the terminal back, as it was.
  package func close() {
    if !isClosed, pace.waitsForAnswer { cc_discard(300) }
    isClosed = true
    cc_close()
  }

  /// Ends the program by the signal that asked it to end, so that its status is the conventional
  /// one; returns if none did.
  package func endBySignal() {
    close()
    cc_end_by_signal()
  }
}

// MARK: - Events

extension CursesTerminal {
  package var size: Size { capabilities.size }

  /// Whether an event is there already, so that a frame in between may be skipped.
  package var hasPendingInput: Bool {
    if events.isEmpty && !isClosed { serve(cc_wait(false, 0)) }
    return !events.isEmpty
  }

  package func nextEvent(within milliseconds: Int?) -> Event {
    while events.isEmpty && !isClosed {
      let rest = owed == nil ? nil : pace.rest(at: cc_milliseconds())
      let limit = parser.patience ?? rest ?? (owed == nil ? milliseconds : nil)
      let notes = cc_wait(owed != nil && rest == nil, Int32(clamping: limit ?? -1))
      if notes & Int32(CC_OUTPUT) != 0 || notes == 0 && rest != nil { drawOwed() }
      if notes != 0 {
        serve(notes)
      } else if parser.patience != nil {
        events += parser.timeout()
      } else if milliseconds != nil, rest == nil {
        return .tick
      }
    }
    return events.isEmpty ? .closed : events.removeFirst()
  }

  private func serve(_ notes: Int32) {
    func has(_ note: Int) -> Bool { notes & Int32(note) != 0 }
    if has(CC_INPUT) { read() }
    if has(CC_NEWS), !events.contains(.news) { events.append(.news) }
    if has(CC_SUSPEND), options.canSuspend {
      suspend()
    } else if has(CC_CONTINUED) {
      cc_retake()
      comeBack()
    } else if has(CC_RESIZED) {
      followSize()
      if case .resize = events.last { events.removeLast() }
      events.append(.resize(size))
    }
    if has(CC_END) { isClosed = true }
    if isClosed { events = [] }
  }

  private func read() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      guard let base = buffer.baseAddress else { return }
      let count = Int(cc_read(base, 4096))
      if count == 0 { isClosed = true }
      if count > 0 { noteInput(buffer[..<count]) }
      if count > 0 { events += parser.events(buffer[..<count]) }
    }
  }

  private func noteInput(_ bytes: Slice<UnsafeMutableBufferPointer<UInt8>>) {
    let now = cc_milliseconds()
    if pace.waitsForAnswer, bytes.holds(FramePace.answer) {
      pace.answered(at: now)
    } else {
      pace.inputCame(at: now)
    }
  }

  private func followSize() {
    cc_follow_size()
    capabilities.size = Size(width: Int(cc_width()), height: Int(cc_height()))
    parser.screen = size
    painter.begin(size)
  }

  package func suspend() {
    guard !isClosed else { return }
    cc_suspend()
    comeBack()
  }

  package func lend(_ body: () -> Void) {
    guard !isClosed else { return }
    cc_leave()
    body()
    cc_come_back()
    comeBack()
  }

  private func comeBack() {
    let before = size
    followSize()
    if size != before { events.append(.resize(size)) }
    events.append(.resumed)
  }

  package func watch(_ file: Int32) { cc_watch(file) }

  package func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn, !isClosed else { return }
    isMouseOn = isOn
    sendModes()
  }
}

private func decodeOfLocale(_ input: ArraySlice<UInt8>) -> (used: Int, scalar: UInt32) {
  var scalar: UInt32 = 0
  let used = Array(input.prefix(8)).withUnsafeBufferPointer { bytes in
    bytes.baseAddress.map { cc_decode($0, Int32(bytes.count), &scalar) } ?? -1
  }
  return (Int(used), scalar)
}

// MARK: - Frames

extension CursesTerminal {
  /// While the line is full and keys arrive, frames are skipped; the last one is shown in the end.
  package func show(_ frame: Frame, appearance: Appearance) {
    guard !isClosed else { return }
    owed = (frame, appearance)
    drawOwed()
  }

  /// Draws the frame that waits, if its time has come and the line has room.
  private func drawOwed() {
    guard let (frame, appearance) = owed, pace.rest(at: cc_milliseconds()) == nil, cc_has_room()
    else {
      return
    }
    pace.frameGoes(at: cc_milliseconds())
    draw(frame, appearance)
    if pace.mayAsk, capabilities.hasBracketedPaste {
      send(FramePace.question)
      pace.asked(at: cc_milliseconds())
    }
  }

  private func draw(_ frame: Frame, _ appearance: Appearance) {
    owed = nil
    painter.paint(frame.canvas, appearance: appearance, theme: theme(appearance))
    if options.isSynchronized { send("\u{1B}[?2026h") }
    if let cursor = frame.cursor, Rect(size).contains(cursor) {
      cc_update(Int32(cursor.y), Int32(cursor.x))
    } else {
      cc_update(-1, 0)
    }
    if options.isSynchronized { send("\u{1B}[?2026l") }
  }

  private func theme(_ appearance: Appearance) -> Theme {
    let wants = options.colour ?? !capabilities.refusesColour
    return wants && capabilities.colours >= 8 ? appearance.theme : .plain
  }

  package func invalidate() {
    cc_invalidate()
  }

  private func send(_ text: String) {
    var text = text
    text.withUTF8 { _ = cc_send($0.baseAddress, $0.count) }
  }

  package func copy(_ text: String) -> Bool {
    guard !isClosed else { return false }
    var way = options.clipboard ?? capabilities.clipboard
    if way == .tmux {
      if Clipboard.loadIntoTmux(text) { return true }
      way = .wrapped
    }
    guard let sequence = Clipboard.sequence(text, way) else { return false }
    return sequence.withUnsafeBytes { cc_send($0.baseAddress, $0.count) }
  }
}
