internal import ClusterAtlas

/// Finds topics by any of their texts, case ignored; those by name first have no rank: the order is
/// that of the outline.
enum TopicFinder {
  static func find(_ text: String, in atlas: Atlas) -> [Topic.ID] {
    let needle = Array(text.lowercased().utf8)
    return atlas.topics.filter { topic in
      texts(of: topic, atlas).contains { contains(needle, in: $0) }
    }.map(\.id)
  }

  private static func texts(of topic: Topic, _ atlas: Atlas) -> [String] {
    var texts = [topic.name.english, topic.name.chinese, topic.id]
    for part in atlas.parts(of: topic.id) {
      texts += [part.name.english, part.name.chinese, part.text.english, part.text.chinese]
    }
    for language in Language.allCases {
      if let text = atlas.markdown(of: topic.id, in: language) { texts.append(text) }
    }
    return texts
  }

  private static func contains(_ needle: [UInt8], in text: String) -> Bool {
    let hay = Array(text.lowercased().utf8)
    guard let first = needle.first, hay.count >= needle.count else { return needle.isEmpty }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }
}
