/// The sounds that the letters of a language stand for in names.
public struct SoundTable: Sendable {
    /// A way to read letters: which sound, how many letters.
    public struct Reading: Sendable {
        public let sound: UInt8
        public let length: Int
    }

    private let readings: [UInt16: [(units: [UInt16], sound: UInt8)]]
    private let silent: [UInt16: [[UInt16]]]
    /// The letters that some silent group starts with, as bits by their low six bits: most letters need no more.
    private let silentStarts: UInt64

    /// Reads the rows `sound` of a pack's names table.
    init(rows: [TableRow]) {
        var readings: [UInt16: [(units: [UInt16], sound: UInt8)]] = [:]
        var silent: [UInt16: [[UInt16]]] = [:]
        for row in rows where row.kind == "sound" {
            for form in row.forms {
                let units = Folding.units(form)
                guard let first = units.first else { continue }
                if row.value == "-" {
                    silent[first, default: []].append(units)
                } else {
                    let sound = Sounds.shared.code(row.value)
                    if !(readings[first] ?? []).contains(where: { $0.sound == sound && $0.units == units }) {
                        readings[first, default: []].append((units, sound))
                    }
                }
            }
        }
        self.readings = readings
        self.silent = silent
        silentStarts = silent.keys.reduce(0) { $0 | 1 &<< UInt64($1 & 63) }
    }

    public var isEmpty: Bool { readings.isEmpty }

    /// Whether any sound is written with a folded letter.
    func knows(_ unit: UInt16) -> Bool { readings[unit] != nil || silent[unit] != nil }

    /// Every reading of the letters that start at `index` of `word`.
    public func readings(_ word: ArraySlice<UInt16>, at index: Int) -> [Reading] {
        guard word.indices.contains(index) else { return [] }
        let rest = word[index...]
        return (readings[word[index]] ?? []).compactMap {
            rest.starts(with: $0.units) ? Reading(sound: $0.sound, length: $0.units.count) : nil
        }
    }

    /// Appends every reading of the letters that start at `index` of `word`.
    public func appendReadings(_ word: [UInt16], at index: Int, to found: inout [Reading]) {
        guard word.indices.contains(index), let known = readings[word[index]] else { return }
        for reading in known {
            let end = index + reading.units.count
            if end <= word.count, reading.units.count == 1 || word[index..<end].elementsEqual(reading.units) {
                found.append(Reading(sound: reading.sound, length: reading.units.count))
            }
        }
    }

    /// How many letters at `index` may be silent; 0 when none.
    public func silentLength(_ word: ArraySlice<UInt16>, at index: Int) -> Int {
        guard word.indices.contains(index), silentStarts &>> UInt64(word[index] & 63) & 1 == 1 else { return 0 }
        var longest = 0
        for group in silent[word[index]] ?? [] where group.count > longest && word[index...].starts(with: group) {
            longest = group.count
        }
        return longest
    }
}

/// The sounds that all packs share, and how near they are to one another (`Scripts/Data/sounds.tsv`).
public struct Sounds: Sendable {
    public static let shared = Sounds()

    private let codes: [String: UInt8]
    private let names: [String]
    private let costs: [Float]
    private let drops: [Float]

    /// The code of a sound; 0 for a sound that no row names.
    func code(_ name: some StringProtocol) -> UInt8 { codes[String(name)] ?? 0 }

    public func name(_ code: UInt8) -> String { names.indices.contains(Int(code)) ? names[Int(code)] : "?" }

    /// The cost of taking one sound for another: 0 the same, 1 unlike.
    public func cost(_ first: UInt8, _ second: UInt8) -> Float {
        let index = Int(first) * names.count + Int(second)
        return costs.indices.contains(index) ? costs[index] : 1
    }

    /// The cost of leaving a sound out.
    public func drop(_ sound: UInt8) -> Float { drops.indices.contains(Int(sound)) ? drops[Int(sound)] : 1 }

    private init() {
        let rows = DataTable.rows("scripts/sounds")
        var names = ["?"]
        var codes: [String: UInt8] = [:]
        let add = { (name: Substring) in
            guard codes[String(name)] == nil, names.count < 255 else { return }
            codes[String(name)] = UInt8(names.count)
            names.append(String(name))
        }
        for row in rows { for form in row.forms { for name in form.split(separator: " ") { add(name) } } }
        "b p t d k g q f v s z m n l r h w y j a e i o u".split(separator: " ").forEach(add)
        var costs = [Float](repeating: 1, count: names.count * names.count)
        var drops = [Float](repeating: 0.6, count: names.count)
        for index in names.indices { costs[index * names.count + index] = 0 }
        for row in rows {
            let cost = Float(row.value) ?? 1
            for form in row.forms {
                let pair = form.split(separator: " ").map { Int(codes[String($0)] ?? 0) }
                if row.kind == "drop" {
                    for sound in pair where form != "*" { drops[sound] = cost }
                } else if pair.count == 2 {
                    costs[pair[0] * names.count + pair[1]] = min(cost, costs[pair[0] * names.count + pair[1]])
                    costs[pair[1] * names.count + pair[0]] = min(cost, costs[pair[1] * names.count + pair[0]])
                }
            }
        }
        (self.codes, self.names, self.costs, self.drops) = (codes, names, costs, drops)
    }
}
