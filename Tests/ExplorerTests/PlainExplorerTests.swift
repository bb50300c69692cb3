import ClusterAtlas
import Drawing
import Testing

@testable import Explorer

/// A plain explorer over the built-in atlas, and what it answers to lines.
private struct Talk {
  var explorer: PlainExplorer

  init(language: Language = .english) throws {
    let session = Session(
      atlas: try Atlas.builtIn(), size: Size(width: 300, height: 60), language: language)
    explorer = PlainExplorer(session: session, outbox: NoOutbox())
  }

  mutating func say(_ lines: String...) -> String {
    var last = ""
    for line in lines { last = explorer.answer(line).text }
    return last
  }
}

@Suite("Plain explorer")
struct PlainExplorerTests {
  @Test("it says where one is, in words")
  func greeting() throws {
    let talk = try Talk()
    #expect(
      talk.explorer.greeting.contains(
        "25 national clusters, by batch\n1 of 25, Shenzhen ICT, Guangdong"))
  }

  @Test("keys, numbers and names select")
  func selecting() throws {
    var talk = try Talk()
    #expect(talk.say("j").hasPrefix("2 of 25, "))
    #expect(talk.say("j*3").hasPrefix("5 of 25, "))
    #expect(talk.say("7").hasPrefix("7 of 25, "))
    #expect(talk.say("wuxi-iot").contains("Wuxi Internet of Things"))
    #expect(talk.say("").contains("Wuxi Internet of Things"))
  }

  @Test("a page is read when it is opened, its links by number")
  func page() throws {
    var talk = try Talk()
    let page = talk.say("xian-aviation", "enter")
    #expect(page.contains("Xi'an Aviation Cluster"))
    #expect(page.contains("Sources:\n"))
    #expect(!page.contains("  ") && !page.contains("▪") && !page.contains("─"))
    #expect(talk.say("links").hasPrefix("1. Shaanxi\n"))
    #expect(talk.say("1").contains("only Shaanxi"))
    #expect(talk.say("back", "back").contains("Xi'an aviation"))
  }

  @Test("a topic is read without the marks of its text", arguments: Language.allCases)
  func topic(_ language: Language) throws {
    for id in try Atlas.builtIn().topics.map(\.id) {
      let session = try session("", language: language).session
      let text = Spoken.page(of: id, session.context)
      for mark in ["](", "**"] { #expect(!text.contains(mark), "\(id): \(text)") }
    }
  }

  @Test("a topic that is taken along has links that lead somewhere", arguments: Language.allCases)
  func topicTaken(_ language: Language) throws {
    for id in try Atlas.builtIn().topics.map(\.id) {
      var session = try session("4", language: language).session
      session.go(to: "topics \(id) page")
      let text = session.topics.markdown(session.context)
      #expect(!text.contains("](topic:") && !text.contains("](cluster:"), "\(id)")
    }
  }

  @Test("what a picker offers is numbered, narrowed by text, chosen by number")
  func picker() throws {
    var talk = try Talk()
    #expect(talk.say("f").contains("\n1. "))
    #expect(talk.say("jiangsu").contains("1. Jiangsu, province, 6"))
    #expect(talk.say("1").contains("1. Jiangsu, province, 6, on"))
    #expect(talk.say("close").contains("6 of 25 clusters"))
  }

  @Test("commands by name do what their keys do, exports too")
  func commands() throws {
    var talk = try Talk()
    #expect(talk.say("export", "1", "enter").contains("a script writes no files"))
    #expect(talk.say("copy").contains("not sent to the terminal"))
    #expect(talk.say("list.reverse").contains("the largest first"))
    #expect(talk.explorer.answer("app.quit").ends)
  }

  @Test("a search goes to what it finds")
  func search() throws {
    var talk = try Talk()
    #expect(talk.say("/xa").contains("Xi'an aviation"))
    #expect(talk.say("/qqqq").contains("nothing found"))
  }

  @Test("what cannot be done is said, and nothing ends but by quit")
  func refusals() throws {
    var talk = try Talk()
    #expect(talk.say("blah blah").contains("not understood"))
    #expect(talk.say("99").contains("not understood"))
    #expect(talk.say("help").contains("quit"))
    for line in ["quit", "exit", "q", "ctrl-c"] { #expect(talk.explorer.answer(line).ends) }
    #expect(!talk.explorer.answer("j").ends)
  }

  @Test("a command takes what is to be chosen behind it, by its name or its key")
  func wordsBehindACommand() throws {
    for line in ["filter shaanxi", "f shaanxi", "list.filter shaanxi", "f Shaanxi"] {
      var talk = try Talk()
      #expect(talk.say(line).contains("only Shaanxi"), "\(line)")
    }
    var talk = try Talk()
    #expect(talk.say("filter west").contains("1. Western, of three regions"))
    #expect(talk.say("1", "close").contains("only Western"))
    #expect(talk.say("x").contains("25 national clusters"))
    #expect(talk.say("sort name").contains("by name"))
    #expect(talk.say("search xa").contains("Xi'an aviation"))
    #expect(talk.say("go to qqqq zzzz").contains("nothing fits"))
    #expect(talk.say("close", "export json", "enter").contains("a script writes no files"))
    #expect(talk.say("blah west").contains("not understood"))
  }

  @Test("it speaks Chinese")
  func chinese() throws {
    var talk = try Talk(language: .chinese)
    #expect(talk.say("j").hasPrefix("25个中的第2个，无锡物联网，江苏"))
    var other = try Talk()
    #expect(other.say("L").contains("25个中的第1个"))
  }
}
