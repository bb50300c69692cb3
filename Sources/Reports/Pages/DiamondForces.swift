package import ClusterAtlas

extension Atlas {
  /// What the walk goes through: the factors, then the forces.
  package var walkTopics: [Topic] {
    diamondFactors
      + topics.filter { topic in
        let role = kind(of: topic)?.role
        return role == .driving || role == .reverse
      }
  }
}
