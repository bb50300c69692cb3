package import ClusterAtlas

extension Source {
  /// Each of them once, where it stands first.
  package static func unique(_ ids: [Source.ID]) -> [Source.ID] {
    var seen: Set<Source.ID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
