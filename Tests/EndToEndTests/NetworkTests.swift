import Foundation
import TestSupport
import Testing

/// `rapport` reads people's private archives: it cannot send them anywhere, because there
/// is no code in it that could.
///
/// A sanitizer brings symbols and system calls of its own, so there the program is not
/// looked at from outside.
@Suite(.disabled(if: ProcessInfo.processInfo.environment["RAPPORT_SANITIZED"] != nil))
struct NetworkTests {
  private static let forbidden = [
    "socket", "connect", "sendto", "sendmsg", "getaddrinfo", "gethostbyname", "bind", "listen",
    "accept",
  ]

  private static func exists(_ tool: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
  }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = arguments
    process.currentDirectoryURL = Fixtures.root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(.enabled(if: exists("readelf")))
  func `rapport is linked to no library that fetches`() throws {
    let needed = try run("readelf", ["-d", RapportBinary.url.path])
    #expect(needed.contains("libxml2"))
    for library in ["libcurl", "FoundationNetworking", "libnghttp", "libssh", "libssl"] {
      #expect(!needed.contains(library))
    }
  }

  @Test(.enabled(if: exists("nm")))
  func `rapport itself calls nothing that opens a connection`() throws {
    let symbols = try run("nm", ["-D", "--undefined-only", RapportBinary.url.path])
    let names = Set(
      symbols.split(separator: "\n").compactMap {
        $0.split(separator: " ").last.map { String($0.prefix { $0 != "@" }) }
      })
    #expect(names.contains("write"))
    #expect(names.isDisjoint(with: Self.forbidden))
    #expect(!names.contains { $0.hasPrefix("curl_") })
  }

  @Test(.enabled(if: exists("strace")))
  func `a report of everything opens no socket`() throws {
    let scratch = try ScratchFolder()
    let trace = scratch.path + "/trace"
    _ = try run(
      "strace",
      [
        "-f", "-o", trace, "-e", "trace=socket,connect,sendto,sendmsg", RapportBinary.url.path,
        "report", "--now", "2012-10-01T06:00:00Z", "--time-zone", "UTC", "-o",
        scratch.path + "/report.md", "Fixtures/demo",
      ])
    let calls = try String(contentsOfFile: trace, encoding: .utf8)
    #expect(calls.contains("+++ exited with 0 +++"))
    #expect(!calls.contains("socket("))
    #expect(!calls.contains("connect("))
  }

  @Test(.enabled(if: exists("strace")))
  func `a report opens what it was given, its libraries and nothing else`() throws {
    let scratch = try ScratchFolder()
    let trace = scratch.path + "/trace"
    _ = try run(
      "strace",
      [
        "-f", "-z", "-o", trace, "-e", "trace=open,openat,creat", RapportBinary.url.path, "report",
        "--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Berlin", "-o",
        scratch.path + "/report.md", "Fixtures/demo",
      ])
    let calls = try String(contentsOfFile: trace, encoding: .utf8)
    let opened = calls.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.count > 2 ? String(parts[1]) : nil
    }
    #expect(opened.contains("Fixtures/demo/export.xml"))
    // The system's share holds zones, locales and Unicode's tables; /sys and /proc tell the
    // number of cores and where the program lies.
    let system = [
      "/lib/", "/usr/lib/", "/usr/share/", "/sys/devices/system/cpu", "/sys/fs/cgroup/",
      "/proc/",
    ]
    let ours = ["Fixtures/demo", scratch.path]
    let strange = opened.filter { path in
      !(ours + system).contains { path.hasPrefix($0) } && !path.hasPrefix("/etc/ld.so.")
        && path != "/etc/localtime" && !path.contains(".so")
    }
    #expect(strange.isEmpty)
  }
}
