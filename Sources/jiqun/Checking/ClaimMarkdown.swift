internal import Checks
internal import ClusterAtlas
internal import Reports

/// Results of checks as Markdown: a table of all, then each with its working.
struct ClaimMarkdown {
  let language: Language

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  func text(_ results: [ClaimResult]) -> String {
    var lines = ["# " + word("Claims checked", "论断核对"), ""]
    let heads = [
      word("claim", "论断"), word("document", "文献"), word("printed", "所载"),
      word("computed", "计算"), word("verdict", "结论"),
    ]
    lines.append("| " + heads.joined(separator: " | ") + " |")
    lines.append("|" + String(repeating: " --- |", count: heads.count))
    for result in results {
      let cells = [
        result.claim.short[language], result.document.short[language],
        result.leading?.printedAmount(in: language) ?? "",
        result.leading?.computedAmount(in: language) ?? "", result.verdict.name[language],
      ]
      lines.append("| " + cells.map(Self.cell).joined(separator: " | ") + " |")
    }
    lines.append("")
    for result in results { lines += section(result) }
    return lines.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func section(_ result: ClaimResult) -> [String] {
    var lines = ["## \(result.claim.short[language])", ""]
    lines.append(result.claim.text[language] + " (" + ClaimPlace.text(result, language) + ")")
    lines.append("")
    lines.append("**\(result.verdict.name[language])**" + sensitivity(result))
    lines.append("")
    for test in result.tests { lines += part(test) }
    if !result.claim.note.isEmpty { lines += ["", result.claim.note[language]] }
    return lines + [""]
  }

  private func sensitivity(_ result: ClaimResult) -> String {
    let sentence = result.sensitivity.sentence
    return sentence.isEmpty ? "" : word(". ", "。") + sentence[language]
  }

  private func part(_ test: ClaimTestResult) -> [String] {
    let computed = test.computed == nil ? test.reason[language] : test.computedAmount(in: language)
    var lines = [
      "- \(test.test.label[language]): \(word("printed", "所载")) \(test.printedAmount(in: language)), \(word("computed", "计算")) \(computed) — \(test.verdict.name[language])"
    ]
    lines += test.steps.suffix(8).map { "  - `\($0.text)` = \($0.valueText)" }
    return lines
  }
}

/// Where a claim stands.
enum ClaimPlace {
  static func text(_ result: ClaimResult, _ language: Language) -> String {
    let section = result.claim.section[language]
    var parts = [result.document.short[language]]
    if !section.isEmpty {
      parts.append(
        section.first?.isASCII == true && section.first?.isNumber == true ? "§ " + section : section
      )
    }
    let page = result.claim.page(in: language)
    if !page.isEmpty { parts.append(page) }
    return parts.joined(separator: language == .chinese ? "，" : ", ")
  }
}
