import CBlocks
import Foundation
import Testing

/// What is compiled for each kind of processor gives the same on all of them.
///
/// Unsafe: C functions read arrays that outlive the call, with the padding they ask for.
struct BlockKindTests {
  /// What the processor here can do; elsewhere than on Linux for x86-64, nothing.
  private static let flags: Set<Substring> = {
    let all = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = all.split(separator: "\n").first { $0.hasPrefix("flags") } ?? ""
    return Set(line.split(separator: " "))
  }()

  /// Bytes that are often quotes, brackets and backslashes, the same for the same seed.
  private static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    let some = Array(#"{}[]"\\{[ab: ,\#n"#.utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return some[Int(state >> 33) % some.count]
    }
  }

  #if arch(x86_64)
    @Test(.enabled(if: flags.isSuperset(of: ["avx2", "bmi1", "pclmulqdq", "popcnt"])))
    func `containers end at the same place, thirty-two bytes at a time`() {
      unsafe checkContainers { unsafe rapport_container_end_new($0, $1) }
    }

    @Test(.enabled(if: flags.isSuperset(of: ["avx512bw", "pclmulqdq", "popcnt"])))
    func `containers end at the same place, sixty-four bytes at a time`() {
      unsafe checkContainers { unsafe rapport_container_end_wide($0, $1) }
    }

    @Test(.enabled(if: flags.isSuperset(of: ["avx512bw", "popcnt"])))
    func `bytes are counted alike, sixty-four at a time`() {
      for count in 0..<400 {
        let bytes = Self.bytes(count, seed: 7)
        let quote = UInt8(ascii: "\"")
        let counted = unsafe bytes.withUnsafeBufferPointer { bytes in
          guard let base = bytes.baseAddress else { return 0 }
          return unsafe Int(rapport_count_wide(base, base + bytes.count, quote))
        }
        #expect(counted == bytes.count { $0 == quote })
      }
    }

    private func checkContainers(
      _ end: (UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> UnsafePointer<UInt8>?
    ) {
      var found = 0
      for seed in 0..<2000 {
        var bytes = Self.bytes(10 + seed % 300, seed: UInt64(seed))
        bytes[0] = UInt8(ascii: "{")
        let count = bytes.count
        bytes += [UInt8](repeating: 0, count: 64)
        let (plain, other) = unsafe bytes.withUnsafeBufferPointer { bytes in
          guard let base = bytes.baseAddress else { return (Int?.none, Int?.none) }
          let plain = unsafe rapport_container_end_by(
            base, base + count, rapport_json_block_64, rapport_between)
          let other = unsafe end(base, base + count)
          return unsafe (plain.map { unsafe $0 - base }, other.map { unsafe $0 - base })
        }
        #expect(plain == other)
        if plain != nil { found += 1 }
      }
      #expect(found > 500 && found < 2000)
    }
  #endif
}
