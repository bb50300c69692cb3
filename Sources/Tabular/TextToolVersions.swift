internal import CTabular

/// Versions of the libraries that reading tables stands on.
package enum TextToolVersions {
  /// Of zlib, such as `1.2.13`.
  package static var zlib: String { String(cString: inflate_version()) }
}
