internal import ClusterAtlas
package import Drawing

/// Where text goes that leaves the program: a clipboard's copy, an export.
package protocol Outbox {
  /// Keeps a copy of what went to the clipboard; returns its path for the message.
  func keepCopy(_ text: String) -> String?
  /// Writes a new file with a name like this one; returns its path, or why not.
  func write(_ content: String, named name: String) -> Result<String, OutboxError>
}

/// Why a file was not written.
package struct OutboxError: Error, Hashable, Sendable {
  package var reason: String
  package init(_ reason: String) { self.reason = reason }
}

/// Reads events, handles them, shows what came of them. It sleeps while there is nothing to do.
package struct Loop {
  package var session: Session
  package let outbox: any Outbox
  private var idle: IdleLimit?

  package init(session: Session, outbox: any Outbox, idle: IdleLimit? = nil) {
    self.session = session
    self.outbox = outbox
    self.idle = idle
  }

  /// Runs until the user leaves or the terminal is gone.
  package mutating func run(on terminal: any Terminal) {
    terminal.show(session.frame, looks: session.looks)
    if !terminal.hasPendingInput { session.prepareSearch() }
    while true {
      let event = terminal.nextEvent(within: idle?.wait(session.pace) ?? session.pace)
      let effects = session.handle(event)
      if leavesIdle(event) { return }
      for effect in effects {
        if effect == .quit { return }
        carryOut(effect, on: terminal)
      }
      if terminal.hasPendingInput { continue }
      terminal.show(session.frame, looks: session.looks)
    }
  }

  /// Warns whoever does nothing, and says when to leave.
  private mutating func leavesIdle(_ event: Event) -> Bool {
    guard idle != nil else { return false }
    if event != .tick { idle?.restart() }
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

  private mutating func carryOut(_ effect: Effect, on terminal: any Terminal) {
    switch effect {
    case .quit: break
    case .suspend: terminal.suspend()
    case .redraw: terminal.invalidate()
    case .mouse(let isOn): terminal.setMouse(isOn)
    case .copy(let text): copy(text, on: terminal)
    case .export(let name, let content, let command): export(name, content, command)
    }
  }

  private mutating func copy(_ text: String, on terminal: any Terminal) {
    let said = session.message.map { $0 + "  " } ?? ""
    let count = text.count
    let kept = outbox.keepCopy(text)
    let isSent = terminal.copy(text)
    var parts: [String] = []
    if isSent {
      parts.append(session.word("sent to the terminal (\(count) characters)", "已发送到终端（\(count) 字）"))
    } else {
      parts.append(session.word("not sent to the terminal", "未发送到终端"))
    }
    if let kept { parts.append(session.word("also in \(kept)", "另存于 \(kept)")) }
    session.message = said + parts.joined(separator: session.word("; ", "；"))
  }

  private mutating func export(_ name: String, _ content: String, _ command: String) {
    switch outbox.write(content, named: name) {
    case .success(let path):
      let lines = content.split(separator: "\n").count
      session.message = session.word(
        "written: \(path) (\(lines) lines)  \(command)",
        "已写入：\(path)（\(lines) 行）  \(command)")
    case .failure(let error):
      session.message = session.word("not written: \(error.reason)", "未写入：\(error.reason)")
    }
  }
}
