import ArgumentParser
import Foundation
import SanadKit

struct Pipe: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read document pairs as JSON Lines, write beads and findings as JSON Lines.")

    @Flag(help: "Leave the checks out.") var alignOnly = false

    func run() throws {
        let worker = PipeWorker(alignOnly: alignOnly)
        while let line = readLine(strippingNewline: true) {
            if line.isEmpty { continue }
            FileHandle.standardOutput.write(Data(worker.answer(Array(line.utf8)) + [0x0A]))
        }
    }
}
