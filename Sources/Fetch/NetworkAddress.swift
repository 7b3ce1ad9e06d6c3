/// Which IP addresses are not the public Internet's.
public enum NetworkAddress {
  /// Whether an address, 4 or 16 bytes in network order, belongs to this machine, its
  /// network, or nobody: what a public page has no business sending us to.
  ///
  /// The ranges are IANA's special-purpose registries for IPv4 and IPv6 (RFC 6890 and
  /// its updates). An IPv4 address inside an IPv6 one (mapped, NAT64, 6to4) is judged as
  /// IPv4. Anything that is not an IP address is private.
  public static func isPrivate(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: return isPrivate(v4: bytes[...])
    case 16: break
    default: return true
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    if zeros >= 15 { return true }  // :: and ::1
    if zeros >= 12 { return isPrivate(v4: bytes[12...]) }  // ::a.b.c.d, no longer in use
    if zeros == 10, bytes[10] == 0xFF, bytes[11] == 0xFF { return isPrivate(v4: bytes[12...]) }
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) {  // 64:ff9b::/96 and the local 64:ff9b:1::/48
      return bytes[4] != 0 || bytes[5] != 0 || isPrivate(v4: bytes[12...])
    }
    if bytes.starts(with: [0x20, 0x02]) { return isPrivate(v4: bytes[2..<6]) }  // 2002::/16
    if bytes.starts(with: [0x20, 0x01]) {
      if bytes[2] < 2 { return true }  // 2001::/23: Teredo, benchmarking, ORCHID
      if bytes[2] == 0x0D, bytes[3] == 0xB8 { return true }  // documentation
    }
    // Only 2000::/3 is given out.
    return bytes[0] & 0xE0 != 0x20
  }

  private static func isPrivate(v4 bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 4 else { return true }
    let a = bytes[bytes.startIndex]
    let b = bytes[bytes.startIndex + 1]
    let c = bytes[bytes.startIndex + 2]
    switch (a, b, c) {
    case (0, _, _), (10, _, _), (127, _, _): return true
    case (100, 64...127, _): return true  // carriers' shared space
    case (169, 254, _): return true  // link-local, cloud machines' metadata
    case (172, 16...31, _), (192, 168, _): return true
    case (192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113): return true
    case (192, 88, 99): return true
    case (198, 18...19, _): return true
    case (224..., _, _): return true  // multicast, reserved, broadcast
    default: return false
    }
  }
}
