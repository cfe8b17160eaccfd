extension Configuration {
    /// This configuration with what `inner`, the file of a folder further in, sets instead or adds.
    func merged(with inner: Configuration) -> Configuration {
        var merged = self
        merged.path = inner.path ?? path
        merged.files += inner.files
        merged.documents = inner.documents.isEmpty ? documents : inner.documents
        merged.cache = inner.cache ?? cache
        merged.language = inner.language ?? language
        merged.minimumSeverity = inner.minimumSeverity ?? minimumSeverity
        merged.failOn = inner.failOn ?? failOn
        merged.requireOriginal = inner.requireOriginal ?? requireOriginal
        merged.rules.merge(inner.rules) { $1 }
        merged.suppressions += inner.suppressions
        merged.overrides += inner.overrides
        merged.allowPrivate += inner.allowPrivate
        merged.fetch = fetch.merged(with: inner.fetch)
        merged.glossary = inner.glossary ?? glossary
        merged.baseline = inner.baseline ?? baseline
        merged.origins.merge(inner.origins) { $1 }
        return merged
    }

    /// What holds for the document at an absolute path: the overrides that match it are applied.
    func settled(for path: String) -> Configuration {
        var settled = self
        for override in overrides where override.path.matches(path) {
            settled.rules.merge(override.rules) { $1 }
            settled.language = override.language ?? settled.language
            settled.glossary = override.glossary ?? settled.glossary
            settled.requireOriginal = override.requireOriginal ?? settled.requireOriginal
        }
        return settled
    }
}

extension FetchSettings {
    fileprivate func merged(with inner: FetchSettings) -> FetchSettings {
        var merged = self
        merged.timeout = inner.timeout ?? timeout
        merged.megabytes = inner.megabytes ?? megabytes
        merged.perHost = inner.perHost ?? perHost
        merged.retries = inner.retries ?? retries
        merged.certificates = inner.certificates ?? certificates
        merged.relocations = inner.relocations + relocations
        merged.timeGate = inner.timeGate ?? timeGate
        return merged
    }
}
