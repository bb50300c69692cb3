/// Puts rows into a frame.
final class FrameSink {
  private let numbers: [GrowingColumn<Double>]
  private let names: [(column: GrowingColumn<UInt32>, dictionary: KeyDictionary)]
  private let value: GrowingColumn<Double>?
  private let wideTimes: [Double]
  private let wideTime: GrowingColumn<Double>?
  private let wideCode: GrowingColumn<UInt32>?
  @exclusivity(unchecked) private var wideCodes: [UInt32]
  private let wideNames: [String]
  /// A wide column without a value so far.
  private static let unseen = UInt32.max
  @exclusivity(unchecked) private var codes: [UInt32]
  @exclusivity(unchecked) private var group: UInt32 = 0
  private let byCount: Int
  private let groups: GrowingColumn<UInt32>?
  private let groupDictionaries: [KeyDictionary]
  private let pairs: [PairDictionary]
  private let wideGroups: Bool
  // The same without counting references for each row.
  private let fastDictionaries: Unowned<KeyDictionary>
  private let fastPairs: Unowned<PairDictionary>
  private let fastNumbers: Unowned<GrowingColumn<Double>>
  private let fastNames: Unowned<KeyDictionary>
  /// The numbers of the row that is read.
  @exclusivity(unchecked) var row: [Double]
  /// How many rows were put into the frame.
  @exclusivity(unchecked) private(set) var used = 0

  init(
    _ frame: DataFrame, numbers roles: [ColumnRole], names nameRoles: [ColumnRole], by: [String],
    wide: [String]?,
    wideRole: ColumnRole?
  ) {
    numbers = roles.map { _ in GrowingColumn() }
    row = Array(repeating: 0, count: roles.count + 1)
    for (role, column) in zip(roles, numbers) { frame.numbers[role] = column }
    names = nameRoles.map { _ in (GrowingColumn(), KeyDictionary()) }
    for (role, name) in zip(nameRoles, names) {
      frame.codes[role] = name.column
      frame.dictionaries[role] = name.dictionary
    }
    codes = Array(repeating: 0, count: nameRoles.count)
    byCount = by.count
    wideGroups = wide != nil && wideRole == nil
    frame.groupNames = by + (wideGroups ? ["column"] : [])
    groupDictionaries = frame.groupNames.map { _ in KeyDictionary() }
    pairs = frame.groupNames.dropFirst().map { _ in PairDictionary() }
    (frame.groupDictionaries, frame.pairs) = (groupDictionaries, pairs)
    fastDictionaries = Unowned(groupDictionaries)
    fastPairs = Unowned(pairs)
    fastNumbers = Unowned(numbers)
    fastNames = Unowned(names.map(\.dictionary))
    groups = frame.groupNames.isEmpty ? nil : GrowingColumn()
    frame.groups = groups
    wideNames = wide ?? []
    value = wide == nil ? nil : GrowingColumn()
    if let value { frame.numbers[.value] = value }
    wideTimes = wideRole == .time ? WideColumns.times(wideNames) : []
    wideTime = wideRole == .time ? GrowingColumn() : nil
    if let wideTime { frame.numbers[.time] = wideTime }
    if let wideRole, wideRole != .time {
      let dictionary = KeyDictionary()
      wideCodes = wideNames.map { dictionary.number(of: $0) }
      wideCode = GrowingColumn()
      frame.codes[wideRole] = wideCode
      frame.dictionaries[wideRole] = dictionary
    } else {
      // A column becomes a group with its first value.
      wideCodes = Array(repeating: wideGroups ? Self.unseen : 0, count: wideNames.count)
      wideCode = nil
    }
  }

  deinit {
    fastDictionaries.deallocate()
    fastPairs.deallocate()
    fastNumbers.deallocate()
    fastNames.deallocate()
  }

  /// Takes names and group of the current record.
  @inline(__always)
  func begin(
    _ reader: RecordReader, _ nameColumns: [(column: Int, role: ColumnRole)], _ by: [Int]
  ) {
    for index in nameColumns.indices {
      codes[index] = number(of: nameColumns[index].column, reader, fastNames[index])
    }
    var made: UInt32 = 0
    for index in by.indices {
      let number = number(of: by[index], reader, fastDictionaries[index])
      made =
        index == 0
        ? number
        : fastPairs[index &- 1]._withUnsafeGuaranteedRef { $0.number(made, number) }
    }
    if !by.isEmpty { group = made }
  }

  /// The number of a name, without spaces around it.
  @inline(__always)
  private func number(
    of column: Int, _ reader: RecordReader, _ dictionary: Unmanaged<KeyDictionary>
  ) -> UInt32 {
    let cell = reader.bytes(column)
    return dictionary._withUnsafeGuaranteedRef { dictionary in
      if NormalText.isPlain(cell) { return dictionary.number(cell).number }
      return dictionary.number(of: NormalText.text(reader.text(column)))
    }
  }

  @inline(__always)
  func add(wide: Int?, value number: Double?) {
    used &+= 1
    for index in numbers.indices {
      let number = row[index]
      fastNumbers[index]._withUnsafeGuaranteedRef { $0.append(number) }
    }
    for (index, name) in names.enumerated() { name.column.append(codes[index]) }
    if let wide, let number {
      value?.append(number)
      if let wideTime { wideTime.append(wideTimes[wide]) }
      if let wideCode { wideCode.append(wideCodes[wide]) }
      if wideGroups {
        let code = wideCode(wide)
        groups?.append(byCount == 0 ? code : pairs[byCount - 1].number(group, code))
        return
      }
    }
    if let groups { groups.append(group) }
  }
}

extension FrameSink {
  /// The number of a wide column among the groups.
  @inline(__always)
  private func wideCode(_ wide: Int) -> UInt32 {
    if wideCodes[wide] == Self.unseen {
      wideCodes[wide] = groupDictionaries.last?.number(of: wideNames[wide]) ?? 0
    }
    return wideCodes[wide]
  }
}

/// Objects that someone else keeps alive, to be used without counting who holds them.
struct Unowned<Object: AnyObject> {
  private let objects: UnsafeMutableBufferPointer<Unmanaged<Object>>

  init(_ objects: [Object]) {
    self.objects = .allocate(capacity: objects.count)
    for (index, object) in objects.enumerated() {
      self.objects.initializeElement(at: index, to: .passUnretained(object))
    }
  }

  func deallocate() { objects.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Unmanaged<Object> { objects[index] }
}
