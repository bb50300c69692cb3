internal import Measures
internal import Tabular

/// Where the values of `jiqun measure` come from.
private enum MeasureOrigin {
  case file, package, engine

  /// As a refusal names it.
  var name: Bilingual {
    switch self {
    case .file: Bilingual("a FILE", "文件")
    case .package: Bilingual("a table of the package", "数据包中的表")
    case .engine: Bilingual("the table of --from", "--from 所给的表")
    }
  }
}

extension MeasureCommand {
  /// Refuses an option that would have no effect beside the others.
  func checkCombination(_ language: Language) throws(Failure) {
    if let option = idleOption {
      let (en, zh) = (origin.name[.english], origin.name[.chinese])
      throw Failure(
        language.say("\(option) has no effect on \(en)", "\(option) 对\(zh)不起作用"), status: 2)
    }
    if explain, format == .csv || format == .svg {
      throw Self.idle(
        "--explain", format, Bilingual("text and json have it", "text 与 json 有算法说明"), language)
    }
    if chart, format == .csv || format == .json {
      throw Self.idle(
        "--chart", format, Bilingual("text and svg have it", "text 与 svg 有图"), language)
    }
  }

  private static func idle(
    _ option: String, _ format: Format, _ instead: Bilingual, _ language: Language
  ) -> Failure {
    Failure(
      language.say(
        "\(option) has no effect on --format \(format.rawValue); \(instead.english)",
        "\(option) 对 --format \(format.rawValue) 不起作用；\(instead.chinese)"), status: 2)
  }

  /// A statement has no format: what --format says is of the result of --run.
  func tellFormat(_ language: Language) {
    guard format != .text else { return }
    Output.complain(
      "jiqun: "
        + language.say(
          "--format \(format.rawValue) is for the result of --run; this is the statement",
          "--format \(format.rawValue) 用于 --run 的结果；此处为语句"))
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
      ("--dates", dates != nil), ("--without-totals", withoutTotals),
    ]
    return given.first { $0.1 }?.0
  }
}
