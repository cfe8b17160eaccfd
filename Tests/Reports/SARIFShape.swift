/// What SARIF 2.1.0 asks of the objects that a report uses: their members, which of them are required, their types and value sets.
/// Written from the standard's text (OASIS, sections 3.13 to 3.58).
struct SARIFShape {
    indirect enum Kind: Sendable {
        case string, integer(least: Int), number(ClosedRange<Double>), boolean
        case choice(Set<String>)
        case pattern(@Sendable (String) -> Bool)
        case object(String), list(Kind), map(Kind)
        /// A property bag: any members.
        case bag
    }

    struct Member: Sendable {
        let kind: Kind
        let isRequired: Bool
    }

    private static func must(_ kind: Kind) -> Member { Member(kind: kind, isRequired: true) }
    private static func may(_ kind: Kind) -> Member { Member(kind: kind, isRequired: false) }
    private static let levels: Set<String> = ["none", "note", "warning", "error"]

    static let objects: [String: [String: Member]] = [
        "sarifLog": [
            "$schema": may(.pattern { $0.hasPrefix("https://") && $0.hasSuffix("sarif-schema-2.1.0.json") }),
            "version": must(.choice(["2.1.0"])), "runs": must(.list(.object("run"))),
        ],
        "run": [
            "tool": must(.object("tool")), "invocations": may(.list(.object("invocation"))),
            "columnKind": may(.choice(["utf16CodeUnits", "unicodeCodePoints"])), "results": may(.list(.object("result"))),
        ],
        "tool": ["driver": must(.object("toolComponent"))],
        "toolComponent": [
            "name": must(.string),
            "semanticVersion": may(.pattern { $0.split(separator: ".").count == 3 && !$0.contains(" ") }),
            "rules": may(.list(.object("reportingDescriptor"))),
        ],
        "reportingDescriptor": [
            "id": must(.string), "shortDescription": may(.object("message")), "fullDescription": may(.object("message")),
            "help": may(.object("message")), "defaultConfiguration": may(.object("reportingConfiguration")),
            "properties": may(.bag),
        ],
        "reportingConfiguration": ["level": may(.choice(levels))],
        "message": ["text": must(.string)],
        "invocation": [
            "executionSuccessful": must(.boolean), "toolExecutionNotifications": may(.list(.object("notification"))),
        ],
        "notification": [
            "message": must(.object("message")), "level": may(.choice(levels)), "locations": may(.list(.object("location"))),
        ],
        "result": [
            "ruleId": must(.string), "ruleIndex": may(.integer(least: -1)), "level": may(.choice(levels)),
            "message": must(.object("message")), "locations": may(.list(.object("location"))),
            "relatedLocations": may(.list(.object("location"))), "partialFingerprints": may(.map(.string)),
            "rank": may(.number(-1...100)), "suppressions": may(.list(.object("suppression"))), "properties": may(.bag),
        ],
        "suppression": [
            "kind": must(.choice(["inSource", "external"])), "status": may(.choice(["accepted", "underReview", "rejected"])),
            "justification": may(.string),
        ],
        "location": [
            "id": may(.integer(least: 0)), "physicalLocation": may(.object("physicalLocation")),
            "message": may(.object("message")),
        ],
        "physicalLocation": ["artifactLocation": must(.object("artifactLocation")), "region": may(.object("region"))],
        "artifactLocation": ["uri": may(.pattern { isReference($0) })],
        "region": [
            "startLine": must(.integer(least: 1)), "startColumn": may(.integer(least: 1)), "endLine": may(.integer(least: 1)),
            "endColumn": may(.integer(least: 1)), "snippet": may(.object("message")),
        ],
    ]

    /// A URI reference: nothing but the characters of RFC 3986, every percent sign with two digits.
    static func isReference(_ text: String) -> Bool {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy(plain.contains) else { return false }
        return bytes.indices.allSatisfy { index in
            bytes[index] != 0x25
                || (index + 2 < bytes.count
                    && bytes[index + 1...index + 2].allSatisfy { Character(UnicodeScalar($0)).isHexDigit })
        }
    }

    /// What is wrong with a value, each problem with its place.
    static func problems(_ value: Any, as kind: Kind, at place: String) -> [String] {
        func expect(_ isRight: Bool, _ what: String) -> [String] { isRight ? [] : ["\(place): not \(what): \(value)"] }
        switch kind {
        case .bag: return expect(value is [String: Any], "a property bag")
        case .string: return expect(value is String, "a string")
        case .boolean: return expect(value is Bool, "true or false")
        case .integer(let least): return expect((value as? Int).map { $0 >= least } ?? false, "a whole number from \(least)")
        case .number(let range): return expect((value as? Double).map(range.contains) ?? false, "a number in \(range)")
        case .choice(let choices): return expect((value as? String).map(choices.contains) ?? false, "one of \(choices.sorted())")
        case .pattern(let isRight): return expect((value as? String).map(isRight) ?? false, "of its form")
        case .list(let kind):
            guard let list = value as? [Any] else { return expect(false, "a list") }
            return list.enumerated().flatMap { problems($1, as: kind, at: "\(place)[\($0)]") }
        case .map(let kind):
            guard let map = value as? [String: Any] else { return expect(false, "an object") }
            return map.flatMap { problems($1, as: kind, at: "\(place).\($0)") }
        case .object(let name):
            guard let object = value as? [String: Any] else { return expect(false, "an object") }
            let shape = objects[name] ?? [:]
            let missing = shape.filter { $1.isRequired && object[$0] == nil }.keys.map { "\(place): \($0) is missing" }
            return missing
                + object.flatMap { key, value in
                    shape[key].map { problems(value, as: $0.kind, at: "\(place).\(key)") } ?? ["\(place): unknown member \(key)"]
                }
        }
    }
}
