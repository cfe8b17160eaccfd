import Languages

/// Which source types can be rendered by which target types, in one document pair, while links are being found.
struct FeatureLinks {
    /// For each source type its last link, or -1; each link leads to the one before. No array for each type, of which there are hundreds.
    private var last: [Int32]
    private var links: [Link] = []
    private let targetCount: Int

    fileprivate struct Link {
        let source: Int32
        let target: Int32
        let before: Int32
    }

    /// The links that need no comparing: equal values and names, words of the lexicon, words written alike.
    init(_ source: FeatureSet, _ target: FeatureSet, lexicon: Lexicon) {
        last = [Int32](repeating: -1, count: source.types.count)
        targetCount = target.types.count
        links.reserveCapacity(source.types.count)
        linkKeys(source, target)
        linkWords(source, target, lexicon)
    }

    /// Whether two types are linked already.
    func has(_ source: Int, _ target: Int32) -> Bool {
        var next = last[source]
        while next >= 0 {
            if links[Int(next)].target == target { return true }
            next = links[Int(next)].before
        }
        return false
    }

    mutating func link(_ source: Int, _ target: Int32) {
        guard !has(source, target) else { return }
        links.append(Link(source: Int32(clamping: source), target: target, before: last[source]))
        last[source] = Int32(clamping: links.count - 1)
    }

    /// The links so far, to be looked up from either side.
    var tables: LinkTables {
        LinkTables(
            forward: LinkTable(links, count: last.count, isForward: true),
            backward: LinkTable(links, count: targetCount, isForward: false))
    }

    /// Values, listed names, and words written alike (Latin words in a text of another script).
    private mutating func linkKeys(_ source: FeatureSet, _ target: FeatureSet) {
        // Types that share a key are chained, the last first.
        var byKey = HashIndex(capacity: target.types.count)
        var chain: [(type: Int32, next: Int32)] = []
        func add(_ key: UInt64, _ type: Int32) {
            chain.append((type, byKey[key] ?? -1))
            byKey[key] = Int32(clamping: chain.count - 1)
        }
        for (index, type) in target.types.enumerated() where type.kind != .word { add(type.key, Int32(clamping: index)) }
        for alias in target.aliases { add(alias.key, alias.type) }
        func follow(_ key: UInt64, _ type: Int) {
            var next = byKey[key] ?? -1
            while next >= 0 {
                link(type, chain[Int(next)].type)
                next = chain[Int(next)].next
            }
        }
        for (index, type) in source.types.enumerated() where type.kind != .word { follow(type.key, index) }
        for alias in source.aliases { follow(alias.key, Int(alias.type)) }
    }

    private mutating func linkWords(_ source: FeatureSet, _ target: FeatureSet, _ lexicon: Lexicon) {
        guard !lexicon.isEmpty else { return }
        let types = source.types.span, stemList = lexicon.targets
        let stems = stemList.span
        for index in types.indices where types[index].kind == .word {
            for place in lexicon.targetRange(at: types[index].entry) {
                if let found = target.index.type(of: stems[place], isWord: true) { link(index, found) }
            }
        }
    }
}

/// The links of a document pair.
struct LinkTables {
    /// For each source type the target types that render it.
    let forward: LinkTable
    /// For each target type the source types that it renders.
    let backward: LinkTable
}

/// For each type of one side the types of the other side that it is linked with.
struct LinkTable {
    /// The place of each type's first link; one more than there are types.
    let starts: [Int32]
    /// The types linked, by place.
    let types: [Int32]

    fileprivate init(_ links: [FeatureLinks.Link], count: Int, isForward: Bool) {
        self =
            isForward
            ? LinkTable(links, count, { $0.source }, { $0.target }) : LinkTable(links, count, { $0.target }, { $0.source })
    }

    @inline(__always)
    private init(
        _ links: [FeatureLinks.Link], _ count: Int, _ from: (FeatureLinks.Link) -> Int32, _ to: (FeatureLinks.Link) -> Int32
    ) {
        var startList = [Int32](repeating: 0, count: count + 1)
        var starts = startList.mutableSpan
        for link in links { starts[Int(from(link)) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var nextList = startList, typeList = [Int32](repeating: 0, count: links.count)
        var next = nextList.mutableSpan, types = typeList.mutableSpan
        for link in links {
            let place = Int(from(link))
            types[Int(next[place])] = to(link)
            next[place] += 1
        }
        (self.starts, self.types) = (startList, typeList)
    }

    /// The places of a type's links, for `subscript`.
    @inline(__always) func range(of type: Int) -> Range<Int> { Int(starts[type])..<Int(starts[type + 1]) }

    /// The type at a place.
    @inline(__always) subscript(place: Int) -> Int32 { types[place] }
}
