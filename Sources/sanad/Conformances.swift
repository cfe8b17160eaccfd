public import ArgumentParser
public import SanadKit

// The choices of the library that the command line takes as they are.
extension AlignmentFormat: ExpressibleByArgument {}
extension FailLevel: ExpressibleByArgument {}
extension ProvenanceFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}
