import Foundation
import SanadKit

/// The manual page, made from what the commands say of themselves.
enum ManualPage {
    private struct Dump: Decodable { let command: Command }

    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    private struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }
        let kind: String
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?
    }

    /// - Parameter dump: the description of all commands that the argument parser gives, in JSON.
    static func text(of dump: String) throws -> String {
        let root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
        var lines = [
            ".TH SANAD 1 \"\" \"sanad \(SanadVersion.number)\" \"User Commands\"", ".SH NAME",
            "sanad \\- " + escaped(root.abstract ?? ""), ".SH SYNOPSIS", ".B sanad", ".I command", "[options]", ".SH DESCRIPTION",
        ]
        lines += paragraphs(root.discussion) + [".SH COMMANDS"]
        lines += commands(root, prefix: "sanad")
        lines += [".SH ENVIRONMENT"]
        for variable in [("SANAD_CONFIG", "the configuration file")] + Configuration.variables.map({ ($0.name, $0.meaning) }) {
            lines += [".TP", ".B " + variable.0, "Goes before the configuration: " + escaped(variable.1) + "."]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func commands(_ parent: Command, prefix: String) -> [String] {
        (parent.subcommands ?? []).filter { ($0.shouldDisplay ?? true) && $0.commandName != "help" }.flatMap { command in
            let name = prefix + " " + command.commandName
            let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
            let usage = arguments.filter { $0.kind == "positional" }.map { argument in
                let value = "<\(argument.valueName ?? "value")>" + (argument.isRepeating ? " ..." : "")
                return argument.isOptional ? "[\(value)]" : value
            }
            var lines = [".SS " + escaped(([name] + usage).joined(separator: " ")), escaped(command.abstract ?? "")]
            lines += paragraphs(command.discussion)
            for argument in arguments where argument.kind != "positional" {
                let names = (argument.names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }.joined(separator: ", ")
                let value = argument.kind == "option" ? " " + (argument.valueName ?? "value") : ""
                let usual = argument.defaultValue.map { " (default: \($0))" } ?? ""
                let values = argument.allValues ?? []
                let choice = values.isEmpty ? "" : " One of: \(values.joined(separator: ", "))."
                lines += [".TP", ".B " + escaped(names + value), escaped((argument.abstract ?? "") + choice + usual)]
            }
            return lines + commands(command, prefix: name)
        }
    }

    /// Prose, and what is indented as it is laid out.
    private static func paragraphs(_ text: String?) -> [String] {
        guard let text else { return [] }
        var lines: [String] = []
        var isLaidOut = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(" ") != isLaidOut, !line.isEmpty {
                lines.append(isLaidOut ? ".fi" : ".nf")
                isLaidOut.toggle()
            }
            lines.append(line.isEmpty ? ".PP" : escaped(String(line)))
        }
        return [".PP"] + lines + (isLaidOut ? [".fi"] : [])
    }

    /// No line of a text is a request, and its hyphens stay what they are.
    private static func escaped(_ text: String) -> String {
        let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }
}
