package import Charts
internal import ClusterAtlas
package import Drawing

extension FramePainter {
  private var screen: DiamondScreen { session.diamond }
  private var layout: DiamondLayout { session.diamond.layout }

  mutating func paintDiamond() {
    if let rule = layout.rule {
      for y in rule.y..<rule.maxY { canvas.put("│", x: rule.x, y: y, .faint) }
    }
    switch screen.mode {
    case .factors: paintFactors()
    case .balance: paintBalance()
    case .walk(let number): paintWalk(number)
    }
    guard let area = layout.page else { return }
    hits.append(
      Hit(area, wheel: { $0.diamond.pane.scroll(by: $1) }, click: { $0.diamond.focus = .page }))
    paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickDiamondLink($1) }
  }

  private mutating func title(_ name: String, _ note: String, _ area: Rect, isFocused: Bool) {
    let style = isFocused ? Style(.accent).bold() : Style.strong
    let end = canvas.write(name, x: area.x + 1, y: area.y, style, clip: area)
    let room = area.maxX - end - 3
    let text = TextWidth.truncated(note, to: room)
    canvas.write(
      text, x: area.maxX - TextWidth.columns(text) - 1, y: area.y,
      screen.clusters.isEmpty ? .dim : .alert,
      clip: area)
  }

  // MARK: Factors

  private mutating func paintFactors() {
    guard let area = layout.figure else { return }
    let isFocused = screen.focus == .figure
    hits.append(Hit(area, click: { $0.diamond.focus = .figure }))
    if screen.clusters.count > 1 {
      var x = area.x + 1
      for half in session.pairTitle(area.width - 2) {
        x = canvas.write(half.text, x: x, y: area.y, half.style, clip: area)
      }
    } else {
      title(
        word("Porter's diamond", "波特钻石模型"), session.diamondTitle, area, isFocused: isFocused)
    }
    let sketch = session.diamondSketch(size: area.inset(left: 1, top: 2, right: 1).size)
    let origin = Point(x: area.x + 1, y: area.y + 2)
    sketch.draw(on: &canvas, at: origin, glyphs: session.looks.glyphs)
    for (part, place) in sketch.parts {
      let spot = Rect(
        x: origin.x + place.x, y: origin.y + place.y, width: place.width, height: place.height)
      hits.append(Hit(spot, click: { $0.clickFactor(part) }))
    }
  }

  // MARK: Balance

  private mutating func paintBalance() {
    guard let area = layout.balance else { return }
    let head = Rect(x: 0, y: 1, width: size.width, height: 1)
    title(word("Balance of forces", "驱动力的平衡"), session.diamondTitle, head, isFocused: true)
    canvas.write(word("positive", "正向"), x: 3, y: 2, .dim)
    canvas.write(word("reverse", "反向"), x: area.width / 2 + 2, y: 2, .dim)
    let figure = session.balanceFigure
    let sketch = figure.sketch(size: area.size)
    let origin = Point(x: area.x, y: area.y)
    sketch.draw(on: &canvas, at: origin, glyphs: session.looks.glyphs)
    for (part, place) in sketch.parts {
      let spot = Rect(
        x: origin.x + place.x, y: origin.y + place.y, width: place.width, height: place.height)
      hits.append(Hit(spot, click: { $0.diamond.force = part }))
    }
    paintNet(area.maxY + 1)
    if let place = layout.shape { paintShape(place) }
  }

  private mutating func paintNet(_ y: Int) {
    let balance = session.balance
    let net = balance.net ?? 0
    let role: Role = net > 0 ? .positive : net < 0 ? .negative : .text
    var x = canvas.write(word("Net ", "净值 "), x: 1, y: y, .strong)
    x = canvas.write(balance.netText, x: x, y: y, Style(role).bold())
    if layout.shape != nil, let share = balance.shareText(language) {
      x = canvas.write("   " + share, x: x, y: y, .text)
    }
    let documents = session.atlas.forceDocuments
    let notOf =
      documents.isEmpty
      ? "" : word("; not a finding of \(documents)", "，非\(documents)的结论")
    canvas.write(
      word("   your own weights, 0 to 5", "   自设权重（0—5）") + notOf, x: x, y: y, .alert)
  }

  private mutating func paintShape(_ area: Rect) {
    let sketch = session.shapeFigure.sketch(size: area.size)
    sketch.draw(on: &canvas, at: area.origin, glyphs: session.looks.glyphs)
  }

  // MARK: Walk

  private mutating func paintWalk(_ number: Int) {
    let topics = session.atlas.walkTopics
    guard topics.indices.contains(number) else { return }
    let head = Rect(x: 0, y: 1, width: size.width, height: 1)
    var x = canvas.write(word("Walk ", "漫游 "), x: 1, y: head.y, Style.accent.bold())
    x = canvas.write("\(number + 1)/\(topics.count)  ", x: x, y: head.y, .strong)
    for index in topics.indices {
      let style: Style = index == number ? .alert : index < number ? .accent : .faint
      if index == session.atlas.diamondFactors.count { x += 1 }
      x = canvas.write(index <= number ? "▪" : "·", x: x, y: head.y, style)
      let spot = Rect(x: x - 1, y: head.y, width: 1, height: 1)
      hits.append(Hit(spot, click: { $0.diamond.mode = .walk(index) }))
    }
    paintWalkMap(topics[number])
  }

  private mutating func paintWalkMap(_ topic: Topic) {
    guard let area = layout.map, let map = screen.walkMap else { return }
    let count = Set(session.atlas.evidence(about: topic.id).map(\.clusterID)).count
    let all = session.atlas.clusters(upTo: .national25).count
    let text =
      count == 0
      ? word("no evidence found in the clusters", "集群中未见印证")
      : word("● seen in \(count) of \(all) clusters", "● \(all)个集群中的 \(count) 个有印证")
    canvas.write(text, x: area.x, y: area.y - 2, count == 0 ? .dim : .alert)
    map.sketch.draw(on: &canvas, at: area.origin, glyphs: session.looks.glyphs)
    paintLit(
      topic,
      Rect(x: area.x, y: area.maxY + 1, width: area.width - 1, height: size.height - area.maxY - 2))
  }

  /// The names of the clusters that are lit, as many as fit.
  private mutating func paintLit(_ topic: Topic, _ area: Rect) {
    guard area.height > 0 else { return }
    let groups = EvidenceGroups(session.atlas.evidence(about: topic.id)).clusters
    let names = groups.compactMap { session.atlas.cluster($0.id)?.short[language] }
    let lines = LineBreaking.wrap(names.joined(separator: word(" · ", "　")), width: area.width)
    for (row, line) in lines.prefix(area.height).enumerated() {
      let isCut = row == area.height - 1 && lines.count > area.height
      let text = isCut ? TextWidth.truncated(line + " ……", to: area.width) : line
      canvas.write(text, x: area.x, y: area.y + row, .dim, clip: area)
    }
  }
}

extension Session {
  /// The diamond as it is now.
  package func diamondSketch(size: Size) -> Sketch {
    let nodes = DiamondNodes(atlas: atlas, language: language)
    var figure = DiamondFigure(
      nodes: nodes.nodes(of: diamond.clusters), focus: diamond.factor,
      walked: diamond.step.map { ($0.from, $0.to) })
    figure.isActive = diamond.focus == .figure
    return nodes.sketch(figure, of: diamond.clusters, size: size)
  }

  var balanceFigure: BalanceFigure {
    let weights = diamond.ownWeights
    let make = { (topic: Topic) in
      BalanceFigure.Force(
        id: topic.id, name: topic.short[self.language], weight: weights[topic.id] ?? 0)
    }
    return BalanceFigure(
      pushing: atlas.drivingForces.map(make), holding: atlas.reverseForces.map(make),
      chosen: diamond.force)
  }

  /// The four corners, each as far out as its positive forces outweigh its reverse ones.
  var shapeFigure: ShapeFigure {
    let corners = balance.corners.map { corner in
      ShapeFigure.Corner(
        seat: corner.seat, name: corner.factor.short[language], value: corner.value)
    }
    return ShapeFigure(corners: corners, most: Double(BalanceFigure.most))
  }
}
