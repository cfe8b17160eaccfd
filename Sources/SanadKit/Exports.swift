// What a program that uses SanadKit needs besides it: the types of the layers below that its interface speaks of.
@_exported public import Aligner
@_exported public import Cache
@_exported public import Checker
@_exported public import Documents
@_exported public import Facts
@_exported public import Fetcher
@_exported public import Languages
@_exported public import Originals
@_exported public import Provenance
@_exported public import Reports
