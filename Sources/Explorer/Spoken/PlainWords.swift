internal import ClusterAtlas
internal import Drawing
internal import Reports

/// What a session shows, in sentences.
struct PlainWords {
  private let session: Session
  /// Items told at once.
  private static let most = 20

  init(_ session: Session) { self.session = session }

  private var language: Language { session.language }
  /// The page of the screen that is shown.
  private var pane: PagePane { session.screen.readPage ?? PagePane() }
  private var comma: String { word(", ", "，") }

  func word(_ english: String, _ chinese: String) -> String { session.word(english, chinese) }

  // MARK: Links

  var link: String? {
    let document = pane.document
    guard let number = pane.link, document.links.indices.contains(number) else {
      return nil
    }
    return word(
      "link \(number + 1) of \(document.links.count), ",
      "第\(number + 1)个链接，共\(document.links.count)个，")
      + document.text(of: number)
  }

  var links: String {
    let document = pane.document
    guard !document.links.isEmpty else { return word("no links\n", "没有链接\n") }
    return document.links.indices.map { "\($0 + 1). \(document.text(of: $0))\n" }.joined()
  }

  // MARK: Choosing

  func items(of picker: Picker) -> [String] {
    let shown = picker.matches.prefix(Self.most).enumerated().map { row, match in
      "\(row + 1). " + text(of: picker.items[match.item])
    }
    let rest = picker.matches.count - shown.count
    let more =
      rest > 0 ? [word("and \(rest) more; type text to narrow", "还有\(rest)项；输入文字缩小范围")] : []
    let hint = word("a number chooses, text narrows, close leaves", "数字选择，文字筛选，close 关闭")
    let count = picker.matches.isEmpty ? [word("nothing fits", "没有匹配项")] : []
    return [picker.title + comma + hint] + shown + more + count
  }

  private func text(of item: PickerItem) -> String {
    let isOn = item.isOn ? [word("on", "已选")] : []
    let obstacle = item.obstacle.map { [word("not now: ", "暂不可用：") + $0] } ?? []
    let sentence = item.passage?.snippet(columns: 160).text ?? ""
    return ([item.title, item.note, item.mark, sentence].filter { !$0.isEmpty } + isOn + obstacle)
      .joined(separator: comma)
  }

  // MARK: Help

  var help: String {
    let rows = CommandTable.rows(in: session.activePanes).map { command in
      let keys = session.keyMap.keys(of: command).map(\.name).joined(separator: " ")
      return [keys, command.title[language], command.help[language]].filter { !$0.isEmpty }
        .joined(separator: comma)
    }
    let own = word(
      "Also: a number, /text, :text, links, read, a name of a cluster, an empty line to hear where you are, quit.",
      "另有：数字、/文字、:文字、links、read、集群名称、空行（当前位置）、quit。")
    return (rows + [own]).map { $0 + "\n" }.joined()
  }

  func notUnderstood(_ text: String) -> String {
    word("“\(text)” is not understood here; help lists what is", "“\(text)”无法识别；help 列出可用命令")
  }
}
