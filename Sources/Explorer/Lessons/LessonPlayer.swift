package import ClusterAtlas
package import Drawing
package import Lessons
internal import Reports

/// Walks a lesson by itself, for hand-outs and tests.
package struct LessonPlayer {
  /// What is seen at a stop of the lesson.
  package struct Stop {
    package var position: LessonWalk.Position
    package var step: LessonStep
    package var frame: Frame
    /// The words that are read there.
    package var words: Int
  }

  private var session: Session

  package init(
    _ lesson: Lesson, in atlas: Atlas, language: Language, size: Size,
    appearance: Appearance = Appearance()
  ) {
    session = Session(atlas: atlas, size: size, language: language, appearance: appearance)
    session.begin(lesson)
  }

  /// Every stop, in order.
  package var stops: [Stop] {
    var session = session
    return (session.walk?.positions ?? []).compactMap { position in
      session.go(to: position)
      guard let walk = session.walk, let strip = LessonStrip(of: session) else { return nil }
      let words = strip.lines.reduce(0) { $0 + $1.spans.reduce(0) { $0 + $1.columns } } / 5
      return Stop(position: position, step: walk.step, frame: session.frame, words: words)
    }
  }

  /// The place of a step without the lesson's words, as for a room; nil where it has none.
  package func picture(of step: Int) -> Canvas? {
    guard let walk = session.walk,
      let place = walk.place(at: LessonWalk.Position(step: step))
    else { return nil }
    var session = session
    session.end()
    session.go(to: place.words)
    session.context.isPresenting = true
    session.context.message = nil
    session.settle()
    let canvas = session.frame.canvas
    return canvas.rows(1..<max(1, canvas.size.height - 1))
  }
}

extension Canvas {
  /// Some of its rows as a picture of their own.
  package func rows(_ range: Range<Int>) -> Canvas {
    let range = range.clamped(to: 0..<size.height)
    var part = Canvas(size: Size(width: size.width, height: range.count))
    for y in range {
      for (x, cell) in row(y).enumerated() where cell.glyph != 0 {
        let text = String(
          String.UnicodeScalarView(scalars(of: cell).compactMap { Unicode.Scalar($0) }))
        part.write(text, x: x, y: y - range.lowerBound, cell.style)
      }
    }
    return part
  }
}
