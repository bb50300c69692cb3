import Foundation
import Testing

@Suite("Measures of one's own tables")
struct MeasureTests {
  @Test("every measure computes its own example")
  func examples() throws {
    let names = try Run("jiqun measures --format csv | tail -n +2 | cut -d, -f1").lines
    #expect(names.count > 28)
    for name in names {
      let options = try #require(try Run("jiqun measures \(name)").lines.last)
        .split(separator: " ").dropFirst(4).joined(separator: " ")
      let run = try Run("jiqun measures --example \(name) | jiqun measure \(name) - \(options)")
      #expect(run.status == 0, "\(name): \(run.err)")
      #expect(!run.out.isEmpty)
    }
  }

  @Test("gini tells variant, range, what was used and left out, and explains itself")
  func gini() throws {
    let run = try Run(
      "printf 'p,value\\na,2\\nb,4\\nc,NA\\nd,4\\ne,10\\n' | jiqun measure gini - --explain")
    #expect(run.status == 0)
    #expect(run.lines[0] == "Gini, population: 0.3")
    #expect(run.out.contains("0 … 0.75"))
    #expect(run.out.contains("4; left out without a value: 1"))
    #expect(run.out.contains("= 24 / 80 = 0.3"))
  }

  @Test("down a pipe, what groups lack is told beside the table")
  func leftOutOfGroups() throws {
    let table = "printf 'year,value\\n9,1\\n9,3\\n10,2\\n10,\\n10,4\\n'"
    let run = try Run(table + " | jiqun measure gini - --by year")
    #expect(run.status == 0 && !run.out.contains("left out"))
    #expect(run.err.contains("left out without a value: 1"))
    let whole = try Run("printf 'year,value\\n9,1\\n9,3\\n' | jiqun measure gini - --by year")
    #expect(whole.err.isEmpty)
  }

  @Test("rows without a group are a group that is told, with a sign in place of its name")
  func unnamedGroup() throws {
    let table = "printf 'g,value\\na,1\\n,2\\nb,3\\na,4\\n,5\\n'"
    let run = try Run(table + " | jiqun measure gini - --by g")
    #expect(run.err.contains("2 rows without a 'g' are a group without a name"))
    #expect(run.out.contains("(no name)"))
    let chinese = try Run(table + " | jiqun measure gini - --by g --lang zh")
    #expect(chinese.err.contains("2行缺“g”") && chinese.out.contains("（无名）"))
    let whole = try Run("printf 'g,value\\na,1\\nb,3\\n' | jiqun measure gini - --by g")
    #expect(whole.err.isEmpty)
  }

  @Test("down a pipe a table of groups says where it is from and how it is made again")
  func originOfGroups() throws {
    let run = try Run("printf 'g,value\\na,1\\nb,3\\n' | jiqun measure gini - --by g")
    #expect(run.out.contains("Source: standard input"))
    #expect(run.out.contains("Again: jiqun measure gini - --by g"))
  }

  @Test("look gives its options on to the commands that fit")
  func lookOptions() throws {
    let run = try Run(
      "printf 't;v\\n1609459200;1,5\\n1612137600;x\\n1614556800;2,5\\n1617235200;3,5\\n1619827200;4\\n1622505600;5\\n' | jiqun look - --dates unix --na x --decimal comma"
    )
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains("jiqun chart - --decimal comma --na x --dates unix"))
    #expect(
      run.out.contains(
        "jiqun measure mann-kendall - --value v --time t --decimal comma --na x --dates unix"))
  }

  @Test(
    "every command that look names works",
    arguments: [
      "year,month,v\\n2001,1,5\\n2001,2,6\\n2002,1,7\\n",
      "Region\\tQ1 2019\\tQ2 2019\\nA\\t1\\t2\\nB\\t2\\t3\\n",
      "Country Name,Country Code,2019,2020,2021\\nA,AA,1,2,\\nB,BB,3,4,\\n",
      "v,v,year\\n1,2,2001\\n2,3,2002\\n",
      "Rank,Country,Population,Date\\n1,A,50,1 Jan 2020\\n2,B,40,1 Feb 2020\\n",
      "variety,year,site,yield\\na,1931,x,1\\na,1931,y,2\\na,1932,x,3\\na,1932,y,4\\n",
      "date,open,signal\\n2001-01-01,5,long\\n2001-01-02,6,short\\n2001-01-03,7,long\\n",
      "from,to\\na,b\\nb,c\\n", "a,b\\nx,y\\nz,w\\n", "v\\n0\\n0\\n", "d,v\\n2001,-1\\n2002,-2\\n",
      "地区,2019年,2020年\\n甲,1,2\\n乙,3,4\\n",
    ])
  func lookCommands(_ table: String) throws {
    let look = try Run("printf '\(table)' | jiqun look -")
    #expect(look.status == 0, "\(look.err)")
    for line in look.lines where line.hasPrefix("  jiqun ") {
      let run = try Run("printf '\(table)' |\(line)")
      #expect(run.status == 0 && !run.out.isEmpty, "\(line): \(run.err)")
    }
  }

  @Test("CSV of groups has the columns of the groups and the value, in their order")
  func groups() throws {
    let table = "printf 'year,i,value\\n10,a,1\\n9,a,1\\n10,a,3\\n9,a,1\\n'"
    let run = try Run("\(table) | jiqun measure gini - --by year,i --format csv")
    #expect(run.lines[0] == "year,i,gini,what,source,again")
    #expect(run.lines.count == 3)
    #expect(run.lines[1].hasPrefix("9,a,0.0,Gini") && run.lines[2].hasPrefix("10,a,0.25,Gini"))
    #expect(
      run.lines[2].contains(",standard input,jiqun measure gini - --by year,i --format csv")
        || run.lines[2].contains("standard input,\"jiqun measure gini - --by year,i --format csv\"")
    )
  }

  @Test("errors have file, line and column, status 1, and nothing is printed")
  func errors() throws {
    let run = try Run(
      "printf 'a,value\\nx,\"1,500\"\\ny,-2\\nz\\n' | jiqun measure gini - --format csv")
    #expect(run.status == 1)
    #expect(run.out.isEmpty)
    for place in ["standard input:2:3: ", "standard input:3:3: ", "standard input:4:1: "] {
      #expect(run.err.contains(place))
    }
    #expect(run.err.contains("between thousands"))
  }

  @Test("what is asked wrongly has status 2 and a way on")
  func wrong() throws {
    let run = try Run("jiqun measure ahp")
    #expect(run.status == 2)
    #expect(run.err.contains("jiqun measures --example ahp"))
    for words in [
      "measure nothing x.csv", "measure gini - --variant x", "measure lq -",
      "measure gini - --time t", "measure gini - --where x", "measure gini - --encoding x",
      "measure gini - --delimiter xx", "measures nothing", "measure gini - --links x",
      "measure gini - --reference x", "measure gini - -k 3", "measure moran - --unit p",
      "measure moran - --unit p --links -", "measure closeness - --services x",
      "measure moran x.csv --unit p --links y --permutations 0",
    ] {
      #expect(try Run("jiqun \(words)").status == 2, "\(words)")
    }
    #expect(try Run("jiqun measure gini /nowhere.csv").status == 1)
  }

  @Test("cr takes -k")
  func largest() throws {
    let run = try Run("printf 'value\\n50\\n30\\n15\\n5\\n' | jiqun measure cr - -k 3 --format csv")
    #expect(run.lines[0].hasPrefix("cr,") && run.lines[1].hasPrefix("0.95,"))
    #expect(try Run("jiqun measures --format json").out.contains("\"-k\""))
  }

  @Test("pictures are SVG; JSON has what is undefined and why")
  func forms() throws {
    let svg = try Run(
      "jiqun measures --example lq | jiqun measure lq - --unit province --item industry --format svg"
    )
    #expect(svg.out.contains("<svg"))
    let one = try Run(
      "printf 'value\\n5\\n' | jiqun measure gini - --variant corrected --format json")
    let value = try #require(
      JSONSerialization.jsonObject(with: Data(one.out.utf8)) as? [String: Any])
    let results = try #require(value["results"] as? [[String: Any]])
    #expect(results[0]["value"] is NSNull)
    #expect((results[0]["value_undefined"] as? String)?.isEmpty == false)
  }

  @Test("links that are wrong have their own file, line and column; the scatter is drawn")
  func links() throws {
    let table = "printf 'p,value\\na,1\\nb,2\\nc,4\\nd,9\\n'"
    let good = try Run(
      "\(table) | jiqun measure moran - --unit p --links <(printf 'a,b\\nb,c\\nc,d\\n') --format svg"
    )
    #expect(good.status == 0)
    #expect(good.out.contains("<svg"))
    let bad = try Run(
      "\(table) | jiqun measure moran - --unit p --links <(printf 'x,y\\na,b\\nb,b\\n')")
    #expect(bad.status == 1)
    #expect(bad.err.contains(":3:3: 'b' is linked with itself"))
  }

  @Test("without a file a table of the package is measured, and told")
  func shipped() throws {
    let run = try Run("jiqun measure gini")
    #expect(run.status == 0)
    #expect(run.lines[0] == "Gini, population: 0.444564")
    for part in ["provincial-panel", "secondary-va, bn yuan", "year=2022", "Data_Visualization"] {
      #expect(run.out.contains(part), "\(part)")
    }
    let year = try Run(
      "jiqun measure gini --table provincial-panel --indicator gdp --year 2018 --format csv")
    let own = try Run(
      "jiqun measures --table provincial-panel"
        + " | jiqun measure gini - --value gdp --where year=2018 --format csv")
    #expect(year.status == 0 && year.lines[0].hasPrefix("gini,what,unit,years,scope,"))
    #expect(year.lines[1].split(separator: ",")[0] == own.lines[1].split(separator: ",")[0])
    let all = try Run("jiqun measure gini --by year --format csv")
    #expect(all.lines.count == 32)
  }

  @Test("what a table of the package has not is refused with what it has")
  func shippedWrong() throws {
    for (words, part) in [
      ("--table nothing", "provincial-panel"), ("--year 1900", "1900"),
      ("--indicator nothing --table provincial-panel", "secondary-va"),
      ("--table io-2020-8", "sectors"), ("x.csv --table provincial-panel", "--table"),
      ("--value nothing --table provincial-panel", "gdp"),
      ("--data provincial-panel", "write --table provincial-panel"),
    ] {
      let run = try Run("jiqun measure gini \(words)")
      #expect(run.status == 2, "\(words)")
      #expect(run.out.isEmpty && run.err.contains(part), "\(words): \(run.err)")
    }
  }

  @Test("the command of the screen gives the number of the screen")
  func commandOfScreen() throws {
    for keys in [
      "5 left*4", "5 v enter", "5 / \"theil\" enter left*9", "5 / \"relative\" enter left*3",
      "5 O \"activities\" enter f \"producer\" enter",
      "5 O \"2020, eight\" enter / \"multipliers\" enter",
    ] {
      let shown = try Run("jiqun explore --keys '\(keys) !' --size 200x40 --print text")
      let line = try #require(shown.lines.last { $0.contains("jiqun measure") })
      let command = try #require(line.split(separator: "  ").first).trimmingCharacters(
        in: .whitespaces)
      let run = try Run(command)
      #expect(run.status == 0, "\(command): \(run.err)")
      guard let value = run.lines.first?.split(separator: " ").last, let number = Double(value)
      else { continue }
      // The screen has the digits of its tables and charts: four, five or six that count.
      let whole = number == 0 ? 0 : Int(log10(abs(number)).rounded(.down))
      let digits = (4...6).map { String(format: "%.\(max(0, $0 - 1 - whole))f", number) }
      #expect(digits.contains { shown.out.contains($0) }, "\(command): \(value)")
    }
  }
}
