import CCurses
import Drawing
import Testing

@testable import Curses

@Suite struct WidthTests {
  @Test("ncurses is told the widths that text is laid out with", .enabled(if: isUTF8))
  func widths() {
    var different: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !TextWidth.isHidden(scalar) else { continue }
      let theirs = Int(cc_columns(value))
      guard theirs != TextWidth.columns(scalar) else { continue }
      different.append(String(value, radix: 16))
    }
    #expect(different.isEmpty, "\(different.count): \(different.prefix(20))")
  }
}

private let isUTF8: Bool = Codeset.ofLocale() == .utf8

@Suite struct KeyTests {
  private func events(_ text: String) -> [Event] {
    var parser = InputParser()
    let found = parser.events(text.utf8)
    return found + parser.timeout()
  }

  @Test(
    "Sequences of many terminals are the keys of the table",
    arguments: [
      ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[1;3D", "alt-left"),
      ("\u{1B}[1;5C", "ctrl-right"), ("\u{1B}[1;2B", "shift-down"), ("\u{1B}\u{1B}[C", "alt-right"),
      ("\u{1B}[Z", "shift-tab"), ("\t", "tab"), ("\r", "enter"), ("\n", "enter"),
      ("\u{1B}OM", "enter"), ("\u{1B}[H", "home"), ("\u{1B}OH", "home"), ("\u{1B}[1~", "home"),
      ("\u{1B}[7~", "home"), ("\u{1B}[F", "end"), ("\u{1B}[4~", "end"), ("\u{1B}[8~", "end"),
      ("\u{1B}[5~", "pgup"), ("\u{1B}[6~", "pgdn"), ("\u{1B}[2~", "insert"),
      ("\u{1B}[3~", "delete"), ("\u{1B}OP", "f1"), ("\u{1B}[[A", "f1"), ("\u{1B}[11~", "f1"),
      ("\u{1B}[15~", "f5"), ("\u{1B}[24~", "f12"), ("\u{1B}[1;2P", "shift-f1"),
      ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{C}", "ctrl-l"), ("\u{1A}", "ctrl-z"),
      ("\u{3}", "ctrl-c"), ("\u{1C}", "ctrl-\\"), ("\u{1B}x", "alt-x"),
      ("\u{1B}\u{7F}", "alt-backspace"),
      ("\u{1B}", "esc"), ("a", "a"), ("集", "集"), ("é", "é"), ("\u{1B}[27;5;108~", "ctrl-l"),
      ("\u{1B}[108;5u", "ctrl-l"), ("\u{1B}Oj", "*"), ("\u{1B}[5^", "ctrl-pgup"),
      ("\u{1B}[", "alt-["), ("\u{1B}[3$", "shift-delete"), ("\u{1B}P", "alt-P"),
      ("\u{1B}_", "alt-_"), ("\u{1B}X", "alt-X"), ("\u{1B}[27;5;99~", "ctrl-c"),
      // The kitty protocol: locks, shifted codes, the keypad.
      ("\u{1B}[99;133u", "ctrl-c"), ("\u{1B}[99;69u", "ctrl-c"), ("\u{1B}[103;2u", "G"),
      ("\u{1B}[103:71;2u", "G"), ("\u{1B}[103;129u", "g"), ("\u{1B}[57414u", "enter"),
      ("\u{1B}[57400u", "1"), ("\u{1B}[57419;129u", "up"), ("\u{1B}[1;129B", "down"),
      ("\u{1B}[1;1:1B", "down"), ("\u{1B}[1;1:2B", "down"), ("\u{1B}[50:34;2u", "\""),
    ])
  func keys(sequence: String, name: String) {
    let expected = name == "ctrl-\\" ? Key.control("\\") : Key(name: name)
    #expect(events(sequence) == expected.map { [.key($0)] })
  }

  @Test(
    "What is no key is swallowed whole",
    arguments: [
      "\u{1B}[99999999999~", "\u{1B}[;;;;;;R", "\u{1B}[24;80R", "\u{1B}[?1;2c", "\u{1B}[I",
      "\u{1B}[O", "\u{1B}[-1;-1H", "\u{1B}]52;c;abc\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[<0;0", "\u{1B}[M", "\u{1B}[<35;3;3M", "\u{1B}[<1;3;3m",
      "\u{1B}[1;1:3B", "\u{1B}[99;5:3u", "\u{1B}[57441;2u", "\u{1B}_Gi=31;OK\u{1B}\\",
      "\u{1B}Xquit\u{1B}\\", "\u{1B}^q\u{1B}\\", "\u{1B}]L icon\u{1B}\\", "\u{1B}]lq\u{7}",
      "\u{1B}Ptmux;q\u{1B}\\", "\u{1B}Ptmux;\u{1B}\u{1B}[c q\u{1B}\\",
      "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;cQ\u{1B}\u{1B}\\q\u{1B}\\", "\u{1B}Pq#0\u{1B}\\",
      "\u{1B}P>|term 1\u{1B}\\",
      "\u{1B}[<0;200;3M", "\u{1B}[<0;-3;3M", "\u{1B}[1;", "\u{85}", "\u{1B}[?2026;2$y",
    ])
  func swallowed(sequence: String) {
    #expect(events(sequence).isEmpty)
  }

  @Test("A key is the same however its bytes are cut", arguments: 1...5)
  func pieces(size: Int) {
    let bytes = Array("j集\u{1B}[1;3Dé\u{1B}[<64;5;6M\u{1B}[200~a\r\nb\u{1B}[201~k".utf8)
    var parser = InputParser()
    var found: [Event] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      found += parser.events(bytes[start..<min(start + size, bytes.count)])
    }
    #expect(
      found == [
        .key(Key("j")), .key(Key("集")), .key(Key(.left, .alt)), .key(Key("é")),
        .mouse(MouseEvent(.wheelUp, at: Point(x: 4, y: 5))), .paste("a\nb"), .key(Key("k")),
      ])
    #expect(parser.patience == nil)
  }

  @Test("Garbage in UTF-8 is dropped, what follows is kept")
  func garbage() {
    var parser = InputParser()
    #expect(
      parser.events([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xE9, 0x9B, 0x6A]) == [.key(Key("j"))])
  }

  @Test("Without UTF-8 bytes from 0x80 on are no keys")
  func ascii() {
    var parser = InputParser()
    parser.encoding = .ascii
    #expect(parser.events("集j".utf8) == [.key(Key("j"))])
  }

  @Test("Esc waits as long as is set, a begun sequence longer, nothing not at all")
  func patience() {
    var parser = InputParser()
    #expect(parser.patience == nil)
    _ = parser.events([0x1B])
    #expect(parser.patience == 25)
    _ = parser.events(Array("[1;".utf8))
    #expect(parser.patience == InputParser.sequencePatience)
  }

  @Test("A press is told where it was, modifiers or not")
  func mouse() {
    #expect(events("\u{1B}[<0;1;1M") == [.mouse(MouseEvent(.press, at: Point(x: 0, y: 0)))])
    #expect(events("\u{1B}[<32;3;2M") == [.mouse(MouseEvent(.drag, at: Point(x: 2, y: 1)))])
    #expect(events("\u{1B}[<0;3;2m") == [.mouse(MouseEvent(.release, at: Point(x: 2, y: 1)))])
    #expect(events("\u{1B}[<16;80;24M") == [.mouse(MouseEvent(.press, at: Point(x: 79, y: 23)))])
    #expect(events("\u{1B}[M !!") == [.mouse(MouseEvent(.press, at: Point(x: 0, y: 0)))])
    #expect(events("\u{1B}[<2;5;5M").isEmpty)
  }
}

@Suite struct PasteTests {
  private func paste(_ text: String) -> [Event] {
    var parser = InputParser()
    return parser.events("\u{1B}[200~\(text)\u{1B}[201~".utf8)
  }

  @Test("Line ends become one kind, control characters go, a tab is a space")
  func cleaning() {
    #expect(paste("a\r\nb\rc\nd\te\u{7}\u{1B}[31mf\u{85}") == [.paste("a\nb\nc\nd e[31mf")])
  }

  @Test("A huge paste is cut and what follows it is a key")
  func huge() {
    var parser = InputParser()
    let text = String(repeating: "x", count: 300_000)
    let events = parser.events("\u{1B}[200~\(text)\u{1B}[201~j".utf8)
    #expect(events.count == 2)
    #expect(events.first == .paste(String(repeating: "x", count: InputParser.pasteLimit)))
    #expect(events.last == .key(Key("j")))
  }

  @Test("A paste without an end ends by itself")
  func endless() {
    var parser = InputParser()
    #expect(parser.events("\u{1B}[200~abc".utf8).isEmpty)
    #expect(parser.patience == InputParser.pastePatience)
    #expect(parser.timeout() == [.paste("abc")])
    #expect(parser.events("j".utf8) == [.key(Key("j"))])
  }
}

@Suite struct ClipboardTests {
  private func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("集群", "6ZuG576k"), ("\u{1B}\u{7}", "Gwc="),
    ])
  func base64(plain: String, coded: String) {
    #expect(text(Clipboard.base64(Array(plain.utf8))) == coded)
  }

  @Test("A copy is one sequence; tmux and screen get it wrapped")
  func ways() {
    #expect(text(Clipboard.sequence("foo", .raw)) == "\u{1B}]52;c;Zm9v\u{7}")
    #expect(
      text(Clipboard.sequence("foo", .wrapped)) == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"
    )
    #expect(
      text(Clipboard.sequence("foo", .wrappedForScreen)) == "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
    #expect(Clipboard.sequence("foo", .off) == nil)
  }

  @Test("What terminals would drop is not sent")
  func limit() {
    #expect(Clipboard.sequence(String(repeating: "x", count: Clipboard.limit), .raw) != nil)
    #expect(Clipboard.sequence(String(repeating: "x", count: Clipboard.limit + 1), .raw) == nil)
  }
}

@Suite struct ColourTests {
  @Test(
    "No pair of any theme is one colour on itself",
    arguments: [Theme.Name.dark, .light, .contrast], [8, 16, 256])
  func distinct(name: Theme.Name, colours: Int) {
    let theme = Theme.named(name)
    for role in Role.allCases {
      for ground in Ground.allCases {
        for hasDefaults in [true, false] {
          let pair = ColourPair(
            theme.ink(role), on: theme.ground(ground), colours: colours, hasDefaults: hasDefaults)
          #expect(pair.foreground != pair.background || pair.foreground == -1)
          #expect(pair.foreground < colours && pair.background < colours)
          #expect(hasDefaults || (pair.foreground >= 0 && pair.background >= 0))
        }
      }
    }
  }

  @Test("A cell that is all one area keeps its colour", arguments: [Theme.Name.dark, .light])
  func fills(name: Theme.Name) throws {
    let theme = Theme.named(name)
    for ground in Ground.allCases {
      guard let role = ground.fill else { continue }
      let pair = ColourPair(
        theme.ink(role), on: theme.ground(ground), colours: 256, hasDefaults: true,
        isFill: role.isFill)
      #expect(pair.foreground == Int(theme.ink(role).index256))
      #expect(pair.background == pair.foreground)
    }
  }

  @Test("With eight colours a bright one is a bold one")
  func bright() {
    let theme = Theme.contrast
    let pair = ColourPair(
      theme.ink(.accent), on: theme.ground(.none), colours: 8, hasDefaults: true)
    #expect(pair.foreground == 6 && pair.background == 0 && pair.isBold)
  }
}

@Suite struct TerminalNameTests {
  private func octants(_ term: String, _ variables: [String: String] = [:]) -> Bool {
    OctantTerminals.drawsOctants(term: term) { variables[$0] }
  }

  @Test("Octants are for terminals known by name") func knownByName() {
    for term in ["xterm-kitty", "foot", "foot-extra", "xterm-ghostty"] { #expect(octants(term)) }
    for term in ["xterm", "xterm-256color", "linux", "screen", "vt220"] { #expect(!octants(term)) }
    #expect(octants("xterm-256color", ["VTE_VERSION": "7802"]))
    #expect(!octants("xterm-256color", ["VTE_VERSION": "7600"]))
    #expect(!octants("xterm-256color", ["VTE_VERSION": "none"]))
    #expect(!octants("xterm-256color", ["VTE_VERSION": "7802", "XTERM_VERSION": "XTerm(379)"]))
    #expect(!octants("linux", ["VTE_VERSION": "7802"]))
  }

  @Test("A terminal that is known to have more colours gets them") func richer() {
    func name(_ term: String, _ variables: [String: String]) -> String? {
      RicherTerm.name(for: term) { variables[$0] }
    }
    #expect(name("xterm", ["XTERM_VERSION": "XTerm(379)"]) == "xterm-256color")
    #expect(name("xterm", ["COLORTERM": "truecolor"]) == "xterm-256color")
    #expect(name("xterm", ["COLORTERM": "yes"]) == nil)
    #expect(name("xterm", [:]) == nil)
    #expect(name("xterm", ["COLORTERM": "truecolor", "STY": "1.a"]) == nil)
    #expect(name("screen", ["TMUX": "/tmp/a"]) == "screen-256color")
    #expect(name("screen", ["STY": "1.a", "COLORTERM": "truecolor"]) == nil)
    #expect(name("vt100", ["COLORTERM": "truecolor"]) == nil)
  }
}

@Suite struct GlyphTests {
  @Test("In ASCII every glyph has a stand-in, a wide one keeps its columns")
  func ascii() {
    let filter = GlyphFilter(codeset: .ascii)
    for scalar in "│─●…█⠿é集".unicodeScalars {
      let shown = filter.shown(scalar.value, columns: TextWidth.columns(scalar))
      #expect((0x20..<0x7F).contains(shown))
    }
  }

  @Test(
    "Where ambiguous glyphs are wide they are replaced, Chinese and braille stay",
    .enabled(if: isUTF8))
  func ambiguous() {
    var filter = GlyphFilter(codeset: .utf8)
    _ = filter.use(.braille, ambiguousIsWide: true)
    #expect(filter.shown(0x2502, columns: 1) == UInt32(UInt8(ascii: "|")))
    #expect(filter.shown(0x28FF, columns: 1) == 0x28FF)
    #expect(filter.shown(0x96C6, columns: 2) == 0x96C6)
  }

  @Test("Control characters are never sent")
  func control() {
    let filter = GlyphFilter(codeset: .utf8)
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) {
      #expect(filter.shown(value, columns: 1) == 0x20)
    }
  }
}
