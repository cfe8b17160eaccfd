// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks of the libraries, in a package of their own so that nothing of them is built with the command.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "sanad", path: "..")],
    targets: [
        .executableTarget(
            name: "FactSpeed", dependencies: [.product(name: "SanadKit", package: "sanad")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
