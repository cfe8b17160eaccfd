/// gzip as files use it: dictzip's too, whose members any reader of gzip takes apart.
public enum Gzip {
    /// What makes data no gzip that can be taken apart.
    public enum Failure: Error, Sendable {
        case damaged
        /// It holds more than the caller takes.
        case tooLarge
    }

    /// Whether data begins as gzip does.
    public static func isGzip(_ data: [UInt8]) -> Bool { data.starts(with: [0x1F, 0x8B]) }

    /// What `data` holds, all members of it.
    ///
    /// - Parameter limit: the most bytes that are taken.
    /// - Throws: `Failure`.
    public static func inflated(_ data: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        do {
            let stream = try ZlibStream(.gzip)
            var output: [UInt8] = []
            var rest = data[...]
            while !rest.isEmpty {
                let piece = try stream.inflate(rest, most: 1 << 18)
                output += piece.output
                guard output.count <= limit else { throw Failure.tooLarge }
                // Neither read nor written: the data ends in the middle of a member.
                guard piece.consumed > 0 || !piece.output.isEmpty else { throw Failure.damaged }
                rest = rest.dropFirst(piece.consumed)
                if piece.isEnd { stream.reset() }
            }
            return output
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .damaged
        }
    }
}
