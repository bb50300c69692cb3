import Charts
import ClusterAtlas
import Drawing
@testable import Reports

@testable import Explorer

extension Session {
  var clusters: ClustersScreen {
    get { self[ClustersScreen.self] }
    set { self[ClustersScreen.self] = newValue }
  }
  var diamond: DiamondScreen {
    get { self[DiamondScreen.self] }
    set { self[DiamondScreen.self] = newValue }
  }
  var trends: TrendsScreen {
    get { self[TrendsScreen.self] }
    set { self[TrendsScreen.self] = newValue }
  }
  var topics: TopicsScreen {
    get { self[TopicsScreen.self] }
    set { self[TopicsScreen.self] = newValue }
  }
  var measures: MeasuresScreen {
    get { self[MeasuresScreen.self] }
    set { self[MeasuresScreen.self] = newValue }
  }
}

extension Session {
  /// What is cut on the screen.
  var cuts: [CutText] {
    screen.painted(on: FrameSurface(canvas: Canvas(size: size)), context).cuts
  }
  /// What the foot says.
  var caption: String? { caption(of: cuts) }
}

extension Session {
  var ownWeights: [Topic.ID: Int] { diamond.weights(context.made) }
  var balance: Balance { diamond.balance(context) }
  var shapeFigure: ShapeFigure { diamond.shapeFigure(context) }
  var multiplesWindow: SmallMultiples.Window? { trends.multiplesWindow(context) }
}
