/// Why something was not kept. What is in the journal is as it was.
package enum KeepError: Error, Hashable, Sendable {
  /// Neither `XDG_DATA_HOME` nor `HOME` is set.
  case noHome
  /// The file cannot be opened, with the number of the system's error.
  case notOpened(path: String, error: Int32)
  /// There is something of this name that is no file.
  case noFile(path: String)
  /// Another program holds the journal and does not let it go.
  case busy(path: String)
  /// The file could not be read.
  case notRead(path: String, error: Int32)
  /// The file could not be written, or not to the disk.
  case notWritten(path: String, error: Int32)
  /// The journal would be larger than a journal may be, in bytes.
  case tooLarge(path: String, most: Int)
  /// The text is longer than one may be, in bytes.
  case tooLong(most: Int)
  /// There is nothing to be taken back, or made again.
  case nothingToUndo, nothingToRedo
}
