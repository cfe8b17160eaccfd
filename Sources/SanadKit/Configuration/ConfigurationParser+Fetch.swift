import Cache
import Facts
import Fetcher
import Foundation
import Originals
import Yams

/// What may be set below `fetch`.
extension ConfigurationParser {
    private static var fetchKeys: [String] {
        ["allow_private", "timeout", "max_megabytes", "per_host", "retries", "certificates", "relocations", "timegate"]
    }

    func fetch(_ node: Node, _ configuration: inout Configuration) throws {
        for (key, value) in try mapping(node, "fetch") {
            let name = key.string ?? ""
            switch name {
            case "allow_private":
                configuration.allowPrivate = try sequence(value, name).map(endpoint)
            case "timeout": configuration.fetch.timeout = try count(value, name, 1...3600)
            case "max_megabytes": configuration.fetch.megabytes = try count(value, name, 1...1024)
            case "per_host": configuration.fetch.perHost = try count(value, name, 1...16)
            case "retries": configuration.fetch.retries = try count(value, name, 0...10)
            case "certificates": configuration.fetch.certificates = try certificates(value)
            case "relocations": configuration.fetch.relocations = try sequence(value, name).map(relocation)
            case "timegate": configuration.fetch.timeGate = try timeGate(value)
            default: throw error(key, unknown(name, "key of fetch", Self.fetchKeys))
            }
            note("fetch." + name, key, &configuration)
        }
    }

    private func endpoint(_ node: Node) throws -> String {
        let text = try string(node, "an endpoint")
        guard AddressPolicy.isEndpoint(text) else {
            throw error(node, "“\(text)” is not an endpoint; write it as HOST:PORT, such as \"127.0.0.1:8080\"")
        }
        return text
    }

    private func certificates(_ node: Node) throws -> String {
        let path = try file(node, "certificates")
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw error(node, "certificates names a file that cannot be read: \(path)")
        }
        return path
    }

    private func timeGate(_ node: Node) throws -> TimeGateSetting {
        // YAML reads a bare off as false.
        if node.bool == false || node.string == "off" { return .off }
        return .other(TimeGate(base: try address(node, "timegate is off, or the URL that the page's URL is put behind,")))
    }

    private func relocation(_ node: Node) throws -> Relocation {
        var from: String?
        var to: String?
        var since: PartialDate?
        var until: PartialDate?
        for (key, value) in try mapping(node, "a relocation") {
            switch key.string {
            case "from": from = try string(value, "from")
            case "to": to = try address(value, "to is what takes the place of from,")
            case "since": since = try date(value, "since")
            case "until": until = try date(value, "until")
            default: throw error(key, unknown(key.string ?? "", "key of a relocation", ["from", "to", "since", "until"]))
            }
        }
        guard let from, !from.isEmpty, let to else {
            throw error(node, "a relocation needs from and to, such as from: www.example.org, to: https://archive.example.org")
        }
        return Relocation(from: from, to: to, since: since, until: until)
    }

    private func address(_ node: Node, _ what: String) throws -> String {
        let text = try string(node, "a URL")
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), (try? URLNormalizer.normalize(text)) != nil else {
            throw error(node, "\(what) beginning with https:// or http://, not “\(text)”")
        }
        return text
    }

    private func date(_ node: Node, _ name: String) throws -> PartialDate {
        let text = try string(node, name)
        guard let date = PartialDate(iso: text), date.year != nil, date.isValid else {
            throw error(node, "\(name) is a date, YYYY-MM-DD, not “\(text)”")
        }
        return date
    }
}
