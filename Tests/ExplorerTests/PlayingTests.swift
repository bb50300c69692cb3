import Drawing
@testable import Explorer
import Reports
import Testing

@Suite("Years that go by themselves")
struct PlayingTests {
  @Test("it plays year by year, rests at the end, and begins anew from there")
  func playing() throws {
    var session = try session("5 ^").session
    #expect(session.pace == nil)
    _ = session.handle(.key(Key(" ")))
    #expect(session.pace != nil)
    #expect(session.measures.shownSlide == "1993")
    _ = session.handle(.tick)
    #expect(session.measures.shownSlide == "1994")
    for _ in 0..<40 { _ = session.handle(.tick) }
    #expect(session.measures.shownSlide == "2022")
    #expect(session.pace == nil)
    _ = session.handle(.key(Key(" ")))
    #expect(session.measures.shownSlide == "1992")
    #expect(session.pace != nil)
  }

  @Test("any other key rests, and a tick that comes late does nothing")
  func resting() throws {
    for keys in ["5 ^ space space", "5 ^ space right", "5 ^ space p", "5 ^ space 1", "5 ^ space q"]
    {
      var session = try session(keys).session
      #expect(session.pace == nil, "\(keys)")
      let before = session.measures.slide
      _ = session.handle(.tick)
      #expect(session.measures.slide == before)
    }
  }

  @Test("the trends screen plays too")
  func trends() throws {
    let before = try session("3 ^").session.trends.picture?.year
    let after = try session("3 ^ space tick tick").session
    #expect(after.trends.picture?.year == before.map { $0 + 3 })
    #expect(after.pace != nil)
  }
}
