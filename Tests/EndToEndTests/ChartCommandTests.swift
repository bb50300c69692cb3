import Foundation
import Testing

@Suite("The commands series and chart")
struct ChartCommandTests {
  @Test("figures of series have the same columns everywhere")
  func series() throws {
    let run = try Run("jiqun series gdp spatial-gini --format csv")
    let lines = run.out.split(separator: "\n")
    #expect(run.status == 0)
    #expect(lines.first?.hasPrefix("series_id,year,value,unit,flag,source_id,title_en,") == true)
    #expect(lines.count == 1 + 73 + 31)
    #expect(run.out.contains("gdp,2023,1260582.1,cny-100m,preliminary,s_dvm"))
  }

  @Test("the catalogue names every series with its source")
  func catalogue() throws {
    let run = try Run("jiqun series --format csv")
    let lines = run.out.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(!lines.dropFirst().contains { $0.hasSuffix(",") })
  }

  @Test(
    "every figure of the documents is drawn",
    arguments: [
      "fig-industrial-value-added", "fig-spatial-gini", "fig-manufacturing-value-added",
      "fig-producer-services", "fig-convergence", "table-influence-sensitivity",
    ])
  func figures(id: String) throws {
    for options in ["", "--format svg", "--format describe", "--ascii", "--lang zh"] {
      let run = try Run("jiqun chart \(id) \(options)")
      #expect(run.status == 0 && !run.out.isEmpty && run.err.isEmpty, "\(options): \(run.err)")
    }
    let ascii = try Run("jiqun chart \(id) --ascii").out
    if id.hasPrefix("fig") { #expect(ascii.utf8.count == ascii.count) }
  }

  @Test("a picture is as large as it is asked to be")
  func size() throws {
    let out = try Run("jiqun chart gdp --size 60x14").out
    let lines = out.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 14)
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test(
    "what comes down a pipe is drawn",
    arguments: [
      #"seq 1 20 | jiqun chart - --format csv"#,
      #"printf '1,2\n2,3\n' | jiqun chart - --format csv"#,
      #"printf 'x\ty\n1\t2\n2\t\n3\t4\n' | jiqun chart - --format csv"#,
      #"printf '# note\n2020-01-01 3\n2020-02-01 4' | jiqun chart - --format csv"#,
      #"printf 'a;b\n1;2\n3;4\n' | jiqun chart - --y b --x a --kind scatter --format csv"#,
    ])
  func pipe(command: String) throws {
    let run = try Run(command)
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
    #expect(run.out.split(separator: "\n").count >= 3)
  }

  @Test("a bad line says which")
  func badLine() throws {
    let cell = try Run(#"printf 'a,b\n1,2\n2,x\n' | jiqun chart -"#)
    #expect(cell.status == 1)
    #expect(cell.err.contains("standard input:3:3: 'x' in column 'b' is not a number"))
    let length = try Run(#"printf '1 2\n3\n' | jiqun chart -"#)
    #expect(
      length.status == 1
        && length.err.contains("standard input:2:1: the row has 1 cell; expected 2"))
    let followed = try Run(#"printf '1 2\n2 x\n3 4\n' | jiqun chart - --follow --format csv"#)
    #expect(followed.status == 0)
    #expect(followed.err.contains("standard input:2:3") && followed.out.contains("3,4"))
  }

  @Test("a day that its month does not have is a bad cell")
  func impossibleDate() throws {
    let run = try Run(#"printf '2020-01-01 5\n2020-02-30 6\n' | jiqun chart - --format csv"#)
    #expect(run.status == 1 && run.out.isEmpty)
    #expect(
      run.err.contains(
        "standard input:2:1: '2020-02-30' in column '1' is no day: 2020-02 has 29 days"))
    let first = try Run(#"printf '2021-02-29 6\n2021-03-01 5\n' | jiqun chart - --format csv"#)
    #expect(
      first.status == 1
        && first.err.contains("standard input:1:1: '2021-02-29' in column '1' is no day"))
    let leap = try Run(#"printf '2020-02-29 5\n2020-03-01 6\n' | jiqun chart - --format csv"#)
    #expect(leap.out.contains("2020-02-29,5\n2020-03-01,6\n"))
  }

  @Test("the first line says what parts the columns")
  func separators() throws {
    let comma = try Run(#"printf '年;值\n2020;1,5\n2021;2\n' | jiqun chart - --format csv"#)
    #expect(comma.status == 0 && comma.out == "年,值\n2020,1.5\n2021,2\n")
    let bare = try Run(#"printf '2020;1,5\n2021;2,25\n' | jiqun chart - --format csv"#)
    #expect(bare.out.hasSuffix("\n2020,1.5\n2021,2.25\n"))
    let header = try Run(#"printf 'year;"a, b, c";d\n1;2;3\n2;3;4\n' | jiqun chart - --format csv"#)
    #expect(header.status == 0 && header.out.hasSuffix("\n1,2,3\n2,3,4\n"))
    let tabs = try Run(
      #"printf 'year\tin t, a\tb\n1\t2\t3\n2\t3\t4\n' | jiqun chart - --format csv"#)
    #expect(tabs.status == 0 && tabs.out.hasSuffix("\n1,2,3\n2,3,4\n"))
  }

  @Test("decimals have one mark in a file")
  func decimalMarks() throws {
    let mixed = try Run(#"printf 'a;b\n1;1,5\n2;2.5\n' | jiqun chart -"#)
    #expect(mixed.status == 1)
    #expect(
      mixed.err.contains(
        "standard input:2:3: '1,5' in column 'b' has a decimal comma; say --decimal comma"))
    let thousands = try Run(#"printf 'a;b\n1;1.234,5\n' | jiqun chart - --format csv"#)
    #expect(thousands.status == 0 && thousands.out == "a,b\n1,1234.5\n")
    #expect(thousands.err.contains("'.' is read as the mark between thousands"))
  }

  @Test("series are told apart by the words of a column")
  func by() throws {
    let run = try Run(
      #"printf 'd,g,v\n1,a,2\n1,b,3\n2,a,4\n2,b,1\n' | jiqun chart - --by g --format csv"#)
    #expect(run.out == "d,a,b\n1,2,3\n2,4,1\n")
  }

  @Test("columns keep their names; those without one have a number")
  func names() throws {
    let named = try Run(#"printf 'week,speed\n1,2\n2,3\n' | jiqun chart - --format csv"#)
    #expect(named.out == "week,speed\n1,2\n2,3\n")
    let bare = try Run(#"printf '1,2\n2,3\n' | jiqun chart - --format csv"#)
    #expect(bare.out == "x,column 2\n1,2\n2,3\n")
    let lines = try Run(#"printf '5\n6\n' | jiqun chart - --format csv"#)
    #expect(lines.out == "line,column 1\n1,5\n2,6\n")
    #expect(
      try Run(#"printf '5\n6\n' | jiqun chart - --format csv --lang zh"#).out.hasPrefix("行,第1列"))
  }

  @Test("what is left out, joined or split is told")
  func leftOut() throws {
    let run = try Run(#"printf 'w,a,b,c\nu,1,2000,3\nv,4,5000,6\n' | jiqun chart -"#)
    #expect(run.status == 0 && run.out.contains("u"))
    #expect(run.err.contains("not drawn: 'b', 'c'"))
    #expect(try Run(#"printf 'w,a,b\nu,1,2\n' | jiqun chart - --y b"#).err.isEmpty)
    let long = try Run(#"printf 'x,g,v\n1,a,2\n1,b,3\n2,a,4\n2,b,1\n' | jiqun chart - --lang zh"#)
    #expect(long.err.contains("按“g”分为系列"), "\(long.err)")
    let why = try Run(
      #"printf 'year,v\n2001,3\n2002,4\n2003,9\n' | jiqun chart - --explain-choice"#)
    #expect(why.out.contains("x     year") && why.out.contains("'year' has times"))
  }

  @Test("names that have no room are counted")
  func namesWithoutRoom() throws {
    let head = "year," + (1...30).map { "column-number-\($0)" }.joined(separator: ",")
    let row = { (year: Int) in "\(year)," + (1...30).map { "\($0 % 4)" }.joined(separator: ",") }
    let table = [head, row(2001), row(2002)].joined(separator: "\\n")
    let run = try Run("printf '\(table)\\n' | jiqun chart -")
    #expect(run.status == 0 && run.err.contains("of 30 names have no room"), "\(run.err)")
    let all = try Run("printf '\(table)\\n' | jiqun chart - --names --size 80x40")
    #expect(all.err.isEmpty && all.out.contains("column-number-30"), "\(all.err)")
  }

  @Test("figures a head have a unit and their sources")
  func perHead() throws {
    let run = try Run("jiqun chart gdp:jiangsu --per-head --format csv")
    #expect(run.status == 0 && run.err.isEmpty)
    #expect(run.out.contains("cny-10k-head"))
    let series = try Run("jiqun series gdp spatial-gini --per-head")
    #expect(series.out.contains("yuan a head") && series.err.contains("spatial-gini: these are no"))
    #expect(
      try Run("jiqun chart gdp --per-head --size 100x30").out.contains("sum of the provinces"))
    #expect(try Run("jiqun series --per-head").status == 2)
    let refused = try Run("jiqun chart population:jiangsu --per-head")
    #expect(refused.err.contains("this is the population itself"))
  }

  @Test(
    "what is not there is said",
    arguments: [
      ("jiqun chart nowhere", "no series 'nowhere'"), ("jiqun series gdpx", "no series 'gdpx'"),
      ("jiqun chart gdp --kind pie", "there are line"),
      ("jiqun chart gdp --from x", "expected a year"),
      ("printf '' | jiqun chart -", "nothing to draw"),
      ("printf 'a b\\n1 2\\n' | jiqun chart - --y c", "no such column"),
    ])
  func missing(command: String, text: String) throws {
    let run = try Run(command)
    #expect(run.status != 0 && run.err.contains(text), "\(run.err)")
  }

  @Test("a file is written in the format of its name")
  func file() throws {
    let path = NSTemporaryDirectory() + "jiqun-chart-\(getpid()).svg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try Run("jiqun chart gdp -o \(path)").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<svg"))
  }

  @Test("a number below zero may stand behind an option")
  func negativeValues() throws {
    let data = #"printf 'x,v\n-9,1\n-5,2\n0,3\n4,4\n' | jiqun chart - --format csv "#
    let apart = try Run(data + "--from -5 --to 2")
    let joined = try Run(data + "--from=-5 --to=2").out
    #expect(apart.status == 0 && apart.out == joined)
    #expect(apart.out.contains("-5,2") && !apart.out.contains("-9,1"))
    let missing = try Run(#"printf 'v\n1\n-999\n3\n' | jiqun chart - --na -999 --format csv"#)
    #expect(missing.status == 0 && !missing.out.contains("999"))
    let refused = try Run("printf 'value\n1\n2\n' | jiqun measure gini - --permutations -5")
    #expect(refused.status != 0 && !refused.err.contains("Missing value"))
  }

  @Test("rows of totals are told and may be left out of measures")
  func totals() throws {
    let data = #"printf 'region,value\nA,1\nB,3\n合计,4\n' | jiqun measure gini - "#
    let told = try Run(data)
    #expect(told.status == 0 && told.err.contains("'合计'") && told.err.contains("--without-totals"))
    let without = try Run(data + "--without-totals --format csv")
    // Of the two that are left: |3 - 1| / (2 * 2 * 2).
    #expect(without.out.contains("\n0.25,"))
    #expect(without.err.contains("left out"))
  }
}
