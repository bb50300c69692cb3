internal import CMark

/// The library that reads Markdown.
package enum MarkdownLibrary {
  /// Its version, such as `0.29.0.gfm.6`.
  package static var version: String { String(cString: cm_version()) }
}
