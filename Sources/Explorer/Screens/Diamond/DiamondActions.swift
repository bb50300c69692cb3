internal import Charts
package import ClusterAtlas
internal import Drawing
package import Reports
internal import Workspace

extension DiamondScreen {
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    guard case .diamond(let factor, let ids) = target else { return false }
    visit.screen.mode = .factors
    visit.screen.focus = .figure
    if let factor, factor != visit.screen.factor {
      visit.screen.step = nil
      visit.screen.factor = factor
    }
    visit.screen.clusters = ids
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
      visit.screen.reading.found = nil
      return true
    }
    if visit.screen.closeView() { return true }
    if visit.screen.focus == .page {
      visit.screen.focus = .figure
    } else if !visit.screen.clusters.isEmpty {
      visit.screen.clusters = []
    } else {
      return false
    }
    return true
  }

  /// The walk or the balance, then a page that lies where the figure was.
  package var choicesBehind: Choices? {
    var behind = choices
    switch choices.mode {
    case .walk, .balance: behind.mode = .factors
    case .factors where layout.figure == nil && choices.focus == .page:
      behind.focus = .figure
    case .factors: return nil
    }
    return behind
  }

  /// Of a factor all sources of its statements, of the clusters that are seen.
  package func sourcesSeen(_ context: Context) -> [Source.ID] {
    guard choices.mode == .factors else { return namedSources }
    let all = context.atlas.evidence(about: choices.factor)
    let seen =
      choices.clusters.isEmpty ? all : all.filter { choices.clusters.contains($0.clusterID) }
    return Source.unique(namedSources + seen.map(\.sourceID))
  }

  package static func variants(_ visit: Visit<Self>) -> [Variant<Self>] {
    let whose = Bilingual("whose diamond", "谁的钻石模型")
    let screen = visit.screen
    let isBalance = screen.mode == .balance
    var all = [
      Variant<Self>(
        Bilingual("of all clusters", "全部集群"), whose, isOn: !isBalance && screen.clusters.isEmpty
      ) { $0.see([]) }
    ]
    for cluster in visit.known {
      all.append(
        Variant(cluster.short, whose, isOn: !isBalance && screen.clusters == [cluster.id]) {
          $0.see([cluster.id])
        })
    }
    if visit.known.count > 1 {
      let pair = visit.known.prefix(2).map(\.id)
      all.append(
        Variant(
          Bilingual("two side by side", "两个并列"), whose, isOn: !isBalance && screen.clusters == pair
        ) { $0.see(pair) })
    }
    let balance = Variant<Self>(
      Bilingual("balance of forces", "驱动力的平衡"), whose, isOn: isBalance
    ) { $0.switchBalance() }
    return all + [balance]
  }
}

extension Visit where S == DiamondScreen {
  /// The clusters whose diamonds are at hand: those that are seen, then those that are marked.
  fileprivate var known: [Cluster] {
    let marked = atlas.clusters.map(\.id).filter {
      made.marks.contains($0) && !screen.clusters.contains($0)
    }
    return (screen.clusters + marked).compactMap(atlas.cluster)
  }

  /// The diamond of these clusters.
  fileprivate mutating func see(_ clusters: [Cluster.ID]) {
    screen.mode = .factors
    screen.clusters = clusters
  }

  /// The page of the factor, at what acts on it.
  mutating func explain() {
    leave()
    screen.focus = .page
    showSection(DiamondPage.neighbours)
  }

  /// Another factor in their order, without leaving the page.
  mutating func stepFactor(_ step: Int) {
    let all = atlas.diamondFactors.map(\.id)
    guard let here = all.firstIndex(of: screen.factor) else { return }
    screen.step = nil
    screen.factor = all[min(max(0, here + step), all.count - 1)]
  }
}

extension Visit where S == DiamondScreen {
  // MARK: Walking

  /// Goes along an edge to the neighbour in a direction, the nearest by angle.
  mutating func walk(_ direction: DiamondFigure.Seat.Direction) {
    let here = screen.factor
    guard let next = neighbours(of: here, direction).first else {
      return say(Bilingual("no factor that way", "该方向没有要素"))
    }
    screen.step = .init(from: here, way: direction)
    screen.factor = next
    tellEdge(from: here)
  }

  /// The edge just walked in words, where there is no room for the page that tells it.
  private mutating func tellEdge(from factor: Topic.ID) {
    guard screen.layout.page == nil, size.height >= 16,
      let edge = atlas.diamondEdge(between: factor, and: screen.factor)
    else { return }
    say(edge.way(from: factor).sentence)
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
  mutating func takeOtherEdge(_ step: Int) {
    let last = screen.step
    let from = last?.from ?? screen.factor
    var way = last?.way
    var choices = way.map { neighbours(of: from, $0) } ?? []
    if choices.count < 2 {
      way = nil
      choices = atlas.diamondFactors.map(\.id).filter {
        atlas.diamondEdge(between: from, and: $0) != nil
      }
    }
    let here = choices.firstIndex(of: screen.factor) ?? (step > 0 ? -1 : 0)
    guard let next = choices.element(step, after: here) else {
      return say(Bilingual("no other factor is joined to this one", "没有与此相连的其他要素"))
    }
    screen.step = .init(from: from, way: way)
    screen.factor = next
    tellEdge(from: from)
  }

  mutating func clickFactor(_ id: Topic.ID) {
    screen.focus = .figure
    if id == screen.factor { return enterFactor() }
    let isNeighbour = atlas.diamondEdge(between: screen.factor, and: id) != nil
    screen.step = isNeighbour ? .init(from: screen.factor, way: nil) : nil
    screen.factor = id
  }

  mutating func enterFactor() {
    leave()
    screen.focus = .page
  }

  // MARK: Links

  mutating func openLink() {
    guard let target = screen.pane.target else { return }
    if case .diamond(let factor?, let ids) = target, ids.isEmpty {
      leave()
      screen.step = .init(from: screen.factor, way: nil)
      screen.factor = factor
      screen.focus = .figure
    } else {
      open(target)
    }
  }

  mutating func clickLink(_ link: Int) {
    screen.light(link: link)
    openLink()
  }

  mutating func listClusters() {
    let topic =
      screen.mode == .balance ? screen.force : screen.walkTopic(atlas) ?? screen.factor
    open(.filter(.topic(topic)))
  }

  // MARK: Clusters

  mutating func openClusters() {
    present(
      Picker(
        title: word("Whose diamond; two stand side by side", "选择集群；选两个则并列"),
        prompt: word("cluster:", "集群："), staysOpenOn: self
      ) { $0.clusterItems() })
  }

  /// The clusters, those that are seen first.
  private func clusterItems() -> [PickerItem] {
    let all = atlas.clusters(upTo: .national25)
    let on = screen.clusters.compactMap(atlas.cluster)
    return (on + all.filter { !screen.clusters.contains($0.id) }).map { cluster in
      let count = atlas.diamondFactors.reduce(0) {
        $0 + atlas.evidence(of: cluster.id, about: $1.id).count
      }
      let other: Language = language == .english ? .chinese : .english
      return PickerItem(
        cluster.short[language], note: abilities.chinese ? cluster.short[other] : "",
        mark: String(count),
        aliases: [cluster.pinyin.filter { $0 != " " }, cluster.initials].joined(separator: " "),
        isOn: screen.clusters.contains(cluster.id), on: DiamondScreen.self
      ) { $0.toggle(cluster.id) }
    }
  }

  mutating func toggle(_ id: Cluster.ID) {
    if let index = screen.clusters.firstIndex(of: id) {
      screen.clusters.remove(at: index)
    } else if screen.clusters.count > 1 {
      screen.clusters[1] = id
    } else {
      screen.clusters.append(id)
    }
  }

  // MARK: Modes

  mutating func switchBalance() {
    screen.mode = screen.mode == .balance ? .factors : .balance
    screen.focus = .figure
  }

  mutating func startWalk() {
    let number = atlas.walkTopics.firstIndex { $0.id == screen.factor } ?? 0
    screen.mode = .walk(screen.step == nil ? 0 : number)
    screen.focus = .figure
  }

  mutating func stepWalk(_ step: Int) {
    guard case .walk(let number) = screen.mode else { return }
    let next = number + step
    guard atlas.walkTopics.indices.contains(next) else {
      return say(
        step > 0
          ? Bilingual("this was the last page; Esc ends the walk", "已是最后一页；Esc 结束")
          : Bilingual("this is the first page; Esc ends the walk", "已是第一页；Esc 结束"))
    }
    screen.mode = .walk(next)
  }

  // MARK: Weights

  mutating func moveForce(_ step: Int) {
    let side =
      atlas.drivingForces.contains { $0.id == screen.force }
      ? atlas.drivingForces : atlas.reverseForces
    guard let row = side.firstIndex(where: { $0.id == screen.force }) else { return }
    screen.force = side[min(max(0, row + step), side.count - 1)].id
  }

  mutating func switchSide() {
    let (push, hold) = (atlas.drivingForces, atlas.reverseForces)
    if let row = push.firstIndex(where: { $0.id == screen.force }), row < hold.count {
      screen.force = hold[row].id
    } else if let row = hold.firstIndex(where: { $0.id == screen.force }), row < push.count {
      screen.force = push[row].id
    }
  }

  /// The first weight of the reader's own makes all of those of the evidence own ones too.
  mutating func weigh(_ change: Int) {
    let cluster = screen.clusters.first ?? ""
    let isFirst = !screen.hasOwnWeights(context)
    var weights = screen.weights(in: context)
    weights[screen.force] = min(BalanceFigure.most, max(0, (weights[screen.force] ?? 0) + change))
    made.weights[cluster] = weights
    let changed = isFirst ? weights.keys.sorted() : [screen.force]
    keep(changed.map { .weight(weights[$0] ?? 0, of: $0.rawValue, in: cluster.rawValue) })
  }

  mutating func clearWeights() {
    let cluster = screen.clusters.first ?? ""
    keep(
      screen.weights(in: context).keys.sorted().map {
        .weight(0, of: $0.rawValue, in: cluster.rawValue)
      })
    made.weights[cluster] = nil
    say(Bilingual("the weights are those of the evidence again", "权重恢复为印证所给的数值"))
  }
}
