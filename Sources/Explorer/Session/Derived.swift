internal import ClusterAtlas

/// What a thing is made from, and how. The maker sees the request and the package and nothing
/// else, so that what the result depends on cannot be forgotten.
protocol Request: Hashable, Sendable {
  associatedtype Result: Sendable
  func made(of atlas: Atlas) -> Result
}

/// What follows from a request, kept until the request is another one.
struct Derived<R: Request>: Sendable {
  private(set) var request: R?
  private(set) var value: R.Result?

  /// Makes it anew where the request is another one; true where it did.
  mutating func settle(_ request: R, _ atlas: Atlas) -> Bool {
    guard request != self.request else { return false }
    self.request = request
    value = request.made(of: atlas)
    return true
  }

  /// What is asked for next is not a successor of what is kept.
  mutating func forget() { request = nil }
}
