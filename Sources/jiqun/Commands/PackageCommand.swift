internal import ArgumentParser
internal import ClusterAtlas
internal import Reports

/// `jiqun package`: packages of one's own.
struct PackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Makes and checks data packages of one's own.",
    discussion: "docs/data.md says what the tables hold. A package is used with --data DIR.",
    subcommands: [New.self, Check.self])

  /// `jiqun package new DIR`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Writes a smallest valid package, with a README that explains it.",
      discussion: "DIR is made; it must not be there, or be empty. Nothing is written over.")

    @Argument(help: "The folder of the package.", completion: .directory)
    var directory: String
    @OptionGroup var preferences: PreferenceOptions

    func run() throws {
      let language = preferences.forPrinting().language
      try PackageFolder(path: directory).write(PackageTemplate.files)
      let count = PackageTemplate.files.count
      let told = Bilingual(
        "\(directory): \(count.counted("file")); README.md says what to change.\n"
          + "Check it with: jiqun package check \(directory)\n",
        "\(directory)：\(count)个文件；README.md 说明应改之处。\n检查：jiqun package check \(directory)\n")
      try Output.write(told[language])
    }
  }

  /// `jiqun package check DIR`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks a package: every defect with file, line, column and what was expected.",
      discussion: "The status is 0 where the package can be used, 1 where it has defects.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The folder of the package.", completion: .directory)
    var directory: String
    @Option(help: "What is printed: text or json.") var format: Format = .text
    @OptionGroup var preferences: PreferenceOptions

    func run() throws {
      let language = preferences.forPrinting().language
      let defects = Atlas.defects(inDirectory: directory)
      switch format {
      case .text:
        let english = text(defects)
        try Output.write(language == .chinese ? Sentences.chinese(english) : english)
      case .json: try Output.writeRows(json(defects))
      }
      if !defects.isEmpty { throw Failure.quiet }
    }

    private func text(_ defects: [Defect]) -> String {
      let lines = defects.map { Output.visible($0.description) + "\n" }.joined()
      let count = defects.count.counted("defect")
      return lines + "\(directory): \(defects.isEmpty ? "no defects" : count)\n"
    }

    private func json(_ defects: [Defect]) -> String {
      JSON.object([
        ("directory", .string(directory)), ("valid", .bool(defects.isEmpty)),
        ("defects", .array(defects.map(json))),
      ]).text + "\n"
    }

    private func json(_ defect: Defect) -> JSON {
      JSON.object([
        ("file", .string(defect.file)), ("line", defect.line.map { .number(String($0)) } ?? .null),
        ("column", defect.column.map { .number(String($0)) } ?? .null),
        ("message", .string(defect.message)),
      ])
    }
  }
}
