internal import ClusterAtlas
package import Drawing
package import Workspace

/// Where the lines of a lecture come from.
package protocol LectureSource: AnyObject {
  /// The open file that can be read where there is something new.
  var file: Int32 { get }
  /// No more will come.
  var isOver: Bool { get }
  /// What is new.
  func read() -> [LectureEntry]
}

/// Where text goes that leaves the program: a clipboard's copy, an export.
package protocol Outbox {
  /// Keeps a copy of what went to the clipboard; returns its path for the message.
  func keepCopy(_ text: String) -> String?
  /// The folder in which files are written that are named without one. Empty where it is not known.
  var folder: String { get }
  /// Writes a file; returns its whole path, or why not.
  func write(_ file: ExportedFile) -> Result<String, OutboxError>
  /// Keeps an answer to a question of a lesson.
  func keep(_ record: QuizRecord)
}

extension Outbox {
  /// Keeps an answer to a question of a lesson; nobody does, unless there is a workspace.
  package func keep(_ record: QuizRecord) {}
  package var folder: String { "" }
}

/// Why a file was not written.
package struct OutboxError: Error, Hashable, Sendable {
  package var reason: String
  /// A file of this name is there.
  package var isThere = false

  package init(_ reason: String, isThere: Bool = false) {
    self.reason = reason
    self.isThere = isThere
  }
}

/// Reads events, handles them, shows what came of them. It sleeps while there is nothing to do.
package struct Loop {
  package var session: Session
  package let outbox: any Outbox
  private var idle: IdleLimit?
  /// Keeps what the reader writes; nil where nothing is kept.
  private var keeper: (any Keeper)?
  /// The reader's own editor; nil where there is none.
  private let editor: (any OwnEditor)?
  /// A lecture's file that is read; nil where none is followed.
  package var lecture: (any LectureSource)?
  /// What is told of the session after each event.
  package var observer: ((Session) -> Void)?

  package init(
    session: Session, outbox: any Outbox, idle: IdleLimit? = nil, keeper: (any Keeper)? = nil,
    editor: (any OwnEditor)? = nil
  ) {
    self.session = session
    self.outbox = outbox
    self.idle = idle
    self.keeper = keeper
    self.editor = editor
    self.session.context.folder = outbox.folder
    if let keeper {
      self.session.begin(keeper.notebook, by: keeper.who)
    } else {
      self.session.refresh()
    }
  }

  /// Runs until the user leaves or the terminal is gone.
  package mutating func run(on terminal: any Terminal) {
    if let lecture { terminal.watch(lecture.file) }
    observer?(session)
    terminal.show(session.frame, appearance: session.appearance)
    if !terminal.hasPendingInput { session.prepare() }
    while true {
      let event = terminal.nextEvent(within: idle?.wait(session.pace) ?? session.pace)
      let effects = session.handle(event, isFollowed: terminal.hasPendingInput)
      if event == .news { readLecture(on: terminal) }
      observer?(session)
      if leavesIdle(event) { return }
      for effect in effects {
        if effect == .quit { return }
        // What could not be kept is not left behind, as long as somebody is there.
        guard carryOut(effect, on: terminal) || event == .closed else { break }
      }
      if terminal.hasPendingInput { continue }
      session.catchUp()
      terminal.show(session.frame, appearance: session.appearance)
    }
  }

  /// Takes what is new in the lecture; where it is over it is watched no more.
  private mutating func readLecture(on terminal: any Terminal) {
    guard let lecture else { return }
    session.take(lecture.read())
    if lecture.isOver { terminal.watch(-1) }
  }

  /// Warns whoever does nothing, and says when to leave.
  private mutating func leavesIdle(_ event: Event) -> Bool {
    guard idle != nil else { return false }
    if event != .tick, event != .news { idle?.restart() }
    switch idle?.step() {
    case .warn:
      session.say(
        Bilingual(
          "nobody there? jiqun leaves in a minute; any key keeps it", "无人操作，一分钟后结束；按任意键继续"))
      return false
    case .end: return true
    default: return false
    }
  }

  /// False where the rest is not to be done.
  private mutating func carryOut(_ effect: Effect, on terminal: any Terminal) -> Bool {
    switch effect {
    case .quit: break
    case .suspend: terminal.suspend()
    case .redraw: terminal.invalidate()
    case .mouse(let isOn): terminal.setMouse(isOn)
    case .copy(let text): copy(text, on: terminal)
    case .answered(let record):
      outbox.keep(record)
      keepAnswer(record)
    case .export(let file): export(file)
    case .keep(let step): return keep(step)
    case .editText(let text): edit(text, on: terminal)
    }
    return true
  }

  private mutating func copy(_ text: String, on terminal: any Terminal) {
    let said = session.message.map { $0 + "  " } ?? ""
    let count = text.count
    let kept = outbox.keepCopy(text)
    let isSent = terminal.copy(text)
    var parts: [String] = []
    if isSent {
      parts.append(session.word("sent to the terminal (\(count) characters)", "已发送到终端（\(count)字）"))
    } else {
      parts.append(session.word("not sent to the terminal", "未发送到终端"))
    }
    if let kept { parts.append(session.word("also in \(kept)", "另存于 \(kept)")) }
    session.message = said + parts.joined(separator: session.word("; ", "；"))
  }

  private mutating func export(_ file: ExportedFile) {
    switch outbox.write(file) {
    case .success(let path):
      let lines = file.content.utf8.count { $0 == 0x0A }
      session.message = session.word(
        "written: \(path) (\(lines) lines)  \(file.command)",
        "已写入：\(path)（\(lines)行）  \(file.command)")
    case .failure(let error) where error.isThere: session.askAbout(file)
    case .failure(let error):
      session.message = session.word("not written: \(error.reason)", "未写入：\(error.reason)")
    }
  }
}

/// A program in which the reader edits texts.
package protocol OwnEditor: Sendable {
  /// The text as it was left; why not, where that failed.
  func edit(_ text: String) -> Result<String, OutboxError>
}

extension Loop {
  /// Keeps what was written; says so when it is.
  private mutating func keep(_ step: KeepStep) -> Bool {
    do throws(KeepError) {
      guard var keeper else { throw .noHome }
      let changes = try keeper.carryOut(step)
      self.keeper = keeper
      session.take(keeper.notebook, after: step, changes)
      return true
    } catch {
      session.refuse(error)
      return false
    }
  }

  /// Keeps an answer, without a word about it.
  private mutating func keepAnswer(_ record: QuizRecord) {
    guard keeper != nil else { return }
    let said = session.message
    let answer = Change.answer(
      record.answer, isRight: record.isRight, to: String(record.step), of: record.lesson)
    if keep(.changes([answer])) { session.message = said }
  }

  /// Hands a text to the reader's own editor, which has the terminal meanwhile.
  private mutating func edit(_ text: String, on terminal: any Terminal) {
    guard let editor else {
      return session.say(Bilingual("$EDITOR is not set, or not allowed here", "未设置 $EDITOR，或此处不允许"))
    }
    var result: Result<String, OutboxError>?
    terminal.lend { result = editor.edit(text) }
    switch result {
    case .success(let text): session.takeEdited(text)
    case .failure(let error):
      session.say(
        Bilingual("the editor failed: \(error.reason)", "编辑器出错：\(error.reason)"))
    case nil: break
    }
  }
}
