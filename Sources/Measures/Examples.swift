internal import Tabular

/// A sample table and the options with which a measure takes it.
package struct Sample: Sendable {
  var table: String
  var options: String

  package init(table: String, options: String) {
    self.table = table
    self.options = options
  }
}

extension MeasureDefinition {
  /// A small table of the form the measure takes, as CSV.
  package var example: String { sample.table }

  /// The options that fit the example.
  package var exampleOptions: String { sample.options }

  /// Pairs of neighbours for the sample of the measures that need them, as CSV.
  package static let exampleLinks = Examples.links

  /// The form in a sentence.
  package var formInWords: String {
    switch form {
    case .list: "a table with a row for each unit: a name and a value"
    case .table:
      "a table with a row for each unit and item: unit, item, value (or --wide: items as columns)"
    case .series: "a table with a row for each time: time and value (--by for several series)"
    case .change:
      "a table with a row for each "
        + needs.filter { $0 != .time }.map(\.rawValue).joined(separator: ", ")
        + " and time, of which the first and the last are used"
    case .matrix: "a table of sectors by sectors with a column output"
    case .comparisons:
      "a table of criteria by criteria: how many times as important the row is as the column"
    case .interregional:
      "a table with the columns time, region, sector, REGION/SECTOR of deliveries, REGION of demand"
    }
  }
}

extension Sample {
  static let list = Sample(table: Examples.list, options: "--value value")
  static let grouped = Sample(table: Examples.grouped, options: "--value value --group region")
  static let linked = Sample(
    table: Examples.linked, options: "--unit province --links <(jiqun measures --example links)")
  static let places = Sample(
    table: Examples.places, options: "--value value --x lon --y lat --unit province")
  static let paired = Sample(
    table: Examples.paired,
    options:
      "--value value --y second --unit province --links <(jiqun measures --example links)")
  static let chances = Sample(table: Examples.chances, options: "--value value --unit province")
  static let years = Sample(
    table: Examples.years, options: "--value value --unit province --time year")
  static let linkedYears = Sample(
    table: Examples.years,
    options: "--value value --unit province --time year --links <(jiqun measures --example links)")
  static let nested = Sample(
    table: Examples.nested, options: "--value value --unit province --item industry")
  static let table = Sample(
    table: Examples.table, options: "--value value --unit province --item industry")
  static let scores = Sample(
    table: Examples.scores, options: "--value score --unit province --item subsystem")
  static let plants = Sample(
    table: Examples.plants, options: "--value workers --unit province --item industry")
  static let indicators = Sample(
    table: Examples.indicators,
    options: "--value value --unit province --indicator indicator --cost emissions")
  static let determinants = Sample(
    table: Examples.determinants,
    options: "--value score --unit cluster --item determinant --maximum 5")
  static let forces = Sample(
    table: Examples.forces, options: "--value score --unit force --weight weight --group side")
  static let series = Sample(table: Examples.series, options: "--value value --time year")
  static let change = Sample(
    table: Examples.change, options: "--value value --unit province --time year")
  static let changes = Sample(
    table: Examples.changes,
    options: "--value value --unit province --time year --item industry")
  static let parts = Sample(
    table: Examples.changes,
    options: "--value value --item industry --time year --where province=Jiangsu")
  static let matrix = Sample(table: Examples.matrix, options: "")
  static let groupedSectors = Sample(
    table: Examples.groupedSectors, options: "--manufacturing works --services trade,banks")
  static let comparisons = Sample(table: Examples.comparisons, options: "")
  static let interregional = Sample(table: Examples.interregional, options: "")
}

/// Made-up figures in the forms that measures take.
private enum Examples {
  static let list = """
    province,value
    Anhui,2
    Fujian,4
    Gansu,4
    Jiangsu,10

    """

  static let grouped = """
    province,region,value
    Jiangsu,East,10
    Zhejiang,East,12
    Gansu,West,6
    Guizhou,West,4

    """

  static let table = """
    province,industry,value
    Jiangsu,electronics,40
    Jiangsu,textiles,10
    Gansu,electronics,20
    Gansu,textiles,30

    """

  static let scores = """
    province,subsystem,score
    Jiangsu,industry,0.64
    Jiangsu,services,0.36
    Gansu,industry,0.2
    Gansu,services,0.3

    """

  static let series = """
    year,value
    2000,1
    2001,2
    2002,3.1
    2003,4
    2004,3
    2005,2.1
    2006,1

    """

  static let change = """
    province,year,value
    Jiangsu,2010,60
    Anhui,2010,40
    Gansu,2010,20
    Jiangsu,2020,80
    Anhui,2020,70
    Gansu,2020,45

    """

  static let changes = """
    province,industry,year,value
    Jiangsu,electronics,2010,90
    Jiangsu,textiles,2010,20
    Gansu,electronics,2010,10
    Gansu,textiles,2010,60
    Jiangsu,electronics,2020,140
    Jiangsu,textiles,2020,15
    Gansu,electronics,2020,12
    Gansu,textiles,2020,70

    """

  static let matrix = """
    sector,farms,works,final_demand,output
    farms,150,500,350,1000
    works,200,100,1700,2000

    """

  static let linked = """
    province,value
    Shanghai,12
    Jiangsu,9
    Zhejiang,8
    Anhui,4
    Jiangxi,3

    """

  static let links = """
    from,to
    Shanghai,Jiangsu
    Shanghai,Zhejiang
    Jiangsu,Zhejiang
    Jiangsu,Anhui
    Zhejiang,Anhui
    Zhejiang,Jiangxi
    Anhui,Jiangxi

    """

  static let places = """
    province,lon,lat,value
    Jiangsu,118.8,32.1,10
    Anhui,117.2,31.8,4
    Sichuan,104.1,30.7,6
    Guangdong,113.3,23.1,12

    """

  static let paired = """
    province,value,second
    Shanghai,12,5
    Jiangsu,9,7
    Zhejiang,8,6
    Anhui,4,2
    Jiangxi,3,3

    """

  static let chances = """
    province,value
    Anhui,0.001
    Fujian,0.02
    Gansu,0.04
    Jiangsu,0.2

    """

  static let years: String = {
    let start = ["Shanghai": 12.0, "Jiangsu": 9, "Zhejiang": 8, "Anhui": 4, "Jiangxi": 3]
    let names = ["Shanghai", "Jiangsu", "Zhejiang", "Anhui", "Jiangxi"]
    let rows = (0..<8).flatMap { year in
      names.map { name in
        let growth = name == "Anhui" ? 0.25 : name == "Jiangxi" ? 0.1 : 0.05
        let value = ((start[name] ?? 0) * (1 + growth * Double(year)) * 100).rounded() / 100
        return "\(name),\(2010 + year),\(value)"
      }
    }
    return "province,year,value\n" + rows.joined(separator: "\n") + "\n"
  }()

  static let nested = """
    province,industry,value
    Jiangsu,electronics,10
    Jiangsu,machines,10
    Jiangsu,textiles,10
    Anhui,electronics,0
    Anhui,machines,10
    Anhui,textiles,10
    Gansu,electronics,0
    Gansu,machines,0
    Gansu,textiles,10

    """

  static let plants = """
    province,industry,workers
    Jiangsu,electronics,50
    Jiangsu,electronics,30
    Gansu,electronics,20
    Jiangsu,textiles,10
    Gansu,textiles,15
    Gansu,textiles,25

    """

  static let indicators = """
    province,indicator,value
    Jiangsu,patents,90
    Jiangsu,emissions,40
    Anhui,patents,60
    Anhui,emissions,30
    Gansu,patents,10
    Gansu,emissions,60

    """

  static let determinants = """
    cluster,determinant,score
    Hefei,factors,4
    Hefei,demand,3
    Hefei,related industries,5
    Hefei,strategy,2
    Wuhu,factors,3
    Wuhu,demand,3
    Wuhu,related industries,4
    Wuhu,strategy,3

    """

  static let forces = """
    force,side,weight,score
    skilled people,positive,0.6,4
    suppliers,positive,0.4,3
    rising rents,reverse,0.5,2
    distance to ports,reverse,0.5,3

    """

  static let groupedSectors = """
    sector,farms,works,trade,banks,final_demand,output
    farms,20,10,3,2,65,100
    works,10,30,10,5,45,100
    trade,3,7,4,2,34,50
    banks,2,3,2,2,41,50

    """

  static let comparisons = """
    criterion,price,quality,delivery
    price,1,2,4
    quality,1/2,1,3
    delivery,1/4,1/3,1

    """

  static let interregional = """
    time,region,sector,East/all,West/all,East,West
    2012,East,all,10,5,30,5
    2012,West,all,5,10,5,30
    2017,East,all,10,6,30,4
    2017,West,all,8,15,10,40

    """
}
