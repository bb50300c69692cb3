/// What a screen does to go on by itself through its years.
struct Play: Sendable {
  /// The command that begins and ends it.
  var command: String
  /// Goes one on; false at the end.
  var step: @Sendable (inout Session) -> Bool
  /// Back to the beginning, when it is begun at the end.
  var rewind: @Sendable (inout Session) -> Void
}

extension Session {
  /// Milliseconds between two years: slow enough to read the year, and a frame in between.
  static let playingPace = 600

  /// How long the loop waits for an event; nil for as long as it takes.
  package var pace: Int? { isPlaying ? Self.playingPace : nil }

  mutating func stopPlaying() { isPlaying = false }

  mutating func switchPlaying() {
    guard let play = screen.play else { return }
    if isPlaying {
      stopPlaying()
    } else {
      isPlaying = true
      if !play.step(&self) { play.rewind(&self) }
    }
  }

  /// The next year; at the end it rests there.
  mutating func playOn() {
    guard isPlaying else { return }
    message = nil
    guard overlay == nil, let play = screen.play, play.step(&self) else { return stopPlaying() }
  }
}
