import Foundation

/// What this process runs: `--target=NAME` chooses it once, since libFuzzer, whose command line this is otherwise (`-help=1`), carries
/// nothing along. It passes over arguments that begin with two hyphens.
private enum Chosen {
    static let target = CommandLine.arguments.lazy.compactMap { argument in
        FuzzTarget.all.first { "--target=" + $0.name == argument }
    }.first
}

/// Called before anything else. Without a target it lists them, each with its seeds and words, and ends.
@_cdecl("LLVMFuzzerInitialize") public func initialize(_: OpaquePointer?, _: OpaquePointer?) -> CInt {
    if let target = Chosen.target {
        // Reads the language tables, so that no input has to wait for them.
        for first in UInt8(ascii: "0")...UInt8(ascii: "5") { target.run([first, UInt8(ascii: "1")]) }
        return 0
    }
    print(FuzzTarget.all.map { "\($0.name) \($0.seeds) \($0.words)" }.joined(separator: "\n"))
    exit(CommandLine.arguments.contains { $0.hasPrefix("--target=") } ? 2 : 0)
}

/// Called with one input after another.
@_cdecl("LLVMFuzzerTestOneInput") public func run(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Chosen.target?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
