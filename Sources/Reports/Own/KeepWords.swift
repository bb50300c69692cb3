package import ClusterAtlas
internal import Glibc
internal import Measures
package import Workspace

extension KeepError {
  /// One sentence: what, where, what to do.
  package var words: Bilingual {
    switch self {
    case .noHome:
      Bilingual(
        "not kept: neither XDG_DATA_HOME nor HOME says where", "未保存：XDG_DATA_HOME 与 HOME 均未设置")
    case .notOpened(let path, let error):
      Self.failed(path, error, "it cannot be opened", "无法打开")
    case .notRead(let path, let error): Self.failed(path, error, "it cannot be read", "无法读取")
    case .notWritten(let path, let error):
      Self.failed(path, error, "nothing was written", "没有写入任何内容")
    case .noFile(let path):
      Bilingual("not kept: \(path) is no file", "未保存：\(path) 不是文件")
    case .busy(let path):
      Bilingual(
        "not kept: another program holds \(path); try again", "未保存：另一程序占用 \(path)；请重试")
    case .tooLarge(let path, let most):
      Bilingual(
        "not kept: \(path) would be larger than \(most >> 20) MB; put it aside and begin a new one",
        "未保存：\(path) 将超过 \(most >> 20) MB；请另存后重新开始")
    case .tooLong(let most):
      Bilingual(
        "not kept: longer than \(most / 1000) kB; make two of it", "未保存：超过 \(most / 1000) kB；请分成两条")
    case .nothingToUndo: Bilingual("nothing of yours is to be undone", "没有可撤销的内容")
    case .nothingToRedo: Bilingual("nothing is to be done again", "没有可重做的内容")
    }
  }

  private static func failed(
    _ path: String, _ error: Int32, _ english: String, _ chinese: String
  ) -> Bilingual {
    let reason = String(cString: strerror(error)).lowercased()
    return Bilingual(
      "not kept: \(path): \(reason); \(english)",
      "未保存：\(path)：\(ReadingWords.system[error] ?? "系统错误 \(error)")；\(chinese)")
  }
}

extension Notebook {
  /// What could not be read of it; nil where all could.
  package var damageWords: Bilingual? {
    guard let first = damages.first else { return nil }
    let more =
      damages.count > 1
      ? (" (and \(damages.count - 1) more)", "（另有\(damages.count - 1)行）") : ("", "")
    switch first.cause {
    case .torn:
      return Bilingual(
        "notes: line \(first.line) was being written when all stopped; it is left out\(more.0)",
        "笔记：第\(first.line)行写入时中断，已略去\(more.1)")
    case .damaged:
      return Bilingual(
        "notes: line \(first.line) is no JSON object; it is left out and stays in the file\(more.0)",
        "笔记：第\(first.line)行不是 JSON 对象，已略去，仍留在文件中\(more.1)")
    }
  }
}
