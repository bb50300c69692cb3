import Foundation
import Testing

@Suite("Measures told in Chinese")
struct ChineseMeasureTests {
  @Test("variant, range, numbers, columns and formula of a result")
  func result() throws {
    let table = "printf 'p,r,value\\na,x,2\\nb,x,4\\nc,y,4\\nd,y,10\\n'"
    let gini = try Run("\(table) | jiqun measure gini - --lang zh --explain")
    #expect(gini.lines[0] == "基尼系数，总体式：0.3")
    for part in ["取值范围", "0 … 0.75", "数值由小到大：2, 4, 4, 10", "= 24 / 80 = 0.3"] {
      #expect(gini.out.contains(part), "\(part)")
    }
    let theil = try Run("\(table) | jiqun measure theil - --group r --lang zh --explain")
    for part in ["泰尔T，分解：", "组间", "组内", "组间占比", "0 以上", "总体 = 组间 + 组内"] {
      #expect(theil.out.contains(part), "\(part)")
    }
    #expect(!theil.out.contains("between"))
  }

  @Test("a table of the package has its columns by name; CSV and JSON keep the keys")
  func shipped() throws {
    let words = "jiqun measure coupling --table convergence-systems --lang zh"
    // The last line is the command.
    let text = try Run(words).lines.filter { !$0.contains("jiqun measure") }.joined(separator: "\n")
    for part in ["年份", "耦合度", "发展水平", "等级", "变体", "得分"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("coupling") && !text.contains("disorder"))
    #expect(
      try Run(words + " --format csv").lines[0].hasPrefix(
        "year,coupling_index,coupling,development,class,"))
    #expect(try Run("jiqun measure gini --lang zh").out.contains("第二产业增加值，亿元；年份=2022"))
    #expect(try Run("jiqun measure gini").out.contains("secondary-va, bn yuan; year=2022"))
  }

  @Test("refusals of a table and of its links, with file, line and column")
  func refusals() throws {
    let table = try Run("printf 'a,value\\nx,-2\\n' | jiqun measure gini - --lang zh")
    #expect(table.status == 1)
    #expect(table.err.contains("标准输入:2:3: 列“value”中的“-2”小于零；应为零或正数"))
    let zero = try Run("printf 'value\\n0\\n0\\n' | jiqun measure gini - --lang zh")
    #expect(zero.err.contains("gini：数值全为零：无法计算份额"))
    let links = try Run(
      "printf 'p,value\\nx,1\\ny,2\\n' | jiqun measure moran - --unit p --lang zh --links "
        + "<(printf 'a,b\\nx,x\\n')")
    #expect(links.err.contains("“x”与自身相邻"))
  }
}
