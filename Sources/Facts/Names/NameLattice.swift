import Languages

/// The table of one comparison: the cheapest way to reach each pair of positions.
struct NameLattice {
    private let left: SoundedWord
    private let right: SoundedWord
    private let width: Int
    private var cost: [Float]
    private var from: [Int32]

    init(_ left: [UInt16], _ right: [UInt16], _ leftSounds: SoundTable, _ rightSounds: SoundTable) {
        self.left = SoundedWord(left, leftSounds)
        self.right = SoundedWord(right, rightSounds)
        width = right.count + 1
        cost = [Float](repeating: .infinity, count: (left.count + 1) * width)
        from = [Int32](repeating: -1, count: (left.count + 1) * width)
        cost[0] = 0
    }

    /// 1 for no cost; 0 where the cost reaches what half the letters would.
    var score: Double { max(0, 1 - Double(cost[cost.count - 1]) / length * Self.steepness) }

    /// The cost of a score, and a little more for rounding.
    func cost(of score: Double) -> Float { Float((1 - score) * length / Self.steepness) + 0.001 }

    private var length: Double { max(1, Double(left.count + right.count) / 2) }
    /// How fast the score falls with the cost of a letter.
    private static let steepness = 2.2

    /// Finds the cheapest ways that cost no more than `most`; others are not followed.
    mutating func fill(upTo most: Float) {
        let sounds = Sounds.shared
        for i in 0...left.count {
            for j in 0...right.count where cost[i * width + j] < .infinity && cost[i * width + j] <= most { relax(i, j, sounds) }
        }
    }

    private mutating func relax(_ i: Int, _ j: Int, _ sounds: Sounds) {
        let here = cost[i * width + j]
        let rightReadings = right.readings(at: j)
        for index in left.readings(at: i) {
            let a = left.readings[index]
            for other in rightReadings {
                let b = right.readings[other]
                improve(i + a.length, j + b.length, here + sounds.cost(a.sound, b.sound), from: i, j)
            }
            improve(i + a.length, j, here + sounds.drop(a.sound) * Float(a.length), from: i, j)
        }
        for other in rightReadings {
            let b = right.readings[other]
            improve(i, j + b.length, here + sounds.drop(b.sound) * Float(b.length), from: i, j)
        }
        if i < left.count {
            let silent = left.silent[i]
            improve(i + max(1, silent), j, here + (silent > 0 ? 0.1 : 0.6), from: i, j)
            if j < right.count { improve(i + 1, j + 1, here + (left.units[i] == right.units[j] ? 0 : 1), from: i, j) }
        }
        if j < right.count {
            let silent = right.silent[j]
            improve(i, j + max(1, silent), here + (silent > 0 ? 0.1 : 0.6), from: i, j)
        }
    }

    @inline(__always) private mutating func improve(_ i: Int, _ j: Int, _ value: Float, from k: Int, _ l: Int) {
        guard i <= left.count, j <= right.count, value < cost[i * width + j] else { return }
        cost[i * width + j] = value
        from[i * width + j] = Int32(clamping: k * width + l)
    }

    func path() -> [(first: String, second: String)] {
        var steps: [(first: String, second: String)] = []
        var cell = cost.count - 1
        while cell > 0, from[cell] >= 0 {
            let before = Int(from[cell])
            let a = String(decoding: left.units[(before / width)..<(cell / width)], as: UTF16.self)
            let b = String(decoding: right.units[(before % width)..<(cell % width)], as: UTF16.self)
            steps.append((a, b))
            cell = before
        }
        return steps.reversed()
    }
}

/// A folded word with every way to read its letters as sounds.
private struct SoundedWord {
    let units: [UInt16]
    private(set) var readings: [SoundTable.Reading] = []
    /// Where the readings of each letter start, and at last where they end.
    private var starts: [Int] = [0]
    /// How many letters from each on may be silent.
    private(set) var silent: [Int] = []

    var count: Int { units.count }

    init(_ units: [UInt16], _ sounds: SoundTable) {
        self.units = units
        starts.reserveCapacity(units.count + 1)
        readings.reserveCapacity(units.count * 2)
        silent.reserveCapacity(units.count)
        for index in units.indices {
            sounds.appendReadings(units, at: index, to: &readings)
            starts.append(readings.count)
            silent.append(sounds.silentLength(units[...], at: index))
        }
    }

    /// Which of the readings are of the letter at `index`.
    func readings(at index: Int) -> Range<Int> { index < count ? starts[index]..<starts[index + 1] : 0..<0 }
}
