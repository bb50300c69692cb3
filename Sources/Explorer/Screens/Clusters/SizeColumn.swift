internal import ClusterAtlas
internal import Drawing
internal import Reports

/// The column of sizes of the rows that are seen, read once for as long as they are.
struct SizeColumn: Request {
  var clusters: [Cluster.ID]
  var measure: SizeMeasure
  /// Whether a figure of another measure stands in where there is none of this one.
  var takesOthers: Bool

  /// A figure a row, nil where nothing is known.
  func made(of atlas: Atlas) -> [ListedSize?] {
    clusters.map { id in
      if takesOthers { return atlas.listedSize(of: id, as: measure) }
      return atlas.sizeFigure(of: id, as: measure).map { ListedSize(fact: $0, isOfMeasure: true) }
    }
  }
}

extension ClustersScreen {
  /// What the column has where it is among those that fit.
  func sizeColumn(_ context: Context) -> SizeColumn? {
    guard let list = layout.list,
      listColumns(list.width, context).contains(where: { $0.kind == .output })
    else { return nil }
    let rows = choices.selection.visible(height: layout.listRows)
    return SizeColumn(
      clusters: rows.map { results[$0].id }, measure: choices.query.size,
      takesOthers: choices.query.size == SizeMeasure()
        && choices.query.sort.sizeIndicatorID == nil)
  }

  /// The columns of a list of this width.
  func listColumns(_ width: Int, _ context: Context) -> [ListColumn] {
    let isLater = choices.query.list != .national25
    var lacking: [ListColumn.Kind] = context.atlas.hasSizes ? [] : [.output]
    if !isLater, !context.atlas.hasBatches { lacking.append(.batch) }
    return ListColumn.fitting(
      width, language: context.language, isLater: isLater, without: lacking)
  }

  /// What the column has of a cluster that is seen.
  func listedSize(of cluster: Cluster) -> ListedSize? {
    guard let row = sizes.request?.clusters.firstIndex(of: cluster.id) else { return nil }
    return sizes.value?[row]
  }
}
