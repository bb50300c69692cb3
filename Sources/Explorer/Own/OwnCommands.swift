internal import ClusterAtlas
internal import Reports
internal import Workspace

extension CommandTable {
  /// What the reader writes, takes back, makes again.
  static let ownCommands: [Command] = [
    Command(
      "own.write", .note, Bilingual("note", "笔记"),
      Bilingual(
        "Writes here: a note, a bookmark, a score of a factor, this filter, the marked as a list.",
        "在此写入：笔记、书签、要素评分、当前筛选、所标记的名单。"),
      hint: 80, commandLine: "jiqun notes add THING TEXT", obstacle: notKept
    ) { session, _ in session.openOwn() },
    Command(
      "own.undo", .undo, Bilingual("undo", "撤销"),
      Bilingual("Takes back what you wrote last, here or elsewhere.", "撤销最近写入的内容。"),
      commandLine: "jiqun notes undo", obstacle: notKept
    ) { session, _ in session.context.effects.append(.keep(.undo)) },
    Command(
      "own.redo", .redo, Bilingual("redo", "重做"),
      Bilingual("Makes again what was taken back last.", "重做刚撤销的内容。"),
      commandLine: "jiqun notes redo", obstacle: notKept
    ) { session, _ in session.context.effects.append(.keep(.redo)) },
  ]

  private static let notKept: @Sendable (Session) -> Bilingual? = { session in
    session.context.own.isOn
      ? nil : Bilingual("nothing is kept here: no home, or a script", "此处不保存内容：没有主目录，或为脚本")
  }
}
