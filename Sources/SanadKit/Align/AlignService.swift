import Aligner
import Documents
public import Languages
import Originals
public import Reports

/// Aligns two files.
public enum AlignService {
    /// The alignment of a translation with its original, furniture and notices apart.
    ///
    /// - Throws: `DocumentError` for a file that cannot be read.
    public static func align(
        translation: String, original: String, language: String? = nil, lexicons: LexiconLibrary = .standard
    ) throws -> AlignmentReport {
        let target = ReadDocument(try DocumentLoader.load(path: translation, language: language))
        let source = ReadDocument(try DocumentLoader.load(path: original))
        let aligner = Aligner(source: source.pack, target: target.pack, lexicons: lexicons)
        let alignment = aligner.align(source.segments, target.segments)
        return AlignmentReport(
            source: source.indices.map { source.document.segments[$0].text },
            target: target.indices.map { target.document.segments[$0].text },
            beads: alignment.beads, sourceLanguage: source.document.language, targetLanguage: target.document.language,
            sourceIsRightToLeft: source.pack?.isRightToLeft ?? false, targetIsRightToLeft: target.pack?.isRightToLeft ?? false,
            sourceName: original, targetName: translation)
    }
}
