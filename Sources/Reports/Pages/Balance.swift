package import Charts
package import ClusterAtlas
internal import RegionalIndices

/// Positive forces set against reverse ones, by points of the user's own.
package struct Balance {
  let atlas: Atlas
  /// From 0 to `BalanceFigure.most` by force.
  package let points: [Topic.ID: Int]

  package init(atlas: Atlas, points: [Topic.ID: Int]) {
    self.atlas = atlas
    self.points = points
  }

  /// Points to begin with: one for each statement that shows the force in the cluster (in any of them
  /// if nil), 5 at most.
  package static func evidence(of cluster: Cluster.ID?, in atlas: Atlas) -> [Topic.ID: Int] {
    var points: [Topic.ID: Int] = [:]
    for force in atlas.drivingForces + atlas.reverseForces {
      let count = atlas.evidence(about: force.id).count {
        cluster == nil || $0.clusterID == cluster
      }
      if count > 0 { points[force.id] = min(BalanceFigure.most, count) }
    }
    return points
  }

  /// The points of all positive forces minus those of all reverse ones.
  package var net: Double? {
    net(atlas.drivingForces.map(\.id), atlas.reverseForces.map(\.id), isMean: false)
  }

  /// The mean of a factor's positive forces minus that of its reverse ones; only forces whose main
  /// factor it is count.
  func net(of factor: Topic.ID) -> Double? {
    let mine = atlas.forces(of: factor).filter { $0.role == .main }
    let ids = { (sign: FactorForce.Sign) in mine.filter { $0.sign == sign }.map(\.forceID) }
    return net(ids(.positive), ids(.reverse), isMean: true)
  }

  /// The corners as a polygon on axes from -5 to 5: its share of the full one, from 0 to 1.
  var share: Double? { Self.share(corners.map(\.value)) }

  /// The share where nothing outweighs anything.
  var evenShare: Double? { Self.share(corners.map { _ in 0 }) }

  /// The four corners in the order of the clock, each with its net force.
  package var corners: [(seat: DiamondFigure.Seat, factor: Topic, value: Double)] {
    let order: [DiamondFigure.Seat] = [.top, .right, .bottom, .left]
    let seats = atlas.diamondSeats
    return order.compactMap { seat in
      guard let factor = atlas.diamondFactors.first(where: { seats[$0.id] == seat }),
        let value = net(of: factor.id)
      else { return nil }
      return (seat, factor, value)
    }
  }

  private func net(_ push: [Topic.ID], _ hold: [Topic.ID], isMean: Bool) -> Double? {
    try? netForce(positive: scores(push, isMean), reverse: scores(hold, isMean))
  }

  private func scores(_ forces: [Topic.ID], _ isMean: Bool) -> WeightedScores {
    let weight = isMean ? 1 / Double(max(1, forces.count)) : 1
    return WeightedScores(
      weights: forces.map { _ in weight }, scores: forces.map { Double(points[$0] ?? 0) })
  }

  private static func share(_ values: [Double]) -> Double? {
    let most = Double(BalanceFigure.most)
    let shape = try? diamond(values.map { $0 + most }, maximum: 2 * most)
    return shape?.normalised.value
  }
}

extension Balance {
  /// The net force as it is read, with its sign.
  package var netText: String {
    guard let net else { return "–" }
    let whole = Int(bounded: net.rounded())
    return (whole > 0 ? "+" : whole < 0 ? "−" : "") + String(abs(whole))
  }

  /// "area 31 % (even 25 %)".
  package func shareText(_ language: Language) -> String? {
    guard let share, let evenShare else { return nil }
    let (now, even) = (
      Int(bounded: (share * 100).rounded()), Int(bounded: (evenShare * 100).rounded())
    )
    return language == .chinese ? "面积 \(now) %（持平 \(even) %）" : "area \(now) % (even \(even) %)"
  }
}
