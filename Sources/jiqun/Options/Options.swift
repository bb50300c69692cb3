internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Glibc
internal import Reports

/// Where the data come from.
struct PackageOptions: ParsableArguments {
  @Option(
    help: "Folder of a data package to load instead of the built-in one; else JIQUN_DATA.",
    completion: .directory)
  var data: String?

  func atlas() throws(Failure) -> Atlas {
    if let data, !Self.isFolder(data), let built = try? Atlas.builtIn(),
      ShippedTable.named(data, in: built) != nil
    {
      throw Failure(
        "--data \(data): that is a table, and --data takes the folder of a package; write --table \(data)",
        status: 2)
    }
    return try Atlas.chosen(folder: data)
  }

  private static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }
}

extension Atlas {
  /// The package of a folder, of the environment, or the built-in one.
  static func chosen(folder: String? = nil) throws(Failure) -> Atlas {
    do throws(AtlasError) {
      guard let folder = folder ?? environment("JIQUN_DATA") else { return try Atlas.builtIn() }
      return try Atlas(directory: folder)
    } catch {
      throw Failure(error.description)
    }
  }
}

/// What is the same for all commands that print.
struct PrintOptions: ParsableArguments {
  @OptionGroup var package: PackageOptions
  @OptionGroup var preferences: PreferenceOptions
}

/// What a command prints.
enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, markdown }

/// What a reader wants to see, on the command line or in the settings.
struct PreferenceOptions: ParsableArguments {
  @Option(help: "Language of names and sentences: en or zh; else that of the locale.")
  var lang: String?
  @Option(help: "Colours: dark, light, contrast or plain.")
  var theme: Theme.Name?
  @Option(help: "File of settings instead of ~/.config/jiqun/config.toml.", completion: .file())
  var config: String?
}
