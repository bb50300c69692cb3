package import ClusterAtlas
package import Drawing
package import Lessons
internal import Reports

/// A lesson as an asciicast (version 2): each stop is shown as long as it takes to read, and each step
/// is a marker.
package enum LessonCast {
  package static func text(
    _ lesson: Lesson, in atlas: Atlas, language: Language, size: Size, theme: Theme
  ) -> String {
    let player = LessonPlayer(
      lesson, in: atlas, language: language, size: size, appearance: Appearance(theme: theme))
    var text = header(lesson.title[language], size)
    var tenths = 0
    var step: Int?
    for stop in player.stops {
      if stop.position.step != step {
        let title = "\(stop.position.step + 1) \(stop.step.title[language])"
        text += event(tenths, "m", title)
        step = stop.position.step
      }
      text += event(tenths, "o", "\u{1B}[H" + screen(stop.frame.canvas, theme))
      // Two seconds to look, and a quarter of a second a word.
      tenths += 20 + stop.words * 5 / 2
    }
    return text + event(tenths, "o", "")
  }

  private static func header(_ title: String, _ size: Size) -> String {
    "{\"version\": 2, \"width\": \(size.width), \"height\": \(size.height), \"title\": "
      + JSON.string(title).line + "}\n"
  }

  private static func event(_ tenths: Int, _ kind: String, _ data: String) -> String {
    "[\(tenths / 10).\(tenths % 10), \"\(kind)\", \(JSON.string(data).line)]\n"
  }

  private static func screen(_ canvas: Canvas, _ theme: Theme) -> String {
    ANSI.encode(canvas, theme: theme).split(separator: "\n").joined(separator: "\r\n")
  }
}

extension JSON {
  /// Without the line feed at the end.
  fileprivate var line: String { String(text.dropLast()) }
}
