import Foundation

/// The beads that may end at one cell: by the log of what each brings to the sum of the cell, -∞ for what there is not.
struct CellEnds {
    /// Those of one segment of either side, or of one of either alone.
    var pair = -Double.infinity
    var omission = -Double.infinity
    var addition = -Double.infinity
    /// The joint ones stand behind the edges there are, with room for the others before them; their share is a log as yet.
    private let first: Int
    private(set) var end: Int
    private var top = -Double.infinity

    @inline(__always) init(first: Int) { (self.first, end) = (first, first &+ 3) }

    /// Looks for the greatest of those of single segments.
    @inline(__always) mutating func compare() {
        // Not `max`, which asks about values that are no number.
        top = omission > addition ? omission : addition
        top = pair > top ? pair : top
    }

    /// The log of the sum of all is not more than this.
    @inline(__always) var most: Double { top + 2.5 }

    /// What lies so far below the greatest; always more than the sum of a cell that no alignment leads to.
    @inline(__always) func least(_ margin: Double) -> Double {
        let least = top - margin
        return least > -.greatestFiniteMagnitude ? least : -.greatestFiniteMagnitude
    }

    /// Adds a joint bead from cell `before`.
    @inline(__always)
    mutating func add(_ shape: Int, from before: Int, _ value: Double, _ edges: inout MutableSpan<Lattice.Edge>) {
        guard value > -.infinity else { return }
        edges[end] = Lattice.Edge(
            before: Int32(truncatingIfNeeded: before), shape: Int32(truncatingIfNeeded: shape), share: value)
        end &+= 1
        top = value > top ? value : top
    }

    /// The log of the sum of all, of which each bead gets its share; those that hardly count are dropped.
    ///
    /// - Parameters:
    ///   - above: the cell where a bead of one source segment alone starts.
    ///   - here: the cell where all of them end.
    @inline(__always)
    mutating func sum(above: Int, here: Int, _ edges: inout MutableSpan<Lattice.Edge>) -> Double {
        let joint = (first &+ 3)..<end
        end = first
        guard top > -.infinity else { return top }
        let least = top - Lattice.negligible
        var sum = 0.0
        if pair > least { keep(0, above &- 1, part(pair), &sum, &edges) }
        if omission > least { keep(1, above, part(omission), &sum, &edges) }
        if addition > least { keep(2, here &- 1, part(addition), &sum, &edges) }
        for index in joint {
            let edge = edges[index]
            guard edge.share > least else { continue }
            keep(edge.shape, Int(edge.before), part(edge.share), &sum, &edges)
        }
        if end == first &+ 1 { return top }
        let scale = 1 / sum
        for index in first..<end { edges[index].share *= scale }
        return top + log(sum)
    }

    @inline(__always) private func part(_ value: Double) -> Double { value == top ? 1 : Exponential.of(value - top) }

    @inline(__always)
    private mutating func keep(
        _ shape: Int32, _ before: Int, _ part: Double, _ sum: inout Double, _ edges: inout MutableSpan<Lattice.Edge>
    ) {
        edges[end] = Lattice.Edge(before: Int32(truncatingIfNeeded: before), shape: shape, share: part)
        end &+= 1
        sum += part
    }
}

/// e to a power, where a call of the library's function would cost several times what it computes.
enum Exponential {
    /// e^`power` for a power of 0 down to about -700, right to 13 digits: a power of two times the series of what is left.
    @inline(__always)
    static func of(_ power: Double) -> Double {
        // Adding and taking off 1.5 × 2^52 rounds to a whole number, which then stands in the low bits.
        let rounder = 6_755_399_441_055_744.0
        let shifted = power * 1.442_695_040_888_963_4 + rounder
        let whole = shifted - rounder
        let x = power - whole * 0.693_147_180_369_123_82 - whole * 1.908_214_929_270_587_7e-10
        let x2 = x * x, x4 = x2 * x2
        let low = (1 + x) + x2 * (1 / 2.0 + x * (1 / 6.0))
        let middle = (1 / 24.0 + x * (1 / 120.0)) + x2 * (1 / 720.0 + x * (1 / 5040.0))
        let high = (1 / 40_320.0 + x * (1 / 362_880.0)) + x2 * (1 / 3_628_800.0 + x * (1 / 39_916_800.0))
        let series = low + x4 * (middle + x4 * high)
        return Double(bitPattern: series.bitPattern &+ (shifted.bitPattern << 52))
    }
}
