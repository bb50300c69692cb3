package import ClusterAtlas
internal import Reports
package import Workspace

extension Session {
  /// Begins to keep what the reader writes; `notebook` is what was kept before.
  package mutating func begin(_ notebook: Notebook, by who: String = "") {
    context.own.who = who
    // What the line of a place says goes before what was kept.
    let asked = context.made.weights
    context.made.take(notebook, before: context.own.notebook)
    context.made.weights.merge(asked) { $1 }
    context.own.take(notebook, atlas)
    if let first = notebook.damages.first, first.cause == .torn, let words = notebook.damageWords {
      say(words)
    }
    refresh()
  }

  /// What was kept, as the keeper says.
  package mutating func take(_ notebook: Notebook, after step: KeepStep, _ changes: [Change]) {
    let before = context.own.notebook
    context.own.unsaved = nil
    context.made.take(notebook, before: before)
    context.own.take(notebook, atlas)
    if let words = words(step, changes) { say(words) }
    refresh()
  }

  /// Nothing was kept: what was being written is there again.
  package mutating func refuse(_ error: KeepError) {
    if let editor = context.own.unsaved { context.overlay = .editor(editor) }
    context.own.unsaved = nil
    say(error.words)
  }

  /// What is said of it; nothing of weights and answers, which are seen at once.
  private func words(_ step: KeepStep, _ changes: [Change]) -> Bilingual? {
    guard let first = changes.first else { return nil }
    let name = first.kind.title
    switch step {
    case .undo: return Bilingual("undone: \(name.english)", "已撤销：\(name.chinese)")
    case .redo: return Bilingual("done again: \(name.english)", "已重做：\(name.chinese)")
    case .changes where first.kind == .weight || first.kind == .answer: return nil
    case .changes where first.after == nil:
      return Bilingual("removed: \(name.english); u brings it back", "已移除：\(name.chinese)；u 可恢复")
    case .changes: return Bilingual("kept: \(name.english)", "已保存：\(name.chinese)")
    }
  }

  // MARK: Going to what a note is about

  mutating func go(to thing: Thing) {
    switch thing.kind {
    case .cluster: follow(.cluster(Cluster.ID(thing.id)))
    case .topic: follow(.topic(Topic.ID(thing.id)))
    case .source: follow(.source(Source.ID(thing.id)))
    case .province: follow(.filter(.province(Province.ID(thing.id))))
    case .factor: follow(.diamond(Topic.ID(thing.id), thing.part.map { [Cluster.ID($0)] } ?? []))
    case .series:
      go(to: PlaceWords.line(["trends", thing.id] + (thing.part.map { ["at", $0] } ?? [])))
    case .fact: goToFact(thing)
    case .claim: go(to: PlaceWords.line(["checks", thing.id]))
    case .place: go(to: thing.id)
    case nil: say(Bilingual("this version knows no \(thing.kindName)", "此版本不认识 \(thing.kindName)"))
    }
  }

  private mutating func goToFact(_ thing: Thing) {
    guard let owner = atlas.owner(of: thing) else {
      return say(Bilingual("the package has no \(thing)", "数据包没有 \(thing)"))
    }
    follow(.cluster(Cluster.ID(owner.id)))
  }
}

extension Kind {
  /// What it is called.
  package var title: Bilingual {
    switch self {
    case .note: Bilingual("note", "笔记")
    case .bookmark: Bilingual("bookmark", "书签")
    case .score: Bilingual("score", "评分")
    case .weight: Bilingual("weight", "权重")
    case .filter: Bilingual("saved filter", "保存的筛选")
    case .list: Bilingual("own list", "自选名单")
    case .answer: Bilingual("answer", "答案")
    }
  }
}

extension Thing.Kind {
  /// What it is called.
  var title: Bilingual {
    switch self {
    case .cluster: Bilingual("cluster", "集群")
    case .fact: Bilingual("figure", "数据")
    case .factor: Bilingual("factor", "要素")
    case .series: Bilingual("series", "序列")
    case .topic: Bilingual("topic", "主题")
    case .claim: Bilingual("claim", "论断")
    case .province: Bilingual("province", "省份")
    case .source: Bilingual("source", "来源")
    case .place: Bilingual("place", "位置")
    }
  }
}
