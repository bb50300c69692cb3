/// A value of a JSON text and where it begins.
struct JSONNode: Sendable {
  enum Value: Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Sendable {
    var key: String
    var node: JSONNode
  }

  var value: Value
  var offset: Int
}

extension JSONNode {
  /// The member with this name, nil when there is none or this is no object.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  var string: String? { if case .string(let text) = value { text } else { nil } }
  var boolean: Bool? { if case .boolean(let flag) = value { flag } else { nil } }
  var array: [JSONNode]? { if case .array(let nodes) = value { nodes } else { nil } }

  /// The text of a number, or of a string that stands for one.
  var number: String? { if case .number(let text) = value { text } else { string } }

  /// A list of strings, or one string for a list of one.
  var strings: [String]? {
    if let string { return [string] }
    guard let array else { return nil }
    let strings = array.compactMap(\.string)
    return strings.count == array.count ? strings : nil
  }
}
