import RegionalIndices
import Testing

@testable import Checks
@testable import ClusterAtlas

/// The expression language: reading, printing, types.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("1 + 2 * 3", "1 + 2 * 3"), ("(1 + 2) * 3", "(1 + 2) * 3"), ("1 - (2 - 3)", "1 - (2 - 3)"),
    ("1 - 2 - 3", "1 - 2 - 3"), ("2 ^ 3 ^ 2", "2 ^ 3 ^ 2"), ("(2 ^ 3) ^ 2", "(2 ^ 3) ^ 2"),
    ("-2 ^ 2", "-2 ^ 2"), ("(-2) ^ 2", "(-2) ^ 2"), ("gdp-2020[2016]", "gdp-2020[2016]"),
    ("gdp[2013..2021]", "gdp[2013..2021]"), ("not 1 < 2 and 2 > 1", "not 1 < 2 and 2 > 1"),
    ("gdp:beijing[2020]", "gdp:beijing[2020]"),
    ("each(y,2000..2003,y*2)", "each(y, 2000..2003, y * 2)"),
    ("panel(gdp, 2020)[jiangsu] / 1.50", "panel(gdp, 2020)[jiangsu] / 1.50"),
  ])
  func `an expression is printed so that it reads back the same`(pair: (String, String)) throws {
    let expression = try Expression(pair.0)
    #expect(expression.text == pair.1)
    #expect(try Expression(expression.text) == expression)
  }

  @Test(arguments: [
    ("", 1), ("1 +", 4), ("1 + * 2", 5), ("growth(gdp, 2020", 17), ("gdp[2020", 9), ("a $ b", 3),
    ("1 2", 3), ("1 < 2 < 3", 7), (")", 1), ("growth(,)", 8), ("1..2", 2), ("３", 1),
    ("gdp[2020] +\u{0}", 12), ("1e999", 2), ("'text'", 1), ("a and", 6),
  ])
  func `a mistake is told with its column`(pair: (String, Int)) {
    #expect {
      try Expression(pair.0)
    } throws: { error in
      (error as? ExpressionError)?.column == pair.1
    }
  }

  @Test(arguments: [
    ("growht(gdp, 2020)", 1, "growth"), ("growth(gdp)", 1, "growth(series, year)"),
    ("growth(2020, gdp)", 8, "series"), ("gini(gdp)", 6, "list"), ("1 and 2", 1, "true or false"),
    ("(1 < 2) + 1", 2, "number"), ("gdp[1 < 2]", 5, "number"),
    ("each(1, 2000..2001, 1)", 6, "name"),
    ("each(y, 2000, y)", 9, "years"), ("sum(1)", 5, "list"),
  ])
  func `a wrong type or function is told with its column`(one: (String, Int, String)) throws {
    let expression = try Expression(one.0)
    #expect {
      _ = try TypeCheck().type(of: expression)
    } throws: { error in
      guard let error = error as? ExpressionError else { return false }
      return error.column == one.1 && error.sentence.english.contains(one.2)
    }
  }

  @Test func `depth and length have limits that are told`() {
    let deep = String(repeating: "(", count: 5_000)
    let chain = String(repeating: "1+", count: 1_500) + "1"
    let minus = String(repeating: "-", count: 3_900) + "1"
    let brackets = "a" + String(repeating: "[1]", count: 1_000)
    let long = String(repeating: "1 ", count: 5_000)
    for text in [deep, chain, minus, brackets, long] {
      #expect(throws: ExpressionError.self) { try Expression(text) }
    }
  }

  /// Random text of the language's own pieces and of any characters: it is read, or refused with a
  /// column inside the text; what is read prints to what reads back the same.
  @Test func `no text breaks the reader`() {
    var random = SeededGenerator(seed: 20_261_129)
    let pieces = [
      "gdp", "spatial-gini", "growth", "(", ")", "[", "]", ",", "..", "+", "-", "*", "/", "^", "<",
      "<=", ">", ">=", "=", "!=", "and", "or", "not", "2004", "0.5", " ", "each", "panel", "y",
      "é", "中", "\u{7}", "\u{200B}", "'", "\"", ".", "1e9", ":", "_", "#",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let count = random.next(below: 14)
      let text = (0..<count).map { _ in pieces[random.next(below: pieces.count)] }.joined(
        separator: random.next(below: 2) == 0 ? " " : "")
      do throws(ExpressionError) {
        let expression = try Expression(text)
        read += 1
        let again = try Expression(expression.text)
        #expect(again == expression, "\(text)")
        _ = try? TypeCheck().type(of: expression)
      } catch {
        #expect((1...(text.unicodeScalars.count + 1)).contains(error.column), "\(text)")
        #expect(!error.sentence.english.isEmpty && !error.sentence.chinese.isEmpty)
      }
    }
    #expect(read > 200)
  }

  /// Random well-formed trees: printing and reading are inverse, and computing never crashes.
  @Test func `any tree prints to text that reads back to it`() throws {
    let atlas = try Atlas.builtIn()
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let tree = tree(&random, depth: 4)
      let again = try Expression(tree.text)
      #expect(again == tree, "\(tree.text)")
      guard (try? TypeCheck().type(of: again)) != nil else { continue }
      var evaluation = Evaluation(atlas: atlas)
      _ = try? evaluation.value(of: again)
    }
  }

  private func tree(_ random: inout SeededGenerator, depth: Int) -> Expression {
    let leaf = depth == 0 || random.next(below: 4) == 0
    if leaf {
      let names = ["gdp", "gdp-secondary", "spatial-gini", "nothing", "gdp:beijing"]
      let number = random.next(below: 3_000)
      return random.next(below: 2) == 0
        ? Expression(.name(names[random.next(below: names.count)]), at: 1)
        : Expression(.number(Double(number), digits: "\(number)"), at: 1)
    }
    let one = tree(&random, depth: depth - 1)
    let other = tree(&random, depth: depth - 1)
    switch random.next(below: 6) {
    case 0: return Expression(.prefix(.minus, one), at: 1)
    case 1: return Expression(.prefix(.not, one), at: 1)
    case 2: return Expression(.item(one, other), at: 1)
    case 3:
      let names = CheckFunction.all.map(\.name)
      return Expression(.call(names[random.next(below: names.count)], [one, other]), at: 1)
    case 4:
      return Expression(.item(one, Expression(.range(one, other), at: 1)), at: 1)
    default:
      let signs = Expression.Infix.allCases
      return Expression(.infix(signs[random.next(below: signs.count)], one, other), at: 1)
    }
  }
}
