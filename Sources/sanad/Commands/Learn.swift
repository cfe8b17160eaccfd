import ArgumentParser
import SanadKit

struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Learn from a collection of document pairs which words render one another, as a table to read and edit.",
        discussion: """
            Reads document pairs from standard input as sanad pipe does, aligns them, and writes the words that no lexicon \
            knows and that stand together in sure beads again and again: a word, a tab, its renderings separated by |, the \
            commonest first. Read it, strike what is wrong, and give it to --dictionary, or to glossary: in .sanad.yml where the \
            renderings are to be held to.

            Example:
              sanad learn --output terms.tsv < pairs.jsonl
            """)

    @Option(help: ArgumentHelp("Write to a file.", valueName: "file")) var output: String?
    @Option(help: "In how many beads a word and its rendering must stand together.") var least = 3
    @Option(help: "How many pairs at a time (default: all cores); the answer does not depend on it.") var jobs: Int?
    @OptionGroup var dictionaries: DictionaryArguments

    func validate() throws {
        try validateJobs(jobs)
        if least < 2 { throw ValidationError("--least takes a number from 2: what stands together once is chance") }
    }

    func run() throws {
        let worker = LearnWorker(lexicons: try dictionaries.lexicons())
        let jobs = jobCount(jobs)
        var learner = TermLearner()
        var number = 0
        var failed = 0
        LineLoop.forEachBatch(of: 16 * jobs) { lines in
            for result in OrderedWork.map(lines, jobs: jobs, { worker.sightings(in: $0) }) {
                number += 1
                switch result {
                case .success(let sightings): learner.add(sightings)
                case .failure(let error):
                    failed += 1
                    Terminal.complain("pair \(number): \(error)")
                }
            }
        }
        let terms = learner.terms(least: least)
        let head = """
            # Words that stand together in at least \(least) sure beads of \(number - failed) document pairs; no lexicon knows them as renderings.
            # A word, a tab, its renderings separated by |, the commonest first. Made by sanad learn, to be read before it is used.

            """
        try deliver(head + terms.map { "\($0.source)\t\($0.renderings.joined(separator: "|"))\n" }.joined(), to: output)
        if failed > 0 { throw ExitCode(2) }
    }
}
