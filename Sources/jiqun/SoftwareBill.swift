internal import ClusterAtlas
internal import Curses
internal import Markdown
internal import Reports
internal import Tabular

/// What is inside the one file: a list after SPDX 2.3.
struct SoftwareBill {
  let atlas: Atlas

  private struct Part {
    var name: String
    var version: String
    var licence: String
    var supplier: String
  }

  /// The day of the version: a list made twice is the same.
  private static let day = "2026-11-29"

  private var parts: [Part] {
    [
      Part(
        name: "jiqun", version: Jiqun.version, licence: "MIT",
        supplier: "Organization: The jiqun authors"),
      Part(
        name: atlas.about.name + "-data", version: atlas.about.version,
        licence: atlas.about.licences.first?.name ?? "NOASSERTION",
        supplier: "Organization: The jiqun authors"),
      Part(
        name: "swift-argument-parser", version: "1.8.2", licence: "Apache-2.0 WITH Swift-exception",
        supplier: "Organization: Apple Inc. and the Swift project authors"),
      Part(name: "TOMLKit", version: "0.6.0", licence: "MIT", supplier: "Person: Jeff Lebrun"),
      Part(
        name: "tomlplusplus", version: "3.4.0", licence: "MIT", supplier: "Person: Mark Gillard"),
      Part(
        name: "swift", version: Self.swift, licence: "Apache-2.0 WITH Swift-exception",
        supplier: "Organization: Apple Inc. and the Swift project authors"),
      Part(
        name: "ncurses", version: LinkedVersions.ncurses,
        licence: "X11-distribute-modifications-variant",
        supplier: "Organization: Free Software Foundation, Inc."),
      Part(
        name: "cmark-gfm", version: MarkdownLibrary.version, licence: "BSD-2-Clause",
        supplier: "Organization: GitHub, Inc."),
      Part(
        name: "uchardet", version: "NOASSERTION",
        licence: "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
        supplier: "Organization: freedesktop.org"),
      Part(
        name: "zlib", version: TextToolVersions.zlib, licence: "Zlib",
        supplier: "Person: Jean-loup Gailly and Mark Adler"),
      Part(
        name: "pypinyin-data", version: "0.55.0", licence: "MIT", supplier: "Person: mozillazg"),
      Part(
        name: "glibc", version: LinkedVersions.library, licence: "LGPL-2.1-or-later",
        supplier: "Organization: Free Software Foundation, Inc."),
      Part(
        name: "libstdc++", version: "NOASSERTION",
        licence: "GPL-3.0-or-later WITH GCC-exception-3.1",
        supplier: "Organization: Free Software Foundation, Inc."),
    ]
  }

  /// The version of the compiler and its library, as far as it tells.
  private static var swift: String {
    #if compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  /// The list as JSON.
  var json: JSON {
    let all = parts
    return .object([
      ("spdxVersion", .string("SPDX-2.3")), ("dataLicense", .string("CC0-1.0")),
      ("SPDXID", .string("SPDXRef-DOCUMENT")), ("name", .string("jiqun-\(Jiqun.version)")),
      ("documentNamespace", .string("urn:spdx:jiqun:\(Jiqun.version)")),
      (
        "creationInfo",
        .object([
          ("created", .string(Self.day + "T00:00:00Z")),
          ("creators", .array([.string("Tool: jiqun-\(Jiqun.version)")])),
        ])
      ),
      ("packages", .array(all.map(Self.json))),
      (
        "relationships",
        .array(
          [Self.relation("SPDXRef-DOCUMENT", "DESCRIBES", Self.id(all[0]))]
            + all.dropFirst().map { Self.relation(Self.id(all[0]), "CONTAINS", Self.id($0)) })
      ),
    ])
  }

  private static func id(_ part: Part) -> String {
    let letters = part.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }
    return "SPDXRef-Package-" + letters.joined()
  }

  private static func json(_ part: Part) -> JSON {
    .object([
      ("SPDXID", .string(id(part))), ("name", .string(part.name)),
      ("versionInfo", .string(part.version)), ("supplier", .string(part.supplier)),
      ("downloadLocation", .string("NOASSERTION")), ("filesAnalyzed", .bool(false)),
      ("licenseConcluded", .string(part.licence)), ("licenseDeclared", .string(part.licence)),
      ("copyrightText", .string("NOASSERTION")),
    ])
  }

  private static func relation(_ from: String, _ type: String, _ to: String) -> JSON {
    .object([
      ("spdxElementId", .string(from)), ("relationshipType", .string(type)),
      ("relatedSpdxElement", .string(to)),
    ])
  }
}
