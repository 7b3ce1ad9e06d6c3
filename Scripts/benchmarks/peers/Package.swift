// swift-tools-version: 6.2
import PackageDescription

/// Foundation's parsers over the work of `Scripts/bench`, to compare with: a package of
/// its own, so that Rapport itself never links FoundationXML.
let package = Package(
  name: "peers",
  targets: [.executableTarget(name: "foundation-peer")]
)
