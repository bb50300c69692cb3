internal import ArgumentParser
internal import ClusterAtlas
internal import Reports
internal import Workspace

/// `jiqun report CLUSTER…`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A report on clusters: figures with their sources, charts, your notes and scores.",
    discussion: """
      Every figure stands with unit, year, scope and source. HTML is one file that fetches nothing. \
      Two runs give the same bytes.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html }

  @Argument(help: "Identifiers or names of clusters.") var clusters: [String]
  @Option(help: "markdown or html.") var format: Format = .markdown
  @Option(
    name: .shortAndLong, help: "File to write; standard output without it.", completion: .file())
  var output: String?
  @Flag(help: "Writes over a file that is there.") var force = false
  @Flag(help: "Leaves your notes and scores out.") var withoutNotes = false
  @OptionGroup var notes: NotesOptions

  func run() throws {
    let desk = try NotesBook(notes)
    var chosen: [Cluster] = []
    for name in clusters {
      let cluster = try Naming.cluster(name, in: desk.atlas)
      if !chosen.contains(where: { $0.id == cluster.id }) { chosen.append(cluster) }
    }
    let report = ClusterReport(
      atlas: desk.atlas, language: desk.language, clusters: chosen,
      notebook: withoutNotes ? .init() : desk.journal.notebook, again: again(chosen))
    try write(report)
  }

  /// The command, whatever file it goes to.
  private func again(_ chosen: [Cluster]) -> String {
    let words = ["jiqun", "report"] + chosen.map(\.id.rawValue) + ["--format", format.rawValue]
    return (words + (withoutNotes ? ["--without-notes"] : [])).joined(separator: " ")
  }

  private func write(_ report: ClusterReport) throws(Failure) {
    let text =
      switch format {
      case .markdown: ReportWriter.markdown(report.blocks)
      case .html:
        ReportWriter.html(
          report.blocks, title: report.title, language: report.language.rawValue)
      }
    guard let output else { return try Output.writeRows(text) }
    try OutputFile(path: output, isForced: force).write(text)
  }
}
