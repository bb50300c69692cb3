internal import Measures

/// Where the values of `jiqun measure` come from.
private enum MeasureOrigin {
  case file, package, engine

  /// As a refusal names it.
  var name: Words {
    switch self {
    case .file: Words("a FILE", "文件")
    case .package: Words("a table of the package", "数据包中的表")
    case .engine: Words("the table of --from", "--from 所给的表")
    }
  }
}

extension MeasureCommand {
  /// Refuses an option that would have no effect beside the others.
  func checkCombination(_ speech: Speech) throws(Failure) {
    if let option = idleOption {
      let (en, zh) = (origin.name[.english], origin.name[.chinese])
      throw Failure(
        speech.say("\(option) has no effect on \(en)", "\(option) 对\(zh)不起作用"), status: 2)
    }
    if format != .text, let option = explain ? "--explain" : chart ? "--chart" : nil {
      throw Failure(
        speech.say(
          "\(option) has no effect on --format \(format.rawValue): it is for text",
          "\(option) 对 --format \(format.rawValue) 不起作用：只用于 text"), status: 2)
    }
  }

  private var origin: MeasureOrigin {
    if engine.isAsked { return .engine }
    return file == nil ? .package : .file
  }

  /// The first option that the origin of the values does not use.
  private var idleOption: String? {
    switch origin {
    case .file: table.map { "--table " + $0 } ?? year.map { "--year " + $0 }
    case .package: memoryOption ?? (reading.wide ? "--wide" : reading.table.firstGiven)
    case .engine:
      memoryOption ?? table.map { "--table " + $0 } ?? year.map { "--year " + $0 }
        ?? reading.table.firstGiven
    }
  }

  private var memoryOption: String? { memory == nil ? nil : "--memory" }
}

extension TableOptions {
  /// The first option about the writing of a file that was given.
  fileprivate var firstGiven: String? {
    let given: [(String, Bool)] = [
      ("--skip", skip != nil), ("--columns", !columns.isEmpty), ("--delimiter", delimiter != nil),
      ("--encoding", encoding != nil), ("--decimal", decimal != nil),
      ("--decimal-comma", decimalComma), ("--thousands", thousands != nil), ("--na", !na.isEmpty),
      ("--dates", dates != nil),
    ]
    return given.first { $0.1 }?.0
  }
}
