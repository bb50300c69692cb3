extension Session {
  /// Milliseconds between two years: slow enough to read the year, and a frame in between.
  static let playingPace = 600

  /// How long the loop waits for an event; nil for as long as it takes.
  package var pace: Int? { context.isPlaying ? Self.playingPace : nil }

  mutating func stopPlaying() { context.isPlaying = false }

  /// The next year; at the end it rests there.
  mutating func playOn() {
    guard context.isPlaying else { return }
    context.message = nil
    guard context.overlay == nil, playOneOn() else { return stopPlaying() }
  }
}

extension Visit {
  /// Begins to go on by itself, from the beginning when it is at the end; or rests.
  mutating func switchPlaying() {
    context.isPlaying.toggle()
    if context.isPlaying, !S.playOn(&self) { S.rewind(&self) }
  }
}
