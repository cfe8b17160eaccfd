import Aligner
import Facts
import Languages

/// Directional controls that change how text reads: what the rule `text-bidi-control` looks for.
enum HiddenControls {
    /// Embeddings, overrides and their end; isolates and their end (Unicode Standard Annex 9).
    private static func isControl(_ scalar: UInt32) -> Bool {
        (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
    }

    static func findings(_ rule: RuleDeclaration, in context: CheckContext) -> [Finding] {
        context.target.indices.compactMap { index in
            let bytes = context.target[index].read.tokenized.bytes
            guard let (offset, scalar) = firstControl(bytes) else { return nil }
            let name = "U+" + String(scalar, radix: 16, uppercase: true)
            let passage = Passage(segment: index, range: offset..<(offset + 3), text: name, value: name)
            return Finding(
                rule: rule.id, severity: rule.severity, confidence: 0.95,
                message: "hidden directional control \(name); remove it, or use plain marks",
                source: nil, target: passage)
        }
    }

    private static func firstControl(_ bytes: [UInt8]) -> (offset: Int, scalar: UInt32)? {
        // All of them are E2 and two bytes more in UTF-8.
        for offset in bytes.indices where bytes[offset] == 0xE2 {
            if let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: offset), isControl(scalar) { return (offset, scalar) }
        }
        return nil
    }
}
