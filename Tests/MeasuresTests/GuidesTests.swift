import Testing

@testable import Measures
