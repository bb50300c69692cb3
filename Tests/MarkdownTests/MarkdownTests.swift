import Markdown
import Testing

@Suite struct MarkdownTests {
  @Test func `emphasis, code and links are inlines`() {
    let blocks = Markdown.blocks(of: "A *b* **c** `d` [e *f*](topic:g)")
    #expect(
      blocks == [
        .paragraph([
          .text("A "), .emphasis([.text("b")]), .text(" "), .strong([.text("c")]), .text(" "),
          .code("d"), .text(" "),
          .link([.text("e "), .emphasis([.text("f")])], address: "topic:g"),
        ])
      ])
  }

  @Test func `lists keep their numbers and what is nested in them`() {
    let blocks = Markdown.blocks(of: "3. a\n4. b\n   - c\n")
    #expect(
      blocks == [
        .list(
          items: [
            [.paragraph([.text("a")])],
            [
              .paragraph([.text("b")]),
              .list(items: [[.paragraph([.text("c")])]], start: nil),
            ],
          ], start: 3)
      ])
  }

  @Test func `tables have a header and rows`() {
    let blocks = Markdown.blocks(of: "| a | b |\n|---|---|\n| c | [d](cluster:e) |\n")
    #expect(
      blocks == [
        .table(
          header: [[.text("a")], [.text("b")]],
          rows: [[[.text("c")], [.link([.text("d")], address: "cluster:e")]]])
      ])
    #expect(Markdown.addresses(in: blocks) == ["cluster:e"])
  }

  @Test func `headings, quotations, code and rules are blocks`() {
    let blocks = Markdown.blocks(of: "## a\n\n> b\n\n```\nc\n```\n\n---\n")
    #expect(
      blocks == [
        .heading(level: 2, [.text("a")]), .quotation([.paragraph([.text("b")])]), .code("c\n"),
        .rule,
      ])
  }

  @Test func `nothing is nothing, and bytes that mean nothing are text`() {
    #expect(Markdown.blocks(of: "") == [])
    #expect(Markdown.addresses(in: Markdown.blocks(of: "](((")) == [])
    #expect(Markdown.blocks(of: "](((").count == 1)
  }

  @Test func `blocks and items know their lines, which never go back`() {
    let placed = Markdown.placed(
      in: "a\n\n- b\n- c\n\n## d\n\ne\n| f | g |\n|---|---|\n| h | i |\n")
    #expect(placed.prefix(3).map(\.line) == [1, 3, 6])
    #expect(placed[1].items == [3, 4])
    #expect(placed.map(\.line) == placed.map(\.line).sorted())
  }

  @Test(arguments: [">", "- ", "*a _b ", "1. ", "[", "**"])
  func `what lies deep in itself is left out`(_ piece: String) {
    let blocks = Markdown.blocks(of: String(repeating: piece, count: 20_000) + "x")
    #expect(blocks.count <= 2)
  }

  @Test func `words are Latin words and Han characters`() {
    #expect(Markdown.wordCount(of: "S2's 1,000 firms 集群 are") == 6)
  }
}
