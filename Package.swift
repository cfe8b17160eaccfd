// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target. Warnings are errors, so that none is ever left for later; imports are internal unless
/// they are part of a target's interface, so that a layer cannot leak the one below it; `any` is written out.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// What lies beside the sources of `Languages`: embedded by CLanguageData, not compiled.
let dataFolders = [
    "Scripts", "Arabic", "Chinese", "English", "French", "Hindi", "Persian", "Portuguese", "Russian", "Spanish", "Urdu",
].map { $0 + "/Data" }

/// One target a step of the pipeline. A target imports only what stands above it in this list (Documentation/architecture.md).
let package = Package(
    name: "sanad",
    products: [
        .library(name: "SanadKit", targets: ["SanadKit"]),
        // Parts that Benchmarks/ measures by themselves.
        .library(name: "Aligner", targets: ["Languages", "Facts", "Aligner"]),
        .executable(name: "sanad", targets: ["sanad"]),
    ],
    dependencies: [
        // Arguments, help, completions of the command.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // SHA-256 of snapshots and URLs.
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // `.sanad.yml` and front matter.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // The templates of the HTML report.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        // Tests only: an HTTP server on loopback.
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // C libraries of the system, behind module maps. Only Fetcher imports CCurl*, only Documents imports CXML, only Cache
        // CZlib (gzip of web archives).
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CCurlShim", dependencies: ["CCurl"]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // The tables of the language packs, embedded in the binary at compile time.
        .target(name: "CLanguageData"),

        .target(name: "Languages", dependencies: ["CLanguageData"], exclude: dataFolders, swiftSettings: settings),
        .target(name: "Documents", dependencies: ["Languages", "CXML"], swiftSettings: settings),
        .target(name: "Facts", dependencies: ["Languages", "Documents"], swiftSettings: settings),
        .target(name: "Aligner", dependencies: ["Languages", "Documents", "Facts"], swiftSettings: settings),
        .target(name: "Provenance", dependencies: ["Languages", "Documents", "Facts"], swiftSettings: settings),
        .target(
            name: "Cache", dependencies: ["CZlib", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: settings),
        .target(name: "Fetcher", dependencies: ["CCurlShim", "CCurl"], swiftSettings: settings),
        .target(
            name: "Originals",
            dependencies: ["Languages", "Documents", "Facts", "Aligner", "Provenance", "Cache", "Fetcher"],
            swiftSettings: settings),
        .target(
            name: "Checker",
            dependencies: [
                "Languages", "Documents", "Facts", "Aligner", "Provenance", "Originals",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(
            name: "Reports",
            dependencies: [
                "Languages", "Documents", "Facts", "Aligner", "Provenance", "Cache", "Originals", "Checker",
                .product(name: "Mustache", package: "swift-mustache"), .product(name: "Crypto", package: "swift-crypto"),
            ],
            // Template, style and script of the HTML report, so that the command needs no file beside it.
            resources: [.embedInCode("HTML/Page")],
            swiftSettings: settings),
        .target(
            name: "SanadKit",
            dependencies: [
                "Languages", "Documents", "Facts", "Aligner", "Provenance", "Cache", "Fetcher", "Originals", "Checker",
                "Reports", "Yams",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "sanad",
            dependencies: [
                "SanadKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                // It imports SanadKit alone, which passes these on; named so that a change of their layouts rebuilds it.
                "Languages", "Documents", "Facts", "Aligner", "Provenance", "Cache", "Fetcher", "Originals", "Checker", "Reports",
            ],
            swiftSettings: settings),

        // What several test targets need: temporary folders, a loopback server, golden files.
        .target(
            name: "TestSupport",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("Languages"),
        tests("Documents", "Languages", exclude: ["Pages"]),
        tests("Facts", "Languages", "Documents"),
        tests("Aligner", "Languages", "Documents", "Facts"),
        tests("Provenance", "Languages", "Documents", "Facts"),
        tests("Cache"),
        tests("Fetcher"),
        tests("Originals", "Languages", "Documents", "Facts", "Aligner", "Provenance", "Cache", "Fetcher"),
        tests("Checker", "Languages", "Documents", "Facts", "Aligner", "Provenance", "Originals"),
        tests("Reports", "Documents", "Facts", "Aligner", "Provenance", "Cache", "Originals", "Checker", exclude: ["Golden"]),
        tests("SanadKit", "Cache", "Checker", "Documents", "Facts", "Originals"),
        tests("sanad", "Cache"),
    ]
)

// The fuzz targets, which see what a package of its own could not; only `make fuzz` builds them.
if Context.environment["SANAD_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["Languages", "Documents", "Facts", "Provenance", "Cache", "Fetcher"],
            path: "Fuzz", exclude: ["Dictionaries", "Seeds", "run.sh", "README.md"], swiftSettings: settings))
}

/// The tests of one target, the other targets whose types they name, and folders of data that they read.
func tests(_ subject: String, _ others: String..., exclude: [String] = []) -> Target {
    let dependencies = ([subject, "TestSupport"] + others).map { Target.Dependency(stringLiteral: $0) }
    return .testTarget(
        name: subject + "Tests", dependencies: dependencies, path: "Tests/" + subject, exclude: exclude, swiftSettings: settings)
}
