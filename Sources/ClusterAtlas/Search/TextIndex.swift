/// A text in which something is looked for: a name of a thing, or a sentence or two on it.
package struct IndexedText: Sendable {
  package let text: Bilingual
  /// The number of the thing it is about.
  let thing: Int
  /// How a Chinese name is read, a space between syllables. Empty where the package does not say.
  let pinyin: String
}

/// A full-text search over a package: make it once, then ask at each key stroke.
///
/// Names and texts are found in English and in Chinese, in pinyin in full or by initials, whatever
/// case, accents, hyphens and spaces. Memory: the texts once more, folded.
package struct TextIndex: Sendable {
  struct Entry: Sendable {
    var thing: SearchItem
    /// The later the list of a cluster, the later it comes among equals.
    var list = 0
    /// The cluster that a statement, an event or a figure is about; the topic of a part.
    var owner: Int?
  }

  /// Passages, and what is searched of them.
  struct Corpus: Sendable {
    private(set) var passages: [IndexedText] = []
    /// Each passage in English, then in Chinese.
    private(set) var pool = TextPool()
    private(set) var han = HanPool()

    /// `spoken` is its Chinese as it is read out, where that is not as it is written.
    mutating func add(_ passage: IndexedText, spoken: String? = nil) {
      passages.append(passage)
      pool.add(passage.text.english)
      pool.add(passage.text.chinese)
      han.add(spoken ?? passage.text.chinese)
    }
  }

  private(set) var entries: [Entry] = []
  private(set) var names = Corpus()
  private(set) var texts = Corpus()
  package private(set) var numbers: [SearchItem: Int] = [:]
  /// The clusters that share a thing, such as a province, by its number.
  private(set) var sharing: [Int: [Int]] = [:]

  package init() {}

  /// How many passages can be found.
  package var count: Int { names.passages.count + texts.passages.count }

  // MARK: Filling

  /// Adds a thing; its number is for its names and texts.
  package mutating func addThing(_ thing: SearchItem, list: Int = 0, owner: Int? = nil) -> Int {
    entries.append(Entry(thing: thing, list: list, owner: owner))
    numbers[thing] = entries.count - 1
    return entries.count - 1
  }

  /// Says that a cluster has a part in a thing, by their numbers.
  mutating func share(_ thing: Int, with cluster: Int) {
    sharing[thing, default: []].append(cluster)
  }

  /// A name, and how its Chinese is read where that is known.
  package mutating func addName(_ name: Bilingual, pinyin: String = "", of thing: Int) {
    guard !name.isEmpty else { return }
    let spoken = Self.spoken(name.chinese)
    names.add(IndexedText(text: name, thing: thing, pinyin: pinyin), spoken: spoken)
    // A spelling that the characters do not have is a name of its own.
    if !pinyin.isEmpty, !Readings.shared.spells(pinyin, spoken) {
      names.add(IndexedText(text: Bilingual(pinyin, name.chinese), thing: thing, pinyin: ""))
    }
  }

  /// A name without what is not read: brackets, commas.
  private static func spoken(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
      letters.append(scalar)
    }
    return String(letters)
  }

  package mutating func addText(_ text: Bilingual, of thing: Int) {
    guard !text.isEmpty else { return }
    texts.add(IndexedText(text: text, thing: thing, pinyin: ""))
  }
}

extension TextIndex {
  /// Adds a thing with its names, each with how it is read in Chinese where that is known, and its
  /// texts. O(their bytes).
  package mutating func add(
    _ thing: SearchItem, names: [(name: Bilingual, pinyin: String)] = [], texts: [Bilingual] = []
  ) {
    let number = addThing(thing)
    for (name, pinyin) in names { addName(name, pinyin: pinyin, of: number) }
    for text in texts { addText(text, of: number) }
  }
}
