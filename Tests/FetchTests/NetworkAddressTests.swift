internal import Fetch
internal import Testing

struct NetworkAddressTests {
  @Test(
    arguments: [
      [0, 0, 0, 0], [10, 0, 0, 1], [100, 64, 0, 1], [127, 0, 0, 1], [127, 255, 255, 254],
      [169, 254, 169, 254], [172, 16, 0, 1], [172, 31, 255, 255], [192, 0, 0, 8], [192, 0, 2, 1],
      [192, 168, 1, 1], [198, 18, 0, 1], [198, 51, 100, 7], [203, 0, 113, 9], [224, 0, 0, 1],
      [240, 0, 0, 1], [255, 255, 255, 255],
    ] as [[UInt8]])
  func `an address of this machine, its network or nobody is private`(_ address: [UInt8]) {
    #expect(NetworkAddress.isPrivate(address))
    // The same inside IPv6: mapped, NAT64, 6to4.
    #expect(NetworkAddress.isPrivate([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + address))
    #expect(
      NetworkAddress.isPrivate([0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8) + address))
    #expect(NetworkAddress.isPrivate([0x20, 0x02] + address + [UInt8](repeating: 0, count: 10)))
  }

  @Test(
    arguments: [
      [1, 1, 1, 1], [8, 8, 8, 8], [100, 63, 0, 1], [100, 128, 0, 1], [172, 15, 0, 1],
      [172, 32, 0, 1],
      [192, 0, 1, 1], [192, 167, 1, 1], [198, 17, 0, 1], [198, 20, 0, 1], [223, 255, 255, 255],
    ] as [[UInt8]])
  func `an address of the public Internet is not`(_ address: [UInt8]) {
    #expect(!NetworkAddress.isPrivate(address))
    #expect(!NetworkAddress.isPrivate([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + address))
    #expect(!NetworkAddress.isPrivate([0x20, 0x02] + address + [UInt8](repeating: 0, count: 10)))
  }

  @Test(
    arguments: [
      ([0xFE, 0x80], true), ([0xFC, 0x00], true), ([0xFD, 0x12], true), ([0xFF, 0x02], true),
      ([0xFE, 0xC0], true), ([0x20, 0x01, 0x0D, 0xB8], true), ([0x20, 0x01, 0x00, 0x00], true),
      ([0x01, 0x00], true), ([0x20, 0x01, 0x48, 0x60], false), ([0x2A, 0x00], false),
    ] as [([UInt8], Bool)])
  func `IPv6 is judged by what IANA has given out`(_ start: [UInt8], _ isPrivate: Bool) {
    let address = start + [UInt8](repeating: 1, count: 16 - start.count)
    #expect(NetworkAddress.isPrivate(address) == isPrivate)
  }

  @Test func `nothing and loopback are private`() {
    #expect(NetworkAddress.isPrivate([UInt8](repeating: 0, count: 16)))
    #expect(NetworkAddress.isPrivate([UInt8](repeating: 0, count: 15) + [1]))
    #expect(NetworkAddress.isPrivate([]))
  }
}
