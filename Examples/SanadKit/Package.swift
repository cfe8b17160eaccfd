// swift-tools-version: 6.2
import PackageDescription

// A program of its own that uses sanad as a library. Run it with: swift run tally ../../seeds
let package = Package(
    name: "tally",
    dependencies: [.package(name: "sanad", path: "../..")],
    targets: [.executableTarget(name: "tally", dependencies: [.product(name: "SanadKit", package: "sanad")])]
)
