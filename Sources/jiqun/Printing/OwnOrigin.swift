internal import Glibc
internal import Reports
internal import Tabular

/// Where the numbers of a table of one's own are from, and how what is printed is made again. What
/// they measure and in which unit only the heads of the table say.
struct OwnOrigin {
  /// The file; `-` is standard input.
  let path: String
  let language: Language

  /// The file, as files and pipes name it.
  var name: String { MeasureCommand.fileName(path, .english) }

  /// The file with the day on which it was last written: `trade.csv, 2024-05-31`.
  var source: String {
    let name = MeasureCommand.fileName(path, language)
    return day.map { name + language.say(", ", "，") + $0 } ?? name
  }

  /// The day in UTC on which the file was last written. Nil of a pipe.
  private var day: String? {
    var facts = stat()
    guard path != "-", stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let date = Calendar.date(days: Int(facts.st_mtim.tv_sec) / 86_400)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  /// Below a text and below a picture.
  var lines: [String] {
    [
      language.say("Source: ", "来源：") + Output.visible(source),
      language.say("Again: ", "重现：") + Output.visible(TakenAlong.again),
    ]
  }

  var pairs: [JSON.Pair] {
    [("source", .string(name)), ("date", .text(day)), ("again", .string(TakenAlong.again))]
  }

  /// The lines below a vector picture.
  func caption(_ svg: String, title: String, isDark: Bool) -> String {
    PictureCaption(title: title, lines: lines, isDark: isDark).below(svg)
  }
}
