/// Puts rows into a frame.
final class FrameSink {
  private let numbers: [GrowingColumn<Double>]
  private let names: [(column: GrowingColumn<UInt32>, dictionary: KeyDictionary)]
  private let value: GrowingColumn<Double>?
  private let wideTimes: [Double]
  private let wideTime: GrowingColumn<Double>?
  private let wideCode: GrowingColumn<UInt32>?
  private let wideCodes: [UInt32]
  private var codes: [UInt32]
  private var group: UInt32 = 0
  private let byCount: Int
  private let groups: GrowingColumn<UInt32>?
  private let groupDictionaries: [KeyDictionary]
  private let pairs: [PairDictionary]
  private let wideGroups: Bool
  /// The numbers of the row that is read.
  var row: [Double]
  /// How many rows were put into the frame.
  private(set) var used = 0

  init(
    _ frame: Frame, numbers roles: [ColumnRole], names nameRoles: [ColumnRole], by: [String],
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
    groups = frame.groupNames.isEmpty ? nil : GrowingColumn()
    frame.groups = groups
    let wideNames = wide ?? []
    value = wide == nil ? nil : GrowingColumn()
    if let value { frame.numbers[.value] = value }
    wideTimes = wideRole == .time ? wideNames.map(WideColumns.time) : []
    wideTime = wideRole == .time ? GrowingColumn() : nil
    if let wideTime { frame.numbers[.time] = wideTime }
    if let wideRole, wideRole != .time {
      let dictionary = KeyDictionary()
      wideCodes = wideNames.map { dictionary.number(of: $0) }
      wideCode = GrowingColumn()
      frame.codes[wideRole] = wideCode
      frame.dictionaries[wideRole] = dictionary
    } else {
      let dictionary = wideGroups ? groupDictionaries.last : nil
      wideCodes = wideNames.map { dictionary?.number(of: $0) ?? 0 }
      wideCode = nil
    }
  }

  /// Takes names and group of the current record.
  @inline(__always)
  func begin(
    _ reader: RecordReader, _ nameColumns: [(column: Int, role: ColumnRole)], _ by: [Int]
  ) {
    for (index, name) in nameColumns.enumerated() {
      codes[index] = number(of: name.column, reader, names[index].dictionary)
    }
    for (index, column) in by.enumerated() {
      let number = number(of: column, reader, groupDictionaries[index])
      group = index == 0 ? number : pairs[index &- 1].number(group, number)
    }
  }

  /// The number of a name, without spaces around it.
  @inline(__always)
  private func number(
    of column: Int, _ reader: RecordReader, _ dictionary: KeyDictionary
  ) -> UInt32 {
    let cell = reader.bytes(column)
    if NormalText.isPlain(cell) { return dictionary.number(cell).number }
    return dictionary.number(of: NormalText.text(reader.text(column)))
  }

  @inline(__always)
  func add(wide: Int?, value number: Double?) {
    used &+= 1
    for (index, column) in numbers.enumerated() { column.append(row[index]) }
    for (index, name) in names.enumerated() { name.column.append(codes[index]) }
    if let wide, let number {
      value?.append(number)
      if let wideTime { wideTime.append(wideTimes[wide]) }
      if let wideCode { wideCode.append(wideCodes[wide]) }
      if wideGroups {
        let code = wideCodes[wide]
        groups?.append(byCount == 0 ? code : pairs[byCount - 1].number(group, code))
        return
      }
    }
    if let groups { groups.append(group) }
  }
}
