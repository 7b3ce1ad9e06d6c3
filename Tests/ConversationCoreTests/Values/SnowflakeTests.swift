import ConversationCore
import Testing

struct SnowflakeTests {
  @Test func `a status number tells when it was written`() {
    // 2013-02-18T12:33:11Z, half a second in.
    let milliseconds: Int64 = 1_361_190_791_500
    let number = UInt64(milliseconds - Snowflake.epoch) << 22 | 4095
    #expect(Snowflake.milliseconds(of: number) == milliseconds)
  }

  @Test func `a number from before snowflakes tells nothing`() {
    #expect(Snowflake.milliseconds(of: 29_000_000_000) == nil)
  }

  @Test func `the largest number does not overflow`() {
    #expect(Snowflake.milliseconds(of: .max) == Int64(UInt64.max >> 22) + Snowflake.epoch)
  }
}
