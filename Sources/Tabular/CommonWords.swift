/// Tells Chinese from Korean, which are written with the same bytes: by characters that are usual in tables.
enum CommonWords {
  private static let chinese = Set(
    "年月日地区省市县国家人口总值生产业合计指标名称单位万亿元千百个数据来源全部中上海北京天津河南江苏浙山东广西四川湖安徽福建辽宁吉林黑龙内蒙古云贵陕甘青新疆藏重庆第一二三四五六七八九十城镇乡村居民收入支出消费价格指数增长率比出口进额产量农林牧渔工建筑交通运输金融房服务其他企主要分类时间序号代码项目男女性别大小高低平均"
  )
  private static let korean = Set(
    "년월일시도군구별합계인총가격지역수출입생산률율액원천백만명단위항목분기전국서울부대광주울세종경강충청라남북제특자치의이에을를은는사고한공업소비물상승실취활동내국여연령조건설용금융보험농림어제품전체부문성장값"
  )
  /// Bytes that are enough.
  private static let sample = 4_096

  /// Which of the two has more usual characters; nil where that does not tell.
  static func chineseOrKorean(_ bytes: [UInt8]) -> TextEncoding? {
    let head = Array(bytes.prefix(sample))
    guard let one = decoded(head, .gb18030), let other = decoded(head, .eucKR) else {
      return decoded(head, .eucKR) == nil ? nil : .eucKR
    }
    let counts = (one.count(where: chinese.contains), other.count(where: korean.contains))
    if counts.0 > counts.1 { return .gb18030 }
    return counts.1 > counts.0 ? .eucKR : nil
  }

  /// The text without ASCII; nil where the bytes are none of the encoding.
  private static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> [Character]? {
    guard let source = try? ByteSource(bytes: bytes, encoding: encoding) else { return nil }
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = piece.withUnsafeMutableBufferPointer { (try? source.read(into: $0)) ?? 0 }
      if count == 0 { break }
      text += piece.prefix(count)
    }
    // The piece may cut the last character.
    guard !source.isBroken || bytes.count == sample else { return nil }
    return Array(String(decoding: text, as: UTF8.self).filter { !$0.isASCII })
  }
}
