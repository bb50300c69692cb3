public import ArgumentParser
public import ClusterAtlas
internal import Drawing

extension SortKey: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}
