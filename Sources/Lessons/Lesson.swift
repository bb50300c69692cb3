package import ClusterAtlas
package import Markdown

/// A lesson: steps that put the program in a state and say a few sentences about it.
///
/// It is read from a Markdown file by ``LessonReader``; the form is described in `docs/lessons.md`.
package struct Lesson: Hashable, Sendable {
  /// How much one must know before.
  package enum Level: String, CaseIterable, Sendable {
    case introductory, intermediate, advanced

    package var name: Bilingual {
      switch self {
      case .introductory: Bilingual("introductory", "入门")
      case .intermediate: Bilingual("intermediate", "中级")
      case .advanced: Bilingual("advanced", "高级")
      }
    }
  }

  /// Its name on the command line: that of the file, without the folder and `.md`.
  package var id: String
  package var title = Bilingual("", "")
  /// Where it stands among lessons; nil where the file does not say.
  package var number: Int?
  /// How long it takes in class, 1 to 600; 0 where the file does not say.
  package var minutes = 0
  package var level = Level.introductory
  /// The languages it is written in.
  package var languages = Language.allCases
  package var steps: [LessonStep] = []

  package init(id: String) { self.id = id }

  /// How many questions it asks.
  package var questions: Int { steps.count { $0.quiz != nil } }
}

/// One step: a heading, and what stands below it up to the next.
package struct LessonStep: Hashable, Sendable {
  package var title: Bilingual
  /// The line of its heading, from 1.
  package var line: Int
  /// What is said, pause by pause; at least one part.
  package var parts = [LessonPart()]
  /// What only the lecturer reads.
  package var notes = LessonText()
  package var quiz: Quiz?

  package init(title: Bilingual, line: Int) {
    self.title = title
    self.line = line
  }
}

/// What is said between two pauses, and where the program goes before it is said.
package struct LessonPart: Hashable, Sendable {
  package var text = LessonText()
  /// Nil where one stays at the place before.
  package var place: LessonPlace?

  package init() {}
}

/// A place of the program, as its line of words, and where it stands in the file.
package struct LessonPlace: Hashable, Sendable {
  package var words: String
  package var line: Int

  package init(_ words: String, line: Int) {
    self.words = words
    self.line = line
  }
}

/// Blocks of text in both languages.
package struct LessonText: Hashable, Sendable {
  package var english: [Block] = []
  package var chinese: [Block] = []

  package init() {}

  /// The text in this language, or in the other one where it is missing in this.
  package subscript(language: Language) -> [Block] {
    let (wanted, other) = language == .english ? (english, chinese) : (chinese, english)
    return wanted.isEmpty ? other : wanted
  }

  package var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  package func has(_ language: Language) -> Bool {
    language == .english ? !english.isEmpty : !chinese.isEmpty
  }

  package mutating func add(_ block: Block, in language: Language) {
    if language == .english { english.append(block) } else { chinese.append(block) }
  }
}

/// What is wrong with a lesson, and where.
package struct LessonProblem: Error, Hashable, Sendable {
  /// From 1.
  package var line: Int
  package var reason: Bilingual

  package init(_ line: Int, _ english: String, _ chinese: String) {
    self.line = line
    reason = Bilingual(english, chinese)
  }
}
