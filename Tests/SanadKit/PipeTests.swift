import Foundation
import SanadKit
import Testing

/// The JSON Lines of `sanad pipe`, `inspect` and `compare`.
@Suite struct PipeTests {
    struct Answer: Decodable {
        struct Finding: Decodable {
            let rule: String
            let sourceLine: Int?
            let targetLine: Int?

            enum CodingKeys: String, CodingKey {
                case rule
                case sourceLine = "source_line"
                case targetLine = "target_line"
            }
        }
        let beads: [[[Int]]]?
        let posteriors: [Double]?
        let findings: [Finding]?
        let error: String?
    }

    private func answer(_ line: String, alignOnly: Bool = false) throws -> Answer {
        try JSONDecoder().decode(Answer.self, from: Data(PipeWorker(alignOnly: alignOnly).answer(Array(line.utf8))))
    }

    private static let pair = """
        {"id":"a","target_language":"fa","source":["The fund paid 35 million dollars.","Ten ships arrived on Monday."],
        "target":["این صندوق ۳۵ میلیون دلار پرداخت کرد.","ده کشتی روز سه‌شنبه رسیدند."]}
        """.replacingOccurrences(of: "\n", with: "")

    @Test func segmentsThatAreGivenAreKept() throws {
        let answer = try answer(Self.pair)
        #expect(answer.beads == [[[0], [0]], [[1], [1]]])
        #expect(answer.posteriors?.count == 2)
        #expect(answer.findings?.filter { $0.rule == "weekday-mismatch" }.map(\.targetLine) == [1])
        #expect(try self.answer(Self.pair, alignOnly: true).findings == nil)
    }

    @Test func stringsAreSegmented() throws {
        let line =
            #"{"id":1,"target_language":"ar","source":"The port has 12 berths. It opened in 1975.","target":"يضم الميناء 12 رصيفا. وافتتح عام 1975."}"#
        #expect(try answer(line).beads == [[[0], [0]], [[1], [1]]])
    }

    @Test(arguments: [
        "not json", #"{"id":1,"source":["a"],"target":["b"],"date":"junk"}"#, #"{"id":1,"source":"5 \u0000","target":"b"}"#, "[]",
        "{}", #"{"id":"x","source":3,"target":"y"}"#, "\u{0}", #"{"id":null,"source":"a","target":"b"}"#,
    ])
    func aBadLineGivesAnErrorInItsPlace(_ line: String) throws {
        let answer = try answer(line)
        #expect(answer.error?.isEmpty == false)
        #expect(answer.beads == nil)
    }

    @Test func theIdOfABadLineIsGivenBack() {
        let answer = String(decoding: PipeWorker(alignOnly: false).answer(Array(#"{"id":"x7","source":3}"#.utf8)), as: UTF8.self)
        #expect(answer.hasPrefix(#"{"id":"x7","error":"#))
    }

    @Test(arguments: [
        #"{"id":1,"source":[],"target":[]}"#, #"{"id":1,"source":"","target":""}"#, #"{"id":1,"source":["a"],"target":[]}"#,
    ])
    func emptySidesAreNoError(_ line: String) throws {
        #expect(try answer(line).error == nil)
    }

    /// Noncharacters, scalars beyond the first plane, marks alone: read, and never a trap.
    @Test(arguments: [#"\uffff"#, #"a \uffff"#, #"5\uffff"#, "𝟝𝟞 𠀥", #"\u0301"#, "؟!؟", ""])
    func oddTextsAreAnswered(_ text: String) throws {
        let line = #"{"id":1,"source":["\#(text)"],"target":["\#(text)"]}"#
        #expect(try answer(line).error == nil)
        let inspected = String(decoding: InspectWorker().answer(Array(#"{"id":1,"text":"\#(text)"}"#.utf8)), as: UTF8.self)
        #expect(inspected.hasPrefix(#"{"id":1,"language""#), "\(inspected)")
    }

    @Test func inspectGivesOffsetsInBytes() throws {
        let text = "در روز ۱۲ مارس ۵۶ کشور آمدند."
        let line = String(decoding: try JSONEncoder().encode(["id": "1", "text": text, "language": "fa"]), as: UTF8.self)
        let object = try JSONSerialization.jsonObject(with: Data(InspectWorker().answer(Array(line.utf8)))) as? [String: Any]
        let segments = try #require(object?["segments"] as? [[String: Any]])
        let facts = segments.flatMap { $0["facts"] as? [[String: Any]] ?? [] }
        #expect(!facts.isEmpty)
        for fact in facts {
            let start = try #require(fact["start"] as? Int), end = try #require(fact["end"] as? Int)
            #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == fact["text"] as? String)
        }
    }

    @Test func comparePrefersTheSameName() {
        let worker = CompareWorker()
        #expect(worker.match("Godfrey", "گادفری").score > 0.8)
        #expect(worker.match("Godfrey", "ویلمز").score < 0.5)
        #expect(worker.match("Godfrey", "Godfrey").score == 1)
    }
}

/// Ids come back as they came.
@Suite struct LineIDTests {
    @Test(arguments: ["1", "\"a\"", "1.5", "true", "-7", "\"۱\""])
    func idsOfEveryKind(_ id: String) {
        let line = #"{"id":\#(id),"target_language":"fa","source":["It has 12 rooms."],"target":["۱۲ اتاق دارد."]}"#
        let answer = String(decoding: PipeWorker(alignOnly: true).answer(Array(line.utf8)), as: UTF8.self)
        #expect(answer.hasPrefix("{\"id\":\(id),"), "\(answer)")
    }
}
