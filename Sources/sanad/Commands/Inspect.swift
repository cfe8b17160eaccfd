import ArgumentParser
import Foundation
import SanadKit

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "inspect")
    @Flag var jsonl = false
    func run() throws {
        let worker = InspectWorker()
        while let line = readLine(strippingNewline: true) {
            if line.isEmpty { continue }
            FileHandle.standardOutput.write(Data(worker.answer(Array(line.utf8)) + [0x0A]))
        }
    }
}
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "compare")
    @Flag var jsonl = false
    func run() throws {
        let worker = CompareWorker()
        while let line = readLine(strippingNewline: true) {
            if line.isEmpty { continue }
            FileHandle.standardOutput.write(Data(worker.answer(Array(line.utf8)) + [0x0A]))
        }
    }
}
