internal import ClusterAtlas
package import Drawing

extension Session {
  /// The map alone, as large as the session's screen: for printing.
  package func mapPicture() -> Canvas {
    var copy = self
    copy.overlay = nil
    copy.clusters.focus = .map
    copy.clusters.map.settle(
      atlas: atlas, selected: clusters.selected, size: size, looks: looks)
    var painter = FramePainter(session: copy)
    painter.paintMap(Rect(size))
    return painter.canvas
  }
}
