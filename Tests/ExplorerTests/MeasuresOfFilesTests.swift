import ClusterAtlas
import Drawing
@testable import Explorer
import Glibc
import Measures
import RegionalIndices
@testable import Reports
internal import Tabular
import Testing

@Suite("Screen 5: files of the reader's own")
struct MeasuresOfFilesTests {
  private func measures(_ keys: String) throws -> MeasuresScreen {
    try session(keys, size: "120x40").session.measures
  }

  private func value(_ screen: MeasuresScreen) throws -> Double {
    try #require(screen.result.measured?.outcome(at: screen.shownSlide).value)
  }

  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/measure-XXXXXX.csv".utf8CString)
    let file = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemps($0, 4) } ?? -1
    }
    #expect(file >= 0)
    let path = template.withUnsafeBufferPointer { pointer in
      pointer.baseAddress.map { String(cString: $0) } ?? ""
    }
    defer { unlink(path) }
    #expect(write(file, text, text.utf8.count) == text.utf8.count)
    close(file)
    try body(path)
  }

  @Test("a file is found by its path, measured, and the command says how")
  func file() throws {
    try withFile("province,value\nAnhui,2\nFujian,4\nGansu,4\nJiangsu,10\n") { path in
      let session = try session("5 O \"a file\" enter \"\(path)\" enter").session
      #expect(session.measures.source == .file(path))
      #expect(try value(session.measures) == 0.3)
      #expect(
        session.commandLine == "jiqun measure gini \(path) --value value --unit province")
      // The units are provinces, so the map can show them.
      #expect(!session.measures.result.placed.isEmpty)
    }
  }

  /// What is wrong is told where it can be read, and that options belong to the command.
  @Test(arguments: ["80x24", "50x20"], Language.allCases)
  func `a file that cannot be read`(_ size: String, _ language: Language) throws {
    try withFile("province,value\nAnhui,2\nFujian,xx\n") { path in
      let session = try session(
        "5 O enter \"\(path)\" enter", size: size, language: language
      ).session
      // As read: lines are broken where a column ends.
      let shown = PlainText.encode(session.frame.canvas).filter { !$0.isWhitespace && $0 != "│" }
      #expect(shown.contains("xx") && shown.contains("--na"), "\(shown)")
      let told = language == .chinese ? "选项写在命令之后；按!复制命令" : "behindthecommand,which!copies"
      #expect(session.commandLine == "jiqun measure gini \(path)")
      if size == "50x20" { #expect(shown.contains(told), "\(shown)") }
    }
  }

  @Test("neither numbers of rows nor codes nor weights are taken for the value")
  func guesses() throws {
    try withFile("序号,省份,代码,工业增加值\n1,安徽,34,2\n2,福建,35,4\n3,甘肃,62,4\n4,江苏,32,10\n") { path in
      let screen = try session("5 O \"a file\" enter \"\(path)\" enter").session.measures
      #expect(screen.result.measured?.setup.columns[.value] == "工业增加值")
      #expect(try value(screen) == 0.3)
    }
    let row = try #require(MeasureDefinition.named("net-force"))
    try withFile(row.example) { path in
      let screen = try session(
        "5 O \"a file\" enter \"\(path)\" enter / \"net driving\" enter"
      ).session.measures
      #expect(screen.result.measured?.setup.columns[.weight] == "weight")
      #expect(try abs(value(screen) - 1.1) < 1e-12)
    }
  }

  @Test("a file is read as the command reads it: thousands and quarters; how says what was taken")
  func dressed() throws {
    let rows = [
      "Anhui,Q,\"1,200.0\"", "Fujian,Q,\"2,400.0\"", "Gansu,Q,\"2,400.0\"", "Jiangsu,Q,\"6,000.0\"",
    ]
    let table =
      "province,quarter,value\n"
      + ["2018-Q1", "2017-Q4"].flatMap { quarter in
        rows.map { row in row.split(separator: "Q").joined(separator: quarter) }
      }.joined(separator: "\n") + "\n"
    try withFile(table) { path in
      let screen = try session("5 O \"a file\" enter \"\(path)\" enter w", size: "100x60").session
        .measures
      #expect(screen.result.measured?.slides == ["2017-Q4", "2018-Q1"])
      #expect(try value(screen) == 0.3)
      #expect(screen.pane.document.text.contains("between thousands"))
    }
  }

  @Test("years across are years: values, course, map and series")
  func wide() throws {
    let table = """
      province,2018,2019,2020
      Anhui,2,3,1
      Fujian,4,4,4
      Gansu,4,2,4
      Jiangsu,10,9,12

      """
    try withFile(table) { path in
      let open = "5 O \"a file\" enter \"\(path)\" enter "
      let gini = try session(open + "left*2").session
      #expect(gini.measures.shownSlide == "2018")
      #expect(try value(gini.measures) == 0.3)
      #expect(gini.measures.hasCourse && !gini.measures.result.placed.isEmpty)
      #expect(gini.commandLine == "jiqun measure gini \(path) --unit province --wide")
      let growth = try session(open + "/ \"growth rate\" enter").session.measures
      #expect(growth.shownSlide == "Anhui")
      let rate = try #require(growth.result.measured?.outcome(at: "Jiangsu").value)
      #expect(abs(rate - (1.2).squareRoot() + 1) < 1e-12)
      let transfer = try session(open + "/ \"relative\" enter").session.measures
      #expect(
        transfer.result.measured?.outcome(at: nil).variant.english
          == "relative transfer, 2018 to 2020")
    }
  }

  @Test("pipes and devices are not waited for")
  func devices() throws {
    for path in ["/dev/zero", "/dev/null"] {
      let screen = try session("5 O \"a file\" enter \"\(path)\" enter").session.measures
      guard case .refused(let reason) = screen.result else {
        Issue.record("\(path) was measured")
        return
      }
      #expect(reason.contains("is no regular file"))
    }
  }

  @Test("a column with a word in it is refused with the word's place")
  func words() throws {
    try withFile("province,output\nAnhui,\"1,500\"\nFujian,4\n") { path in
      let screen = try session("5 O \"a file\" enter \"\(path)\" enter").session.measures
      guard case .refused(let reason) = screen.result else {
        Issue.record("it was measured")
        return
      }
      #expect(reason.hasPrefix("\(path):2:7: "))
    }
  }

  @Test("what is wrong in a file is told with its place")
  func wrongFile() throws {
    try withFile("province,value\nAnhui,2\nFujian,-4\n") { path in
      let screen = try session("5 O \"a file\" enter \"\(path)\" enter").session.measures
      guard case .refused(let reason) = screen.result else {
        Issue.record("it was measured")
        return
      }
      #expect(reason.hasPrefix("\(path):3:8: "))
    }
    let screen = try session("5 O \"a file\" enter \"/nowhere.csv\" enter").session.measures
    guard case .refused(let reason) = screen.result else {
      Issue.record("it was measured")
      return
    }
    #expect(reason.contains("/nowhere.csv"))
  }
}
