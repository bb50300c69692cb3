internal import Curses
internal import Glibc

/// The program that makes PDF and PNG of SVG: rsvg-convert, where it is installed.
struct PictureProgram {
  static let name = "rsvg-convert"

  let path: String

  /// Refuses with the name of what to install where it is not there.
  init(for format: ChartFormat) throws(Failure) {
    let folders = (environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let programs: [String] = folders.map { "\($0)/\(Self.name)" }
    let found = programs.first { (program: String) in access(program, X_OK) == 0 }
    guard let found else {
      throw Failure(
        """
        a \(format.rawValue.uppercased()) is made by \(Self.name), which is not installed here: \
        install librsvg2-bin (Debian, Ubuntu) or librsvg2-tools (Fedora), or write an .svg
        """)
    }
    path = found
  }

  /// Turns a picture into a file; all of it, or none.
  func convert(_ svg: String, to file: OutputFile, as format: ChartFormat) throws(Failure) {
    let part = "\(file.path).\(getpid()).part"
    defer { unlink(part) }
    let zoom = format == .png ? ["--zoom", "2"] : []
    let words = [path, "--format", format.rawValue] + zoom + ["--output", part]
    guard Piping.feed(svg, to: words), let bytes = Self.contents(part), !bytes.isEmpty else {
      throw Failure("\(Self.name) made no \(format.rawValue.uppercased()) of the chart")
    }
    try file.write(bytes: bytes)
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { Glibc.close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
