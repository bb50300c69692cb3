internal import ClusterAtlas

extension Atlas {
  /// What the walk goes through: the factors, then the forces.
  var walkTopics: [Topic] {
    diamondFactors + topics.filter { $0.kind == "driving-force" || $0.kind == "reverse-force" }
  }

  var drivingForces: [Topic] { topics.filter { $0.kind == "driving-force" } }
  var reverseForces: [Topic] { topics.filter { $0.kind == "reverse-force" } }
}
