/// Matches one pattern against many texts. It remembers the steps it took for ASCII characters.
struct PatternMatcher {
  private let steps: [Pattern.Step]
  private var states: [[Int]] = []
  private var numbers: [[Int]: Int] = [:]
  /// For each state and ASCII character the next state; -1 when it is not known yet.
  private var known: [Int32] = []
  private var initial = 0
  private var reached: Reached
  private static let mostStates = 500

  init(_ pattern: Pattern) {
    steps = pattern.steps
    reached = Reached(count: steps.count)
    forget()
  }

  /// Whether the pattern matches the whole text. The bytes must be UTF-8.
  mutating func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return matches(String(decoding: text, as: UTF8.self).unicodeScalars.lazy.map(\.value))
    }
    return matches(text.lazy.map(UInt32.init))
  }

  private mutating func matches(_ scalars: some Sequence<UInt32>) -> Bool {
    var state = initial
    for scalar in scalars {
      state = next(state, scalar)
      if states[state].isEmpty { return false }
    }
    return accepts(states[state])
  }

  private mutating func next(_ state: Int, _ scalar: UInt32) -> Int {
    guard scalar < 128 else { return number(of: advanced(states[state], scalar)) }
    let found = known[state * 128 + Int(scalar)]
    if found >= 0 { return Int(found) }
    let count = states.count
    let next = number(of: advanced(states[state], scalar))
    if states.count >= count { known[state * 128 + Int(scalar)] = Int32(next) }
    return next
  }

  private mutating func advanced(_ state: [Int], _ scalar: UInt32) -> [Int] {
    reached.begin()
    for place in state {
      if case .scalar(let set) = steps[place], set.contains(scalar) {
        follow(place + 1, atStart: false)
      }
    }
    return reached.all
  }

  /// Adds a step and all that follow it without a character to those that are reached.
  private mutating func follow(_ first: Int, atStart: Bool, atEnd: Bool = false) {
    var open = [first]
    while let place = open.popLast() {
      guard reached.insert(place) else { continue }
      switch steps[place] {
      case .split(let one, let other): open += [one, other]
      case .jump(let target): open.append(target)
      case .start where atStart, .end where atEnd: open.append(place + 1)
      default: break
      }
    }
  }

  private mutating func accepts(_ state: [Int]) -> Bool {
    reached.begin()
    for place in state {
      if case .end = steps[place] {
        follow(place, atStart: false, atEnd: true)
      } else {
        _ = reached.insert(place)
      }
    }
    return reached.contains(steps.count - 1)
  }

  private mutating func number(of state: [Int]) -> Int {
    if let number = numbers[state] { return number }
    if states.count >= Self.mostStates { forget() }
    return add(state)
  }

  private mutating func add(_ state: [Int]) -> Int {
    numbers[state] = states.count
    states.append(state)
    known += [Int32](repeating: -1, count: 128)
    return states.count - 1
  }

  private mutating func forget() {
    states = []
    numbers = [:]
    known = []
    reached.begin()
    follow(0, atStart: true)
    initial = add(reached.all)
  }
}

/// The steps that are reached at one place of a text: a set that is emptied in no time.
private struct Reached {
  private var marks: [Int]
  private var round = 0

  init(count: Int) { marks = [Int](repeating: 0, count: count) }

  mutating func begin() { round += 1 }

  /// Whether the step was not there before.
  mutating func insert(_ step: Int) -> Bool {
    guard marks[step] != round else { return false }
    marks[step] = round
    return true
  }

  func contains(_ step: Int) -> Bool { marks[step] == round }

  /// The steps in order.
  var all: [Int] { marks.indices.filter { marks[$0] == round } }
}
