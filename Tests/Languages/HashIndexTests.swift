import Testing

@testable import Languages

@Test("a key that is inserted keeps its first value, however much the map grows")
func inserted() {
    var index = HashIndex()
    for key in UInt64(0)..<1_000 { #expect(index.insert(key &* 0x9E37_79B9_7F4A_7C15, Int32(key)) == Int32(key)) }
    for key in UInt64(0)..<1_000 { #expect(index.insert(key &* 0x9E37_79B9_7F4A_7C15, 7) == Int32(key)) }
    #expect(index.count == 1_000)
}
