import Foundation
import Testing

@testable import Aligner

@Suite struct ExponentialTests {
    @Test("is that of the library to 13 digits, wherever shares are summed") func same() {
        for step in 0...70_000 {
            let power = -Double(step) / 100
            let expected = exp(power)
            #expect(abs(Exponential.of(power) - expected) <= expected * 1e-13, "\(power)")
        }
    }
}
