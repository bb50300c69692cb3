internal import ClusterAtlas
internal import Drawing
internal import Reports

extension CommandTable {
  /// What works in a lesson; and the list of lessons, everywhere.
  static let lessonCommands: [Command] = [
    Command(
      "app.lessons", .lessons, Bilingual("lessons", "课程"),
      Bilingual("The lessons there are; in one, its steps.", "列出课程；在课程中则列出其步骤。"),
      commandLine: "jiqun tour"
    ) { session, _ in session.openLessons() },
    Command(
      "lesson.on", in: .lesson, .goOn, Bilingual("on", "继续"),
      Bilingual(
        "Goes on: the next words, the answer, the next step; from wandering back to the step.",
        "继续：下一段话、答案、下一步；自由浏览时回到课程。"), hint: 1
    ) { session, _ in session.lessonOn() },
    Command(
      "lesson.page-on", in: .step, .pageDown, Bilingual("on", "继续"),
      Bilingual("Goes on, as a clicker has it.", "继续（翻页器）。")
    ) { session, _ in session.lessonOn() },
    Command(
      "lesson.back", in: .lesson, .back, Bilingual("back", "返回"),
      Bilingual(
        "Goes one step back, exactly; while one wanders, one view back.",
        "准确地退回上一步；自由浏览时退回上一视图。"), hint: 2
    ) { session, _ in session.lessonBack() },
    Command(
      "lesson.page-back", in: .step, .pageUp, Bilingual("back", "返回"),
      Bilingual("Goes one step back, as a clicker has it.", "退回上一步（翻页器）。")
    ) { session, _ in session.lessonBack() },
    Command(
      "lesson.answer", in: .question, .open, Bilingual("answer", "回答"),
      Bilingual("Answers the question.", "回答问题。"), hint: 3
    ) { session, _ in session.openQuestion() },
    Command(
      "lesson.return", in: .wandering, .open, Bilingual("return to the lesson", "回到课程"),
      Bilingual("Returns to what the lesson shows.", "回到课程所示之处。"), hint: 1
    ) { session, _ in session.lessonReturn() },
    Command(
      "lesson.end", in: .step, .close, Bilingual("end", "结束"),
      Bilingual("Ends the lesson; everything stays where it is.", "结束课程；画面留在原处。"),
      hint: 9
    ) { session, _ in
      session.end()
      session.say(Bilingual("the lesson has ended; 0 lists the lessons", "课程已结束；按 0 列出课程"))
    },
  ].map { $0.moving() }
}

extension Command {
  /// A command of a lesson or a lecture.
  init(
    _ name: String, in pane: PaneID, _ idea: Idea, _ title: Bilingual, _ help: Bilingual,
    hint: Int? = nil, run: @escaping @Sendable (inout Session, Int) -> Void
  ) {
    self.init(name, idea, title, help, hint: hint, run: run)
    place = pane
  }
}
