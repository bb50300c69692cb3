import Assets

/// What a package says about itself.
public struct About: Hashable, Sendable {
  /// A licence of the data.
  public struct Licence: Hashable, Sendable {
    /// The short name, for example `CC-BY-4.0`. Empty when missing.
    public let name: String
    /// The title. Empty when missing.
    public let title: String
    /// Its address, nil when missing.
    public let path: String?
  }

  /// Somebody or something that the package owes thanks to, or a source of the whole package.
  public struct Credit: Hashable, Sendable {
    /// What is to be said.
    public let text: Bilingual
    /// The address, nil when there is none.
    public let path: String?
  }

  /// The identifier of the package. Empty when missing.
  public let name: String
  /// The title. Empty when missing.
  public let title: Bilingual
  /// What the package holds. Empty when missing.
  public let description: Bilingual
  /// What its clusters are called after a number, "national clusters". Empty when missing.
  public let clusterNoun: Bilingual
  /// The version. Empty when missing.
  public let version: String
  /// The day it was made, for example `2026-11-25`. Empty when missing.
  public let created: String
  /// The licences.
  public let licences: [Licence]
  /// The credits that are to be shown.
  public let credits: [Credit]
  /// What stands below a map, for example whose outlines it has. Empty when missing.
  public let mapCredit: Bilingual
  /// What the chart of one province shows, for its title. Empty when missing.
  public let profileTitle: Bilingual
}

extension About {
  /// What is read of `datapackage.json`: its tables need not be stepped into.
  static let members = [
    "name", "title", "title_zh", "description", "description_zh", "cluster_noun",
    "cluster_noun_zh", "version", "created", "licenses", "credits", "contributors", "map_credit",
    "map_credit_zh", "profile_title", "profile_title_zh",
  ]

  init(_ root: JSONNode?) {
    name = root?["name"]?.string ?? ""
    title = Bilingual(root, "title")
    description = Bilingual(root, "description")
    clusterNoun = Bilingual(root, "cluster_noun")
    version = root?["version"]?.string ?? ""
    created = String((root?["created"]?.string ?? "").prefix(10))
    licences = (root?["licenses"]?.array ?? []).map(Licence.init)
    let credits = root?["credits"]?.array ?? root?["contributors"]?.array ?? []
    self.credits = credits.map(Credit.init)
    mapCredit = Bilingual(root, "map_credit")
    profileTitle = Bilingual(root, "profile_title")
  }
}

extension About {
  /// What the built-in package says, of which the program has a short copy beside its descriptor.
  fileprivate static var builtIn: About {
    let file = embedded_about()
    return About(try? JSONReader.read(UnsafeRawBufferPointer(start: file.bytes, count: file.count)))
  }
}

extension About.Licence {
  fileprivate init(_ node: JSONNode) {
    name = node["name"]?.string ?? ""
    title = node["title"]?.string ?? ""
    path = node["path"]?.string
  }
}

extension About.Credit {
  fileprivate init(_ node: JSONNode) {
    let text = Bilingual(node["text_en"]?.string ?? "", node["text_zh"]?.string ?? "")
    self.text = text.isEmpty ? Bilingual(node, "title") : text
    path = node["path"]?.string
  }
}

extension Bilingual {
  /// The members `key` and `key_zh` of an object.
  fileprivate init(_ node: JSONNode?, _ key: String) {
    self.init(node?[key]?.string ?? "", node?[key + "_zh"]?.string ?? "")
  }
}

extension Atlas {
  /// What the package says about itself. The first call reads `datapackage.json`: O(its bytes).
  public var about: About {
    derived.about {
      if case .embedded = files { return .builtIn }
      return About(
        files.descriptor?.withBytes { bytes in try? JSONReader.members(About.members, of: bytes) })
    }
  }

  /// The title of the package. Empty when missing.
  public var title: Bilingual { about.title }
  /// The version of the package. Empty when missing.
  public var version: String { about.version }
  /// The licences of the data.
  public var licences: [About.Licence] { about.licences }
  /// The credits that are to be shown.
  public var credits: [About.Credit] { about.credits }
}
