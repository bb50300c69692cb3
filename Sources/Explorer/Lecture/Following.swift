internal import ClusterAtlas
internal import Drawing
package import Lessons
internal import Reports

/// A lecture that is followed: where the class was and is, and whether one wanders.
package struct Following: Sendable {
  /// Places that are kept: a day's lecture has fewer.
  private static let most = 20_000

  /// Where the class was, the newest last.
  package private(set) var entries: [LectureEntry] = []
  /// The entry that is seen again; nil where one is with the class.
  package internal(set) var replayed: Int?
  var homeLine = ""
  var home: Place?
  package internal(set) var isWandering = false
  /// Lessons of one's own, beside those that are shipped.
  var lessons: [String: Lesson] = [:]

  /// What is to be seen: of the class, or again.
  var seen: LectureEntry? {
    guard let replayed else { return entries.last }
    return entries.indices.contains(replayed) ? entries[replayed] : entries.last
  }

  mutating func add(_ news: [LectureEntry]) {
    for entry in news {
      // Moving the pointer is no other place.
      if let last = entries.last, last.hasSamePlace(as: entry) {
        entries[entries.count - 1].pointer = entry.pointer
      } else {
        entries.append(entry)
      }
    }
    let excess = entries.count - Self.most
    guard excess > 0 else { return }
    entries.removeFirst(excess)
    replayed = replayed.map { max(0, $0 - excess) }
  }

  /// The last entry not later than a time of day such as `10:42` or `10:42:30`; nil where there is
  /// none.
  func index(at time: String) -> Int? {
    let wanted = time.count == 5 ? time + ":99" : time
    return entries.lastIndex { $0.timeOfDay <= wanted }
  }

  mutating func lesson(_ id: String) -> Lesson? {
    if let known = lessons[id] { return known.steps.isEmpty ? nil : known }
    let found = ShippedLessons.lesson(id)
    lessons[id] = found ?? Lesson(id: id)
    return found
  }
}

extension Session {
  /// Follows a lecture from now on; lessons of one's own show their words too.
  package mutating func follow(with lessons: [Lesson] = []) {
    following = Following()
    for lesson in lessons { following?.lessons[lesson.id] = lesson }
    say(Bilingual("the lecture has not begun", "讲课尚未开始"))
  }

  /// Takes what is new in the lecture: one goes along, unless one wanders.
  package mutating func take(_ news: [LectureEntry]) {
    guard following != nil, !news.isEmpty else { return }
    let before = following?.entries.last
    following?.add(news)
    guard following?.isWandering == false, following?.replayed == nil else { return }
    if let before, let now = following?.entries.last, now.hasSamePlace(as: before) { return }
    context.overlay = nil
    goWithClass()
  }

  /// Shows the class at a time of day; says so where there was nothing yet.
  package mutating func replay(at time: String) {
    guard let index = following?.index(at: time) else {
      return say(
        Bilingual("the lecture had not begun at \(time)", "\(time) 时讲课尚未开始"))
    }
    following?.replayed = index
    goWithClass()
  }

  /// Goes to where the class is, or was.
  mutating func goWithClass() {
    guard let entry = following?.seen else { return }
    following?.isWandering = false
    context.message = nil
    showWords(of: entry.stop)
    settle()
    go(to: entry.place)
    history = History()
    isGuided = true
    settleFollowing()
  }

  /// The words of a lesson's stop, where its lesson is known.
  private mutating func showWords(of stop: LectureEntry.Stop?) {
    guard let stop, let lesson = following?.lesson(stop.lesson),
      lesson.steps.indices.contains(stop.position.step),
      lesson.steps[stop.position.step].parts.indices.contains(stop.position.part)
    else {
      walk = nil
      return
    }
    if walk?.lesson.id != lesson.id {
      walk = LessonWalk(lesson, at: place, history: History(), began: nil)
    }
    walk?.position = stop.position
  }

  mutating func settleFollowing() {
    settle()
    let (here, line) = (place, placeLine)
    following?.home = here
    following?.homeLine = line
    following?.isWandering = false
  }

  /// Whether one is still with the class after an event.
  mutating func noteFollowing(isMoved: Bool) {
    guard let following else { return }
    if isMoved {
      let isAway = following.home != nil && placeLine != following.homeLine
      self.following?.isWandering = isAway
    } else if !following.isWandering, following.home != nil {
      settleFollowing()
    }
  }

  /// Back from wandering to what was seen; from there to the class.
  mutating func returnToClass() {
    if following?.isWandering == false { following?.replayed = nil }
    goWithClass()
  }

  /// One entry on or back in what is seen again; after the last one is with the class.
  mutating func stepReplay(_ by: Int) {
    guard let following, let index = following.replayed else { return }
    let next = max(0, index + by)
    self.following?.replayed = next < following.entries.count ? next : nil
    goWithClass()
  }

  /// Where the class was so far, for who comes late.
  mutating func openLecture() {
    guard let entries = following?.entries, !entries.isEmpty else {
      return say(Bilingual("the lecture has not begun", "讲课尚未开始"))
    }
    let items = entries.enumerated().reversed().map { number, entry in
      PickerItem(words(of: entry), note: entry.place, mark: entry.timeOfDay) { session in
        session.following?.replayed = number == entries.count - 1 ? nil : number
        session.goWithClass()
      }
    }
    context.overlay = .picker(
      Picker(
        title: word("Where the class was", "课堂到过之处"), prompt: word("time:", "时间："), items: items))
  }

  /// A stop by its heading, a place by its screen.
  private func words(of entry: LectureEntry) -> String {
    if let stop = entry.stop, let lesson = following?.lessons[stop.lesson],
      lesson.steps.indices.contains(stop.position.step)
    {
      return "\(stop.position.step + 1)  " + lesson.steps[stop.position.step].title[language]
    }
    let name = PlaceWords.words(entry.place).first ?? ""
    return Screens.named(ScreenID(rawValue: name))?.title[language] ?? name
  }

  /// For the end of the hint line.
  var followingPosition: String? {
    guard let following else { return nil }
    guard let last = following.entries.last else { return word("waiting", "等待") }
    if following.isWandering || following.replayed != nil {
      let place = words(of: last)
      return word("the class: \(place); Enter returns", "课堂：\(place)；回车返回")
    }
    return word("with the class, \(last.timeOfDay)", "与课堂同步 \(last.timeOfDay)")
  }

  /// Where keys of a lecture work: nowhere without one.
  var lecturePanes: [PaneID] {
    guard let following else { return [] }
    if following.isWandering { return [.away, .lecture] }
    let question: [PaneID] = walk?.isAsking == true ? [.question] : []
    return following.replayed == nil ? question + [.lecture] : [.replay, .lecture]
  }
}

extension PaneID {
  static let lecture = PaneID("lecture")
  static let away = PaneID("lecture", "away")
  static let replay = PaneID("lecture", "replay")

  /// What the lists of keys call them.
  static let lecturePanes: [(id: PaneID, title: Bilingual)] = [
    (.lecture, Bilingual("Following a lecture", "跟随讲课")),
    (.away, Bilingual("Following a lecture: wandering", "跟随讲课：自由浏览时")),
    (.replay, Bilingual("Following a lecture: seeing it again", "跟随讲课：回看时")),
  ]
}

extension CommandTable {
  /// What works while a lecture is followed.
  static let lectureCommands: [Command] = [
    Command(
      "lecture.places", in: .lecture, .lessons, Bilingual("places so far", "到过之处"),
      Bilingual("Lists where the class was so far; Enter sees one again.", "列出课堂到过之处；回车可回看。"),
      hint: 1
    ) { session, _ in session.openLecture() },
    Command(
      "lecture.return", in: .away, .open, Bilingual("return to the class", "回到课堂"),
      Bilingual("Returns to where the class is.", "回到课堂所在之处。"), hint: 1
    ) { session, _ in session.returnToClass() },
    Command(
      "lecture.live", in: .replay, .open, Bilingual("to the class", "回到课堂"),
      Bilingual("Goes to where the class is now.", "到课堂现在之处。"), hint: 3
    ) { session, _ in session.returnToClass() },
    Command(
      "lecture.on", in: .replay, .goOn, Bilingual("on", "继续"),
      Bilingual("Goes on to where the class was next.", "到课堂随后到过之处。"), hint: 1
    ) { session, times in session.stepReplay(times) },
    Command(
      "lecture.before", in: .replay, .back, Bilingual("before", "之前"),
      Bilingual("Goes to where the class was before.", "到课堂之前到过之处。"), hint: 2
    ) { session, times in session.stepReplay(-times) },
  ].map { $0.moving() }
}
