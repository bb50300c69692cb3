public struct Atlas: Sendable {}
