// swift-tools-version: 6.2
import PackageDescription

/// Settings every room shares: the strictest that compile. Unsafe constructs are
/// errors unless marked `unsafe`; `Scripts/check` greps that the mark stays in
/// LibXML and Bytes.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let package = Package(
  name: "Rapport",
  products: [
    .executable(name: "rapport", targets: ["rapport"]),
    .executable(name: "rapport-fetch", targets: ["rapport-fetch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CBlocks"),
    .target(name: "LibXML", dependencies: ["CLibXML2", "CBlocks"], swiftSettings: strict),
    .target(name: "Bytes", dependencies: ["CArchive", "CBlocks"], swiftSettings: strict),
    .target(name: "ConversationCore", swiftSettings: strict),
    .target(
      name: "Importers", dependencies: ["LibXML", "Bytes", "ConversationCore"],
      swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Bytes", "ConversationCore",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "Reporter", dependencies: ["ConversationCore"], swiftSettings: strict),
    .target(
      name: "RapportKit",
      dependencies: [
        "Importers", "Reporter", "Store", "ConversationCore", "Bytes", "Spool",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Spool", dependencies: ["Bytes", "ConversationCore"], swiftSettings: strict),
    // The only network code; nothing that `rapport` is made of may depend on it.
    .target(
      name: "Fetch", dependencies: ["CCurl", "LibXML", "Bytes", "Spool"], swiftSettings: strict),
    .executableTarget(
      name: "rapport-fetch",
      dependencies: [
        "Fetch", "Spool", "Bytes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "rapport",
      dependencies: [
        "RapportKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Parts of the core alone, for Scripts/bench.
    .executableTarget(
      name: "rapport-bench", dependencies: ["Bytes", "ConversationCore", "Importers"],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "LibXMLTests", dependencies: ["LibXML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "BytesTests", dependencies: ["Bytes", "CBlocks", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ConversationCoreTests", dependencies: ["ConversationCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportersTests",
      dependencies: ["Importers", "ConversationCore", "Bytes", "LibXML", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Bytes", "ConversationCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReporterTests", dependencies: ["Reporter", "ConversationCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RapportKitTests",
      dependencies: [
        "RapportKit", "Importers", "Reporter", "Store", "ConversationCore", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FetchTests",
      dependencies: ["Fetch", "Spool", "Bytes", "rapport-fetch", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["rapport", "rapport-fetch", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzing needs its own compiler flags and cmark-gfm: only `Scripts/fuzz` asks for it.
if Context.environment["RAPPORT_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CCommonMark", path: "Tests/Fuzz/CCommonMark"),
    .target(
      name: "FuzzHarnesses",
      dependencies: ["Importers", "Reporter", "ConversationCore", "Bytes", "CCommonMark"],
      path: "Tests/Fuzz/Harnesses"),
  ]
}
