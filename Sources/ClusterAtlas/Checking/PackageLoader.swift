/// Reads a package from a directory and checks it.
enum PackageLoader {
  static func load(_ directory: String) throws(AtlasError) -> [String: FileContent] {
    let missing = Defect(file: PackageFiles.descriptorPath, kind: .missingFile)
    throw AtlasError(defects: [missing], total: 1)
  }
}
