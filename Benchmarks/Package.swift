// swift-tools-version: 6.2
import PackageDescription

/// Measurements of quality and speed: a package of its own, so that who builds sanad does not build them.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "sanad", path: "..")],
    targets: [
        .executableTarget(
            name: "AlignerBench", dependencies: [.product(name: "Aligner", package: "sanad")], swiftSettings: settings),
        .executableTarget(
            name: "FactSpeed", dependencies: [.product(name: "SanadKit", package: "sanad")], swiftSettings: settings),
    ]
)
