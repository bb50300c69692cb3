internal import Checks
internal import ClusterAtlas
internal import Drawing

extension ChecksScreen {
  package static let phrases: [Phrase<Self>] =
    [
      Phrase("", .one("CLAIM"), Bilingual("the claim that is selected", "所选论断")) { screen, _ in
        screen.selected.map { [$0.claim.id.rawValue] }
      } read: { screen, words, context in
        screen.go(to: words.first ?? "", context.atlas)
      },
      Phrase("show", .one("VERDICTS"), Bilingual("which verdicts are listed", "所列结论类别")) {
        screen, _ in
        screen.choices.shown == .all ? nil : [screen.choices.shown.rawValue]
      } read: { screen, words, _ in
        guard let shown = words.first.flatMap(Shown.init) else {
          return .unknown(
            words.first ?? "show", Bilingual("group of verdicts", "结论类别"),
            among: Shown.allCases.map(\.rawValue))
        }
        screen.keepingSelection { $0.shown = shown }
        return nil
      },
      Phrase("document", .one("DOCUMENT"), Bilingual("only claims of a document", "只列某文献的论断")) {
        screen, _ in
        screen.choices.document.map { [$0.rawValue] }
      } read: { screen, words, context in
        guard
          let id = words.first.flatMap({ context.atlas.claimDocument(ClaimDocument.ID($0)) })?.id
        else {
          return .unknown(
            words.first ?? "document", Bilingual("document", "文献"),
            among: context.atlas.claimDocuments.map(\.id.rawValue))
        }
        screen.keepingSelection { $0.document = id }
        return nil
      },
      Phrase("by", .one("ORDER"), Bilingual("what the list is ordered by", "列表排序")) { screen, _ in
        screen.choices.order == .document ? nil : [screen.choices.order.rawValue]
      } read: { screen, words, _ in
        guard let order = words.first.flatMap(Order.init) else {
          return .unknown(
            words.first ?? "by", Bilingual("order", "次序"), among: Order.allCases.map(\.rawValue))
        }
        screen.keepingSelection { $0.order = order }
        return nil
      },
      .flag("reversed", Bilingual("the order turned round", "倒序"), { $0.choices.isReversed }) {
        $0.keepingSelection { $0.isReversed = true }
      },
      .flag("numbers", Bilingual("the list with its numbers", "列表显示数字"), { $0.choices.isTable }) {
        $0.isTable = true
      },
      .number(
        "way", "NUMBER", 1...ClaimLedger.mostWays,
        Bilingual("the way to compute it, from 1", "算法序号，自1起"),
        { $0.choices.way == 0 ? nil : $0.choices.way + 1 }
      ) { $0.way = $1 - 1 },
      firstSeen,
      .text("find", Bilingual("what is looked for", "查找的文字"), { $0.choices.searchText }) {
        $0.searchText = $1
      },
      markedClaims,
      .flag("wide", Bilingual("one pane takes all", "占满屏幕"), { $0.choices.isWide }) {
        $0.isWide = true
      },
    ] + pagePhrases(isIn: { $0.choices.focus == .page }, enter: { $0.focus = .page })

  private static let firstSeen = Phrase<Self>(
    "top", .one("CLAIM"), Bilingual("the first row that is seen", "可见的首行")
  ) { screen, _ in
    guard let row = screen.selection.ownTop(height: screen.layout.listRows),
      screen.rows.indices.contains(row)
    else { return nil }
    return [screen.rows[row].claim.id.rawValue]
  } read: { screen, words, _ in
    let row = screen.rows.firstIndex { $0.claim.id.rawValue == words.first }
    if let row { screen.selection.scroll(to: row) }
    return nil
  }

  private mutating func go(to word: String, _ atlas: Atlas) -> PlaceProblem? {
    guard atlas.claim(Claim.ID(word)) != nil else {
      return .unknown(word, Bilingual("claim", "论断"), among: atlas.claims.map(\.id.rawValue))
    }
    select(Claim.ID(word), atlas)
    return nil
  }

  /// Changes what is listed; the claim stays selected where it is still there.
  private mutating func keepingSelection(_ change: (inout Self) -> Void) {
    change(&self)
    arrange()
  }
}
