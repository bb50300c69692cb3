internal import Charts
internal import ClusterAtlas
internal import Drawing

extension Session {
  // MARK: Walking

  /// Goes along an edge to the neighbour in a direction, the nearest by angle.
  mutating func walkDiamond(_ direction: DiamondFigure.Seat.Direction) {
    let here = diamond.factor
    let choices = neighbours(of: here, direction)
    guard let next = choices.first else {
      return say(Bilingual("no factor that way", "该方向没有要素"))
    }
    diamond.step = .init(from: here, to: next, choices: choices)
    diamond.factor = next
  }

  /// Neighbours within 60 degrees of a direction, the nearest by angle first.
  private func neighbours(
    of factor: Topic.ID, _ direction: DiamondFigure.Seat.Direction
  ) -> [Topic.ID] {
    let seats = atlas.diamondSeats
    guard let seat = seats[factor] else { return [] }
    let all = atlas.diamondFactors.compactMap { other -> (id: Topic.ID, angle: Double)? in
      guard let place = seats[other.id],
        atlas.diamondEdge(between: factor, and: other.id) != nil
      else { return nil }
      return (other.id, seat.angle(to: place, from: direction))
    }
    return all.filter { $0.angle <= 60 }.sorted { ($0.angle, $0.id) < ($1.angle, $1.id) }.map(\.id)
  }

  /// Another neighbour that lay the way just walked; else the next of all neighbours.
  mutating func cycleDiamond(_ step: Int) {
    let last = diamond.step
    let from = last?.from ?? diamond.factor
    var choices = last?.choices ?? []
    if choices.count < 2 {
      choices = atlas.diamondFactors.map(\.id).filter {
        atlas.diamondEdge(between: from, and: $0) != nil
      }
    }
    let here = choices.firstIndex(of: diamond.factor) ?? (step > 0 ? -1 : 0)
    guard let next = choices.element(step, after: here) else {
      return say(Bilingual("no other factor is joined to this one", "没有与此相连的其他要素"))
    }
    diamond.step = .init(from: from, to: next, choices: choices)
    diamond.factor = next
  }

  mutating func clickFactor(_ id: Topic.ID) {
    diamond.focus = .figure
    if id == diamond.factor { return enterFactor() }
    let isNeighbour = atlas.diamondEdge(between: diamond.factor, and: id) != nil
    diamond.step = isNeighbour ? .init(from: diamond.factor, to: id, choices: [id]) : nil
    diamond.factor = id
  }

  mutating func enterFactor() {
    trail.leave(stage)
    diamond.focus = .page
  }

  // MARK: Going there

  mutating func openDiamond(_ factor: Topic.ID, _ ids: [Cluster.ID]) {
    stage.screen = .diamond
    diamond.mode = .factors
    diamond.focus = .figure
    if factor != diamond.factor { diamond.step = nil }
    diamond.factor = factor
    diamond.clusters = ids
  }

  mutating func openDiamondLink() {
    guard let target = diamond.pane.target else { return }
    if case .diamond(let factor, let ids) = target, ids.isEmpty {
      trail.leave(stage)
      let from = diamond.factor
      diamond.step = .init(from: from, to: factor, choices: [factor])
      diamond.factor = factor
      diamond.focus = .figure
    } else {
      open(target)
    }
  }

  mutating func clickDiamondLink(_ link: Int) {
    diamond.focus = .page
    diamond.pane.link = link
    openDiamondLink()
  }

  mutating func listClustersOfFactor() {
    open(.filter(.topic(diamond.mode == .balance ? diamond.force : walkTopic ?? diamond.factor)))
  }

  // MARK: Clusters

  mutating func openDiamondClusters() {
    overlay = .picker(
      Picker(
        title: word("Whose diamond; two stand side by side", "选择集群；选两个则并列"),
        prompt: word("cluster:", "集群："), items: diamondItems(), staysOpen: true))
  }

  /// The clusters, those that are seen first.
  func diamondItems() -> [PickerItem] {
    let all = atlas.clusters(upTo: .national25)
    let on = diamond.clusters.compactMap(atlas.cluster)
    return (on + all.filter { !diamond.clusters.contains($0.id) }).map { cluster in
      let count = atlas.diamondFactors.reduce(0) {
        $0 + atlas.evidence(of: cluster.id, about: $1.id).count
      }
      let other: Language = language == .english ? .chinese : .english
      return PickerItem(
        cluster.short[language], note: abilities.chinese ? cluster.short[other] : "",
        mark: String(count),
        aliases: [cluster.pinyin.filter { $0 != " " }, cluster.initials].joined(separator: " "),
        choice: .toggleDiamond(cluster.id), isOn: diamond.clusters.contains(cluster.id))
    }
  }

  mutating func toggleDiamond(_ id: Cluster.ID) {
    if let index = diamond.clusters.firstIndex(of: id) {
      diamond.clusters.remove(at: index)
    } else if diamond.clusters.count > 1 {
      diamond.clusters[1] = id
    } else {
      diamond.clusters.append(id)
    }
  }

  // MARK: Modes

  mutating func switchBalance() {
    diamond.mode = diamond.mode == .balance ? .factors : .balance
    diamond.focus = .figure
  }

  mutating func startWalk() {
    trail.leave(stage)
    let number = atlas.walkTopics.firstIndex { $0.id == diamond.factor } ?? 0
    diamond.mode = .walk(diamond.step == nil ? 0 : number)
    diamond.focus = .figure
  }

  var walkTopic: Topic.ID? {
    guard case .walk(let number) = diamond.mode, atlas.walkTopics.indices.contains(number) else {
      return nil
    }
    return atlas.walkTopics[number].id
  }

  mutating func stepWalk(_ step: Int) {
    guard case .walk(let number) = diamond.mode else { return }
    let next = number + step
    guard atlas.walkTopics.indices.contains(next) else {
      return say(
        step > 0
          ? Bilingual("this was the last page; Esc ends the walk", "已是最后一页；Esc 结束")
          : Bilingual("this is the first page; Esc ends the walk", "已是第一页；Esc 结束"))
    }
    diamond.mode = .walk(next)
  }

  mutating func escapeInDiamond() {
    switch diamond.mode {
    case .walk, .balance: diamond.mode = .factors
    case .factors where diamond.focus == .page: diamond.focus = .figure
    case .factors where !diamond.clusters.isEmpty: diamond.clusters = []
    case .factors: say(Bilingual("q quits", "按 q 退出"))
    }
  }

  // MARK: Weights

  mutating func moveForce(_ step: Int) {
    let side =
      atlas.drivingForces.contains { $0.id == diamond.force }
      ? atlas.drivingForces : atlas.reverseForces
    guard let row = side.firstIndex(where: { $0.id == diamond.force }) else { return }
    diamond.force = side[min(max(0, row + step), side.count - 1)].id
  }

  mutating func switchSide() {
    let (push, hold) = (atlas.drivingForces, atlas.reverseForces)
    if let row = push.firstIndex(where: { $0.id == diamond.force }), row < hold.count {
      diamond.force = hold[row].id
    } else if let row = hold.firstIndex(where: { $0.id == diamond.force }), row < push.count {
      diamond.force = push[row].id
    }
  }

  mutating func weigh(_ change: Int) {
    let key = diamond.clusters.first ?? ""
    let before = diamond.ownWeights[diamond.force] ?? 0
    diamond.weights[key, default: [:]][diamond.force] = min(
      BalanceFigure.most, max(0, before + change))
  }

  mutating func clearWeights() {
    diamond.weights[diamond.clusters.first ?? ""] = nil
    say(Bilingual("all weights are 0", "权重全部清零"))
  }

  // MARK: Words

  var diamondTitle: String {
    if let first = diamond.clusters.first { return atlas.cluster(first)?.short[language] ?? "" }
    let count = atlas.clusters(upTo: .national25).count
    return word("all \(count) clusters", "全部\(count)个集群")
  }

  /// The names of two clusters, each in half the room.
  func pairTitle(_ columns: Int) -> [(text: String, style: Style)] {
    diamond.clusters.enumerated().map { number, id in
      let name = DiamondNodes.letter(number) + " " + (atlas.cluster(id)?.short[language] ?? "")
      return (
        TextWidth.padded(TextWidth.truncated(name, to: columns / 2 - 2), to: columns / 2),
        DiamondNodes.style(number).bold()
      )
    }
  }

  var diamondPosition: String {
    switch diamond.mode {
    case .walk(let number): return "\(number + 1)/\(atlas.walkTopics.count)"
    case .balance:
      return word("own weights", "自设权重")
    case .factors:
      if diamond.focus == .page { return diamond.pane.position(word("all", "全部")) }
      let count =
        diamond.clusters.isEmpty
        ? atlas.evidence(about: diamond.factor).count
        : diamond.clusters.reduce(0) { $0 + atlas.evidence(of: $1, about: diamond.factor).count }
      let all = atlas.evidence.count
      return word("\(count) of \(all)", "\(count)/\(all)")
    }
  }
}
