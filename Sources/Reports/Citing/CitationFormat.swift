package import ClusterAtlas

/// How a list of references is written.
package enum CitationFormat: String, CaseIterable, Sendable {
  /// For a reader: GB/T 7714—2015 in Chinese, author (year) in English.
  case text
  /// For BibLaTeX and BibTeX.
  case bibtex
  /// For citation processors: Zotero, pandoc.
  case cslJSON = "csl-json"
  /// For reference managers.
  case ris

  /// References in this format, with a line feed at the end.
  ///
  ///     CitationFormat.ris.write(references, in: .english)  // "TY  - ELEC\nTI  - …"
  package func write(_ references: [Reference], in language: Language) -> String {
    switch self {
    case .text: references.map { $0.text(in: language) + "\n" }.joined()
    case .bibtex: references.map { $0.bibtex(in: language) }.joined(separator: "\n")
    case .cslJSON: JSON.array(references.map { $0.csl(in: language) }).text
    case .ris: references.map { $0.ris(in: language) }.joined()
    }
  }
}

// MARK: Words

extension Reference {
  /// The title in the language that its text has, as far as it is given in that language.
  private func title(in language: Language) -> String {
    let own: Language = self.language == "zh" ? .chinese : language
    return title[own].isEmpty ? title[language] : title[own]
  }

  /// Who wrote or published it, in the same language.
  private func author(in language: Language) -> String {
    author[self.language == "zh" ? .chinese : language]
  }

  func text(in language: Language) -> String {
    language == .chinese ? chineseText : englishText
  }

  /// Publisher (2023, July 19). Title. Address. Note. Without a publisher the title stands first.
  private var englishText: String {
    let when = "(\(date?.words ?? "n.d."))"
    let edition = version.isEmpty ? "" : " (version \(version))"
    let second =
      title.chinese != title.english && !title.chinese.isEmpty && !title.english.isEmpty
      ? " [\(title.chinese)]" : ""
    let head = (title.english.isEmpty ? title.chinese : title.english) + second + edition
    var parts = author.isEmpty ? [head + " " + when] : [author.english + " " + when, head]
    if let url { parts.append(url) }
    if !note.english.isEmpty { parts.append(note.english) }
    return Self.sentences(parts, end: ".")
  }

  /// 发布者. 题名[EB/OL]. (2023-07-19). 网址. After GB/T 7714—2015.
  private var chineseText: String {
    let head = title.chinese.isEmpty ? title.english : title.chinese
    let edition = version.isEmpty ? "" : "：\(version)版"
    var parts = author.isEmpty ? [] : [author[.chinese]]
    parts.append(head + edition + "[\(medium)]")
    parts.append(date.map { url == nil ? $0.text : "(\($0.text))" } ?? "(日期不详)")
    if let url { parts.append(url) }
    if !note.chinese.isEmpty { parts.append(note.chinese) }
    return Self.sentences(parts, end: ".")
  }

  /// The mark of kind and medium after GB/T 7714—2015, table A.1 and A.2.
  private var medium: String {
    switch kind {
    case .page: "EB/OL"
    case .document: "Z"
    case .dataset: url == nil ? "DS" : "DS/OL"
    case .program: url == nil ? "CP" : "CP/OL"
    }
  }

  private static func sentences(_ parts: [String], end: String) -> String {
    var result = ""
    for part in parts {
      if !result.isEmpty { result += result.last == "." || result.last == "。" ? " " : end + " " }
      result += part.last == "." ? String(part.dropLast()) : part
    }
    return result.last == "。" ? result : result + end
  }
}

// MARK: Formats of programs

extension Reference {
  func bibtex(in language: Language) -> String {
    var fields: [(String, String)] = []
    if !author.isEmpty { fields.append(("author", "{{\(TeX.escaped(author(in: language)))}}")) }
    fields.append(("title", "{{\(TeX.escaped(title(in: language)))}}"))
    if let date { fields.append(("date", "{\(date.text)}")) }
    if !version.isEmpty { fields.append(("version", "{\(TeX.escaped(version))}")) }
    if let url { fields.append(("url", "{\(TeX.address(url))}")) }
    if let name = babelLanguage { fields.append(("langid", "{\(name)}")) }
    if !note[language].isEmpty { fields.append(("note", "{\(TeX.escaped(note[language]))}")) }
    let kind: String =
      switch self.kind {
      case .page: "online"
      case .document: "misc"
      case .dataset: "dataset"
      case .program: "software"
      }
    let rows = fields.map { "  \($0.0) = \($0.1),\n" }
    return "@\(kind){\(key),\n" + rows.joined() + "}\n"
  }

  /// The name that BibLaTeX knows a language by.
  private var babelLanguage: String? {
    ["en": "english", "zh": "chinese", "ja": "japanese", "ko": "korean", "fr": "french"][language]
  }

  func csl(in language: Language) -> JSON {
    let type: String =
      switch kind {
      case .page: "webpage"
      case .document: "document"
      case .dataset: "dataset"
      case .program: "software"
      }
    var pairs: [(String, JSON)] = [("id", .string(key)), ("type", .string(type))]
    pairs.append(("title", .string(title(in: language))))
    if !author.isEmpty {
      pairs.append(("author", .array([.object([("literal", .string(author(in: language)))])])))
    }
    if let date {
      let parts = JSON.array(date.parts.map { .number(String($0)) })
      pairs.append(("issued", .object([("date-parts", .array([parts]))])))
    }
    if !version.isEmpty { pairs.append(("version", .string(version))) }
    if let url { pairs.append(("URL", .string(url))) }
    if !self.language.isEmpty { pairs.append(("language", .string(self.language))) }
    if !note[language].isEmpty { pairs.append(("note", .string(note[language]))) }
    return .object(pairs)
  }

  func ris(in language: Language) -> String {
    let type: String =
      switch kind {
      case .page: "ELEC"
      case .document: "GEN"
      case .dataset: "DATA"
      case .program: "COMP"
      }
    var lines = [("TY", type), ("ID", key), ("TI", title(in: language))]
    if !author.isEmpty { lines.append(("AU", author(in: language) + ",")) }
    if let date {
      lines.append(("PY", String(date.parts[0])))
      let parts = date.text.split(separator: "-").map(String.init)
      let whole = parts + Array(repeating: "", count: 3 - parts.count)
      lines.append(("DA", whole.joined(separator: "/") + "/"))
    }
    if !version.isEmpty { lines.append(("ET", version)) }
    if let url { lines.append(("UR", url)) }
    if !self.language.isEmpty { lines.append(("LA", self.language)) }
    if !note[language].isEmpty { lines.append(("N1", note[language])) }
    return lines.map { "\($0.0)  - \(Self.oneLine($0.1))\n" }.joined() + "ER  - \n\n"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

/// Text for TeX.
enum TeX {
  /// With the signs that TeX acts on made letters.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
      default: result.append(character.isNewline ? " " : character)
      }
    }
    return result
  }

  /// An address: BibLaTeX takes it as it stands but for braces, blanks and backslashes.
  static func address(_ url: String) -> String {
    url.replacing("\\", with: "%5C").replacing("{", with: "%7B").replacing("}", with: "%7D")
      .replacing(" ", with: "%20")
  }
}
