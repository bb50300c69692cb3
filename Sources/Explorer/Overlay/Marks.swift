internal import ClusterAtlas
internal import Drawing
internal import Reports

extension Made {
  /// Whether anything is marked.
  package var hasMarks: Bool {
    !marks.isEmpty || !markedSeries.isEmpty || !markedTopics.isEmpty || !markedClaims.isEmpty
  }
}

extension Session {
  /// What is marked on all screens and what the reader wrote; choosing goes there.
  mutating func openMarks() {
    context.overlay = .picker(
      Picker(
        title: word("Marked and written", "标记与笔记"), prompt: word("go to:", "转到："),
        items: markItems + ownItems))
  }

  private var markItems: [PickerItem] {
    let made = context.made
    let clusters = atlas.clusters.filter { made.marks.contains($0.id) }.map { cluster in
      PickerItem(
        cluster.short[language], mark: word("cluster", "集群"), target: .cluster(cluster.id))
    }
    let series = made.markedSeries.sorted { $0.id < $1.id }.map { item in
      PickerItem(
        item.title(atlas)[language], mark: word("series", "序列"),
        target: .series(item.placeWord(atlas)))
    }
    let topics = atlas.topics.filter { made.markedTopics.contains($0.id) }.map { topic in
      PickerItem(topic.name[language], mark: word("topic", "主题"), target: .topic(topic.id))
    }
    let claims = atlas.claims.filter { made.markedClaims.contains($0.id) }.map { claim in
      PickerItem(claim.short[language], mark: word("claim", "论断"), target: .claim(claim.id))
    }
    return clusters + series + topics + claims
  }
}

extension Visit {
  /// Says how many things of a kind are marked now.
  mutating func sayMarked(_ count: Int) {
    say(Bilingual("\(count) marked; ' lists them", "已标记\(count)项；按 ' 列出"))
  }
}

extension Set {
  /// Takes a member in, or out where it is in.
  mutating func toggle(_ member: Element) {
    if remove(member) == nil { insert(member) }
  }
}
