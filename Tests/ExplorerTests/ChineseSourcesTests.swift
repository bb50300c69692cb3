import Drawing
import TestPackages
import Testing

@testable import ClusterAtlas
@testable import Explorer
@testable import Reports

/// Who published a source, and what a document is, in the reader's language.
@Suite("Sources in Chinese")
struct ChineseSourcesTests {
  /// Words that English has for who published something.
  private static let english = [
    "copy", "copied", "daily", "government", "site", "press", "paper", "article", "of",
    "on", "the", "quoted", "bureau", "conference", "book", "abstract", "after", "and", "university",
  ]

  private func english(in text: String) -> [String] {
    LatinNames.words(text).filter { Self.english.contains($0.lowercased()) }
  }

  @Test func `publishers of all sources`() throws {
    for source in try Atlas.builtIn().sources {
      let words = english(in: source.publishedBy[.chinese])
      #expect(words.isEmpty, "\(source.id): \(source.publishedBy[.chinese])")
    }
  }

  /// A Chinese title, or words of the editors, have Chinese beside them; a foreign title stays.
  @Test func `documents whose claims are checked`() throws {
    let documents = try Atlas.builtIn().claimDocuments
    #expect(documents.count > 30)
    for document in documents {
      let chinese = document.cited[.chinese]
      for words in ["copy on", "after 20", "Conference paper", "NBS", "abstract on"] {
        #expect(!chinese.contains(words), "\(document.id): \(chinese)")
      }
    }
  }

  @Test(arguments: ["i", "7 i", "enter j*4 enter", "4 enter i"])
  func `lists of sources`(_ keys: String) throws {
    let session = try session(keys, size: "120x40", language: .chinese).session
    let text = PlainText.encode(session.frame.canvas)
    #expect(!text.contains("News copy") && !text.contains("Conference"), "\(text)")
  }

  @Test func `a reference names its publisher in Chinese`() throws {
    let atlas = try Atlas.builtIn()
    let citations = Citations(atlas: atlas)
    let references = citations.references(of: .source("yndtjj-2022"))
    #expect(references.first?.text(in: .chinese).hasPrefix("新闻转载（yndtjj.com）. ") == true)
    #expect(references.first?.text(in: .english).hasPrefix("News copy on yndtjj.com ") == true)
  }
}
