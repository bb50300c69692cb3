import Glibc
import Testing

@testable import Tabular

@Suite("What the columns of a table hold")
struct TableOutlineTests {
  private func outline(_ text: String) throws -> TableOutline {
    try TableOutline.read(file: openFile(Array(text.utf8)))
  }

  @Test("years, numbers, names and empty columns are told apart")
  func kinds() throws {
    let outline = try outline(
      "province,year,value,note,share\nAnhui,2001,3,,0.5\nHebei,2002,NA,,1e-3\nAnhui,2002,7,,-2\n")
    #expect(outline.columns.map(\.kind) == [.names, .years, .numbers, .empty, .numbers])
    #expect(outline.column("province")?.texts == ["Anhui", "Hebei"])
    #expect(outline.column("year")?.texts == ["2001", "2002"])
    #expect(outline.column("value")?.texts == [])
    #expect(outline.rows == 3)
  }

  @Test("the region of a province depends on it, an industry does not")
  func dependents() throws {
    let outline = try outline(
      """
      province,region,industry,value
      Anhui,Central,steel,1
      Anhui,Central,cars,2
      Hebei,East,steel,3
      Fujian,East,cars,4
      Gansu,West,steel,4

      """)
    #expect(outline.dependents["province"] == ["region"])
    #expect(outline.dependents["region"] == nil)
    #expect(outline.dependents["industry"] == nil)
  }

  @Test("numbers of the rows are told from figures")
  func serials() throws {
    let outline = try outline("n,value,even\n1,5,2\n2,6,4\n3,9,6\n")
    #expect(outline.columns.map(\.isSerial) == [true, false, false])
  }

  @Test("tables of sectors and of comparisons are recognised")
  func squares() throws {
    #expect(try outline("sector,a,b,output\na,1,2,9\nb,3,4,9\n").isMatrix)
    #expect(try !outline("province,output\nAnhui,2\nHebei,9\n").isMatrix)
    #expect(try outline("block,row,01,total_output\nZ_total,01,3,9\nVA,x,6,\n").isMatrix)
    let comparisons = try outline("c,a,b\na,1,2\nb,1/2,1\n")
    #expect(comparisons.isSquare)
    #expect(!comparisons.isMatrix)
    #expect(try !outline("c,a,b\na,1,2\nx,1/2,1\n").isSquare)
  }

  @Test("a table without a header is refused, short rows are passed over")
  func malformed() throws {
    #expect(throws: ReadingError.noHeader) { try self.outline("") }
    #expect(throws: ReadingError.self) { try self.outline("a,a\n1,2\n") }
    #expect(try outline("a,b\n1\n2,3\n").rows == 1)
  }
}

@Suite("Files that tables are in")
struct TableFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/table-file-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }
    }
    let folder = String(cString: try #require(made))
    defer { _ = Run.remove(folder) }
    try body(folder)
  }

  private enum Run {
    static func remove(_ folder: String) -> Int32 {
      for path in TableFile.completions(of: folder + "/") {
        if path.hasSuffix("/") { rmdir(path) } else { unlink(path) }
      }
      unlink(folder + "/picture.png")
      return rmdir(folder)
    }
  }

  private func write(_ path: String, _ text: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  @Test("folders and tables go on from what is typed; other files do not")
  func completions() throws {
    try withFolder { folder in
      try write(folder + "/panel.csv", "a\n1\n")
      try write(folder + "/plants.tsv", "a\n1\n")
      try write(folder + "/picture.png", "x")
      #expect(mkdir(folder + "/past", 0o700) == 0)
      let found = TableFile.completions(of: folder + "/p")
      #expect(found == ["/panel.csv", "/past/", "/plants.tsv"].map { folder + $0 })
      #expect(TableFile.completions(of: folder + "/pl") == [folder + "/plants.tsv"])
      #expect(TableFile.completions(of: folder + "/nothing/") == [])
      #expect(TableFile.size(folder + "/panel.csv") == 4)
      #expect(TableFile.size(folder) == nil)
      #expect(TableFile.isOther(folder) && !TableFile.isOther(folder + "/panel.csv"))
      #expect(!TableFile.isOther(folder + "/nothing"))
      #expect(TableFile.commonStart(of: ["panel", "past", "pa"]) == "pa")
      #expect(TableFile.commonStart(of: []) == "")
    }
  }

  @Test("a file that is not there is refused with the reason")
  func missing() {
    #expect(throws: ReadingError.notOpened(reason: ENOENT)) {
      _ = try TableFile.open("/nowhere/at/all.csv")
    }
  }
}
