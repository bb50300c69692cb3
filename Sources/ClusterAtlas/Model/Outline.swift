internal import Assets

/// The outlines of the provinces, as lines that neighbours share.
public struct Outline: Sendable {
  /// A line between two divisions, or between one and what is outside.
  public struct Arc: Sendable, Identifiable {
    /// What a line separates.
    public enum Kind: String, Sendable, CaseIterable {
      /// A division and the sea.
      case coast
      /// A division and another state.
      case landBorder = "land-border"
      /// Two provinces.
      case provincial
      /// A province and a special administrative region.
      case sarBorder = "sar-border"
    }

    /// The number of the line.
    public let id: Int
    /// What it separates.
    public let kind: Kind
    /// The division on its left, nil outside.
    public let leftID: Province.ID?
    /// The division on its right, nil outside.
    public let rightID: Province.ID?
    /// Its points in order.
    public internal(set) var points: [Coordinate] = []
  }

  /// An arc in a ring.
  public struct ArcUse: Hashable, Sendable {
    /// The place of the arc in `Outline.arcs`.
    public let arc: Int
    /// Whether the ring runs through its points backwards.
    public let reversed: Bool
  }

  /// A closed line around a part of a province, or around a hole in it.
  public struct Ring: Sendable {
    /// The province.
    public let provinceID: Province.ID
    /// The number of the part within the province.
    public let polygon: Int
    /// 0 for the outer line, 1 and more for holes.
    public let ring: Int
    /// The arcs in order; the end of each is the start of the next.
    public internal(set) var arcs: [ArcUse]
  }

  /// All lines, in the order of the package.
  public let arcs: [Arc]
  /// All rings, in the order of the package.
  public let rings: [Ring]
}

extension Outline.Arc: TableRow {
  static let table: StaticString = "arcs"

  init(_ row: inout RowReader) {
    id = row.integer("id", required: true) ?? 0
    kind = row.choice("kind", missing: .provincial)
    leftID = row.optionalKey("left_id")
    rightID = row.optionalKey("right_id")
  }
}

/// A row of `arc_points`.
struct ArcPoint: TableRow {
  static let table: StaticString = "arc_points"
  let arcID: Int
  let sequence: Int
  let coordinate: Coordinate

  init(_ row: inout RowReader) {
    arcID = row.integer("arc_id", required: true, of: "arcs") ?? 0
    sequence = row.integer("sequence", required: true) ?? 0
    coordinate = row.coordinate("longitude", "latitude", required: true) ?? .origin
  }
}

extension ArcPoint {
  /// The points that are part of the program, as they were packed from the table.
  static var packed: [ArcPoint] {
    let file = embedded_points()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    func number(_ place: Int) -> Int {
      Int(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * place, as: Int16.self)))
    }
    return (0..<file.count / 6).map { point in
      ArcPoint(
        arcID: number(3 * point), east: number(3 * point + 1), north: number(3 * point + 2))
    }
  }

  /// A point in hundredths of degrees; its place in the order of the file says its sequence.
  private init(arcID: Int, east: Int, north: Int) {
    self.arcID = arcID
    sequence = 0
    coordinate = Coordinate(longitude: Double(east) / 100, latitude: Double(north) / 100)
  }

  /// All rows when they are written plainly, else nil.
  static func readFast(_ files: PackageFiles) -> [ArcPoint]? {
    guard let content = files.table("\(table)") else { return nil }
    let header: StaticString = "arc_id,sequence,longitude,latitude"
    let read = content.withBytes { NumberRows.read($0, header: header) }
    guard let numbers = read, numbers.count.isMultiple(of: 4) else { return nil }
    return stride(from: 0, to: numbers.count, by: 4).map { ArcPoint(numbers[$0..<$0 + 4]) }
  }

  private init(_ cells: ArraySlice<Double>) {
    let first = cells.startIndex
    arcID = Int(bounded: cells[first])
    sequence = Int(bounded: cells[first + 1])
    coordinate = Coordinate(longitude: cells[first + 2], latitude: cells[first + 3])
  }
}

/// A row of `rings`.
struct RingArc: TableRow {
  static let table: StaticString = "rings"
  let provinceID: Province.ID
  let polygon: Int
  let ring: Int
  let sequence: Int
  let arcID: Int
  let reversed: Bool

  init(_ row: inout RowReader) {
    provinceID = row.key("province_id")
    polygon = row.integer("polygon", required: true) ?? 0
    ring = row.integer("ring", required: true) ?? 0
    sequence = row.integer("sequence", required: true) ?? 0
    arcID = row.integer("arc_id", required: true, of: "arcs") ?? 0
    reversed = row.boolean("reversed")
  }
}
