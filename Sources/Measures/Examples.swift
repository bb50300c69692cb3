extension MeasureRow {
  /// A small table of the form the measure takes, as CSV.
  package var example: String {
    switch form {
    case .list: uses.contains(.group) ? Examples.grouped : Examples.list
    case .table: name == "coupling" ? Examples.scores : Examples.table
    case .series: Examples.series
    case .change: needs.contains(.item) ? Examples.changes : Examples.change
    case .matrix: Examples.matrix
    }
  }

  /// The options that fit the example.
  package var exampleOptions: String {
    switch form {
    case .list: uses.contains(.group) ? "--value value --group region" : "--value value"
    case .table:
      name == "coupling"
        ? "--value score --unit province --item subsystem"
        : "--value value --unit province --item industry"
    case .series: "--value value --time year"
    case .change:
      "--value value --unit province --time year"
        + (needs.contains(.item) ? " --item industry" : "")
    case .matrix: ""
    }
  }

  /// The form in a sentence.
  package var formInWords: String {
    switch form {
    case .list: "a table with a row for each unit: a name and a value"
    case .table:
      "a table with a row for each unit and item: unit, item, value (or --wide: items as columns)"
    case .series: "a table with a row for each time: time and value (--by for several series)"
    case .change:
      "a table with a row for each unit" + (needs.contains(.item) ? ", item" : "")
        + " and time, of which the first and the last are used"
    case .matrix: "a table of sectors by sectors with a column output"
    }
  }
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
}
