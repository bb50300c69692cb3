internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports

extension DiamondScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintDiamond() }
}

extension ScreenPainter where S == DiamondScreen {
  private var layout: DiamondLayout { screen.layout }

  fileprivate mutating func paintDiamond() {
    paintRule(layout.rule)
    switch screen.mode {
    case .factors: paintFactors()
    case .balance: paintBalance()
    case .walk(let number): paintWalk(number)
    }
    guard let area = layout.page else { return }
    self.area(area, wheel: { $0.screen.pane.scroll(by: $1) }) { visit, _ in
      visit.screen.focus = .page
    }
    paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickLink($1) }
  }

  private mutating func title(_ name: String, _ note: String, _ area: Rect, isFocused: Bool) {
    let style = isFocused ? Style(.accent).bold() : Style.strong
    let end = canvas.write(name, x: area.x + 1, y: area.y, style, clip: area)
    let room = area.maxX - end - 3
    let text = fitted(note, to: room, .command("diamond.clusters"))
    canvas.write(
      text, x: area.maxX - TextWidth.columns(text) - 1, y: area.y,
      screen.clusters.isEmpty ? .dim : .alert,
      clip: area)
  }

  // MARK: Factors

  private mutating func paintFactors() {
    guard let area = layout.figure else { return }
    let isFocused = screen.focus == .figure
    self.area(area) { visit, _ in visit.screen.focus = .figure }
    if screen.clusters.count > 1 {
      var x = area.x + 1
      for half in pairTitle(area.width - 2) {
        x = canvas.write(half.text, x: x, y: area.y, half.style, clip: area)
      }
    } else {
      title(
        word("Porter's diamond", "波特钻石模型"), clustersTitle, area, isFocused: isFocused)
    }
    let sketch = screen.sketch(context, size: area.inset(left: 1, top: 2, right: 1).size)
    let origin = Point(x: area.x + 1, y: area.y + 2)
    sketch.draw(on: &canvas, at: origin, glyphs: context.appearance.glyphs)
    for (part, place) in sketch.parts {
      let spot = Rect(
        x: origin.x + place.x, y: origin.y + place.y, width: place.width, height: place.height)
      self.area(spot) { visit, _ in visit.clickFactor(Topic.ID(part)) }
    }
    paintWords()
  }

  /// What the factor is, in the lines that there are for it.
  private mutating func paintWords() {
    guard let area = layout.words, let text = atlas.diamondText(of: screen.factor)?[language] else {
      return
    }
    let all = LineBreaking.wrap(text, width: area.width)
    let lines = all.prefix(area.height)
    if lines.count < all.count { _ = fitted(text, to: 0, .command("diamond.open")) }
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: area.x, y: area.y + row, .text, clip: area)
    }
  }

  // MARK: Balance

  private mutating func paintBalance() {
    guard let area = layout.balance else { return }
    let head = Rect(x: 0, y: 1, width: size.width, height: 1)
    // Of two that are side by side the balance is of the first.
    let ofTwo = screen.clusters.count > 1 ? word(", A of two", "（两者之A）") : ""
    title(word("Balance of forces", "驱动力的平衡"), clustersTitle + ofTwo, head, isFocused: true)
    canvas.write(word("positive", "正向"), x: 3, y: 2, .dim)
    canvas.write(word("reverse", "反向"), x: area.width / 2 + 2, y: 2, .dim)
    let figure = screen.balanceFigure(context)
    let sketch = figure.sketch(size: area.size)
    let origin = Point(x: area.x, y: area.y)
    sketch.draw(on: &canvas, at: origin, glyphs: context.appearance.glyphs)
    for (part, place) in sketch.parts {
      let spot = Rect(
        x: origin.x + place.x, y: origin.y + place.y, width: place.width, height: place.height)
      self.area(spot) { visit, _ in visit.screen.force = Topic.ID(part) }
    }
    paintNet(area.maxY + 1)
    if let place = layout.shape { paintShape(place) }
  }

  private mutating func paintNet(_ y: Int) {
    let balance = screen.balance(context)
    let net = balance.net ?? 0
    let role: Role = net > 0 ? .positive : net < 0 ? .negative : .text
    var x = canvas.write(word("Net ", "净值 "), x: 1, y: y, .strong)
    x = canvas.write(balance.netText, x: x, y: y, Style(role).bold())
    if layout.shape != nil, let share = balance.shareText(language) {
      x = canvas.write("   " + share, x: x, y: y, .text)
    }
    let text = basisOfWeights.first { x + 3 + TextWidth.columns($0) <= size.width } ?? ""
    canvas.write(text, x: x + 3, y: y, .alert)
  }

  /// Whose the weights are, and that they are no finding of a document: the longest wording first.
  private var basisOfWeights: [String] {
    let isOwn = screen.hasOwnWeights(context)
    if !isOwn, screen.balance(context).points.isEmpty, !screen.clusters.isEmpty {
      return [
        word("no statement here is on a force; + and - weigh them", "此处印证未涉及驱动力；+ - 可自设权重"),
        word("no statement on a force", "印证未涉及驱动力"),
      ]
    }
    let long =
      isOwn
      ? word("your own weights, 0 to 5", "自设权重（0—5）")
      : word("a point per statement, at most 5", "每条印证记1分，至多5分")
    let short =
      isOwn ? word("your own weights", "自设权重") : word("a point per statement", "每条印证1分")
    let documents = atlas.forceDocuments(language)
    guard !documents.isEmpty else { return [long, short] }
    return [
      long + word("; not a finding of \(documents)", "，非\(documents)的结论"),
      short + word("; not of \(documents)", "，非\(documents)结论"),
      short + word("; no finding", "，非文献结论"), short,
    ]
  }

  private mutating func paintShape(_ area: Rect) {
    let sketch = screen.shapeFigure(context).sketch(size: area.size)
    sketch.draw(on: &canvas, at: area.origin, glyphs: context.appearance.glyphs)
  }

  // MARK: Walk

  private mutating func paintWalk(_ number: Int) {
    let topics = atlas.walkTopics
    guard topics.indices.contains(number) else { return }
    let head = Rect(x: 0, y: 1, width: size.width, height: 1)
    var x = canvas.write(word("Walk ", "讲解 "), x: 1, y: head.y, Style.accent.bold())
    x = canvas.write("\(number + 1)/\(topics.count)  ", x: x, y: head.y, .strong)
    for index in topics.indices {
      let style: Style = index == number ? .alert : index < number ? .accent : .faint
      if index == atlas.diamondFactors.count { x += 1 }
      x = canvas.write(index <= number ? "▪" : "·", x: x, y: head.y, style)
      let spot = Rect(x: x - 1, y: head.y, width: 1, height: 1)
      self.area(spot) { visit, _ in visit.screen.mode = .walk(index) }
    }
    paintWalkMap(topics[number])
  }

  private mutating func paintWalkMap(_ topic: Topic) {
    guard let area = layout.map, let map = screen.walkMap else { return }
    let count = Set(atlas.evidence(about: topic.id).map(\.clusterID)).count
    let all = atlas.count(upTo: .national25)
    let text =
      count == 0
      ? word("no evidence found in the clusters", "集群中未见印证")
      : word("● seen in \(count) of \(all.counted("cluster"))", "● \(all)个集群中的\(count)个有印证")
    canvas.write(text, x: area.x, y: area.y - 2, count == 0 ? .dim : .alert)
    map.draw(on: &canvas, at: area.origin, glyphs: context.appearance.glyphs)
    paintLit(
      topic,
      Rect(x: area.x, y: area.maxY + 1, width: area.width - 1, height: size.height - area.maxY - 2))
  }

  /// The names of the clusters that are lit, as many as fit.
  private mutating func paintLit(_ topic: Topic, _ area: Rect) {
    guard area.height > 0 else { return }
    let groups = EvidenceGroups(atlas.evidence(about: topic.id)).clusters
    let names = groups.compactMap { atlas.cluster($0.id)?.short[language] }
    let lines = LineBreaking.wrap(names.joined(separator: word(" · ", "　")), width: area.width)
    if lines.count > area.height {
      surface.cuts += names.map { CutText(whole: $0, way: .page) }
    }
    for (row, line) in lines.prefix(area.height).enumerated() {
      let isCut = row == area.height - 1 && lines.count > area.height
      let text = isCut ? TextWidth.truncated(line + " ……", to: area.width) : line
      canvas.write(text, x: area.x, y: area.y + row, .dim, clip: area)
    }
  }

  // MARK: Titles

  private var clustersTitle: String {
    if let first = screen.clusters.first { return atlas.cluster(first)?.short[language] ?? "" }
    let count = atlas.count(upTo: .national25)
    return word("all \(count.counted("cluster"))", "全部\(count)个集群")
  }

  /// The names of two clusters, each in half the room.
  private mutating func pairTitle(_ columns: Int) -> [(text: String, style: Style)] {
    var halves: [(text: String, style: Style)] = []
    for (number, id) in screen.clusters.enumerated() {
      let name = atlas.cluster(id)?.short[language] ?? ""
      let shown = fitted(name, to: columns / 2 - 4, .command("diamond.clusters"))
      let text = DiamondNodes.letter(number) + " " + shown
      halves.append(
        (TextWidth.padded(text, to: columns / 2), DiamondNodes.style(number).bold()))
    }
    return halves
  }
}
