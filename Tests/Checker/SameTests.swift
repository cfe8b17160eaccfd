import Testing

@Suite struct SameTests {
    @Test(arguments: SameRows.all) func differenceOfFormIsNoAlarm(_ row: SameRow) {
        let pair = CheckedPair(row.original, row.translation, row.language)
        #expect(pair.alarms.isEmpty, "\(pair.summary)")
    }
}
