import Drawing

/// Groups of many points where there is no colour to tell their dots apart.
extension CellRenderer {
  /// Whether cells show signs of groups instead of the dots of their points: dots of one group need none.
  var signsGroups: Bool {
    guard !hasColour, plot.keys.count > 1 else { return false }
    let groups = plot.marks.count { mark in
      if case .points(let points) = mark { points.isFine } else { false }
    }
    return groups > 1
  }

  /// Each cell has the sign of the group that has most points in it, of equal ones of the smaller
  /// group.
  func groupSigns(on canvas: inout Canvas) {
    let groups = plot.marks.compactMap { mark -> PointMark? in
      if case .points(let points) = mark, points.isFine { points } else { nil }
    }
    var most = [Int](repeating: 0, count: area.width * area.height)
    var owners = [SeriesStyle?](repeating: nil, count: most.count)
    for group in groups.sorted(by: { $0.points.count < $1.points.count }) {
      for (place, count) in counts(group).enumerated() where count > most[place] {
        (most[place], owners[place]) = (count, group.look)
      }
    }
    for (place, look) in owners.enumerated() {
      guard let look else { continue }
      let (x, y) = (area.x + place % area.width, area.y + place / area.width)
      canvas.put(sign(look), x: x, y: y, look.style)
    }
  }

  /// How many points lie in each cell of the plot.
  private func counts(_ group: PointMark) -> [Int] {
    var counts = [Int](repeating: 0, count: area.width * area.height)
    for point in group.points {
      guard let place = layout.position(point, group.side), let cell = cell(place) else { continue }
      counts[(cell.y - area.y) * area.width + cell.x - area.x] += 1
    }
    return counts
  }
}
